/* Figures of many organisations together: sums, and shares as sums over sums (`docs/district.md`, «Sums»). */

import type { ToldPeriod } from '../figures/excess.ts';
import { type Indicator, isDivided } from '../figures/indicator.ts';
import type { ReportedRole } from '../reported-role.ts';
import { type FigureIndex, indicatorsOf, type Sides } from './figure-index.ts';
import { DISTRICT_ROLES, type DistrictRole } from './organization-figures.ts';

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
