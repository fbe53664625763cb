import type { Problem } from '../../problem.ts';
import type { Complain } from '../../reading/complain.ts';
import { didYouMean, shown } from '../../reading/wording.ts';
import { digitalDate } from '../../russian/text/date.ts';
import { formatNumber } from '../../russian/text/number.ts';
import { cohortAt } from '../cohort.ts';
import { type Day, dateOf } from '../day.ts';
import { groupBy } from '../group.ts';
import { roleName } from '../role.ts';
import { overlaps, type Span } from '../span.ts';
import { NO_UNIT, type Units } from '../units.ts';
import { LOG_COLUMNS, SUMMARY_COLUMNS } from './files/columns.ts';
import { EVENT_WORDS } from './log/event.ts';
import type { EventLog, LogConflict } from './log/event-log.ts';
import type { LogReader } from './log/log-reader.ts';
import type { RowTally } from './rows/row-tally.ts';
import type { UnitCells } from './rows/unit-cell.ts';
import type { SummaryReader } from './summary/summary-reader.ts';
import type { Disagreement, SummaryRow, SummaryRows } from './summary/summary-rows.ts';

/** What reading one log found. */
export function complainOfLog(file: string, rows: LogReader, complain: Complain): void {
  complainOfLeftOut(file, rows, complain);
  if (rows.rows === 0) complain(noRows(file));
  if (rows.rolesFromStaff > 0) complain(rolesFromStaff(file, rows.rolesFromStaff));
  for (const [word, { rows: count, line }] of rows.unknownEvents) {
    const message = `Событие ${shown(word)} неизвестно (строк: ${count}): оно посчитано как «прочее».`;
    const hint = `${didYouMean(word, EVENT_WORDS)}Впишите его в usage/columns.yaml, раздел events, если это одно из наших событий.`;
    complain({ severity: 'warning', code: 'usage/unknown-event', message, file, line, hint });
  }
}

/** What reading one summary table found. */
export function complainOfSummary(file: string, rows: SummaryReader, complain: Complain): void {
  complainOfLeftOut(file, rows, complain);
  if (rows.rows === 0) complain(noRows(file));
  for (const { line, figure, found, expected } of rows.totalFaults) {
    const message = `Строка «Итого» не сходится: «${titleOf(figure)}» ${formatNumber(found)}, а сумма строк – ${formatNumber(expected)}.`;
    const hint = 'В отчёте стоит сумма строк; проверьте выгрузку.';
    complain({ severity: 'warning', code: 'usage/total-differs', message, file, line, hint });
  }
}

/** Names of units that Excel took for dates. */
export function complainOfUnits(file: string, { dated }: UnitCells, complain: Complain): void {
  for (const [text, { typed, line }] of dated) {
    const message = `Excel превратил подразделение ${shown(typed)} в дату: ${shown(text)}. Прочитано то, что было набрано.`;
    const hint = 'Если это не так, назовите подразделение в usage/columns.yaml, раздел units.';
    complain({ severity: 'warning', code: 'usage/became-date', message, file, line, hint });
  }
}

/** What shows only when all files are read. */
export function complainOfAll(log: EventLog, summary: SummaryRows, units: Units, complain: Complain): void {
  for (const conflict of log.conflicts()) complain(twoLogs(conflict, units));
  for (const disagreement of summary.disagreements) complain(twoRows(disagreement, units));
  for (const [row, other] of overlapping(summary.all())) complain(overlap(row, other, units));
}

/** «педагог, «Солнышко», 01.01.2025 – 31.03.2025». */
export function describeRow(row: SummaryRow, units: Units): string {
  const { role, unit } = cohortAt(row.cohort);
  const parts = [roleName(role), ...(unit === NO_UNIT ? [] : [units.shown(unit)]), describeSpan(row)];
  return parts.join(', ');
}

export function describeSpan(span: Span): string {
  return `${showDay(span.from)} – ${showDay(span.to)}`;
}

export function showDay(day: Day): string {
  return digitalDate(dateOf(day));
}

/** The rows that were left out, by their reasons. */
export function complainOfLeftOut(file: string, rows: RowTally, complain: Complain): void {
  for (const { reason, rows: count, lines, sample } of rows.leftOut.list()) {
    const { text, hint, isExpected } = reason;
    const more = count > lines.length ? ` и ещё ${count - lines.length}` : '';
    const example = isExpected || !sample?.trim() ? '' : `, например ${shown(sample)}`;
    const message = `Не учтено строк: ${count} – ${text}${example}. Строки файла: ${lines.join(', ')}${more}.`;
    const severity = isExpected ? 'note' : 'warning';
    complain({ severity, code: 'usage/left-out', message, file, line: lines[0] ?? 1, hint });
  }
}

/** Also said of a table of users. */
export function rolesFromStaff(file: string, rows: number): Problem {
  const message = `В выгрузке нет ролей: они взяты из списка сотрудников по почте, телефону или имени (строк: ${formatNumber(rows)}).`;
  const hint = 'Делать ничего не нужно.';
  return { severity: 'note', code: 'usage/roles-from-staff', message, file, hint };
}

export function noRows(file: string) {
  const message = 'Под заголовками нет ни одной строки.';
  return {
    severity: 'warning',
    code: 'usage/empty-file',
    message,
    file,
    hint: 'Выгрузите таблицу заново.',
  } as const;
}

function twoLogs({ files, unit, days }: LogConflict, units: Units) {
  const [first = 0] = days;
  const where = unit === NO_UNIT ? 'без подразделения' : `подразделения ${units.shown(unit)}`;
  const more = days.length > 1 ? ` и ещё ${days.length - 1} дн.` : '';
  return {
    severity: 'error',
    code: 'usage/two-logs',
    message: `Журналы «${files[0]}» и «${files[1]}» говорят об одних днях ${where}: ${showDay(first)}${more}. События посчитались бы дважды.`,
    file: files[1],
    hint: 'Оставьте один из журналов или выгрузите их за разные дни.',
  } as const;
}

function twoRows({ rows: [first, second], figure }: Disagreement, units: Units): Problem {
  const values = [first, second].map((row) => formatNumber(row.values[figure] ?? 0)).join(' и ');
  const isOfUsers = first.summed !== undefined || second.summed !== undefined;
  return {
    severity: 'error',
    code: 'usage/rows-disagree',
    message: `${where(first, 'capital')} и ${where(second, 'small')} говорят разное (${describeRow(first, units)}): «${titleOf(figure)}» – ${values}.`,
    ...second.place,
    hint: isOfUsers ? TWO_TABLES : 'Оставьте верную строку, другую удалите.',
  };
}

const TWO_TABLES =
  'Если это части одной выгрузки, сложите их строки в один файл; если выгрузки разных программ или за одни дни дважды, оставьте одну.';

/** «Строка 2 файла …»; a table of users speaks as a whole. */
function where({ place, summed }: SummaryRow, letter: 'capital' | 'small'): string {
  const isCapital = letter === 'capital';
  if (summed !== undefined) return `${isCapital ? 'Т' : 'т'}аблица по пользователям «${place.file}»`;
  return `${isCapital ? 'С' : 'с'}трока ${place.line} файла «${place.file}»`;
}

function overlap(row: SummaryRow, other: SummaryRow, units: Units) {
  return {
    severity: 'warning',
    code: 'usage/rows-overlap',
    message: `Строка ${row.place.line} файла «${row.place.file}» (${describeRow(row, units)}) и эта строка (${describeSpan(other)}) говорят об одних днях: обе посчитаны целиком.`,
    ...other.place,
    hint: 'Оставьте строки за дни, которые не пересекаются.',
  } as const;
}

/** Neighbours of one cohort that share days. */
function overlapping(rows: readonly SummaryRow[]): readonly (readonly [SummaryRow, SummaryRow])[] {
  return [...groupBy(rows, (row) => row.cohort).values()].flatMap((own) => {
    const sorted = own.toSorted((a, b) => a.from - b.from || a.to - b.to);
    return sorted.flatMap((row, index) => {
      const next = sorted[index + 1];
      return next && overlaps(row, next) ? [[row, next] as const] : [];
    });
  });
}

function titleOf(id: string): string {
  const columns = [...SUMMARY_COLUMNS.list, ...LOG_COLUMNS.list];
  return columns.find((column) => column.id === id)?.title ?? id;
}
