import { join } from 'node:path';
import type { MailAttachment } from '../mail/message.ts';
import type { Problem } from '../problem.ts';
import type { Files } from '../world/files.ts';

/** Folder of the signed scans inside the input folder. */
export const SIGNED = 'signed';

/** No mail server takes a longer message. */
const LARGEST = 20 * 1024 * 1024;

const TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
};

export interface Scans {
  /** By document id. */
  readonly scans: ReadonlyMap<string, MailAttachment>;
  readonly problems: readonly Problem[];
}

/** Signed scans, named by document id: `order-administrator.pdf`. One that cannot be sent is left out with a warning. */
export function readScans(files: Files, input: string): Scans {
  const scans = new Map<string, MailAttachment>();
  const problems: Problem[] = [];
  for (const name of files.list(join(input, SIGNED))) {
    const dot = name.lastIndexOf('.');
    const mime = TYPES[name.slice(dot + 1).toLowerCase()];
    if (!mime || dot < 1) continue;
    const path = join(input, SIGNED, name);
    const found = files.stat(path);
    if (found?.kind === 'file' && found.size <= LARGEST)
      scans.set(name.slice(0, dot), { name, mime, bytes: files.read(path) });
    else problems.push(leftOut(name, found?.kind === 'file'));
  }
  return { scans, problems };
}

function leftOut(name: string, isFile: boolean): Problem {
  return {
    severity: 'warning',
    code: 'scan/left-out',
    message: isFile
      ? 'Скан больше 20 МБ, такое письмо не дойдёт: он не приложен.'
      : 'Это не файл: скан не приложен.',
    file: `${SIGNED}/${name}`,
    hint: isFile ? 'Отсканируйте документ заново в чёрно-белом виде.' : 'Положите на его место файл скана.',
  };
}
