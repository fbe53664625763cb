import { indicatorsOf } from '../../../usage/district/figure-index.ts';
import { DISTRICT_ROLES, WEEKLY_ROLES } from '../../../usage/district/organization-figures.ts';
import type { RollUp } from '../../../usage/district/roll-up.ts';
import type { DistrictTotal } from '../../../usage/district/totals.ts';
import { figureTitle, ROLE_TITLES } from '../../../usage/district/view/words.ts';
import { type Indicator, isShare } from '../../../usage/figures/indicator.ts';
import { NO_DATA } from '../../../usage/view/shown.ts';
import type { Sheet } from '../../../writers/xlsx/workbook.ts';
import { type CellRow, figure, formatOf, head, section, title } from './rows.ts';

/** Above the rows of weeks. */
const HEAD_ROWS = 3;

const WEEK_TITLES = ['Активных', 'Численность', 'Доля активных', 'Организаций с данными'];

/** «Динамика»: the share of active users by the week, and the sums beside those of the compared periods. */
export function changesSheet({ weeks, total, period }: RollUp): Sheet {
  return {
    name: 'Динамика',
    rows: [
      title(`Активность по неделям: ${period.label}`),
      [head('')[0] ?? null, ...WEEKLY_ROLES.flatMap(roleHead)],
      head('Неделя с', ...WEEKLY_ROLES.flatMap(() => WEEK_TITLES)),
      ...weekRows(weeks),
      [],
      ...section(COMPARISON, COMPARISON_TITLES, comparisonRows(total)),
    ],
    widths: [52, 14, 14, 14, 16, 14, 16, 14, 14],
    frozen: { rows: 0, columns: 1 },
    isLandscape: true,
  };
}

const COMPARISON = 'Сравнение периодов (изменение – по организациям, у которых есть данные обоих)';

const COMPARISON_TITLES = [
  'Показатель',
  'Значение',
  'Предыдущий период',
  'Год назад',
  'Изменение к предыдущему',
  'Организаций в сравнении',
  'Изменение к прошлому году',
  'Организаций в сравнении',
];

type WeeklyRole = (typeof WEEKLY_ROLES)[number];

function roleHead(role: WeeklyRole): CellRow {
  return [{ value: ROLE_TITLES[role], style: 'head', span: WEEK_TITLES.length }, null, null, null];
}

function weekRows(weeks: RollUp['weeks']): readonly CellRow[] {
  const mondays = [...new Set(weeks.map(({ from }) => from))];
  return mondays.map((from, place): CellRow => {
    const row = HEAD_ROWS + place + 1;
    const cells = WEEKLY_ROLES.flatMap((role, at) => {
      const own = weeks.find((week) => week.role === role && week.from === from);
      return weekCells(own, at, row);
    });
    return [{ value: russianDate(from) }, ...cells];
  });
}

/** The four columns of the role at this place. */
function weekCells(own: RollUp['weeks'][number] | undefined, at: number, row: number): CellRow {
  if (!own) return WEEK_TITLES.map(() => ({ value: NO_DATA }));
  const [active, headcount] = [String.fromCharCode(66 + at * 4), String.fromCharCode(67 + at * 4)];
  return [
    { value: own.active, format: '#,##0' },
    { value: own.headcount, format: '#,##0' },
    { value: own.active / own.headcount, formula: `${active}${row}/${headcount}${row}`, format: '0.0%' },
    { value: own.organizations, format: '#,##0' },
  ];
}

function comparisonRows(total: readonly DistrictTotal[]): readonly CellRow[] {
  return DISTRICT_ROLES.flatMap((role) =>
    indicatorsOf(role).flatMap((indicator): readonly CellRow[] => {
      const one = total.find((own) => own.role === role && own.indicator === indicator);
      const isKnown = one && [one.value, one.previous, one.yearAgo].some((value) => value !== null);
      return isKnown ? [comparisonRow(one)] : [];
    }),
  );
}

function comparisonRow(total: DistrictTotal): CellRow {
  const { role, indicator, value, previous, yearAgo } = total;
  const format = formatOf(indicator);
  return [
    { value: figureTitle(role, indicator) },
    ...[value, previous, yearAgo].map((one) => figure(one, format)),
    ...change(total.comparedWithPrevious, indicator),
    ...change(total.comparedWithYearAgo, indicator),
  ];
}

/** Shares differ by percentage points, the rest by its own unit. */
function change(compared: DistrictTotal['comparedWithPrevious'], indicator: Indicator): CellRow {
  if (!compared) return [{ value: '–' }, { value: '–' }];
  const { value, base, organizations } = compared;
  const format = isShare(indicator) ? '+0.0" п. п.";-0.0" п. п.";0.0" п. п."' : '+#,##0.##;-#,##0.##;0';
  return [{ value: (value - base) * (isShare(indicator) ? 100 : 1), format }, { value: organizations }];
}

function russianDate(iso: string): string {
  const [year, month, day] = iso.split('-');
  return `${day}.${month}.${year}`;
}
