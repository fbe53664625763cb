import { basename, join } from 'node:path';
import type { FactEdit } from '../../editing/fact-edit.ts';
import { encodeText, NEW_FILE, openText } from '../../editing/text-file.ts';
import { editFacts, factAt } from '../../editing/yaml-edit.ts';
import { dateOf } from '../../usage/day.ts';
import { COLUMNS } from '../../usage/exports/files/columns.ts';
import { USAGE_FOLDER } from '../../usage/exports/files/folder.ts';
import { EVENT_NAMES } from '../../usage/exports/log/event.ts';
import { outlineOf } from '../../usage/exports/outline.ts';
import { ROLES, roleName } from '../../usage/role.ts';
import { Units } from '../../usage/units.ts';
import { numbered, safeFileName } from '../../world/file-name.ts';
import type { Files } from '../../world/files.ts';
import { putFile } from '../../world/put-file.ts';
import type { Answer, Choice } from '../protocol.ts';
import type { ExportQuestions, TakenExport, WordPart } from '../usage-protocol.ts';
import { factsOf } from './export-facts.ts';
import { isOwnFolder, type OpenFolder } from './place.ts';
import { refusing, writing } from './save.ts';
import type { Snapshot } from './snapshot.ts';
import { replaceFile } from './versions.ts';

/** Endings of files that may be exports. */
const TABLE = /\.(csv|tsv|txt|xlsx)$/iu;

/** Puts a dropped file among the exports under a name that nobody has. */
export function takeExport(place: OpenFolder, name: string, bytes: Uint8Array): Answer<TakenExport> {
  const [, ending = ''] = TABLE.exec(name) ?? [];
  if (ending === '')
    return refusing(`«${name}» – не CSV и не XLSX. Сохраните выгрузку в одном из этих видов.`);
  return writing(() => {
    const folder = usageFolder(place);
    if (folder === null) return refusing(LEADS_OUT);
    const names = place.files.list(folder);
    const same = names.find((one) => isSame(place.files, join(folder, one), bytes));
    if (same !== undefined) return refusing(`Такая выгрузка уже есть: «${same}». Второй раз она не нужна.`);
    const free = freeName(names, name, ending);
    putFile(place.files, join(folder, free), bytes);
    return { value: { file: `${USAGE_FOLDER}/${free}` } };
  });
}

const LEADS_OUT = 'Папка usage – ссылка, которая ведёт из папки наружу. Положите вместо неё саму папку.';

/** Null when it is a link that leads out of the folder. */
function usageFolder(place: OpenFolder): string | null {
  return isOwnFolder(place, USAGE_FOLDER) ? join(place.input, USAGE_FOLDER) : null;
}

function isSame(files: Files, path: string, bytes: Uint8Array): boolean {
  const found = files.stat(path);
  return (
    found?.kind === 'file' && found.size === bytes.length && Buffer.compare(files.read(path), bytes) === 0
  );
}

/** Capitals make no difference on Windows. */
function freeName(names: readonly string[], name: string, ending: string): string {
  const taken = new Set(names.map((one) => one.toLowerCase()));
  const stem = basename(name).slice(0, -ending.length - 1);
  const wanted = safeFileName(stem, ending.toLowerCase());
  for (let k = 1; ; k++) if (!taken.has(numbered(wanted, k).toLowerCase())) return numbered(wanted, k);
}

/** What an export shows and what can be said of it; null when it is not there. */
export function questionsOf(place: OpenFolder, snapshot: Snapshot, file: string): ExportQuestions | null {
  const units = unitsOf(snapshot);
  const outline = outlineOf(place.files, place.input, units, file);
  if (!outline) return null;
  const { columns, rows, words, told } = outline;
  return {
    ...{ file: outline.file, columns, rows },
    words: PARTS.flatMap((part) => words[part].map((word) => ({ part, word }))),
    facts: factsOf(outline),
    period: told.period && { from: dateOf(told.period.from), to: dateOf(told.period.to) },
    titles: [...new Set([...COLUMNS.log.list, ...COLUMNS.summary.list].map(({ title }) => title))],
    meanings: meaningsOf(units),
  };
}

const PARTS = ['roles', 'events', 'units'] as const;

function meaningsOf(units: Units): ExportQuestions['meanings'] {
  return {
    roles: ROLES.map(roleName).map(asChoice),
    events: EVENT_NAMES.map(asChoice),
    units: [...units.names().map(asChoice), { value: NO_UNIT, label: 'без подразделения' }],
  };
}

/** How the page says that a word names no unit. */
const NO_UNIT = '–';

function asChoice(word: string): Choice {
  return { value: word, label: word };
}

/** The units of the organisation's own lists, which exports are read against. */
function unitsOf({ reading: { draft } }: Snapshot): Units {
  const groups = draft?.groups ?? [];
  const units = new Units(groups.map(({ name }) => name));
  const staffed = (draft?.staff ?? []).flatMap(({ unit }) => (unit === null ? [] : [units.number(unit)]));
  units.settle(new Set([...groups.map(({ name }) => units.number(name)), ...staffed]));
  return units;
}

/** What a person said of an export: a column, a word of its cells, or a fact of the whole file. */
export type Meaning = {
  readonly file: string;
  /** Empty: nothing is said of it any more. */
  readonly ours: string;
} & (
  | { readonly part: 'columns' | WordPart; readonly word: string }
  | { readonly part: 'dates' | 'period' | 'sheet' }
);

const MAPPING = ['columns.yaml', 'columns.yml'];

/** Keeps a meaning in `columns.yaml`, whose other lines stay byte for byte. */
export function keepMeaning(place: OpenFolder, said: Meaning): Answer<null> {
  return writing(() => {
    const folder = usageFolder(place);
    if (folder === null) return refusing(LEADS_OUT);
    const known = MAPPING.find((one) => place.files.stat(join(folder, one))?.kind === 'file');
    const name = known ?? 'columns.yaml';
    const opened = known === undefined ? EMPTY : openText(place.files.read(join(folder, known)));
    if ('problem' in opened) return { refused: opened.problem };
    const edit = editFor(said, opened.value.text);
    if (edit === null) return { value: null };
    const edited = editFacts(opened.value.text, edit, name);
    if ('problem' in edited) return { refused: edited.problem };
    replaceFile(place, `${USAGE_FOLDER}/${name}`, encodeText({ ...opened.value, text: edited.value }));
    return { value: null };
  });
}

const EMPTY = { value: { text: '', encoding: NEW_FILE } } as const;

/** Null: nothing is to be said any more, and nothing is. */
function editFor(said: Meaning, text: string): FactEdit | null {
  const { file, part, ours } = said;
  const path = [file.slice(`${USAGE_FOLDER}/`.length), part, ...('word' in said ? [said.word] : [])];
  if (ours !== '') return { kind: 'set', path, value: ours === NO_UNIT ? '' : ours, isKept: true };
  return (factAt(text, path) ?? '') === '' ? null : { kind: 'remove', path };
}
