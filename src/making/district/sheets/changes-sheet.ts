import { DISTRICT_ROLES, WEEKLY_ROLES } from '../../../usage/district/organization-figures.ts';
import type { RollUp } from '../../../usage/district/roll-up.ts';
import { type DistrictTotal, indicatorsOf } from '../../../usage/district/totals.ts';
import { figureTitle, ROLE_TITLES } from '../../../usage/district/view/words.ts';
import { type Indicator, isShare } from '../../../usage/figures/indicator.ts';
import { NO_DATA } from '../../../usage/view/shown.ts';
import type { Sheet } from '../../../writers/xlsx/workbook.ts';
import { type CellRow, figure, formatOf, head, title } from './rows.ts';

/** «Динамика»: the share of active users by the week, and the sums beside those of the compared periods. */
export function changesSheet({ weeks, total, period }: RollUp): Sheet {
  const first = 3;
  const mondays = [...new Set(weeks.map(({ from }) => from))];
  const rows = mondays.map((from, place): CellRow => {
    const cells = WEEKLY_ROLES.flatMap((role, at): CellRow => {
      const own = weeks.find((week) => week.role === role && week.from === from);
      if (!own) return [{ value: NO_DATA }, { value: NO_DATA }, { value: NO_DATA }, { value: NO_DATA }];
      const [active, headcount] = [String.fromCharCode(66 + at * 4), String.fromCharCode(67 + at * 4)];
      const row = first + place + 1;
      const formula = `${active}${row}/${headcount}${row}`;
      return [
        { value: own.active, format: '#,##0' },
        { value: own.headcount, format: '#,##0' },
        { value: own.active / own.headcount, formula, format: '0.0%' },
        { value: own.organizations, format: '#,##0' },
      ];
    });
    return [{ value: russianDate(from) }, ...cells];
  });
  const each = ['Активных', 'Численность', 'Доля активных', 'Организаций с данными'];
  return {
    name: 'Динамика',
    rows: [
      title(`Активность по неделям: ${period.label}`),
      [
        head('')[0] ?? null,
        ...WEEKLY_ROLES.flatMap((role) => [
          { value: ROLE_TITLES[role], style: 'head' as const, span: 4 },
          null,
          null,
          null,
        ]),
      ],
      head('Неделя с', ...each, ...each),
      ...rows,
      [],
      title('Сравнение периодов (изменение – по организациям, у которых есть данные обоих)'),
      head(
        'Показатель',
        'Значение',
        'Предыдущий период',
        'Год назад',
        'Изменение к предыдущему',
        'Организаций в сравнении',
        'Изменение к прошлому году',
        'Организаций в сравнении',
      ),
      ...comparisonRows(total),
    ],
    widths: [52, 14, 14, 14, 16, 14, 16, 14, 14],
    frozen: { rows: 0, columns: 1 },
    isLandscape: true,
  };
}

function comparisonRows(total: readonly DistrictTotal[]): readonly CellRow[] {
  return DISTRICT_ROLES.flatMap((role) =>
    indicatorsOf(role).flatMap((indicator): readonly CellRow[] => {
      const one = total.find((own) => own.role === role && own.indicator === indicator);
      if (!one || (one.value === null && one.previous === null && one.yearAgo === null)) return [];
      const format = formatOf(indicator);
      return [
        [
          { value: figureTitle(role, indicator) },
          figure(one.value, format),
          figure(one.previous, format),
          figure(one.yearAgo, format),
          ...change(one.comparedWithPrevious, indicator),
          ...change(one.comparedWithYearAgo, indicator),
        ],
      ];
    }),
  );
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
