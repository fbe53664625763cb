import { join } from 'node:path';
import { putStarter } from '../../making/starter.ts';
import { readCatalogue } from '../../templating/catalogue.ts';
import type { Desktop } from '../../world/desktop.ts';
import type { Files } from '../../world/files.ts';
import { putFile } from '../../world/put-file.ts';
import type { CommandPlace } from '../command-place.ts';
import { EXIT } from '../exit.ts';
import { printable } from '../printable.ts';
import { refuse } from '../refuse.ts';
import type { Settings, Writing } from '../settings.ts';
import { withFolders } from '../typed.ts';
import { generate } from './generate.ts';
import { open } from './open.ts';

/** Where the facts stand in the folder that the user chose, and where their documents go. */
const FACTS = 'Моя организация';
const DOCUMENTS = 'Документы';

/** Name of the folder in the user's documents unless she names another. */
const USUAL = 'Сферум-документы';

/** Options of `sferum-docs launch`. */
export interface LaunchOptions extends Omit<Settings, 'input'>, Omit<Writing, 'output'> {}

/**
 * A double click of somebody who sits there: the page, with the folder of earlier double clicks when there is one. Its documents
 * stay where they were.
 */
export function launchPage(
  { templates, version }: Pick<LaunchOptions, 'templates' | 'version'>,
  place: CommandPlace,
  desktop: Desktop,
): Promise<number> {
  const kept = keptFolder(place.files, join(desktop.settings, 'settings.json'));
  const input = kept === null ? null : join(kept, FACTS);
  const isBegun = input !== null && hasFacts(place.files, input);
  const [folder, output] = isBegun && kept !== null ? [input, join(kept, DOCUMENTS)] : [undefined, undefined];
  return open({ folder, output, browser: true, templates, version }, place, desktop);
}

/**
 * `launch`, a double click that nobody watches: makes the documents of the folder «Моя организация» and shows them. The first time it makes that folder
 * from the starter and says what to fill in. The data stand outside the program, so that a new version is a new folder of the program.
 */
export async function launch(options: LaunchOptions, place: CommandPlace, desktop: Desktop): Promise<number> {
  const { files, terminal } = place;
  const folder = await dataFolder(files, desktop);
  const [input, output] = [join(folder, FACTS), join(folder, DOCUMENTS)];
  if (!hasFacts(files, input)) return begin(input, options.templates, place, desktop);
  const typed = (text: string): string => terminal.typed(withFolders(text, { input }));
  const own = { files, terminal: { ...terminal, typed } };
  const code = await generate([], null, { ...options, input, output, period: null }, own);
  desktop.show(code === EXIT.done ? output : input);
  return code;
}

function hasFacts(files: Files, input: string): boolean {
  return files.list(input).some((name) => /^organization\.(?:ya?ml|txt)/iu.test(name));
}

function begin(
  input: string,
  templates: readonly string[],
  { files, terminal }: CommandPlace,
  desktop: Desktop,
): number {
  const put = putStarter(files, input, readCatalogue(files, templates));
  if ('problem' in put)
    return refuse(put.problem, EXIT.problems, { json: false, showValues: true }, terminal);
  for (const line of [`Папка «${FACTS}» готова: ${input}`, ...WHAT_TO_FILL_IN])
    terminal.print(printable(line));
  desktop.show(input);
  return EXIT.done;
}

const WHAT_TO_FILL_IN = [
  'Заполните в ней:',
  '  organization.yaml – сведения об организации (откройте Блокнотом, в файле есть пояснения);',
  '  staff.csv – список работников (откройте в Excel; можно положить вместо него свой staff.xlsx);',
  '  groups.csv – список групп или классов (тоже Excel).',
  'Потом запустите программу ещё раз: она подготовит документы и откроет папку с ними.',
];

/** As answered once and kept in the settings; asked when there is no answer yet. */
async function dataFolder(files: Files, desktop: Desktop): Promise<string> {
  const file = join(desktop.settings, 'settings.json');
  const kept = keptFolder(files, file);
  if (kept !== null) return kept;
  const usual = join(desktop.documents, USUAL);
  const answer = await desktop.ask(
    `Где хранить сведения и документы вашей организации?\nНажмите Enter: ${usual}\nИли напишите другую папку: `,
  );
  const folder = answer === '' ? usual : answer.replace(/^"(.*)"$/u, '$1');
  putFile(files, file, new TextEncoder().encode(`${JSON.stringify({ folder }, null, 2)}\n`));
  return folder;
}

function keptFolder(files: Files, file: string): string | null {
  if (files.stat(file)?.kind !== 'file') return null;
  try {
    const { folder } = JSON.parse(new TextDecoder().decode(files.read(file)));
    return typeof folder === 'string' && folder !== '' ? folder : null;
  } catch {
    // Spoilt settings are asked for anew.
    return null;
  }
}
