/* Figures: what the exports say → the indicators of a period. */
import { hasErrors, type Problem } from '../../problem.ts';
import { type Day, dateOf } from '../day.ts';
import type { TableKind } from '../exports/files/columns.ts';
import type { UsageData, UsageSource } from '../exports/read.ts';
import { REASONS } from '../exports/rows/reasons.ts';
import { fileRows } from '../exports/summary/summary-rows.ts';
import { quarterOf, type ReportPeriod } from '../period.ts';
import { isInside, weeksIn } from '../span.ts';
import { checkIndicators, checkUsage } from './checks/checks.ts';
import { crossingRows } from './checks/crossing-rows.ts';
import { listsOfToday } from './checks/earlier-headcount.ts';
import { type Community, communityOf } from './community.ts';
import { coveredDays } from './covered.ts';
import { type IndicatorRow, indicatorRows } from './indicator-rows.ts';
import type { UsageInput } from './usage-input.ts';

/** The figures for machines (`docs/usage-report.md`, «The figures for machines»); the printed report is this object, rendered. */
export interface UsageReport {
  /** Null when no period was asked for and no data names one. */
  readonly period: PeriodFacts | null;
  /**
   * Every role that occurs in the exports (of whatever days) or in the organisation's own files × all units together (`unit`
   * null) and each unit × every indicator; «per educator» ones of educators only. Empty when there are errors.
   */
  readonly indicators: readonly IndicatorRow[];
  /** Null when there are no indicators. */
  readonly community: Community | null;
  readonly sources: readonly SourceRow[];
  readonly problems: readonly Problem[];
}

export interface PeriodFacts {
  /** ISO dates. */
  readonly from: string;
  readonly to: string;
  readonly label: string;
  /** Weeks with at least four of their days in the period. */
  readonly weeks: number;
  /** Days of the period that some export speaks for. */
  readonly coveredDays: number;
}

export interface SourceRow {
  readonly file: string;
  readonly kind: TableKind;
  readonly rows: number;
  readonly used: number;
  readonly left: readonly { readonly reason: string; readonly rows: number }[];
}

/**
 * The report of a period; `period` null: the newest quarter that has data and has begun by `today`. Pure: the same input gives
 * the same report.
 */
export function usageReport(input: UsageInput, period: ReportPeriod | null, today: Day): UsageReport {
  const { data } = input;
  const chosen = period ?? newestQuarter(data, today);
  const isOld = chosen !== null && chosen.to < (newestQuarter(data, today)?.from ?? chosen.to);
  const found = [...input.problems, ...checkUsage(input, chosen, today)];
  const problems = isOld ? [...found, ...listsOfToday(input, chosen)] : found;
  const indicators = chosen === null || hasErrors(problems) ? [] : indicatorRows(input, chosen);
  return {
    period: chosen && periodFacts(data, chosen),
    indicators,
    community: chosen && indicators.length > 0 ? communityOf(input.community, indicators, chosen) : null,
    sources: data.sources.map((source) => sourceRow(source, data, chosen)),
    problems: [...problems, ...checkIndicators(input, indicators, chosen)],
  };
}

/** The newest quarter with an event or with a summary row inside it; of quarters yet to come only if there is no other. */
export function newestQuarter(data: Pick<UsageData, 'log' | 'summary'>, today: Day): ReportPeriod | null {
  const inside = data.summary.all().filter((row) => isInside(row, quarterOf(row.to)));
  const days = [...data.log.days(), ...inside.map((row) => row.to)];
  const all = days.length > 0 ? days : data.summary.all().map((row) => row.to);
  const end = quarterOf(today).to;
  const begun = all.filter((day) => day <= end);
  const candidates = begun.length > 0 ? begun : all;
  const last = candidates.toSorted((a, b) => a - b).at(-1);
  return last === undefined ? null : quarterOf(last);
}

function periodFacts(data: UsageData, period: ReportPeriod): PeriodFacts {
  return {
    from: dateOf(period.from),
    to: dateOf(period.to),
    label: period.label,
    weeks: weeksIn(period).length,
    coveredDays: coveredDays(data, period),
  };
}

function sourceRow(source: UsageSource, data: UsageData, period: ReportPeriod | null): SourceRow {
  const crossing =
    period === null ? [] : crossingRows(data, period).filter((row) => row.place.file === source.file);
  const left = source.left.map(({ reason, rows }) => ({ reason: reason.text, rows }));
  const rows = crossing.reduce((sum, row) => sum + fileRows(row), 0);
  const { text } = REASONS.crossing;
  return {
    file: source.file,
    kind: source.kind,
    rows: source.rows,
    used: source.used - rows,
    left: rows === 0 ? left : [...left, { reason: text, rows }],
  };
}
