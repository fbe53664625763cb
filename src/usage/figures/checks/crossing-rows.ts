import type { Problem } from '../../../problem.ts';
import type { UsageData } from '../../exports/read.ts';
import { describeRow, showDay } from '../../exports/reading-problems.ts';
import { fileRows, type SummaryRow } from '../../exports/summary/summary-rows.ts';
import { groupBy } from '../../group.ts';
import type { ReportPeriod } from '../../period.ts';
import { isInside, overlaps, type Span } from '../../span.ts';

/** Summary rows that lie partly in a period: they are not split but left out. */
export function crossingRows(data: Pick<UsageData, 'summary'>, period: Span): readonly SummaryRow[] {
  return data.summary.all().filter((row) => overlaps(row, period) && !isInside(row, period));
}

/** A problem a file and period: exports of another rhythm have many such rows. */
export function crossings(data: UsageData, period: ReportPeriod): readonly Problem[] {
  const own = crossingRows(data, period);
  const others = [...crossingRows(data, period.previous), ...crossingRows(data, period.yearAgo)];
  const compared = [...new Set(others)].filter((row) => !own.includes(row));
  return [...crossingsOf(own, 'отчёта', data), ...crossingsOf(compared, 'сравнения', data)];
}

function crossingsOf(rows: readonly SummaryRow[], what: string, data: UsageData): readonly Problem[] {
  const files = groupBy(rows, ({ place }) => place.file);
  return [...files].map(([file, own]) => {
    const lines = own.map(({ place }) => place.line).sort((a, b) => a - b);
    const count = own.reduce((sum, row) => sum + fileRows(row), 0);
    const [example, hint] = own[0] ? [describeRow(own[0], data.units), hintFor(own[0])] : ['', ''];
    const message = `Строк, которые пересекают границу периода ${what} и не учтены: ${count}, например ${example}. Строки файла: ${shownLines(lines, count)}.`;
    const [line = 1] = lines;
    return { severity: 'warning', code: 'usage/row-crosses-border', message, file, line, hint };
  });
}

function hintFor({ from, to }: SummaryRow): string {
  return `Выгрузите таблицу по месяцам или укажите её период, например --from ${showDay(from)} --to ${showDay(to)}.`;
}

/** `count`: how many rows of the file they are. */
function shownLines(lines: readonly number[], count: number): string {
  const shown = lines.slice(0, SHOWN_LINES);
  return `${shown.join(', ')}${count > shown.length ? ` и ещё ${count - shown.length}` : ''}`;
}

const SHOWN_LINES = 10;
