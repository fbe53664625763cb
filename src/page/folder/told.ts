import { type Problem, reveal } from '../../problem.ts';
import type { Told, WhereTo } from '../protocol.ts';
import { inScreenWords } from './screen-words.ts';

/** Where a problem can be put right; null where the page has no place for it. */
export interface Aim {
  (problem: Problem): WhereTo | null;
  /** Titles of documents by their ids. */
  readonly documents?: Readonly<Record<string, string>>;
  /** Titles of tables by their names. */
  readonly tables?: Readonly<Record<string, string>>;
}

/** A problem for the page: its owner sits before it, so that nothing is masked. */
export function told(problem: Problem, aim: Aim): Told {
  const revealed = reveal(problem, true);
  const { severity, code } = revealed;
  const to = aim(problem);
  const words = inScreenWords(revealed, to, aim.documents ?? {});
  return { severity, code, ...words, place: placeOf(revealed, to, aim), to };
}

/** A file and its line only where no screen has them. */
function placeOf({ file = '', line }: Problem, to: WhereTo | null, { tables = {} }: Aim): string {
  if (to?.screen === 'table') return `«${tables[to.table] ?? file}»`;
  if (to !== null) return '';
  return [file, line === undefined ? '' : `строка ${line}`].filter((part) => part !== '').join(', ');
}
