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
  return [...groupBy(rows, ({ place }) => place.file)].map(([file, own]) => {
    const lines = own.map(({ place }) => place.line).sort((a, b) => a - b);
    const [first] = own;
    const rows = own.reduce((sum, row) => sum + fileRows(row), 0);
    const shown = lines.slice(0, SHOWN_LINES);
    const more = rows > shown.length ? ` и ещё ${rows - shown.length}` : '';
    const example = first ? describeRow(first, data.units) : '';
    return {
      severity: 'warning',
      code: 'usage/row-crosses-border',
      message: `Строк, которые пересекают границу периода ${what} и не учтены: ${rows}, например ${example}. Строки файла: ${shown.join(', ')}${more}.`,
      file,
      line: lines[0] ?? 1,
      hint: `Выгрузите таблицу по месяцам или укажите её период${first ? `, например --from ${showDay(first.from)} --to ${showDay(first.to)}` : ''}.`,
    };
  });
}

const SHOWN_LINES = 10;
