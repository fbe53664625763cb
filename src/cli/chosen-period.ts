import { isDate } from '../russian/text/date.ts';
import { freePeriod, namedPeriod, type ReportPeriod } from '../usage/period.ts';
import type { PeriodOptions } from './options.ts';

/** The period that was asked for, null for the newest quarter, or what is wrong with the options, in Russian. */
export function chosenPeriod({ period, from, to }: PeriodOptions): ReportPeriod | null | string {
  if (period !== null && (from !== null || to !== null)) return 'Укажите либо --period, либо --from и --to.';
  if (period !== null)
    return (
      namedPeriod(period) ??
      `Период «${period}» непонятен. Можно: 2026-Q3, 2026-H1, 2026-09, 2026, 2025/2026 (учебный год).`
    );
  if (from === null && to === null) return null;
  if (from === null || to === null) return 'Нужны оба дня: --from и --to.';
  if (!isDate(from) || !isDate(to)) return 'Нужны даты вида 02.09.2025 или 2025-09-02.';
  return from <= to ? freePeriod(from, to) : 'День --from позже дня --to.';
}
