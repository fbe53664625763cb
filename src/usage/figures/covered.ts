import type { UsageData } from '../exports/read.ts';
import { common, isInside, type Span, unionDays } from '../span.ts';

/** How many days of a period some export speaks for: from a log's first event to its last, and summary rows inside it (`docs/usage-report.md`, «Periods»). */
export function coveredDays(data: Pick<UsageData, 'log' | 'summary'>, period: Span): number {
  const logs = data.log.files().flatMap((file) => common(file.span, period) ?? []);
  return unionDays([...logs, ...data.summary.all().filter((row) => isInside(row, period))]);
}
