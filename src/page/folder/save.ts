import { explainFileError } from '../../world/file-error.ts';
import type { Answer } from '../protocol.ts';

/** Does what writes; a refusal of the disk is told in one sentence. */
export function writing<T>(work: () => Answer<T>): Answer<T> {
  try {
    return work();
  } catch (error) {
    const explained = explainFileError(error);
    if (!explained) throw error;
    return { refused: { message: `Не сохранено: ${explained.message}. ${explained.hint}` } };
  }
}
