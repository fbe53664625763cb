import { basename, dirname, join } from 'node:path';
import { hasSignature, isSignatureName } from '../output/signatures.ts';
import type { Problem } from '../problem.ts';
import { fileProblem } from '../reading/file-problem.ts';
import type { Files } from '../world/files.ts';
import { derOf } from './armour.ts';
import { type Certificate, readCertificates } from './certificate.ts';
import { type Beside, type CheckedSignature, checkMessage, NOTHING_KNOWN } from './checked.ts';
import { readMessage, type SignedMessage } from './message.ts';
import { checkPdf } from './pdf.ts';

/** A signature, and where it stands. */
export interface PlacedSignature extends CheckedSignature {
  /** Path of the signature; null: inside the file. */
  readonly place: string | null;
  readonly isContinued: boolean;
}

/** A file with every signature of it that was found. */
export interface SignedFile {
  readonly file: string;
  readonly signatures: readonly PlacedSignature[];
}

/** What is to be looked at, and with what. */
export interface ToCheck {
  /** Files and signatures; folders were opened already. */
  readonly paths: readonly string[];
  readonly files: Files;
  /** ISO day. */
  readonly today: string;
}

/** Larger than any act. */
const MOST_BYTES = 256 * 1024 * 1024;

const CERTIFICATE = /\.(?:cer|crt|der|pem)$/iu;

/** True for the name of a certificate. */
export function isCertificateName(name: string): boolean {
  return CERTIFICATE.test(name);
}

/** Every file that was named, with its signatures: those inside, those beside and those that were named. What cannot be read is a problem. */
export function checkFiles(wanted: ToCheck): {
  readonly checked: readonly SignedFile[];
  readonly problems: readonly Problem[];
} {
  const { paths, files } = wanted;
  const problems: Problem[] = [];
  const documents = paths.filter((path) => !isSignatureName(basename(path)));
  const beside = documents.flatMap((path) => signaturesOf(path, files));
  const signatures = new Set([...paths.filter((path) => isSignatureName(basename(path))), ...beside]);
  const found = new Map<string, PlacedSignature[]>(documents.map((path) => [path, []]));
  const attempt = (path: string, look: () => SignedFile) => {
    try {
      const { file, signatures } = look();
      found.set(file, [...(found.get(file) ?? []), ...signatures]);
    } catch (error) {
      problems.push(fileProblem(error, 'file/unreadable', 'Файл не прочитан', path));
    }
  };
  for (const path of documents) attempt(path, () => inside(path, wanted));
  for (const path of signatures) attempt(path, () => detached(path, documents, wanted));
  const checked = [...found].map(([file, signatures]) => ({ file, signatures }));
  return { checked: checked.filter(({ file }) => problems.every((one) => one.file !== file)), problems };
}

function signaturesOf(path: string, files: Files): readonly string[] {
  const folder = dirname(path);
  const names = files.list(folder).filter((name) => hasSignature(basename(path), [name]));
  return names.map((name) => join(folder, name));
}

function inside(path: string, { files, today }: ToCheck): SignedFile {
  const signatures = checkPdf(read(path, files), { certificates: [], today });
  return { file: path, signatures: signatures.map((one) => ({ ...one, place: null })) };
}

/** A signature in a file of its own, with the file that it is of: by its name, else the only one named, else what stands inside. */
function detached(path: string, documents: readonly string[], wanted: ToCheck): SignedFile {
  const { files, today } = wanted;
  const der = derOf(read(path, files));
  const message = der && readMessage(der);
  const candidates = candidatesOf(path, documents, files);
  const [first = path] = candidates;
  if (!message) return one(first, path, [{ ...NOTHING_KNOWN, verdict: 'malformed' }]);
  const beside = { certificates: certificatesBeside(path, files), today };
  if (candidates.length === 0) return alone(path, message, beside);
  // «Приказ.sig» may be of «Приказ.pdf» and of «Приказ.docx»: it is of the one that was signed.
  const tried = candidates.map((file) =>
    one(file, path, checkMessage(message, { ...beside, content: [read(file, files)] })),
  );
  return tried.find(isOfFile) ?? (tried[0] as SignedFile);
}

function isOfFile({ signatures }: SignedFile): boolean {
  return signatures.every(({ verdict }) => verdict !== 'changed');
}

function candidatesOf(path: string, documents: readonly string[], files: Files): readonly string[] {
  const [folder, name] = [dirname(path), basename(path)];
  const names = files.list(folder).filter((other) => !isSignatureName(other) && !isCertificateName(other));
  const own = names.filter((other) => hasSignature(other, [name])).map((other) => join(folder, other));
  return own.length === 0 && documents.length === 1 ? documents : own;
}

function alone(path: string, message: SignedMessage, beside: Beside): SignedFile {
  const { content } = message;
  const checked = content === null ? [] : checkMessage(message, { ...beside, content: [content] });
  return one(path, path, checked);
}

function one(file: string, place: string, checked: readonly CheckedSignature[]): SignedFile {
  return { file, signatures: checked.map((signature) => ({ ...signature, place, isContinued: false })) };
}

function certificatesBeside(path: string, files: Files): readonly Certificate[] {
  const folder = dirname(path);
  return files
    .list(folder)
    .filter(isCertificateName)
    .flatMap((name) => readCertificates(read(join(folder, name), files)));
}

function read(path: string, files: Files): Uint8Array {
  if ((files.stat(path)?.size ?? 0) > MOST_BYTES)
    throw Object.assign(new Error(`EFBIG: ${path}`), { code: 'EFBIG', path });
  return files.read(path);
}
