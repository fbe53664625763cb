import type { Problem, ProblemCode, Result } from '../problem.ts';
import { withoutExtension } from '../world/file-name.ts';
import type { Files } from '../world/files.ts';
import type { Complain } from './complain.ts';
import { decode } from './encoding/decode.ts';
import { LIMITS } from './limits.ts';
import { fold } from './wording.ts';

/** A file that was read. */
export interface Source {
  /** Relative to the input folder. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What to look for in the input folder. */
export interface Wanted {
  /** Name without extension. */
  readonly name: string;
  /** The first is the documented one. */
  readonly extensions: readonly string[];
  /** «Список сотрудников». */
  readonly title: string;
  /** Of its absence; null: it may be absent, a warning only when a file of another type bears the name. */
  readonly severity: 'error' | 'warning' | null;
}

const INIT = 'Создать папку с образцами: sferum-docs init ПАПКА';

/** True when the input folder is there and can be listed. */
export function checkFolder(files: Files, folder: string, complain: Complain): boolean {
  const fault = folderFault(files, folder);
  if (fault === null) return true;
  const [code, message] = fault;
  complain({ severity: 'error', code, message, hint: `Укажите папку: --input ПАПКА. ${INIT}` });
  return false;
}

const NO_FOLDERS = {
  file: 'файл, а нужна папка с исходными сведениями',
  other: 'не папка: ссылка, которая никуда не ведёт, канал или устройство',
};

function folderFault(files: Files, folder: string): readonly [code: ProblemCode, message: string] | null {
  try {
    const kind = files.stat(folder)?.kind;
    if (kind === undefined) return ['folder/missing', `Нет папки с исходными сведениями «${folder}».`];
    if (kind !== 'directory') return ['folder/not-folder', `«${folder}» – ${NO_FOLDERS[kind]}.`];
    files.list(folder);
    return null;
  } catch {
    return ['folder/unreadable', `Папку «${folder}» не открыть: нет прав или сбой диска.`];
  }
}

/** Finds and reads one of the input files; null with a problem when it is not there or cannot be read. */
export function readSource(files: Files, folder: string, wanted: Wanted, complain: Complain): Source | null {
  const listed = files.list(folder);
  const names = wanted.extensions.map((extension) => `${wanted.name}.${extension}`);
  const named = listed.filter((name) => names.includes(name.toLowerCase()));
  const found = named.length > 0 ? named : listed.filter((name) => isHiddenText(name, wanted));
  const [path] = found;
  if (path === undefined) return missing(listed, wanted, complain);
  if (found.length > 1) return both(found, wanted, complain);
  if (named.length === 0) complain(hiddenText(path, wanted));
  return readOne(files, folder, path, wanted, complain);
}

/** `organization.yaml.txt`, `organization.txt`: the Notepad puts its own ending behind a name, and Windows hides it. */
function isHiddenText(name: string, { name: stem, extensions, severity }: Wanted): boolean {
  const whole = extensions.filter((extension) => extension !== 'xlsx').map((one) => `${stem}.${one}.txt`);
  return [...whole, ...(severity === null ? [] : [`${stem}.txt`])].includes(name.toLowerCase());
}

function hiddenText(file: string, { name, extensions }: Wanted): Problem {
  const right = `${name}.${extensions[0]}`;
  return {
    severity: 'note',
    code: 'file/hidden-extension',
    message: `Файл назван ${file}, прочитан как ${right}.`,
    file,
    hint: `Переименуйте его в ${right}; окончание .txt видно в Проводнике: Вид → Расширения имён файлов.`,
  };
}

function readOne(
  files: Files,
  folder: string,
  path: string,
  wanted: Wanted,
  complain: Complain,
): Source | null {
  const read = bytesOf(files, `${folder}/${path}`);
  if ('value' in read)
    return read.value.length === 0 ? empty(path, wanted, complain) : { path, bytes: read.value };
  const [code, message, hint] = read.problem;
  complain({ severity: 'error', code, message, file: path, hint });
  return null;
}

function bytesOf(files: Files, path: string): Result<Uint8Array, Refusal> {
  try {
    const fault = notFile(files.stat(path));
    return fault ? { problem: fault } : { value: files.read(path) };
  } catch (error) {
    const hint = 'Закройте файл в других программах и проверьте права на него.';
    return { problem: ['file/unreadable', `Файл не прочитать${reason(error)}.`, hint] };
  }
}

type Refusal = readonly [code: ProblemCode, message: string, hint: string];

/** Why what stands there is not read, or null. Reading a pipe or a device would wait for ever. */
function notFile(found: ReturnType<Files['stat']>): Refusal | null {
  if (found?.kind === 'directory') {
    const hint = 'Переименуйте папку и положите на её место файл.';
    return ['file/directory', 'Это папка, а нужен файл.', hint];
  }
  if (found?.kind === 'other')
    return ['file/not-file', 'Это не обычный файл.', 'Положите на его место файл.'];
  if ((found?.size ?? 0) > LIMITS.fileBytes)
    return ['file/too-big', 'Файл больше 10 МБ.', 'Уберите из файла лишнее: рисунки, старые списки.'];
  return null;
}

/** The file's text; null with an error when it is not text or there is nothing in it. */
export function readText(source: Source, wanted: Wanted, complain: Complain): string | null {
  const text = decode(source.bytes, source.path, complain);
  return text?.trim() === '' ? empty(source.path, wanted, complain) : text;
}

function empty(file: string, wanted: Wanted, complain: Complain): null {
  const hint = `Заполните файл: ${wanted.title.toLowerCase()}.`;
  complain({ severity: 'error', code: 'file/empty', message: 'Файл пуст.', file, hint });
  return null;
}

function missing(listed: readonly string[], wanted: Wanted, complain: Complain): null {
  const file = `${wanted.name}.${wanted.extensions[0]}`;
  const isOptional = wanted.severity === null;
  const similar = listed.find((name) =>
    isOptional ? stem(name) === wanted.name : fold(name).startsWith(wanted.name),
  );
  if (isOptional && similar === undefined) return null;
  complain({
    severity: wanted.severity ?? 'warning',
    code: 'file/missing',
    message: `Нет файла ${file}: ${wanted.title.toLowerCase()}.`,
    file,
    hint: similar === undefined ? cureOf(listed, wanted) : insteadOf(similar, wanted),
  });
  return null;
}

function insteadOf(similar: string, wanted: Wanted): string {
  const isWord = /\.(?:docx?|rtf|odt)$/iu.test(similar);
  const how = isWord ? 'в Word как «Обычный текст» в кодировке UTF-8' : 'в этом виде';
  return `Есть «${similar}», но нужен ${namesOf(wanted)}. Откройте его и сохраните ${how}, под этим именем.`;
}

/** A folder where other files are is nobody's beginning. */
function cureOf(listed: readonly string[], wanted: Wanted): string {
  const isBegun = listed.some((name) => /^(?:organization|staff|groups)\./iu.test(name));
  return isBegun ? `Положите в эту папку файл ${namesOf(wanted)}.` : INIT;
}

function namesOf({ name, extensions }: Wanted): string {
  return extensions.map((one) => `${name}.${one}`).join(' или ');
}

/** `chat-register` of «Chat-Register.xls». */
function stem(name: string): string {
  return withoutExtension(fold(name));
}

function both(found: readonly string[], wanted: Wanted, complain: Complain): null {
  const message = `${wanted.title}: есть и ${found.join(', и ')}.`;
  complain({
    severity: 'error',
    code: 'file/both',
    message,
    file: found[1] ?? '',
    hint: 'Оставьте в папке один из этих файлов.',
  });
  return null;
}

function reason(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  const known: Readonly<Record<string, string>> = {
    EACCES: ': нет прав',
    EPERM: ': нет прав',
    EBUSY: ': файл занят другой программой',
    EISDIR: ': это папка',
    ENOENT: ': файла уже нет',
  };
  return known[code] ?? '';
}
