import { join } from 'node:path';
import { type FactsFound, readFacts } from '../../making/facts.ts';
import { putStarter } from '../../making/starter.ts';
import type { Workspace } from '../../making/workspace.ts';
import { readCatalogue } from '../../templating/catalogue.ts';
import type { ReportPeriod } from '../../usage/period.ts';
import { seconds } from '../../world/clock.ts';
import type { Files, Lock } from '../../world/files.ts';
import { watchFolder } from '../../world/watch.ts';
import type { Answer } from '../protocol.ts';
import { fileOf } from './document-files.ts';
import { workspaceOf } from './job.ts';
import { catalogueOf, fileNamed, type OpenFolder } from './place.ts';
import { keepForPage, opening, refusing } from './save.ts';
import { type Snapshot, takeSnapshot } from './snapshot.ts';
import { forgetOld } from './versions.ts';

/** What a session needs of the computer. */
export type Means = Pick<OpenFolder, 'files' | 'templates' | 'version' | 'today' | 'moment'>;

interface EmptyFolder {
  readonly path: string;
  /** Where its documents are to go, if somebody has said that. */
  readonly output: string | undefined;
}

/** What was read holds so long, in seconds, if nobody says that something has changed. */
const FRESH = 3;

/** Programs write a file in several steps: milliseconds to wait for the last of them. */
const SETTLED = 300;

/** The folder that a page has open, one at a time. */
export class Session {
  readonly means: Means;
  #place: OpenFolder | null = null;
  #empty: EmptyFolder | null = null;
  #lock: Lock | null = null;
  #unwatch: () => void = () => {};
  #version = 1;
  #settling: ReturnType<typeof setTimeout> | undefined;
  readonly #waiting = new Set<() => void>();
  /** All of one reading, which began then. */
  readonly #kept = new Map<string, Promise<unknown>>();
  #keptSince = 0;

  constructor(means: Means) {
    this.means = means;
  }

  get place(): OpenFolder | null {
    return this.#place;
  }

  /** The folder that was to be opened and is empty: only its user knows what it will be. */
  get empty(): string | null {
    return this.#empty?.path ?? null;
  }

  /** Grows whenever something in the folder has changed. */
  get version(): number {
    return this.#version;
  }

  /** Opens a folder that has facts; `output`: where its documents go, unless into a folder inside. */
  open(path: string, output?: string): Answer<null> {
    const { files } = this.means;
    return opening(() => {
      const obstacle = folderObstacle(files, path);
      if (obstacle !== null) return refusing(obstacle);
      const input = files.resolve(path);
      const isEmpty = files.list(input).every((name) => name.startsWith('.'));
      this.#empty = isEmpty ? { path: input, output } : null;
      if (isEmpty) return refusing('Папка пуста. Выберите выше, что в ней будет.');
      const place = { ...this.means, input, output: output ?? join(input, 'output') };
      if (fileNamed(place, 'organization') === null)
        return refusing('В этой папке нет сведений об организации (файла organization.yaml).');
      const stray = strayLink(files, input);
      if (stray !== null)
        return refusing(`«${stray}» – ссылка, которая ведёт из папки наружу. Положите вместо неё сам файл.`);
      if (this.#place?.input === input) return { value: null };
      const kept = keepForPage(files, input);
      if ('refused' in kept) return kept;
      this.close();
      this.#place = place;
      this.#lock = kept.value;
      this.#unwatch = watchFolder(input, () => this.#settle());
      forgetOld(place);
      this.changed();
      return { value: null };
    });
  }

  /** Makes a folder with the files that an organisation begins with, and opens it. */
  begin(path: string, output?: string): Answer<null> {
    const { files, templates } = this.means;
    const put = putStarter(files, path, readCatalogue(files, templates));
    return 'problem' in put ? refusing(put.problem.message) : this.open(path, output);
  }

  /** The empty folder becomes that of an organisation. */
  beginEmpty(): Answer<null> {
    if (!this.#empty) return refusing('Выберите папку ещё раз.');
    return this.begin(this.#empty.path, this.#empty.output);
  }

  close(): void {
    this.#empty = null;
    clearTimeout(this.#settling);
    this.#unwatch();
    this.#lock?.release();
    this.#place = null;
    this.#lock = null;
    this.#kept.clear();
  }

  /** Tells everybody who waits that something has changed. */
  changed(): void {
    this.#version += 1;
    this.#forget();
    for (const tell of [...this.#waiting]) tell();
  }

  #forget(): void {
    this.#kept.clear();
    this.#keptSince = seconds();
  }

  #settle(): void {
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => this.changed(), SETTLED);
  }

  /** The version, as soon as it is another than the one given; at the latest after so many milliseconds, or when nobody waits any more. */
  news(known: number, longest: number, gone: AbortSignal): Promise<number> {
    if (known !== this.#version || gone.aborted) return Promise.resolve(this.#version);
    return new Promise((resolve) => {
      const end = (): void => {
        clearTimeout(timer);
        this.#waiting.delete(end);
        gone.removeEventListener('abort', end);
        resolve(this.#version);
      };
      const timer = setTimeout(end, longest);
      this.#waiting.add(end);
      gone.addEventListener('abort', end);
    });
  }

  snapshot(place: OpenFolder): Promise<Snapshot> {
    return this.#remember('snapshot', () => takeSnapshot(place, this.#facts(place)));
  }

  /** `wanted`: an occasion or a document; `period`: of a report, null its own choice. */
  workspace(place: OpenFolder, wanted: string, period: ReportPeriod | null = null): Promise<Workspace> {
    const what = `documents ${wanted} ${period?.from ?? ''} ${period?.to ?? ''}`;
    return this.#remember(what, () => workspaceOf(place, wanted, period, this.#facts(place)));
  }

  /** One file of a document: the page asks for it when something is written, and again when it has learnt what that changed. */
  file(place: OpenFolder, id: string, format: string): ReturnType<typeof fileOf> {
    const make = async (): ReturnType<typeof fileOf> =>
      fileOf(place, await this.workspace(place, id), id, format);
    return this.#remember(`file ${id} ${format}`, make);
  }

  /** What everything else is made of. */
  #facts(place: OpenFolder): Promise<FactsFound> {
    const { files, input, today } = place;
    return this.#remember('facts', () => readFacts(files, input, catalogueOf(place), today()));
  }

  #remember<T>(what: string, make: () => Promise<T>): Promise<T> {
    if (seconds() - this.#keptSince >= FRESH) this.#forget();
    const known = this.#kept.get(what);
    if (known) return known as Promise<T>;
    const made = make();
    this.#kept.set(what, made);
    return made;
  }
}

function folderObstacle(files: Files, path: string): string | null {
  const kind = path === '' ? undefined : files.stat(path)?.kind;
  if (kind === undefined) return 'Такой папки нет. Проверьте, что она написана целиком, с диска.';
  return kind === 'directory' ? null : 'Это файл, а нужна папка.';
}

/** A name in the folder, or in a folder of it, that leads out; null when there is none. */
function strayLink(files: Files, input: string, below = ''): string | null {
  for (const name of files.list(join(input, below))) {
    const inside = join(below, name);
    if (!isInside(files, input, inside)) return inside;
    const isFolder =
      below.split(/[\\/]/u).length < 3 && files.stat(join(input, inside))?.kind === 'directory';
    const stray = isFolder ? strayLink(files, input, inside) : null;
    if (stray !== null) return stray;
  }
  return null;
}

function isInside(files: Files, input: string, inside: string): boolean {
  try {
    return files.resolve(join(input, inside)) === join(input, inside);
  } catch {
    // It leads nowhere.
    return false;
  }
}
