import { join } from 'node:path';
import { hasSignature } from '../output/signatures.ts';
import type { Problem } from '../problem.ts';
import { type Complain, collect } from '../reading/complain.ts';
import { shown, shownDate } from '../reading/wording.ts';
import type { TemplateHead } from '../templating/heads.ts';
import type { Files } from '../world/files.ts';
import { ACT_FILE, type ActRecord } from './act.ts';
import { type ActFault, readAct } from './act-file.ts';
import { entriesOfRows, rowPlace } from './hand-rows.ts';
import { numberKey } from './numbers.ts';
import { ACTS } from './place.ts';
import { type Entry, Register } from './register.ts';
import { NO_REGISTER_FILE, REGISTER_FILE, type RegisterFile, readRegisterFile } from './register-file.ts';

/** The folder of the acts as it is found. */
export interface ActsRead {
  readonly register: Register;
  /** The table for people. */
  readonly table: RegisterFile;
  readonly problems: readonly Problem[];
  /** Every file that was read, relative to the input folder. */
  readonly sources: readonly { readonly path: string; readonly bytes: Uint8Array }[];
}

/** Reads `acts/` of an input folder; an empty register when there is none. Throws the file system's error. */
export function readActs(files: Files, input: string, heads: readonly TemplateHead[]): ActsRead {
  if (files.stat(join(input, ACTS))?.kind !== 'directory') return NO_ACTS;
  const { complain, problems } = collect();
  const folders = actFolders(files, input);
  const sources = actFiles(files, input, folders);
  const acts = sources.flatMap((source) => entriesIn(source, files, input, complain));
  const table = readRegisterFile(files, input, complain);
  const found = { folders, acts, broken: problems.length > 0 };
  const typed = entriesOfRows(table, found, heads, complain);
  const register = new Register([...acts, ...typed], heads);
  const others = [...strayFolders(found, table), ...copies(acts), ...sameNumbers(register)];
  return { register, table, problems: [...problems, ...others], sources };
}

/** Of an organisation that keeps no register. */
export const NO_ACTS: ActsRead = {
  register: new Register([], []),
  table: NO_REGISTER_FILE,
  problems: [],
  sources: [],
};

type ActSource = ActsRead['sources'][number] & { readonly folder: string };

/** What lies in those folders as `act.json`. */
function actFiles(files: Files, input: string, folders: readonly string[]): readonly ActSource[] {
  return folders
    .map((folder) => ({ folder, path: `${ACTS}/${folder}/${ACT_FILE}` }))
    .filter(({ path }) => files.stat(join(input, path))?.kind === 'file')
    .map((one) => ({ ...one, bytes: files.read(join(input, one.path)) }));
}

/** Folders of acts: «2025/2025-09-01 101-од Приказ …». */
export function actFolders(files: Files, input: string): readonly string[] {
  const root = join(input, ACTS);
  const years = files.list(root).filter((name) => /^\d{4}$/u.test(name));
  return years.flatMap((year) => {
    const names = files.list(join(root, year)).filter((name) => !name.startsWith('.'));
    return names
      .map((name) => `${year}/${name}`)
      .filter((path) => files.stat(join(root, path))?.kind === 'directory');
  });
}

function entriesIn(
  { folder, path, bytes }: ActSource,
  files: Files,
  input: string,
  complain: Complain,
): readonly Entry[] {
  const act = readAct(new TextDecoder().decode(bytes));
  if (typeof act !== 'string') return [entryOf(act, folder, files, input)];
  complain(faultOf(act, path));
  return [];
}

function entryOf(act: ActRecord, folder: string, files: Files, input: string): Entry {
  const names = files.list(join(input, ACTS, folder));
  return {
    ...act,
    basis: act.given.basis ?? '',
    act,
    folder,
    isSigned: isSigned(act, names),
    typedRepeal: null,
    typedReplaces: [],
    line: null,
  };
}

/** A signature beside a file, or a scan of the signed paper. */
function isSigned({ files }: ActRecord, names: readonly string[]): boolean {
  const own = files.map(({ path }) => path);
  return (
    own.some((path) => hasSignature(path, names)) || names.some((name) => !own.includes(name) && isScan(name))
  );
}

/** What the name of a copy with the mark of a signature ends with. */
export const READING_COPY = '(с отметкой об ЭП)';

/** The copy with the mark of a signature is for reading, no scan. */
export function isScan(name: string): boolean {
  const isCopy = name.normalize('NFC').includes(READING_COPY);
  return /\.(?:pdf|jpe?g|png)$/iu.test(name) && !isCopy && !name.startsWith('.');
}

const FAULTS: Readonly<Record<ActFault, Pick<Problem, 'code' | 'message'> & { readonly hint: string }>> = {
  damaged: {
    code: 'acts/damaged',
    message: 'Файл изданного акта повреждён.',
    hint: 'Верните его из резервной копии; остальные файлы этой папки не трогайте.',
  },
  newer: {
    code: 'acts/newer',
    message: 'Этот акт издан более новой версией программы.',
    hint: 'Обновите программу: эта версия его не поймёт.',
  },
  edited: {
    code: 'acts/edited',
    message: 'Файл изданного акта изменён не программой.',
    hint: 'Верните его из резервной копии: сведения об изданном акте не правят.',
  },
};

/** An `act.json` that cannot be read, as a problem. */
export function faultOf(fault: ActFault, file: string): Problem {
  return { severity: 'error', ...FAULTS[fault], file };
}

/** Folders that hold no act and that no row names. */
function strayFolders(
  { folders, acts }: { readonly folders: readonly string[]; readonly acts: readonly Entry[] },
  table: RegisterFile,
): readonly Problem[] {
  const places = new Set([...acts.map(({ folder }) => folder), ...table.rows.map(rowPlace)]);
  return folders
    .filter((folder) => !places.has(folder))
    .map((folder) => ({
      severity: 'warning',
      code: 'acts/stray-folder',
      message: `В папке нет файла ${ACT_FILE}, и в реестре нет строки о ней: программа не знает, что это за акт.`,
      file: `${ACTS}/${folder}`,
      hint: `Верните ${ACT_FILE} из резервной копии; акт, изданный без программы, впишите строкой в ${REGISTER_FILE}.`,
    }));
}

/** The folder of an act, copied. */
function copies(acts: readonly Entry[]): readonly Problem[] {
  const seen = new Map<string, Entry>();
  return acts.flatMap((entry) => {
    const first = seen.get(entry.id);
    seen.set(entry.id, first ?? entry);
    return first ? [copied(entry, first)] : [];
  });
}

function copied({ folder }: Entry, first: Entry): Problem {
  return {
    severity: 'error',
    code: 'acts/copied',
    message: `Это копия папки «${first.folder}»: один акт лежит дважды.`,
    file: `${ACTS}/${folder}`,
    hint: 'Уберите копию из папки acts.',
  };
}

function sameNumbers({ live }: Register): readonly Problem[] {
  const holders = new Map<string, Entry>();
  return live.flatMap((entry) => {
    const key = numberKey(entry);
    const first = key === null ? undefined : holders.get(key);
    if (key !== null && !first) holders.set(key, entry);
    if (!first || first.id === entry.id) return [];
    const message = `Номер ${shown(entry.number ?? '')} уже есть у другого акта того же года: «${first.title}» от ${shownDate(first.date)}.`;
    const hint =
      'Строку, вписанную от руки, исправьте; издание лишнего неподписанного акта отмените: sferum-docs unissue КОД --number НОМЕР';
    return [
      { severity: 'error' as const, code: 'acts/number-twice' as const, message, ...placeOf(entry), hint },
    ];
  });
}

/** Where an entry stands, for messages. */
export function placeOf({ folder, act, line }: Entry): Pick<Problem, 'file' | 'line'> {
  if (act) return { file: `${ACTS}/${folder}/${ACT_FILE}` };
  return { file: REGISTER_FILE, ...(line === null ? {} : { line }) };
}
