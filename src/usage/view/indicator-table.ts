import type { ToldPeriod } from '../figures/excess.ts';
import { INDICATORS, type Indicator, indicatorTitle, isDivided } from '../figures/indicator.ts';
import { isUnion } from '../reported-role.ts';
import { NOT_COMPARED, NOT_CREDIBLE, shownChange, shownDifference, shownFigure } from './shown.ts';
import type { Compared, ViewSource } from './source.ts';

/** Indicators of one role, all units together. */
export interface RoleFigures {
  readonly title: string;
  readonly rows: readonly FigureRow[];
}

/** A row of the table of indicators, ready to print. */
export interface FigureRow {
  readonly title: string;
  /** «–» when there is no norm. */
  readonly plan: string;
  readonly fact: string;
  /** Fact less plan. */
  readonly deviation: string;
  readonly previous: string;
  /** From the previous period: «+2 (+9,5 %)», shares «+8,3 п. п.». */
  readonly change: string;
  readonly yearAgo: string;
}

/** What not every role does: noughts would say nothing. */
const OCCASIONAL: ReadonlySet<Indicator> = new Set(['broadcasts', 'publications']);

/** What is asked of roles together; the rest is a sum of what stands above. */
const OF_UNIONS: ReadonlySet<Indicator> = new Set([
  'headcount',
  'registered',
  'registered_share',
  'active_week',
  'active_share',
]);

export function indicatorTable(source: ViewSource): readonly RoleFigures[] {
  return [...source.roles, ...source.unions].map(({ role, title }) => ({
    title,
    rows: INDICATORS.flatMap((indicator) => {
      const row = source.row(role, null, indicator);
      if (isUnion(role) && !OF_UNIONS.has(indicator) && row.target === null) return [];
      const isDoubtful = (told: ToldPeriod): boolean => source.isDoubtful(role, indicator, told);
      return isShown(row, indicator, isDoubtful) ? [figureRow(row, indicator, isDoubtful)] : [];
    }),
  }));
}

/** A row says something of the period: a fact or, at least, what there was just before or ought to be. */
function isShown({ value, previous, target }: Compared, indicator: Indicator, isDoubtful: Doubtful): boolean {
  if (target !== null || isDoubtful('value') || isDoubtful('previous')) return true;
  const figures = [value, previous].filter((figure) => figure !== null);
  return OCCASIONAL.has(indicator) ? figures.some((figure) => figure !== 0) : figures.length > 0;
}

type Doubtful = (told: ToldPeriod) => boolean;

function figureRow(row: Compared, indicator: Indicator, isDoubtful: Doubtful): FigureRow {
  const { value, previous, target } = row;
  const shown = (told: ToldPeriod): string =>
    isDoubtful(told) ? NOT_CREDIBLE : shownFigure(row[told], indicator);
  return {
    title: indicatorTitle(indicator),
    plan: target === null ? NOT_COMPARED : shownFigure(target, indicator),
    fact: shown('value'),
    deviation: shownDifference(value, target, indicator),
    previous: shown('previous'),
    change: fullChange(value, previous, indicator),
    yearAgo: shown('yearAgo'),
  };
}

/** Shares change by percentage points; per cent of per cent, or of a mean of two digits, would mislead. */
function fullChange(value: number | null, base: number | null, indicator: Indicator): string {
  const difference = shownDifference(value, base, indicator);
  const relative = shownChange(value, base, indicator);
  return isDivided(indicator) || relative === NOT_COMPARED ? difference : `${difference} (${relative})`;
}
