import { explainFileError } from '../../world/file-error.ts';
import type { Files, Lock } from '../../world/files.ts';
import type { Answer } from '../protocol.ts';

/** Does what writes; a refusal of the disk is told in one sentence. */
export function writing<T>(work: () => Answer<T>): Answer<T> {
  return explaining('Не сохранено', work);
}

/** Does what opens a folder; likewise. */
export function opening<T>(work: () => T): T | Refusal {
  return explaining('Папку не открыть', work);
}

/** Does what looks into a folder; likewise. */
export function reading<T>(work: () => Answer<T>): Answer<T> {
  return explaining('Папку не прочитать', work);
}

type Refusal = Extract<Answer<never>, { readonly refused: unknown }>;

/** An answer that says in one sentence why something is not done; `now`: what the file has instead. */
export function refusing(message: string, now?: string): Refusal {
  return { refused: now === undefined ? { message } : { message, now } };
}

function explaining<T>(what: string, work: () => T): T | Refusal {
  try {
    return work();
  } catch (error) {
    const explained = explainFileError(error);
    if (!explained) throw error;
    return refusing(`${what}: ${explained.message}. ${explained.hint}`);
  }
}

/** Name of the lock that keeps a folder for one page. */
const LOCK = 'sferum-docs-page';

/** Keeps a folder for one page; refused while another has it. Throws the file system's error. */
export function keepForPage(files: Files, folder: string): Answer<Lock> {
  const lock = files.lock(folder, LOCK);
  return lock ? { value: lock } : refusing('Папка открыта в другом окне программы, закройте его.');
}
