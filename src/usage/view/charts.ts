import { formatRounded, rounded } from '../../russian/text/number.ts';
import { monthName } from '../calendar-period.ts';
import { type Day, dateOf } from '../day.ts';
import { type Counted, sumOf } from '../figures/cohort-figures.ts';
import type { Indicator } from '../figures/indicator.ts';
import { type Month, monthlySums, weeklyActivity } from '../figures/series.ts';
import type { UsageRole } from '../role.ts';
import { type ChartView, chartView } from './chart.ts';
import type { RoleWords } from './role-words.ts';
import { perCent } from './shown.ts';
import { unitRoles, type ViewSource } from './source.ts';
import { percent } from './wording.ts';

/** Active people of each main role in each week, by the week's Monday. */
export function weeklyChart(source: ViewSource): ChartView {
  const { input, period } = source;
  const main = source.roles.filter(({ isMain }) => isMain);
  const lines = main.map(({ role, short }) => {
    return { name: short, points: weeklyActivity(input.data, input.headcount, period, role) };
  });
  const labels = lines[0]?.points.map(({ from }) => shortDay(from)) ?? [];
  const series = lines.map(({ name, points }) => ({ name, values: points.map(({ value }) => value) }));
  const values = series.flatMap((one) => one.values);
  const places = values.every((value) => Number.isInteger(rounded(value ?? 0, 1))) ? 0 : 1;
  return chartView(labels, series, { show: (value) => formatRounded(value, places), labels: 'across' });
}

/** Registered share of the roles that belong to groups, in each group, against the norms. */
export function unitChart(source: ViewSource): ChartView {
  const { units, row } = source;
  const roles = unitRoles(source);
  const share = (role: UsageRole, unit: string): number | null => row(role, unit, 'registered_share').value;
  const shown = units.filter((unit) => roles.some(({ role }) => share(role, unit) !== null));
  const series = roles.map(({ role, short }) => ({
    name: short,
    values: shown.map((unit) => share(role, unit)),
  }));
  const targets = roles.flatMap(({ role, many }) => {
    const { target } = row(role, null, 'registered_share');
    return target === null ? [] : [{ name: `Норма для ${many.gen}, ${percent(target)}`, value: target }];
  });
  return chartView(shown, series, { show: perCent, targets, labels: fitAcross(shown) ? 'across' : 'down' });
}

/** Eight names of nine letters, or thirteen of four, stand side by side in small print. */
function fitAcross(names: readonly string[]): boolean {
  const longest = Math.max(0, ...names.map((name) => name.length));
  return names.length * (longest + 2) <= 88;
}

const MONTHLY = { messages: 'Сообщения', calls: 'Звонки' } as const satisfies Partial<
  Record<Counted, string>
>;

/** What all roles together wrote in each month, how often they called, or both. */
export function monthlyChart(
  { roles }: ViewSource,
  months: readonly Month[],
  ...figures: readonly (keyof typeof MONTHLY)[]
): ChartView {
  const series = figures.map((figure) => {
    const sums = roles.map(({ role }) => monthlySums(months, role, figure));
    return {
      name: MONTHLY[figure],
      values: months.map((_, index) => sumOf(sums.map((points) => points[index]?.value ?? null))),
    };
  });
  const labels = months.map(({ from }) => monthOf(from));
  return chartView(labels, series, { show: (value) => formatRounded(value, 0), labels: 'across' });
}

const SHARES = [
  ['registered_share', 'зарегистрировано'],
  ['active_share', 'активных в неделю'],
] as const;
/** Not beside active people: these are means with a decimal. */
const COUNTS = [['registered', 'зарегистрировано']] as const;

/** The period beside the one before and the same a year ago: shares, and where nobody was counted, people. */
export function comparisonChart(source: ViewSource): ChartView & { readonly unit: string } {
  const shares = compared(source, SHARES);
  const isShares = shares.some(({ figures }) => figures.value !== null);
  const rows = isShares ? shares : compared(source, COUNTS);
  const isSame = source.period.previous.from === source.period.yearAgo.from;
  const series = [
    ...(isSame ? [] : [{ name: 'Год назад', values: rows.map(({ figures }) => figures.yearAgo) }]),
    { name: 'Предыдущий период', values: rows.map(({ figures }) => figures.previous) },
    { name: 'Отчётный период', values: rows.map(({ figures }) => figures.value) },
  ];
  const show = isShares ? perCent : (value: number) => formatRounded(value, 0);
  const labels = rows.map(({ label }) => label);
  return { ...chartView(labels, series, { show, labels: 'down' }), unit: isShares ? '%' : 'чел.' };
}

type Row = { readonly label: string; readonly figures: ReturnType<ViewSource['row']> };

function compared(source: ViewSource, indicators: readonly (readonly [Indicator, string])[]): readonly Row[] {
  const row = ({ role, short }: RoleWords, indicator: Indicator, what: string): Row => ({
    label: `${short}: ${what}`,
    figures: source.row(role, null, indicator),
  });
  const all = source.roles.flatMap((role) => indicators.map(([id, what]) => row(role, id, what)));
  return all.filter(({ figures: { value, previous, yearAgo } }) =>
    [value, previous, yearAgo].some((figure) => figure !== null),
  );
}

/** «31.03». */
function shortDay(day: Day): string {
  const [, month, dayOfMonth] = dateOf(day).split('-');
  return `${dayOfMonth}.${month}`;
}

/** «апрель»; a period has no month twice. */
function monthOf(day: Day): string {
  return monthName(Number(dateOf(day).slice(5, 7)));
}
