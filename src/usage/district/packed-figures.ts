/* Figures of an organisation as numbers in a row: ten thousand organisations are kept at once. */
import type { Verdict } from '../figures/credibility.ts';
import { TOLD_PERIODS, type ToldPeriod } from '../figures/excess.ts';
import { INDICATORS, type Indicator } from '../figures/indicator.ts';
import { type ReportedRole, ROLE_UNIONS } from '../reported-role.ts';
import { ROLES } from '../role.ts';
import type { HandedIndicator, OrganizationFigures } from './organization-figures.ts';

/** What an organisation handed in, its indicators as numbers. */
export interface PackedFigures extends Omit<OrganizationFigures, 'indicators'> {
  /** Of each role and indicator the figures and what may be concluded, see {@link indicatorIn}. */
  readonly numbers: Float64Array;
}

const ALL_ROLES: readonly ReportedRole[] = [...ROLES, ...ROLE_UNIONS];
const VERDICTS: readonly Verdict[] = [null, 'met', 'missed'];

/** Value, previous, a year ago, target; then the verdict and the doubtful periods as bits. NaN is «нет данных», or no row. */
const FIELDS = 5;
const FLAGS = 4;

/** Looked up a thousand times an organisation. */
const ROLE_PLACES = new Map(ALL_ROLES.map((role, at) => [role, at * INDICATORS.length * FIELDS]));
const INDICATOR_PLACES = new Map(INDICATORS.map((indicator, at) => [indicator, at * FIELDS]));

function placeOf(role: ReportedRole, indicator: Indicator): number {
  return (ROLE_PLACES.get(role) ?? 0) + (INDICATOR_PLACES.get(indicator) ?? 0);
}

export function packed({ indicators, ...rest }: OrganizationFigures): PackedFigures {
  const numbers = new Float64Array(ALL_ROLES.length * INDICATORS.length * FIELDS).fill(Number.NaN);
  for (const { role, indicator, value, previous, yearAgo, target, verdict, doubtful } of indicators) {
    const bits = TOLD_PERIODS.reduce(
      (sum, told, at) => sum + (doubtful.includes(told) ? 2 ** (at + 2) : 0),
      0,
    );
    const figures = [value, previous, yearAgo, target].map((one) => one ?? Number.NaN);
    numbers.set([...figures, VERDICTS.indexOf(verdict) + bits], placeOf(role, indicator));
  }
  return { ...rest, numbers };
}

export function unpacked({ numbers, ...rest }: PackedFigures): OrganizationFigures {
  const indicators = ALL_ROLES.flatMap((role) =>
    INDICATORS.flatMap((indicator) => indicatorIn(numbers, role, indicator) ?? []),
  );
  const { organization, period, previous, yearAgo, community, weekly, problems } = rest;
  return { organization, period, previous, yearAgo, indicators, community, weekly, problems };
}

/** The row of an indicator, or null when there is none. */
export function indicatorIn(
  numbers: Float64Array,
  role: ReportedRole,
  indicator: Indicator,
): HandedIndicator | null {
  const at = placeOf(role, indicator);
  const flags = numbers[at + FLAGS] ?? Number.NaN;
  if (Number.isNaN(flags)) return null;
  const [value = null, previous = null, yearAgo = null, target = null] = [0, 1, 2, 3].map((field) =>
    known(numbers[at + field]),
  );
  const verdict = VERDICTS[flags % 4] ?? null;
  const doubtful = TOLD_PERIODS.filter((told) => isDoubtfulIn(numbers, role, indicator, told));
  return { role, unit: null, indicator, value, previous, yearAgo, target, verdict, doubtful };
}

/** One figure of a row, or null. */
export function figureIn(
  numbers: Float64Array,
  role: ReportedRole,
  indicator: Indicator,
  told: ToldPeriod,
): number | null {
  return known(numbers[placeOf(role, indicator) + TOLD_PERIODS.indexOf(told)]);
}

export function isDoubtfulIn(
  numbers: Float64Array,
  role: ReportedRole,
  indicator: Indicator,
  told: ToldPeriod,
): boolean {
  const flags = numbers[placeOf(role, indicator) + FLAGS] ?? Number.NaN;
  const bit = 2 ** (TOLD_PERIODS.indexOf(told) + 2);
  return Math.floor(flags / bit) % 2 === 1;
}

function known(number: number | undefined): number | null {
  return number === undefined || Number.isNaN(number) ? null : number;
}
