import { Credibility } from '../figures/credibility.ts';
import { TOLD_PERIODS, type ToldPeriod } from '../figures/excess.ts';
import type { Indicator } from '../figures/indicator.ts';
import { IndicatorIndex } from '../figures/indicator-index.ts';
import type { IndicatorRow } from '../figures/indicator-rows.ts';
import type { UsageInput } from '../figures/usage-input.ts';
import type { UsageReport } from '../figures/usage-report.ts';
import type { ReportPeriod } from '../period.ts';
import { type ReportedRole, ROLE_UNIONS, type RoleUnion, rolesIn } from '../reported-role.ts';
import { ROLES } from '../role.ts';
import { type RoleWords, roleWords, type Vocabulary } from './role-words.ts';
import { type NamedRole, unionWords } from './unions.ts';

/** What the parts of the view are made from. */
export interface ViewSource {
  readonly input: UsageInput;
  readonly report: UsageReport;
  readonly period: ReportPeriod;
  readonly vocabulary: Vocabulary;
  /** Roles that exports speak of, in any of the compared periods. */
  readonly roles: readonly RoleWords[];
  /** Roles together: those of which exports speak of more than one, and those with a norm. */
  readonly unions: readonly NamedRole[];
  /** Main roles of which the organisation's files speak and the exports do not, though they could. */
  readonly silent: readonly RoleWords[];
  /** Units of the figures, in their order. */
  readonly units: readonly string[];
  /** Which of the figures can be, and what may be concluded from them. */
  readonly credibility: Credibility;
  /** The figures of an indicator; `unit` null: all units together. All null when there is no such row, and a figure that cannot be is null. */
  row(role: ReportedRole, unit: string | null, indicator: Indicator): Compared;
  /** Whether an earlier figure of all units is that of the same units as the report's: others cannot be set against each other in words. */
  isAlike(role: ReportedRole, indicator: Indicator, told: 'previous' | 'yearAgo'): boolean;
  /** Whether a figure of all units is there and cannot be. */
  isDoubtful(role: ReportedRole, indicator: Indicator, told: ToldPeriod): boolean;
}

export type Compared = Pick<IndicatorRow, 'value' | 'previous' | 'yearAgo' | 'target'>;

const NOTHING: Compared = { value: null, previous: null, yearAgo: null, target: null };

export function viewSource(
  input: UsageInput,
  report: UsageReport,
  period: ReportPeriod,
  vocabulary: Vocabulary,
): ViewSource {
  const { indicators } = report;
  const credibility = new Credibility(input, period, indicators);
  const units = [...new Set(indicators.flatMap(({ unit }) => unit ?? []))];
  const given = { input, report, period, vocabulary, units, credibility };
  return { ...given, ...rolesOf(indicators, vocabulary), ...figuresOf(indicators, credibility) };
}

/** Who is spoken of, and who is not. */
function rolesOf(
  indicators: readonly IndicatorRow[],
  vocabulary: Vocabulary,
): Pick<ViewSource, 'roles' | 'unions' | 'silent'> {
  const words = roleWords(vocabulary);
  const inReport = ROLES.filter((role) => indicators.some((row) => row.role === role));
  const told = inReport.map((role) => words[role]);
  const spoken = new Set(indicators.filter(isFromExports).map(({ role }) => role));
  const others = told.filter(({ role, isMain }) => isMain && !spoken.has(role));
  return {
    roles: told.filter(({ role }) => spoken.has(role)),
    unions: shownUnions(indicators, spoken).map((union) => unionWords(union, vocabulary)),
    silent: others.filter(({ role }) => role !== 'pupil' || vocabulary.pupilsHaveAccounts),
  };
}

/** Of all figures those that can be. */
function figuresOf(
  indicators: readonly IndicatorRow[],
  credibility: Credibility,
): Pick<ViewSource, 'row' | 'isAlike' | 'isDoubtful'> {
  const index = new IndicatorIndex(indicators);
  return {
    isAlike: (role, indicator, told) =>
      indicators
        .filter((row) => row.role === role && row.indicator === indicator && row.unit !== null)
        .every((row) => (row.value === null) === (row[told] === null)),
    isDoubtful: (role, indicator, told) =>
      (index.row(role, null, indicator)?.[told] ?? null) !== null &&
      !credibility.isCredible(role, null, indicator, told),
    row: (...key) => credibleRow(index.row(...key) ?? NOTHING, key, credibility),
  };
}

function credibleRow(row: Compared, key: Parameters<ViewSource['row']>, credibility: Credibility): Compared {
  const credible = (told: ToldPeriod): number | null =>
    credibility.isCredible(...key, told) ? row[told] : null;
  const [value = null, previous = null, yearAgo = null] = TOLD_PERIODS.map(credible);
  return { value, previous, yearAgo, target: row.target };
}

/** Of one role alone its own figures say the same, unless a norm asks of all together. */
function shownUnions(
  indicators: readonly IndicatorRow[],
  spoken: ReadonlySet<ReportedRole>,
): readonly RoleUnion[] {
  const hasNorm = (union: RoleUnion): boolean =>
    indicators.some(({ role, target }) => role === union && target !== null);
  const isShown = (union: RoleUnion): boolean =>
    rolesIn(union).filter((role) => spoken.has(role)).length > 1 || hasNorm(union);
  return ROLE_UNIONS.filter((union) => spoken.has(union) && isShown(union));
}

/** Roles that are shown by unit: of educators a unit has one or two, and their figures would point at a person. */
export function unitRoles({ roles, units, row }: ViewSource): readonly RoleWords[] {
  return roles.filter(
    ({ role, inGroups }) =>
      inGroups && units.some((unit) => row(role, unit, 'registered_share').value !== null),
  );
}

/** Headcounts come from the organisation's own files. */
function isFromExports({ unit, indicator, value, previous, yearAgo }: IndicatorRow): boolean {
  const isKnown = value !== null || previous !== null || yearAgo !== null;
  return unit === null && indicator !== 'headcount' && isKnown;
}
