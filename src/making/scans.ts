import { join } from 'node:path';
import type { MailAttachment } from '../mail/message.ts';
import type { Problem } from '../problem.ts';
import { fileType } from '../reading/encoding/filetype.ts';
import type { Catalogue } from '../templating/catalogue.ts';
import { safeFileName, withoutExtension } from '../world/file-name.ts';
import type { Files } from '../world/files.ts';

/** Folder of the signed scans inside the input folder. */
export const SIGNED = 'signed';

/** No mail server takes a longer message. */
const LARGEST = 20 * 1024 * 1024;

/** A scan with a signature that goes with a message in the place of the generated PDF. */
export interface SignedScan extends MailAttachment {
  /** What its bytes are: pdf, jpg or png. */
  readonly extension: string;
  /** What it is and where the signed one is to be put, when this is an issued act that nobody has signed yet. */
  readonly unsigned?: { readonly title: string; readonly folder: string };
}

/** What a scan may be, by its first bytes and whatever its name ends with. */
const TYPES: Readonly<Record<string, Pick<SignedScan, 'extension' | 'mime'>>> = {
  'документ PDF': { extension: 'pdf', mime: 'application/pdf' },
  'картинка JPEG': { extension: 'jpg', mime: 'image/jpeg' },
  'картинка PNG': { extension: 'png', mime: 'image/png' },
};

export interface Scans {
  /** By document id. */
  readonly scans: ReadonlyMap<string, SignedScan>;
  readonly problems: readonly Problem[];
}

/**
 * Signed scans, named by the id of a document that a message attaches: `order-administrator.pdf`. A file that cannot be
 * sent, or that is none of them, is left out with a warning.
 */
export function readScans(files: Files, input: string, catalogue: Catalogue): Scans {
  const scans = new Map<string, SignedScan>();
  const problems: Problem[] = [];
  const wanted = attachedIds(catalogue);
  for (const name of files.list(join(input, SIGNED)).filter(isVisible)) {
    const id = withoutExtension(name).toLowerCase();
    const scan = wanted.includes(id)
      ? readScan(files, join(input, SIGNED, name), name)
      : unknownReason(wanted);
    const earlier = scans.get(id);
    if ('message' in scan) problems.push(leftOut(name, scan));
    else if (earlier) problems.push(leftOut(name, secondReason(earlier.name)));
    else scans.set(id, scan);
  }
  return { scans, problems };
}

/** A scan may stand for every document that goes with a message, and for the one that is the message. */
export function attachedIds({ templates }: Catalogue): readonly string[] {
  const sent = templates.flatMap(({ id, meta }) => (meta.mail ? [id, ...meta.mail.attach] : []));
  return [...new Set(sent)];
}

function isVisible(name: string): boolean {
  return !/^[.~]|^(?:thumbs\.db|desktop\.ini)$/iu.test(name);
}

/** The scan, or why it cannot be sent. */
function readScan(files: Files, path: string, name: string): SignedScan | Reason {
  const found = files.stat(path);
  if (found?.kind !== 'file') return NOT_FILE;
  if (found.size === 0) return EMPTY;
  if (found.size > LARGEST) return TOO_BIG;
  const bytes = files.read(path);
  const type = TYPES[fileType(bytes) ?? ''];
  return type ? { ...type, name, bytes } : FOREIGN;
}

/** What a file is by its first bytes if it may be a scan: pdf, jpg or png; null for anything else. */
export function scanExtension(bytes: Uint8Array): string | null {
  return TYPES[fileType(bytes) ?? '']?.extension ?? null;
}

/** A file of another folder as a scan; null when it cannot be sent. */
export function readScanFile(files: Files, path: string, name: string): SignedScan | null {
  const scan = readScan(files, path, name);
  return 'message' in scan ? null : scan;
}

/** Why a file is not sent. */
type Reason = Pick<Required<Problem>, 'message' | 'hint'>;

const NOT_FILE: Reason = {
  message: 'Это не файл: скан не приложен.',
  hint: 'Положите на его место файл скана.',
};
const EMPTY: Reason = {
  message: 'Файл пуст: скан не приложен.',
  hint: 'Отсканируйте документ заново или скопируйте файл ещё раз.',
};
const TOO_BIG: Reason = {
  message: 'Скан больше 20 МБ, такое письмо не дойдёт: он не приложен.',
  hint: 'Отсканируйте документ заново в чёрно-белом виде.',
};
const FOREIGN: Reason = {
  message: 'Это не PDF, JPEG и не PNG, что бы ни говорило имя файла: скан не приложен.',
  hint: 'Сохраните скан как PDF и положите его под тем же именем.',
};

function secondReason(earlier: string): Reason {
  return {
    message: `Для этого документа уже приложен скан «${earlier}», этот не приложен.`,
    hint: 'Соберите все страницы в один файл PDF, лишний скан удалите.',
  };
}

function unknownReason(wanted: readonly string[]): Reason {
  const names = wanted.map((id) => `${id}.pdf`).join(', ');
  return {
    message: 'Имя файла не называет ни одного документа, который отправляют письмом: скан не приложен.',
    hint: names === '' ? 'Удалите файл из этой папки.' : `Назовите скан по документу: ${names}.`,
  };
}

function leftOut(name: string, reason: Reason): Problem {
  return { severity: 'warning', code: 'scan/left-out', file: `${SIGNED}/${name}`, ...reason };
}

/** The scan under the name of its document, as the receiver would have got it without a signature. */
export function named({ extension, mime, bytes }: SignedScan, name: string): MailAttachment {
  return { name: safeFileName(name, extension), mime, bytes };
}
