import { DISTRICT_ROLES } from '../../../usage/district/organization-figures.ts';
import { rankings } from '../../../usage/district/ranking.ts';
import type { RollUp, Subtotal } from '../../../usage/district/roll-up.ts';
import { DEFINITIONS, figureTitle, NO_GROUP, ROLE_TITLES } from '../../../usage/district/view/words.ts';
import { indicatorTitle } from '../../../usage/figures/indicator.ts';
import { NO_DATA } from '../../../usage/view/shown.ts';
import type { Sheet } from '../../../writers/xlsx/workbook.ts';
import { type CellRow, figure, formatOf, head, title } from './rows.ts';

/** «Не сдали»: who is in no sum and why, and whose data do not cover the period. */
export function leftSheet({ left, counted, period }: RollUp): Sheet {
  const partial = counted.filter(({ figures }) => figures.period.coveredDays < period.days);
  const none: CellRow = [{ value: 'Таких нет' }];
  return {
    name: 'Не сдали',
    rows: [
      title('Не сдали: в суммы не вошли'),
      head('Организация', 'Папка', 'Почему', 'Что сделать'),
      ...(left.length === 0 ? [none] : []),
      ...left.map(({ name, folder, problems }): CellRow => {
        const [worst] = problems;
        const place = worst?.file === undefined ? '' : `${worst.file}: `;
        return [
          { value: name },
          { value: folder },
          { value: worst ? `${place}${worst.message}` : NO_DATA },
          { value: worst?.hint ?? '' },
        ];
      }),
      [],
      title('Данные не за все дни периода: посчитаны'),
      head('Организация', 'Папка', 'Дней с данными', 'Дней в периоде'),
      ...(partial.length === 0 ? [none] : []),
      ...partial.map(
        ({ name, folder, figures }): CellRow => [
          { value: name },
          { value: folder },
          { value: figures.period.coveredDays },
          { value: period.days },
        ],
      ),
    ],
    widths: [40, 30, 60, 60],
    frozen: { rows: 0, columns: 1 },
    isLandscape: true,
  };
}

/** «Пояснения»: what each figure is, which norms are met, how many organisations have no data of a figure. */
export function definitionsSheet({ norms, total }: RollUp): Sheet {
  return {
    name: 'Пояснения',
    rows: [
      title('Что посчитано'),
      head('Показатель', 'Что это', 'Как посчитан итог'),
      ...DEFINITIONS.map((row): CellRow => row.map((value) => ({ value }))),
      [],
      title('Сколько организаций выполняют нормы'),
      head('Показатель', 'Норма', 'Выполняют', 'Не выполняют', 'Судить нельзя', 'Доля выполняющих'),
      ...norms.map((norm, place): CellRow => {
        const row = DEFINITIONS.length + 6 + place;
        return [
          { value: figureTitle(norm.role, norm.indicator) },
          norm.target === null
            ? { value: 'разные' }
            : { value: norm.target, format: formatOf(norm.indicator) },
          { value: norm.met },
          { value: norm.missed },
          { value: norm.unsaid },
          norm.share === null
            ? { value: NO_DATA }
            : { value: norm.share, formula: `C${row}/(C${row}+D${row})`, format: '0.0%' },
        ];
      }),
      [],
      title('Сколько организаций в каждом итоге'),
      head('Показатель', 'С данными', 'Нет данных', 'Недостоверно'),
      ...total.map(
        ({ role, indicator, organizations, missing, doubtful }): CellRow => [
          { value: figureTitle(role, indicator) },
          { value: organizations },
          { value: missing },
          { value: doubtful },
        ],
      ),
    ],
    widths: [52, 40, 60, 16, 16, 18],
    frozen: { rows: 0, columns: 0 },
    isLandscape: true,
  };
}

/** The sums by a column of `districts.csv`. */
export function groupsSheet({ groups }: RollUp): readonly Sheet[] {
  if (!groups) return [];
  const figures = DISTRICT_ROLES.flatMap((role) =>
    (['headcount', 'registered_share', 'active_share'] as const).map((indicator) => ({ role, indicator })),
  );
  const cells = ({ total }: Subtotal<string>): CellRow =>
    figures.map(({ role, indicator }) => {
      const found = total.find((one) => one.role === role && one.indicator === indicator);
      return figure(found?.value ?? null, formatOf(indicator));
    });
  return [
    {
      name: sheetName(groups.column),
      rows: [
        title(`Итоги: ${groups.column}`),
        head(
          groups.column,
          'Организаций',
          'В своде',
          ...figures.map(
            ({ role, indicator }) => `${ROLE_TITLES[role]}: ${indicatorTitle(indicator).toLowerCase()}`,
          ),
        ),
        ...groups.groups.map(
          (group): CellRow => [
            { value: group.name || NO_GROUP },
            { value: group.organizations },
            { value: group.counted },
            ...cells(group),
          ],
        ),
      ],
      widths: [30, 12, 12, ...figures.map(() => 18)],
      frozen: { rows: 2, columns: 1 },
      isLandscape: true,
    },
  ];
}

/** Excel takes 31 characters and none of `[]:*?/\`; names of the other sheets are taken. */
function sheetName(column: string): string {
  const clean = column
    .replace(/[[\]:*?/\\']/gu, ' ')
    .trim()
    .slice(0, 25);
  return `Итоги: ${clean || 'группы'}`.replace(':', ' –').slice(0, 31);
}

/** «По порядку»: organisations by their share of active users; only when it is asked for. */
export function rankingSheet(made: RollUp): Sheet {
  return {
    name: 'По порядку',
    rows: rankings(made).flatMap(({ role, places }) => [
      title(`${ROLE_TITLES[role]}: доля активных`),
      head('Место', 'Организация', 'Доля активных'),
      ...places.map(
        ({ place, name, share }): CellRow => [
          { value: place },
          { value: name },
          { value: share, format: '0.0%' },
        ],
      ),
      [],
    ]),
    widths: [10, 60, 16],
    frozen: { rows: 0, columns: 0 },
    isLandscape: false,
  };
}
