import { dirname, join } from 'node:path';
import { bugPlace } from '../../making/bug.ts';
import { District } from '../../page/folder/district.ts';
import { Session } from '../../page/folder/session.ts';
import { readAssets } from '../../page/server/assets.ts';
import { routesOf } from '../../page/server/routes.ts';
import { secret } from '../../page/server/secret.ts';
import { BOUNDS, serve } from '../../page/server/serve.ts';
import { Tickets } from '../../page/server/tickets.ts';
import { moment, today } from '../../world/clock.ts';
import type { Desktop } from '../../world/desktop.ts';
import type { Files } from '../../world/files.ts';
import { onInterrupt } from '../../world/interrupt.ts';
import { PACKAGE } from '../../world/package.ts';
import { EXIT } from '../exit.ts';
import { printable } from '../printable.ts';
import type { Terminal } from '../terminal.ts';

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

/** `open [DIR]`: serves the page on this computer until its user ends it; a missing folder gets the starter files, of an empty one the page asks what it will be. */
export async function open(
  options: OpenOptions,
  files: Files,
  terminal: Terminal,
  desktop: Desktop,
): Promise<number> {
  const { templates, version } = options;
  const session = new Session({ files, templates, version, today, moment });
  const district = new District(session.means, () => session.changed());
  const refused = options.folder === undefined ? null : openFolder({ session, district }, options);
  if (refused !== null) {
    terminal.printError(printable(refused));
    return EXIT.problems;
  }
  const { served, token } = await serveDesk({ session, district }, files, desktop);
  const address = `http://127.0.0.1:${served.port}/#${token}`;
  terminal.print(`Страница открыта на этом компьютере: ${address}`);
  terminal.print(STAY);
  if (options.browser) desktop.browse(address);
  // While the browser starts.
  if (session.place) await session.snapshot(session.place);
  await served.closed;
  district.close();
  session.close();
  terminal.print('Работа завершена.');
  return EXIT.done;
}

/** Why the folder cannot be opened, or null. */
function openFolder(
  { session, district }: { readonly session: Session; readonly district: District },
  { folder = '', output }: OpenOptions,
): string | null {
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

type Opened = Pick<Parameters<typeof routesOf>[0], 'session' | 'district'>;

/** The server with its routes; the page, Ctrl+C and the server itself can end it. */
async function serveDesk(
  opened: Opened,
  files: Files,
  desktop: Desktop,
): Promise<{ readonly served: Awaited<ReturnType<typeof serve>>; readonly token: string }> {
  const [token, tickets] = [secret(), new Tickets(secret)];
  let end = (): void => {};
  const desk = {
    ...opened,
    tickets,
    home: homeOf(desktop),
    sample: sampleIn(files),
    end: () => end(),
  };
  const served = await serve({
    token,
    assets: readAssets(files),
    routes: routesOf(desk),
    tickets,
    bounds: BOUNDS,
    onBug: bugPlace,
  });
  end = served.close;
  onInterrupt(end);
  return { served, token };
}
