import { formatRounded } from '../../../russian/text/number.ts';
import { type ChartView, chartView } from '../../view/chart.ts';
import { perCent } from '../../view/shown.ts';
import { percent } from '../../view/wording.ts';
import { FigureIndex } from '../figure-index.ts';
import { WEEKLY_ROLES } from '../organization-figures.ts';
import type { RollUp } from '../roll-up.ts';
import { figureTitle, ROLE_TITLES } from './words.ts';

type WeeklyRole = (typeof WEEKLY_ROLES)[number];

/** Tenths of the organisations' shares. */
const STEPS = 10;

/** How many organisations have a share of active users of 0–10 %, 10–20 % and so on; 100 % and more is in the last. */
export function distributionChart({ counted }: RollUp): ChartView {
  const index = counted.map(({ figures }) => new FigureIndex(figures));
  const labels = Array.from({ length: STEPS }, (_, at) => `${at * STEPS}–${(at + 1) * STEPS}`);
  const series = WEEKLY_ROLES.map((role) => {
    const shares = index.flatMap((one) => shareOf(one, role));
    const count = (at: number): number =>
      shares.filter((share) => Math.min(STEPS - 1, Math.floor(share * STEPS)) === at).length;
    const values = labels.map((_, at) => (shares.length === 0 ? null : count(at)));
    return { name: ROLE_TITLES[role], values };
  });
  return chartView(labels, series, { show: whole, labels: 'down' });
}

function shareOf(one: FigureIndex, role: WeeklyRole): readonly number[] {
  const sides = one.sides(role, 'active_share', 'value');
  return sides ? [sides.value / sides.base] : [];
}

/** The share of active users of all organisations in each week, with the norms that all have alike. */
export function weekChart({ weeks, norms }: RollUp): ChartView {
  const mondays = [...new Set(weeks.map(({ from }) => from))];
  const share = (role: WeeklyRole, from: string): number | null => {
    const week = weeks.find((one) => one.role === role && one.from === from);
    return week && week.headcount > 0 ? week.active / week.headcount : null;
  };
  const series = WEEKLY_ROLES.map((role) => ({
    name: ROLE_TITLES[role],
    values: mondays.map((from) => share(role, from)),
  }));
  const own = norms.filter(({ indicator }) => indicator === 'active_share');
  const targets = WEEKLY_ROLES.flatMap((role) => targetLine(own.find((one) => one.role === role)));
  return chartView(mondays.map(shortDay), series, { show: perCent, targets, labels: 'down' });
}

/** Nothing where organisations have different norms. */
function targetLine(
  norm: RollUp['norms'][number] | undefined,
): readonly { readonly name: string; readonly value: number }[] {
  if (!norm || norm.target === null) return [];
  const name = `Норма: ${ROLE_TITLES[norm.role].toLowerCase()}, ${percent(norm.target)}`;
  return [{ name, value: norm.target }];
}

/** How many organisations meet each norm, and how many do not. */
export function normChart({ norms }: RollUp): ChartView {
  const labels = norms.map(({ role, indicator }) => figureTitle(role, indicator));
  const series = [
    { name: 'Выполняют', values: norms.map(({ met }) => met) },
    { name: 'Не выполняют', values: norms.map(({ missed }) => missed) },
  ];
  return chartView(labels, series, { show: whole, labels: 'down' });
}

function whole(value: number): string {
  return formatRounded(value, 0);
}

/** «31.03» of an ISO date. */
function shortDay(date: string): string {
  const [, month, day] = date.split('-');
  return `${day}.${month}`;
}
