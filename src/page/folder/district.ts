import { basename } from 'node:path';
import { makeBatch } from '../../making/batch/make-batch.ts';
import type { Progress } from '../../making/batch/pace.ts';
import type { OrganizationResult } from '../../making/batch/result.ts';
import { gather, summarize, threads, type Workers } from '../../making/district/make-roll-up.ts';
import { rollUpFiles } from '../../making/district/roll-up-files.ts';
import { putStarter } from '../../making/starter.ts';
import type { Product } from '../../output/plan.ts';
import { readCatalogue } from '../../templating/catalogue.ts';
import type { RollUp } from '../../usage/district/roll-up.ts';
import { usualFormats } from '../../writers/registry.ts';
import type { DistrictRun, DistrictState, NotHandedIn, SavedRollUp } from '../district-protocol.ts';
import type { Answer } from '../protocol.ts';
import type { AskedPeriod } from '../usage-protocol.ts';
import { newFolder } from './browse.ts';
import { type OpenDistrict, organizationsIn } from './district-organizations.ts';
import { rowOf } from './district-row.ts';
import { BUG, type RunSaid } from './district-said.ts';
import { madeText } from './made-text.ts';
import { periodOf } from './report.ts';
import { nothingHandedIn, rollUpState, sentenceOf } from './roll-up.ts';
import { keepForPage, opening, refusing } from './save.ts';
import { savedRollUp } from './saved-roll-up.ts';
import type { Means } from './session.ts';

/** The folder of organisations that a page has open, and what is made of it: one thing at a time. */
export class District {
  readonly #means: Means;
  readonly #tell: () => void;
  readonly #workers: Workers;
  #open: OpenDistrict | null = null;
  #run: DistrictRun | null = null;
  #stop = new AbortController();
  #results = new Map<string, OrganizationResult>();
  #rollUp: { readonly made: RollUp; readonly asked: AskedPeriod } | null = null;
  #left: readonly NotHandedIn[] = [];
  #said = { told: '', refused: '' };
  #version = 1;

  /** `tell`: called whenever something has changed. */
  constructor(means: Means, tell: () => void, workers: Workers = threads) {
    this.#means = means;
    this.#tell = tell;
    this.#workers = workers;
  }

  get root(): string | null {
    return this.#open?.root ?? null;
  }

  /** Opens a folder in which folders of organisations lie, or will lie if it is a new one; null when it is none. */
  open(path: string, isNew = false): Answer<null> | null {
    const { files } = this.#means;
    return opening(() => {
      if (files.stat(path)?.kind !== 'directory') return null;
      const root = files.resolve(path);
      const organizations = organizationsIn(this.#means, root);
      if (organizations.length === 0 && !isNew) return null;
      if (this.#open?.root === root) {
        this.#look();
        this.#changed();
        return { value: null };
      }
      const kept = keepForPage(files, root);
      if ('refused' in kept) return kept;
      this.close();
      this.#open = { root, lock: kept.value, organizations };
      this.#changed();
      return { value: null };
    });
  }

  close(): void {
    this.stop();
    this.#open?.lock.release();
    this.#open = null;
    this.#results = new Map();
    this.#rollUp = null;
    this.#left = [];
    this.#said = { told: '', refused: '' };
  }

  /** What is under way ends; an organisation whose documents are not yet being written is left as it was. */
  stop(): void {
    this.#stop.abort();
    if (this.#run) this.#run = { ...this.#run, isStopping: true };
    this.#changed();
  }

  /** Puts the files that an organisation begins with into a new folder of the district; the folder. */
  add(name: string): Answer<string> {
    if (!this.#open) return refusing('Папка района закрыта.');
    const { files, templates } = this.#means;
    const folder = newFolder(files, this.#open.root, name);
    if ('refused' in folder) return folder;
    const put = putStarter(files, folder.value, readCatalogue(files, templates));
    if ('problem' in put) return refusing(put.problem.message);
    this.#look();
    this.#changed();
    return folder;
  }

  /** Sees which organisations there are now: folders come and go by hand. */
  #look(): void {
    if (this.#open)
      this.#open = { ...this.#open, organizations: organizationsIn(this.#means, this.#open.root) };
  }

  state(): DistrictState | null {
    if (this.#open?.organizations.length === 0) this.#look();
    if (!this.#open) return null;
    const { root, organizations } = this.#open;
    const { files, templates } = this.#means;
    const { templates: all } = readCatalogue(files, templates);
    return {
      path: root,
      name: basename(root),
      organizations: organizations.map(({ name }) => rowOf(name, this.#results.get(name))),
      run: this.#run,
      ...this.#said,
      documents: all.map(({ id, meta }) => ({ value: id, label: meta.about })),
      rollUp: this.#rollUp && rollUpState(this.#means, this.#rollUp.made, this.#rollUp.asked),
      left: this.#left,
      version: this.#version,
    };
  }

  /** The folder of the facts of an organisation; null when there is none of that name. */
  folderOf(name: string): string | null {
    return this.#open?.organizations.find((one) => one.name === name)?.input ?? null;
  }

  /** Begins to make the documents of all organisations; what is up to date is left out. */
  makeDocuments(ids: readonly string[], asked: AskedPeriod): Answer<null> {
    return this.#begin('documents', async (root, stop) => {
      const { files, templates, version, today } = this.#means;
      const options = { ids, formats: usualFormats(), date: null, period: periodOf(asked), today: today() };
      const own = { templates, output: null, all: false, shard: null, showValues: false, version };
      const made = await makeBatch(
        files,
        root,
        { ...options, ...own },
        (progress, result) => this.#progress('documents', progress, result),
        stop,
      );
      if ('problem' in made) return { told: '', refused: made.problem.message };
      for (const one of made.value.results) this.#results.set(one.folder, one);
      return { told: madeText(made.value), refused: '' };
    });
  }

  /** Begins to count the figures of all organisations. */
  countFigures(asked: AskedPeriod): Answer<null> {
    return this.#begin('figures', async (root, stop) => {
      const { files, templates, today } = this.#means;
      const period = periodOf(asked);
      const job = { templates, output: null, period, today: today(), shard: null, by: null };
      const show = (progress: Progress): void => this.#progress('figures', progress, null);
      const gathered = await gather(files, root, job, show, this.#workers, stop);
      if ('problem' in gathered) return { told: '', refused: gathered.problem.message };
      const { results, left } = gathered.value;
      if (left > 0) return { told: `Остановлено: осталось ${left}. Свод прежний.`, refused: '' };
      const made = summarize(files, root, results, job);
      this.#rollUp = 'value' in made ? { made: made.value, asked } : null;
      this.#left = 'value' in made ? [] : nothingHandedIn(results, period?.label ?? '');
      return 'value' in made ? { told: '', refused: '' } : { told: '', refused: sentenceOf(made.problem) };
    });
  }

  /** Puts the roll-up beside the organisations, as the command `summary` does. */
  async save(): Promise<Answer<SavedRollUp>> {
    if (!this.#open || !this.#rollUp) return refusing('Сначала соберите показатели.');
    const destination = {
      output: this.#open.root,
      dryRun: false,
      force: false,
      version: this.#means.version,
    };
    return savedRollUp(this.#means.files, destination, this.#rollUp.made, this.#options());
  }

  /** The files of the roll-up in memory. */
  async files(): Promise<readonly Product[]> {
    if (!this.#rollUp) return [];
    const { products } = await rollUpFiles(this.#means.files, this.#rollUp.made, this.#options());
    return products;
  }

  #options(): Parameters<typeof rollUpFiles>[2] {
    return { templates: this.#means.templates, formats: usualFormats(), rank: false };
  }

  #begin(
    what: DistrictRun['what'],
    work: (root: string, stop: AbortSignal) => Promise<RunSaid>,
  ): Answer<null> {
    if (!this.#open) return refusing('Папка района закрыта.');
    if (this.#run) return refusing('Дождитесь конца работы или остановите её.');
    this.#look();
    const { root, organizations } = this.#open;
    this.#stop = new AbortController();
    this.#said = { told: '', refused: '' };
    const total = organizations.length;
    this.#run = { what, done: 0, total, failed: 0, secondsLeft: null, isStopping: false };
    this.#changed();
    const end = (said: RunSaid): void => {
      this.#run = null;
      this.#said = said;
      this.#changed();
    };
    void work(root, this.#stop.signal).then(end, () => end({ told: '', refused: BUG }));
    return { value: null };
  }

  #progress(what: DistrictRun['what'], progress: Progress, result: OrganizationResult | null): void {
    if (!this.#open || !this.#run) return;
    this.#run = { what, ...progress, isStopping: this.#stop.signal.aborted };
    if (result) this.#results.set(result.folder, result);
    this.#changed();
  }

  #changed(): void {
    this.#version += 1;
    this.#tell();
  }
}
