import type { Dossier } from '../../organization/dossier.ts';
import { hasErrors, type Problem } from '../../problem.ts';
import type { Files } from '../../world/files.ts';
import { cohortAt } from '../cohort.ts';
import { type Day, dateOf } from '../day.ts';
import type { TableKind } from '../exports/files/columns.ts';
import { readUsage, type UsageData, type UsageSource } from '../exports/read.ts';
import { REASONS } from '../exports/rows/reasons.ts';
import { quarterOf, type ReportPeriod } from '../period.ts';
import { ROLES, roleName, type UsageRole } from '../role.ts';
import { isInside, weeksIn } from '../span.ts';
import { NO_UNIT, type UnitNumber, Units } from '../units.ts';
import { checkUsage, crossingRows } from './checks.ts';
import { coveredDays } from './covered.ts';
import { Headcount, ownUnits } from './headcount.ts';
import { INDICATORS, type Indicator, isShare } from './indicator.ts';
import { cohortsIn, type Figures, PeriodFigures } from './period-figures.ts';
import { readTargets, type Target } from './targets.ts';

/** The figures for machines, `usage-report.md`; the printed report is this object, rendered. */
export interface UsageReport {
  /** Null when no period was asked for and no data names one. */
  readonly period: PeriodFacts | null;
  /**
   * Every role that occurs in the exports (of whatever days) or in the organisation's own files × all units together (`unit`
   * null) and each unit × every indicator; «per educator» ones of educators only. Empty when there are errors.
   */
  readonly indicators: readonly IndicatorRow[];
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

export interface IndicatorRow {
  readonly role: UsageRole;
  readonly unit: string | null;
  readonly indicator: Indicator;
  /** Null is «нет данных»; shares are 0…1; nothing is rounded. */
  readonly value: number | null;
  readonly previous: number | null;
  readonly yearAgo: number | null;
  readonly target: number | null;
}

export interface SourceRow {
  readonly file: string;
  readonly kind: TableKind;
  readonly rows: number;
  readonly used: number;
  readonly left: readonly { readonly reason: string; readonly rows: number }[];
}

/** What a report is made from. */
export interface UsageInput {
  readonly data: UsageData;
  readonly headcount: Headcount;
  readonly targets: readonly Target[];
  /** Units of the organisation's own files. */
  readonly own: ReadonlySet<UnitNumber>;
  /** What reading found. */
  readonly problems: readonly Problem[];
}

/** Reads exports and targets of an input folder, beside its staff and groups. All problems are collected. */
export async function readUsageInput(
  files: Files,
  input: string,
  dossier: Pick<Dossier, 'staff' | 'groups'>,
): Promise<UsageInput> {
  const problems: Problem[] = [];
  const report = (problem: Problem): void => void problems.push(problem);
  const units = new Units();
  const own = ownUnits(dossier, units);
  const targets = await readTargets(files, input, report);
  const data = await readUsage(files, input, units, report);
  return { data, headcount: new Headcount(dossier, units), targets, own, problems };
}

/**
 * The report of a period; `period` null: the newest quarter that has data and has begun by `today`. Pure: the same input gives
 * the same report.
 */
export function usageReport(input: UsageInput, period: ReportPeriod | null, today: Day): UsageReport {
  const { data } = input;
  const chosen = period ?? newestQuarter(data, today);
  const problems = [...input.problems, ...checkUsage(input, chosen, today)];
  const indicators = chosen === null || hasErrors(problems) ? [] : indicatorRows(input, chosen);
  return {
    period: chosen && periodFacts(data, chosen),
    indicators,
    sources: data.sources.map((source) => sourceRow(source, data, chosen)),
    problems: [...problems, ...overHeadcount(indicators)],
  };
}

/** The newest quarter with an event or with a summary row inside it; of quarters yet to come only if there is no other. */
export function newestQuarter(data: Pick<UsageData, 'log' | 'summary'>, today: Day): ReportPeriod | null {
  const inside = data.summary.all().filter((row) => isInside(row, quarterOf(row.to)));
  const days = [...data.log.days(), ...inside.map((row) => row.to)];
  const all = days.length > 0 ? days : data.summary.all().map((row) => row.to);
  const begun = all.filter((day) => quarterOf(day).from <= today);
  const candidates = begun.length > 0 ? begun : all;
  const last = candidates.toSorted((a, b) => a - b).at(-1);
  return last === undefined ? null : quarterOf(last);
}

/** More people on the platform than on the lists: those who left were not removed, or the lists are behind. */
function overHeadcount(indicators: readonly IndicatorRow[]): readonly Problem[] {
  const over = indicators.filter(
    ({ unit, indicator, value }) => unit === null && indicator === 'registered_share' && (value ?? 0) > 1,
  );
  return over.map(({ role }) => ({
    severity: 'warning',
    code: 'usage/over-headcount',
    message: `В роли «${roleName(role)}» зарегистрировано больше людей, чем числится в списках.`,
    hint: 'Сверьте участников на платформе со staff.csv и groups.csv: выбывших удалите, новых впишите.',
  }));
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

function indicatorRows(input: UsageInput, period: ReportPeriod): readonly IndicatorRow[] {
  const { data, headcount } = input;
  const [now, previous, yearAgo] = [period, period.previous, period.yearAgo].map(
    (span) => new PeriodFigures(data, headcount, span),
  );
  const units = [null, ...shownUnits(input)];
  return rolesOf(input).flatMap((role) =>
    units.flatMap((unit) => {
      const of = (figures: PeriodFigures | undefined): Figures | undefined => figures?.of(role, unit);
      const [value, before, ago] = [of(now), of(previous), of(yearAgo)];
      return indicatorsOf(role).map((indicator) => ({
        role,
        unit: unit === null ? null : data.units.name(unit),
        indicator,
        value: value?.[indicator] ?? null,
        previous: before?.[indicator] ?? null,
        yearAgo: ago?.[indicator] ?? null,
        target: targetOf(input.targets, role, unit, indicator),
      }));
    }),
  );
}

function rolesOf({ data, headcount }: UsageInput): readonly UsageRole[] {
  const found = new Set([
    ...headcount.roles(),
    ...[...cohortsIn(data)].map((cohort) => cohortAt(cohort).role),
  ]);
  return ROLES.filter((role) => found.has(role));
}

/** Units of the organisation's files and of the exports. */
function shownUnits({ data, own }: UsageInput): readonly UnitNumber[] {
  const spoken = [...cohortsIn(data)].map((cohort) => cohortAt(cohort).unit);
  const shown = new Set([...own, ...spoken]);
  return data.units.all().filter((unit) => unit !== NO_UNIT && shown.has(unit));
}

function indicatorsOf(role: UsageRole): readonly Indicator[] {
  return INDICATORS.filter((indicator) => role === 'educator' || !indicator.includes('_per_educator_'));
}

/** A norm for a share or a mean holds for each unit as well; a norm for a sum is for all units together. */
function targetOf(
  targets: readonly Target[],
  role: UsageRole,
  unit: UnitNumber | null,
  indicator: Indicator,
): number | null {
  const holds = unit === null || isShare(indicator) || indicator.includes('_per_educator_');
  const target = targets.find((one) => one.role === role && one.indicator === indicator);
  return holds && target ? target.value : null;
}

function sourceRow(source: UsageSource, data: UsageData, period: ReportPeriod | null): SourceRow {
  const crossing =
    period === null ? [] : crossingRows(data, period).filter((row) => row.place.file === source.file);
  const left = source.left.map(({ reason, rows }) => ({ reason: reason.text, rows }));
  const { text } = REASONS.crossing;
  return {
    file: source.file,
    kind: source.kind,
    rows: source.rows,
    used: source.used - crossing.length,
    left: crossing.length === 0 ? left : [...left, { reason: text, rows: crossing.length }],
  };
}
