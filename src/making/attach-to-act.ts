import { join } from 'node:path';
import type { ActRecord } from '../acts/act.ts';
import { changedFiles } from '../acts/intact.ts';
import { ACTS } from '../acts/place.ts';
import { readActs } from '../acts/reading.ts';
import type { Register } from '../acts/register.ts';
import { writeRegister } from '../acts/write.ts';
import { hasErrors, type Problem, type Result } from '../problem.ts';
import { fileType } from '../reading/encoding/filetype.ts';
import { type Certificate, readCertificates } from '../signatures/certificate.ts';
import { matchSignature } from '../signatures/loose.ts';
import { isCertificateName } from '../signatures/signed-files.ts';
import { faultProblem } from '../signatures/words.ts';
import type { TemplateHead } from '../templating/heads.ts';
import { withoutExtension } from '../world/file-name.ts';
import type { Files } from '../world/files.ts';
import { sha256 } from '../world/hash.ts';
import { holdingActs } from './acts-folder.ts';
import { putBeside } from './put-beside.ts';
import { scanExtension } from './scans.ts';

/** A file that somebody wants to lay beside an issued act. */
export interface Attachment {
  /** Id of the act. */
  readonly act: string;
  /** As its owner calls it; where it lies it is called after the act. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** ISO day, for signatures that tell no time. */
  readonly today: string;
}

export interface AttachOutcome {
  /** Its name beside the act; null when it was not laid there. */
  readonly placed: string | null;
  readonly problems: readonly Problem[];
}

/** Lays a scan, a signature or a certificate beside an issued act; nothing that lies there is replaced. Only a bug throws. */
export function attachToAct(
  files: Files,
  input: string,
  heads: readonly TemplateHead[],
  attachment: Attachment,
): Promise<AttachOutcome> {
  return holdingActs(files, input, refused, async () => {
    const { register, problems } = readActs(files, input, heads);
    if (hasErrors(problems)) return refused(problems);
    const placed = putAttachment(attachment, register, input, files);
    if ('problem' in placed) return refused(placed.problem);
    return { placed: placed.value, problems: writeRegister(files, input, heads) };
  });
}

/** Its name where it lies now, or why it has no place there. */
function putAttachment(
  attachment: Attachment,
  { live }: Register,
  input: string,
  files: Files,
): Result<string, readonly Problem[]> {
  const entry = live.find(({ id, act }) => act && id === attachment.act);
  if (!entry?.act) return { problem: [notIssued()] };
  const changed = changedFiles(files, input, { entries: [entry] });
  if (changed.length > 0) return { problem: changed };
  const folder = join(input, ACTS, entry.folder ?? '');
  const name = nameBeside(attachment, entry.act, folder, files);
  if (typeof name !== 'string') return { problem: [name] };
  return { value: putBeside(files, folder, name, attachment.bytes).name };
}

function refused(problems: readonly Problem[]): AttachOutcome {
  return { placed: null, problems };
}

/** What the file is to be called, after what it is by its bytes; why it has no place there. */
function nameBeside(attachment: Attachment, act: ActRecord, folder: string, files: Files): string | Problem {
  const { name, bytes, today } = attachment;
  const extension = scanExtension(bytes);
  if (extension !== null) return scanName(extension, bytes, act);
  const own = act.files.map(({ path }) => ({ name: path, bytes: files.read(join(folder, path)) }));
  const certificates = certificatesIn(folder, files);
  const matched = matchSignature(bytes, own, { certificates, today });
  if (matched === 'other') return otherFile(act);
  if (matched) {
    const wrong = matched.verdicts.find((verdict) => verdict === 'forged' || verdict === 'malformed');
    return wrong ? faultProblem(wrong) : `${matched.file}.${signatureExtension(name)}`;
  }
  if (readCertificates(bytes).length > 0) return `${stemOf(act)}.cer`;
  return foreign(bytes);
}

function scanName(extension: string, bytes: Uint8Array, act: ActRecord): string | Problem {
  const isSame = act.files.some((file) => file.sha256 === sha256(bytes));
  return isSame ? ownCopy() : `${stemOf(act)} (скан).${extension}`;
}

function stemOf({ files: [first], title }: ActRecord): string {
  return withoutExtension(first?.path ?? `${title}.`);
}

/** As КриптоПро, КриптоАРМ and Контур call theirs. */
function signatureExtension(name: string): string {
  return /\.(sig|p7s|sgn|sign|p7m)$/iu.exec(name)?.[1]?.toLowerCase() ?? 'sig';
}

function certificatesIn(folder: string, files: Files): readonly Certificate[] {
  const names = files.list(folder).filter(isCertificateName);
  return names.flatMap((name) => readCertificates(files.read(join(folder, name))));
}

function notIssued(): Problem {
  const message = 'Такого изданного акта нет.';
  return { severity: 'error', code: 'acts/not-issued', message, hint: 'Откройте акт из журнала ещё раз.' };
}

function otherFile({ files: own }: ActRecord): Problem {
  const names = own.map(({ path }) => `«${path}»`).join(' и ');
  return {
    severity: 'error',
    code: 'signature/changed',
    message: 'Это подпись другого файла: ни к одному файлу этого акта она не подходит. Она не положена.',
    hint: `Подпишите ${names} из папки акта, ничего в них не меняя, и перетащите новую подпись.`,
  };
}

function ownCopy(): Problem {
  return {
    severity: 'error',
    code: 'scan/left-out',
    message: 'Это сам изданный файл, без подписи. Он уже лежит в папке акта.',
    hint: 'Распечатайте его, подпишите и перетащите скан подписанного; или перетащите файл электронной подписи.',
  };
}

function foreign(bytes: Uint8Array): Problem {
  const what = fileType(bytes);
  return {
    severity: 'error',
    code: 'scan/left-out',
    message: `Это не скан и не подпись${what === null ? '' : `, а ${what}`}. Файл не положен.`,
    hint: 'Нужен скан (PDF, JPEG, PNG), файл подписи (.sig, .p7s, .sgn, .p7m) или сертификат (.cer).',
  };
}
