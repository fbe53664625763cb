import type { JustIssued } from '../making/acts-folder.ts';
import { count, type Problem } from '../problem.ts';
import { digitalDate } from '../russian/text/date.ts';
import { agree } from '../russian/text/number.ts';
import type { Terminal } from './terminal.ts';

/** «01.09.2025 № 101-од» of an act. */
export function dayAndNumber(act: { readonly date: string; readonly number: string | null }): string {
  return `${digitalDate(act.date)}${act.number === null ? '' : ` № ${act.number}`}`;
}

/** Issued acts as `--json` has them. */
export function issuedForPrograms(issued: readonly JustIssued[]): readonly object[] {
  return issued.map(({ act: { document, number, date, edition }, folder }) => {
    return { document, number, date, edition, folder };
  });
}

/** «✓ Приказ …: акт издан 02.09.2024 № 88-ОД, acts/2024/…», a line an act. */
export function issuedLines(issued: readonly JustIssued[], { style }: Terminal): readonly string[] {
  return issued.map(({ act, folder }) => {
    const edition = act.edition > 1 ? `, редакция ${act.edition}` : '';
    return `${style('green', '✓')} ${act.tree.title}: акт издан ${dayAndNumber(act)}${edition}, ${folder}`;
  });
}

/** What a run that was to issue acts ends with after an error. */
export function nothingIssued(problems: readonly Problem[]): string {
  return `Ничего не издано: ${agree(count(problems, 'error'), 'ошибка')}. Исправьте и запустите ещё раз.`;
}
