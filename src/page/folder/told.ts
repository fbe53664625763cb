import { type Problem, reveal } from '../../problem.ts';
import type { Told, WhereTo } from '../protocol.ts';
import { CURES } from './cures.ts';

/** Where a problem can be put right; null where the page has no place for it. */
export type Aim = (problem: Problem) => WhereTo | null;

/** A problem for the page: its owner sits before it, so that nothing is masked. */
export function told(problem: Problem, aim: Aim): Told {
  const { severity, code, message, hint = '', cures = [], file, line } = reveal(problem, true);
  const place = [file ?? '', line === undefined ? '' : `строка ${line}`].filter((part) => part !== '');
  return {
    severity,
    code,
    message,
    hint: CURES[code] ?? forPage(hint),
    cures,
    place: place.join(', '),
    to: aim(problem),
  };
}

/** Advice that names commands is for the command line. */
function forPage(hint: string): string {
  return /sferum-docs|--\w/u.test(hint) ? '' : hint;
}
