import { dirname, join } from 'node:path';
import { bugPlace } from '../../making/bug.ts';
import { District } from '../../page/folder/district.ts';
import { Session } from '../../page/folder/session.ts';
import { readAssets } from '../../page/server/assets.ts';
import { routesOf } from '../../page/server/routes.ts';
import { secret } from '../../page/server/secret.ts';
import { BOUNDS, serve } from '../../page/server/serve.ts';
import { Tickets } from '../../page/server/tickets.ts';
import type { Result } from '../../problem.ts';
import { moment, today } from '../../world/clock.ts';
import type { Desktop } from '../../world/desktop.ts';
import type { Files } from '../../world/files.ts';
import { onInterrupt } from '../../world/interrupt.ts';
import { PACKAGE } from '../../world/package.ts';
import type { CommandPlace } from '../command-place.ts';
import { EXIT } from '../exit.ts';
import { printable } from '../printable.ts';

const STAY =
  'Не закрывайте это окно, пока работаете. Закончить: «Завершить работу» на странице или Ctrl+C здесь.';

/** Options of `sferum-docs open`. */
export interface OpenOptions {
  readonly folder: string | undefined;
  /** Folder of the documents; undefined: `output` inside the folder. */
  readonly output: string | undefined;
  readonly browser: boolean;
  readonly templates: readonly string[];
  readonly version: string;
}

type Opened = Pick<Parameters<typeof routesOf>[0], 'session' | 'district'>;

/** `open [DIR]`: serves the page on this computer until its user ends it; a missing folder gets the starter files, of an empty one the page asks what it will be. */
export async function open(options: OpenOptions, place: CommandPlace, desktop: Desktop): Promise<number> {
  const { files, terminal } = place;
  const opened = openedBy(options, files);
  if ('problem' in opened) {
    terminal.printError(printable(opened.problem));
    return EXIT.problems;
  }
  const { address, closed } = await serveDesk(opened.value, files, desktop);
  for (const line of [`Страница открыта на этом компьютере: ${address}`, STAY]) terminal.print(line);
  if (options.browser) desktop.browse(address);
  await work(opened.value, closed);
  terminal.print('Работа завершена.');
  return EXIT.done;
}

/** Gets ready while the browser starts, then waits for the end. */
async function work({ session, district }: Opened, closed: Promise<void>): Promise<void> {
  if (session.place) await session.snapshot(session.place);
  await closed;
  district.close();
  session.close();
}

/** A session with the folder that was named, or why that cannot be opened. */
function openedBy(options: OpenOptions, files: Files): Result<Opened, string> {
  const { folder, templates, version } = options;
  const session = new Session({ files, templates, version, today, moment });
  const district = new District(session.means, () => session.changed());
  const value = { session, district };
  const problem = folder === undefined ? null : openFolder(value, options);
  return problem === null ? { value } : { problem };
}

/** Why the folder cannot be opened, or null. */
function openFolder({ session, district }: Opened, { folder = '', output }: OpenOptions): string | null {
  const isMissing = session.means.files.stat(folder) === null;
  const answer =
    district.open(folder) ?? (isMissing ? session.begin(folder, output) : session.open(folder, output));
  return 'refused' in answer && session.empty === null ? `${folder}: ${answer.refused.message}` : null;
}

function homeOf(desktop: Desktop): { readonly folders: string; readonly settings: string } {
  return {
    folders: join(desktop.documents, 'Сферум-документы'),
    settings: join(desktop.settings, 'page.json'),
  };
}

/** The sample beside the program, in the source or in the portable folder. */
function sampleIn(files: Files): string | null {
  const known = [join(PACKAGE, 'input'), join(dirname(PACKAGE), 'Образец')];
  return known.find((folder) => files.stat(join(folder, 'organization.yaml')) !== null) ?? null;
}

/** The server with its routes; the page, Ctrl+C and the server itself can end it. */
async function serveDesk(opened: Opened, files: Files, desktop: Desktop): Promise<Served> {
  const [token, tickets] = [secret(), new Tickets(secret)];
  let end = (): void => {};
  const places = { home: homeOf(desktop), sample: sampleIn(files) };
  const routes = routesOf({ ...opened, ...places, tickets, end: () => end() });
  const assets = readAssets(files);
  const served = await serve({ token, assets, routes, tickets, bounds: BOUNDS, onBug: bugPlace });
  end = served.close;
  onInterrupt(end);
  return { address: `http://127.0.0.1:${served.port}/#${token}`, closed: served.closed };
}

interface Served {
  readonly address: string;
  /** When the server has ended. */
  readonly closed: Promise<void>;
}
