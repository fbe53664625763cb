import { nearest } from '../nearest.ts';
import type { Problem } from '../problem.ts';
import { listOfSets } from '../templating/sets.ts';

/** A command that is written wrongly. */
export function wrongUsage(message: string, command = ''): Problem {
  const hint = `Справка: ${['sferum-docs', command, '--help'].filter((word) => word !== '').join(' ')}`;
  return { severity: 'error', code: 'command/wrong', message, hint };
}

/** What is said of the first of the ids that is of no document; null when all are known. */
export function unknownDocument(ids: readonly string[], known: readonly string[]): Problem | null {
  const id = ids.find((one) => !known.includes(one));
  if (id === undefined) return null;
  const similar = nearest(id, known);
  return {
    severity: 'error',
    code: 'command/unknown-document',
    message: `Нет документа «${id}».${similar ? ` Может быть, «${similar}»?` : ''}`,
    hint: `Есть: ${known.join(', ')}.`,
  };
}

/** What is said of a set that there is none of, or of documents beside a set. */
export function wrongSet(set: string, isKnown: boolean, ids: readonly string[]): Problem | null {
  if (!isKnown) return wrongUsage(`Нет комплекта «${set}». Есть: ${listOfSets()}.`, 'generate');
  return ids.length === 0
    ? null
    : wrongUsage('Укажите что-то одно: комплект или коды документов.', 'generate');
}
