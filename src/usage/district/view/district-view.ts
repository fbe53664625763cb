/* View: the roll-up → words, tables and charts of the printed report; nothing is computed here that the roll-up has. */

import { dateRange } from '../../../russian/text/date.ts';
import { withCapital } from '../../../russian/text/first-letter.ts';
import { agree } from '../../../russian/text/number.ts';
import { typeset } from '../../../russian/text/typography.ts';
import { dayOf } from '../../day.ts';
import { indicatorTitle } from '../../figures/indicator.ts';
import { daysIn } from '../../span.ts';
import type { ChartView } from '../../view/chart.ts';
import { sentence } from '../../view/sentence.ts';
import { NO_DATA, NOT_COMPARED, perCent, shownDifference, shownFigure } from '../../view/shown.ts';
import { indicatorsOf } from '../figure-index.ts';
import { DISTRICT_ROLES, type DistrictRole } from '../organization-figures.ts';
import { rankings } from '../ranking.ts';
import type { RollUp, Subtotal } from '../roll-up.ts';
import type { DistrictTotal } from '../totals.ts';
import { distributionChart, normChart, weekChart } from './district-charts.ts';
import { figureTitle, KIND_TITLES, NO_GROUP, ROLE_TITLES } from './words.ts';

/** The roll-up, ready for the template. */
export interface DistrictView {
  readonly period: { readonly label: string; readonly fileLabel: string; readonly id: string };
  /** What is counted, and what is not. */
  readonly coverage: readonly string[];
  readonly roles: readonly DistrictRoleView[];
  readonly kinds: readonly GroupLine[];
  /** «Округ», or ''. */
  readonly column: string;
  readonly groups: readonly GroupLine[];
  readonly norms: readonly NormLine[];
  readonly distribution: ChartView;
  readonly weekly: ChartView;
  readonly meeting: ChartView;
  readonly left: readonly LeftLine[];
  /** Only when asked for. */
  readonly rankings: readonly RankingView[];
}

export interface DistrictRoleView {
  readonly title: string;
  readonly rows: readonly TotalLine[];
}

/** A row of the table of sums, ready to print. */
export interface TotalLine {
  readonly title: string;
  readonly value: string;
  /** Organisations it is made of. */
  readonly organizations: string;
  readonly missing: string;
  readonly previous: string;
  readonly change: string;
  readonly yearAgo: string;
}

/** The shares of a kind or of a group of organisations. */
export interface GroupLine {
  readonly name: string;
  readonly organizations: string;
  readonly workers: string;
  readonly families: string;
  readonly registered: string;
}

export interface NormLine {
  readonly title: string;
  readonly norm: string;
  readonly met: string;
  readonly missed: string;
  readonly unsaid: string;
  readonly share: string;
}

export interface LeftLine {
  readonly name: string;
  readonly reason: string;
}

export interface RankingView {
  readonly title: string;
  readonly places: readonly { readonly place: string; readonly name: string; readonly share: string }[];
}

export function districtView(made: RollUp, { rank }: { readonly rank: boolean }): DistrictView {
  const { period, kinds, groups, left } = made;
  const label = typeset(period.label);
  return {
    period: { label, fileLabel: label.replace('/', '–'), id: `${period.from}/${period.to}` },
    coverage: coverageWords(made),
    roles: DISTRICT_ROLES.map((role) => roleView(made, role)).filter(({ rows }) => rows.length > 0),
    kinds: kinds.map((one) => groupLine(one, KIND_TITLES[one.name].many)),
    column: groups?.column ?? '',
    groups: groups?.groups.map((one) => groupLine(one, one.name || NO_GROUP)) ?? [],
    norms: normLines(made),
    ...charts(made),
    left: left.map(({ name, problems: [worst] }) => ({ name, reason: worst?.message ?? NO_DATA })),
    rankings: rank ? rankingViews(made) : [],
  };
}

function charts(made: RollUp): Pick<DistrictView, 'distribution' | 'weekly' | 'meeting'> {
  return { distribution: distributionChart(made), weekly: weekChart(made), meeting: normChart(made) };
}

function coverageWords({ period, counted, left, total }: RollUp): readonly string[] {
  const all = counted.length + left.length;
  const span = { from: dayOf(period.from), to: dayOf(period.to) };
  const partial = counted.filter(({ figures }) => figures.period.coveredDays < period.days).length;
  const doubtful = Math.max(0, ...total.map((one) => one.doubtful));
  return [
    sentence`Период: ${dateRange(period.from, period.to)} (${agree(daysIn(span), 'день')}, ${agree(period.weeks, 'неделя')}).`,
    sentence`В своде ${agree(counted.length, 'организация')} из ${String(all)}${left.length > 0 ? sentence`; не сдали – ${String(left.length)}` : ''}.`,
    ...(partial > 0 ? [partlyKnown(partial)] : []),
    ...(doubtful > 0 ? [notCredible(doubtful)] : []),
  ];
}

function partlyKnown(count: number): string {
  return sentence`Данные не за все дни периода – организаций: ${String(count)}; их показатели посчитаны и могут быть занижены.`;
}

function notCredible(count: number): string {
  return sentence`Недостоверные доли (людей больше численности) – организаций: ${String(count)}; в доли района они не вошли.`;
}

function roleView({ total }: RollUp, role: DistrictRole): DistrictRoleView {
  const rows = indicatorsOf(role).flatMap((indicator): readonly TotalLine[] => {
    const found = total.find((one) => one.role === role && one.indicator === indicator);
    return found && isTold(found) ? [totalLine(found)] : [];
  });
  return { title: ROLE_TITLES[role], rows };
}

/** What nobody has in any period says nothing. */
function isTold({ value, previous }: DistrictTotal): boolean {
  return value !== null || previous !== null;
}

function totalLine(total: DistrictTotal): TotalLine {
  const { indicator, comparedWithPrevious: compared } = total;
  return {
    title: indicatorTitle(indicator),
    value: shownFigure(total.value, indicator),
    organizations: String(total.organizations),
    missing: String(total.missing + total.doubtful),
    previous: shownFigure(total.previous, indicator),
    change: compared ? shownDifference(compared.value, compared.base, indicator) : NOT_COMPARED,
    yearAgo: shownFigure(total.yearAgo, indicator),
  };
}

function groupLine({ organizations, counted, total }: Subtotal<string>, name: string): GroupLine {
  const share = (role: DistrictRole, indicator: 'active_share' | 'registered_share'): string =>
    shownFigure(
      total.find((one) => one.role === role && one.indicator === indicator)?.value ?? null,
      indicator,
    );
  return {
    name,
    organizations:
      counted === organizations ? String(counted) : sentence`${String(counted)} из ${String(organizations)}`,
    workers: share('workers', 'active_share'),
    families: share('families', 'active_share'),
    registered: share('families', 'registered_share'),
  };
}

function normLines({ norms }: RollUp): readonly NormLine[] {
  return norms.map(({ role, indicator, target, met, missed, unsaid, share }) => ({
    title: figureTitle(role, indicator),
    norm: target === null ? 'разные' : shownFigure(target, indicator),
    met: String(met),
    missed: String(missed),
    unsaid: String(unsaid),
    share: share === null ? NO_DATA : perCent(share),
  }));
}

function rankingViews(made: RollUp): readonly RankingView[] {
  return rankings(made)
    .filter(({ places }) => places.length > 0)
    .map(({ role, places }) => ({
      title: withCapital(sentence`${ROLE_TITLES[role]}: доля активных в неделю`),
      places: places.map(({ place, name, share }) => ({ place: String(place), name, share: perCent(share) })),
    }));
}
