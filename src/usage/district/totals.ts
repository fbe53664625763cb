/* Figures of many organisations together: sums, and shares as sums over sums (`docs/district.md`, «Sums»). */
import type { ToldPeriod } from '../figures/excess.ts';
import { INDICATORS, type Indicator, isDivided, isPerEducator } from '../figures/indicator.ts';
import type { ReportedRole } from '../reported-role.ts';
import { DISTRICT_ROLES, type DistrictRole, type HandedIndicator } from './organization-figures.ts';
import { figureIn, indicatorIn, isDoubtfulIn, type PackedFigures } from './packed-figures.ts';

/** One figure of all organisations together. */
export interface DistrictTotal {
  readonly role: DistrictRole;
  readonly unit: null;
  readonly indicator: Indicator;
  /** Null when no organisation has data. */
  readonly value: number | null;
  /** How many organisations it is made of; the others have no data (`missing`) or a figure that cannot be (`doubtful`). */
  readonly organizations: number;
  readonly missing: number;
  readonly doubtful: number;
  /** Of all organisations that had data then. */
  readonly previous: number | null;
  readonly yearAgo: number | null;
  /** Of the organisations that have data of both periods: they alone are compared. */
  readonly comparedWithPrevious: Comparison | null;
  readonly comparedWithYearAgo: Comparison | null;
}

export interface Comparison {
  readonly organizations: number;
  readonly value: number;
  readonly base: number;
}

/** A figure as the two sides of its division; what is not divided has the base 1. */
interface Sides {
  readonly value: number;
  readonly base: number;
}

/** The counted figure and the base of what is divided. */
const SIDES: Partial<Record<Indicator, readonly [counted: Indicator, base: Indicator]>> = {
  registered_share: ['registered', 'headcount'],
  active_share: ['active_week', 'headcount'],
  messages_per_educator_week: ['messages', 'headcount'],
  calls_per_educator_week: ['calls', 'headcount'],
};

/** The figures of an organisation by role and indicator. */
export class FigureIndex {
  readonly figures: PackedFigures;
  /** Weeks of the period and of the two before it: days by seven. */
  readonly #weeks: Readonly<Record<ToldPeriod, number>>;

  constructor(figures: PackedFigures) {
    const { period, previous, yearAgo } = figures;
    this.figures = figures;
    this.#weeks = { value: weeksOf(period), previous: weeksOf(previous), yearAgo: weeksOf(yearAgo) };
  }

  row(role: ReportedRole, indicator: Indicator): HandedIndicator | null {
    return indicatorIn(this.figures.numbers, role, indicator);
  }

  isDoubtful(role: ReportedRole, indicator: Indicator, told: ToldPeriod): boolean {
    const { numbers } = this.figures;
    return figureIn(numbers, role, indicator, told) !== null && isDoubtfulIn(numbers, role, indicator, told);
  }

  /** Null without data, and where the figure cannot be. */
  sides(role: ReportedRole, indicator: Indicator, told: ToldPeriod): Sides | null {
    const { numbers } = this.figures;
    const value = figureIn(numbers, role, indicator, told);
    if (value === null || this.isDoubtful(role, indicator, told)) return null;
    const sides = SIDES[indicator];
    if (!sides) return { value, base: 1 };
    const [counted, base] = [
      figureIn(numbers, role, sides[0], told),
      figureIn(numbers, role, sides[1], told),
    ];
    if (counted === null || base === null) return null;
    return { value: counted, base: isPerEducator(indicator) ? base * this.#weeks[told] : base };
  }
}

function weeksOf({ from, to }: { readonly from: string; readonly to: string }): number {
  return ((Date.UTC(...dateParts(to)) - Date.UTC(...dateParts(from))) / 86_400_000 + 1) / 7;
}

function dateParts(date: string): [number, number, number] {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return [year, month - 1, day];
}

/** The indicators of a role of a roll-up. */
export function indicatorsOf(role: DistrictRole): readonly Indicator[] {
  return INDICATORS.filter((indicator) => role === 'educator' || !isPerEducator(indicator));
}

/** Every figure of the organisations together; `size`: how many there are, with those that handed nothing in. */
export function districtTotals(list: readonly FigureIndex[], size: number): readonly DistrictTotal[] {
  return DISTRICT_ROLES.flatMap((role) =>
    indicatorsOf(role).map((indicator) => totalOf(list, role, indicator, size)),
  );
}

function totalOf(
  list: readonly FigureIndex[],
  role: DistrictRole,
  indicator: Indicator,
  size: number,
): DistrictTotal {
  const now = sidesIn(list, role, indicator, 'value');
  const then = sidesIn(list, role, indicator, 'previous');
  const ago = sidesIn(list, role, indicator, 'yearAgo');
  const doubtful = list.filter((one) => one.isDoubtful(role, indicator, 'value')).length;
  return {
    role,
    unit: null,
    indicator,
    value: together([...now.values()], indicator),
    organizations: now.size,
    missing: size - now.size - doubtful,
    doubtful,
    previous: together([...then.values()], indicator),
    yearAgo: together([...ago.values()], indicator),
    comparedWithPrevious: comparisonOf(now, then, indicator),
    comparedWithYearAgo: comparisonOf(now, ago, indicator),
  };
}

type SidesByOrganization = ReadonlyMap<FigureIndex, Sides>;

function sidesIn(
  list: readonly FigureIndex[],
  role: ReportedRole,
  indicator: Indicator,
  told: ToldPeriod,
): SidesByOrganization {
  const found = new Map<FigureIndex, Sides>();
  for (const one of list) {
    const sides = one.sides(role, indicator, told);
    if (sides) found.set(one, sides);
  }
  return found;
}

/** The sum; of what is divided, the sum of the one side by the sum of the other. */
function together(sides: readonly Sides[], indicator: Indicator): number | null {
  if (sides.length === 0) return null;
  const value = sides.reduce((sum, one) => sum + one.value, 0);
  if (!isDivided(indicator)) return value;
  const base = sides.reduce((sum, one) => sum + one.base, 0);
  return base === 0 ? null : value / base;
}

function comparisonOf(
  now: SidesByOrganization,
  then: SidesByOrganization,
  indicator: Indicator,
): Comparison | null {
  const both = [...now.keys()].filter((one) => then.has(one));
  const of = (sides: SidesByOrganization): number | null =>
    together(
      both.flatMap((one) => sides.get(one) ?? []),
      indicator,
    );
  const [value, base] = [of(now), of(then)];
  return value === null || base === null ? null : { organizations: both.length, value, base };
}

/** How many organisations meet a norm, of those that have it. */
export interface NormTally {
  readonly role: DistrictRole;
  readonly indicator: Indicator;
  /** The norm, when all that have one have the same; in the indicator's own unit. */
  readonly target: number | null;
  readonly met: number;
  readonly missed: number;
  /** They have the norm, and it cannot be said whether they meet it. */
  readonly unsaid: number;
  /** met / (met + missed); null when nobody can be judged. */
  readonly share: number | null;
}

/** Every norm that an organisation has. */
export function normTallies(list: readonly FigureIndex[]): readonly NormTally[] {
  return DISTRICT_ROLES.flatMap((role) =>
    indicatorsOf(role).flatMap((indicator) => normTally(list, role, indicator) ?? []),
  );
}

function normTally(list: readonly FigureIndex[], role: DistrictRole, indicator: Indicator): NormTally | null {
  const rows = list.flatMap((one) => one.row(role, indicator) ?? []).filter(({ target }) => target !== null);
  if (rows.length === 0) return null;
  const [met = 0, missed = 0] = (['met', 'missed'] as const).map(
    (verdict) => rows.filter((row) => row.verdict === verdict).length,
  );
  const targets = new Set(rows.map(({ target }) => target));
  const [target = null] = targets.size === 1 ? targets : [];
  const judged = met + missed;
  return {
    role,
    indicator,
    target,
    met,
    missed,
    unsaid: rows.length - judged,
    share: judged === 0 ? null : met / judged,
  };
}

/** The share of active users of all organisations in a week. */
export interface DistrictWeek {
  readonly role: ReportedRole;
  /** ISO Monday. */
  readonly from: string;
  readonly active: number;
  readonly headcount: number;
  /** Of so many organisations: those with data of the week and a headcount. */
  readonly organizations: number;
}

/** Each week of the period that some organisation has data of. */
export function districtWeeks(list: readonly FigureIndex[]): readonly DistrictWeek[] {
  const weeks = new Map<string, DistrictWeek>();
  for (const one of list) {
    for (const { role, weeks: own } of one.figures.weekly) {
      const sides = one.sides(role, 'active_share', 'value');
      if (!sides) continue;
      for (const { from, value } of own) {
        if (value === null) continue;
        const key = `${role} ${from}`;
        const nothing = { role, from, active: 0, headcount: 0, organizations: 0 };
        const sum = weeks.get(key) ?? nothing;
        weeks.set(key, {
          ...sum,
          active: sum.active + value,
          headcount: sum.headcount + sides.base,
          organizations: sum.organizations + 1,
        });
      }
    }
  }
  return [...weeks.values()].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}
