import type { Result } from '../problem.ts';
import { freePeriod, namedPeriod, type ReportPeriod } from '../usage/period.ts';

/** Of which days a usage report is to speak. */
export interface PeriodOptions {
  /** `2026-Q3`, `2026-H1`, `2026-09`, `2025/2026`; null: by the days, else the newest quarter with data. */
  readonly period: string | null;
  /** First and last day, ISO; both or none. */
  readonly from: string | null;
  readonly to: string | null;
}

/** The period that was asked for; null: the newest quarter. The days are ISO dates. */
export function chosenPeriod({ period, from, to }: PeriodOptions): Result<ReportPeriod | null> {
  if (period !== null && (from !== null || to !== null))
    return wrong('Укажите либо --period, либо --from и --to.');
  if (period !== null) return named(period);
  if (from === null && to === null) return { value: null };
  if (from === null || to === null) return wrong('Нужны оба дня: --from и --to.');
  return from <= to ? { value: freePeriod(from, to) } : wrong('День --from позже дня --to.');
}

function named(period: string): Result<ReportPeriod> {
  const value = namedPeriod(period);
  return value ? { value } : wrong(`Период «${period}» непонятен.`);
}

function wrong(message: string): Result<never> {
  const hint = 'Можно: 2026-Q3, 2026-H1, 2026-09, 2026, 2025/2026 (учебный год) или два дня.';
  return { problem: { severity: 'error', code: 'command/bad-period', message, hint } };
}
