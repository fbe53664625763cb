import { count, type Problem } from '../problem.ts';
import { digitalDate } from '../russian/text/date.ts';
import { agree } from '../russian/text/number.ts';

/** «01.09.2025 № 101-од» of an act. */
export function dayAndNumber(act: { readonly date: string; readonly number: string | null }): string {
  return `${digitalDate(act.date)}${act.number === null ? '' : ` № ${act.number}`}`;
}

/** What a run that was to issue acts ends with after an error. */
export function nothingIssued(problems: readonly Problem[]): string {
  return `Ничего не издано: ${agree(count(problems, 'error'), 'ошибка')}. Исправьте и запустите ещё раз.`;
}
