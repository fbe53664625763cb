import { DISTRICT_ROLES } from '../../../usage/district/organization-figures.ts';
import type { RollUp, Subtotal } from '../../../usage/district/roll-up.ts';
import { NO_GROUP, ROLE_TITLES } from '../../../usage/district/view/words.ts';
import { indicatorTitle } from '../../../usage/figures/indicator.ts';
import type { Sheet } from '../../../writers/xlsx/workbook.ts';
import { type CellRow, figure, formatOf, section } from './rows.ts';

const FIGURES = DISTRICT_ROLES.flatMap((role) =>
  (['headcount', 'registered_share', 'active_share'] as const).map((indicator) => ({ role, indicator })),
);

/** The sums by a column of `districts.csv`. */
export function groupsSheet({ groups }: RollUp): readonly Sheet[] {
  if (!groups) return [];
  const { column } = groups;
  const heads = [column, 'Организаций', 'В своде', ...FIGURES.map(figureHead)];
  return [
    {
      name: sheetName(column),
      rows: section(`Итоги: ${column}`, heads, groups.groups.map(groupRow)),
      widths: [30, 12, 12, ...FIGURES.map(() => 18)],
      frozen: { rows: 2, columns: 1 },
      isLandscape: true,
    },
  ];
}

function figureHead({ role, indicator }: (typeof FIGURES)[number]): string {
  return `${ROLE_TITLES[role]}: ${indicatorTitle(indicator).toLowerCase()}`;
}

function groupRow({ name, organizations, counted, total }: Subtotal<string>): CellRow {
  const cells = FIGURES.map(({ role, indicator }) => {
    const found = total.find((one) => one.role === role && one.indicator === indicator);
    return figure(found?.value ?? null, formatOf(indicator));
  });
  return [{ value: name || NO_GROUP }, { value: organizations }, { value: counted }, ...cells];
}

/** Excel takes 31 characters and none of `[]:*?/\`; names of the other sheets are taken. */
function sheetName(column: string): string {
  const clean = column
    .replace(/[[\]:*?/\\']/gu, ' ')
    .trim()
    .slice(0, 25);
  return `Итоги: ${clean || 'группы'}`.replace(':', ' –').slice(0, 31);
}
