import { parseDate } from '../../../russian/text/date.ts';
import { dayOf } from '../../day.ts';
import { namedPeriod } from '../../period.ts';
import type { Span } from '../../span.ts';
import type { TableRecord } from '../fast/fast.ts';
import type { DateCells } from '../rows/date-cell.ts';
import { isReason, type Refusal } from '../rows/left-out.ts';
import { REASONS } from '../rows/reasons.ts';
import type { ActivityHeader } from './activity-columns.ts';

/** Where a table of users says what days it counts: for the whole table, in its columns, a day a row; null: nowhere. */
export type PeriodSource = Span | 'bounds' | 'length' | 'day' | null;

/** `told`: what `columns.yaml` says, `above`: the titles above the header. */
export function periodSource(header: ActivityHeader, told: Span | null, above: string): PeriodSource {
  if (told) return told;
  if (header.start >= 0 && header.end >= 0) return 'bounds';
  if (header.refreshed >= 0 && header.length >= 0) return 'length';
  return spanIn(above) ?? (header.day >= 0 ? 'day' : null);
}

/** The days of a row. */
export function rowSpan(
  source: Exclude<PeriodSource, null>,
  header: ActivityHeader,
  record: TableRecord,
  dates: DateCells,
): Span | Refusal {
  if (typeof source === 'object') return source;
  if (source === 'day') return spanOf(record, [header.day, header.day], (cell) => dates.day(cell));
  const isBounds = source === 'bounds';
  const columns = isBounds ? [header.start, header.end] : [header.refreshed, header.refreshed];
  const span = spanOf(record, columns, (cell) => dates.bound(cell));
  return isBounds || 'reason' in span ? span : withLength(span, record.cell(header.length));
}

function spanOf(
  record: TableRecord,
  columns: readonly number[],
  read: (cell: string) => ReturnType<DateCells['day']>,
): Span | Refusal {
  const cells = columns.map((column) => record.cell(column));
  const [from, to] = cells.map(read);
  for (const [index, day] of [from, to].entries())
    if (day === undefined || isReason(day))
      return { reason: day ?? REASONS.noDate, cell: cells[index] ?? '' };
  return (from as number) <= (to as number)
    ? { from: from as number, to: to as number }
    : { reason: REASONS.reversed, cell: cells.join(' – ') };
}

/** «30», «D30» and «30 days» up to the last day. */
function withLength({ to }: Span, cell: string): Span | Refusal {
  const days = Number(/^\D{0,3}(\d{1,3})(?:\s?\p{L}{1,10}\.?)?$/u.exec(cell.trim())?.[1] ?? 0);
  return days > 0 ? { from: to - days + 1, to } : { reason: REASONS.length, cell };
}

const DATES =
  /(?<![\d.])\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})(?![\d])|(?<![\d-])\d{4}-\d{1,2}-\d{1,2}(?![\d-])/gu;

/** «01.07.2026 – 30.09.2026», «с 01.07.26 по 30.09.26», `2026-Q3`: the days that a text names; null when they are not exactly two. */
export function spanIn(text: string): Span | null {
  const [found, ...others] = [...text.slice(0, 1000).matchAll(DATES)].map(([date]) => parseDate(date));
  const [end] = others;
  if (found && end && others.length === 1 && found <= end) return { from: dayOf(found), to: dayOf(end) };
  return found === undefined ? namedPeriod(text) : null;
}
