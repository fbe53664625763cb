/* Figures of one organisation for a roll-up: nobody's name, no unit, some hundred numbers. */
import type { Organization } from '../../organization/dossier.ts';
import type { Severity } from '../../problem.ts';
import { dateOf } from '../day.ts';
import type { Community } from '../figures/community.ts';
import { coveredDays } from '../figures/covered.ts';
import { Credibility, type Verdict } from '../figures/credibility.ts';
import { TOLD_PERIODS, type ToldPeriod } from '../figures/excess.ts';
import type { IndicatorRow } from '../figures/indicator-rows.ts';
import { weeklyActivity } from '../figures/series.ts';
import type { UsageInput } from '../figures/usage-input.ts';
import type { PeriodFacts, UsageReport } from '../figures/usage-report.ts';
import type { NamedSpan, ReportPeriod } from '../period.ts';
import type { ReportedRole } from '../reported-role.ts';

/** Of whom a roll-up speaks, in its order. */
export const DISTRICT_ROLES = ['workers', 'educator', 'parent', 'pupil', 'families'] as const;

export type DistrictRole = (typeof DISTRICT_ROLES)[number];

/** Whose activity a roll-up follows by the week. */
export const WEEKLY_ROLES = ['workers', 'families'] as const;

/** What an organisation hands in for a roll-up (`docs/district.md`). */
export interface OrganizationFigures {
  readonly organization: {
    readonly name: string;
    readonly inn: string | null;
    readonly kind: Organization['kind'];
  };
  readonly period: PeriodFacts;
  readonly previous: ComparedPeriod;
  readonly yearAgo: ComparedPeriod;
  /** All units together; the same figures as in the organisation's own report. */
  readonly indicators: readonly HandedIndicator[];
  readonly community: Community | null;
  /** Of each of {@link WEEKLY_ROLES} active users in each week of the period. */
  readonly weekly: readonly WeeklyLine[];
  /** What was wrong, without a word of whom. */
  readonly problems: readonly HandedProblem[];
}

export interface ComparedPeriod {
  /** ISO dates. */
  readonly from: string;
  readonly to: string;
  readonly coveredDays: number;
}

/** An indicator of all units with what may be concluded from it. */
export interface HandedIndicator extends Omit<IndicatorRow, 'unit'> {
  readonly unit: null;
  readonly verdict: Verdict;
  /** The periods whose figure cannot be: more people than the headcount. */
  readonly doubtful: readonly ToldPeriod[];
}

export interface WeeklyLine {
  readonly role: ReportedRole;
  /** `from`: ISO Monday. */
  readonly weeks: readonly { readonly from: string; readonly value: number | null }[];
}

export interface HandedProblem {
  readonly severity: Severity;
  readonly code: string;
}

/** The figures of a report that has no errors. */
export function organizationFigures(
  { shortName: name, inn, kind }: Pick<Organization, 'shortName' | 'inn' | 'kind'>,
  input: UsageInput,
  report: UsageReport & { readonly period: PeriodFacts },
  period: ReportPeriod,
): OrganizationFigures {
  return {
    organization: { name, inn, kind },
    period: report.period,
    previous: compared(period.previous, input),
    yearAgo: compared(period.yearAgo, input),
    indicators: handedIndicators(input, report, period),
    community: report.community,
    weekly: weeklyLines(input, period),
    problems: handedProblems(report),
  };
}

function weeklyLines({ data, headcount }: UsageInput, period: ReportPeriod): readonly WeeklyLine[] {
  return WEEKLY_ROLES.map((role) => {
    const points = weeklyActivity(data, headcount, period, role);
    return { role, weeks: points.map(({ from, value }) => ({ from: dateOf(from), value })) };
  });
}

function compared({ from, to }: NamedSpan, { data }: UsageInput): ComparedPeriod {
  return { from: dateOf(from), to: dateOf(to), coveredDays: coveredDays(data, { from, to }) };
}

function handedIndicators(
  input: UsageInput,
  { indicators }: UsageReport,
  period: ReportPeriod,
): readonly HandedIndicator[] {
  const credibility = new Credibility(input, period, indicators);
  return indicators
    .filter(({ unit }) => unit === null)
    .map((row) => ({
      ...row,
      unit: null,
      verdict: credibility.verdict(row.role, null, row.indicator),
      doubtful: TOLD_PERIODS.filter((told) => !credibility.isCredible(row.role, null, row.indicator, told)),
    }));
}

function handedProblems({ problems }: UsageReport): readonly HandedProblem[] {
  const told = problems.map(({ severity, code }) => ({ severity, code: String(code) }));
  return [...new Map(told.map((one) => [`${one.severity} ${one.code}`, one])).values()];
}
