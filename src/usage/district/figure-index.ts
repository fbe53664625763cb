import type { ToldPeriod } from '../figures/excess.ts';
import { INDICATORS, type Indicator, isPerEducator } from '../figures/indicator.ts';
import type { ReportedRole } from '../reported-role.ts';
import type { DistrictRole, HandedIndicator } from './organization-figures.ts';
import { figureIn, indicatorIn, isDoubtfulIn, type PackedFigures } from './packed-figures.ts';

/** A figure as the two sides of its division; what is not divided has the base 1. */
export interface Sides {
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
