import type { RollUp } from '../../../usage/district/roll-up.ts';
import { DEFINITIONS, figureTitle } from '../../../usage/district/view/words.ts';
import { NO_DATA } from '../../../usage/view/shown.ts';
import type { Sheet } from '../../../writers/xlsx/workbook.ts';
import { type CellRow, formatOf, head, title } from './rows.ts';

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
      ...norms.map((norm, place) => normRow(norm, DEFINITIONS.length + 6 + place)),
      [],
      title('Сколько организаций в каждом итоге'),
      head('Показатель', 'С данными', 'Нет данных', 'Недостоверно'),
      ...total.map(coverageRow),
    ],
    widths: [52, 40, 60, 16, 16, 18],
    frozen: { rows: 0, columns: 0 },
    isLandscape: true,
  };
}

/** `row`: its place in the sheet, from 1. */
function normRow(
  { role, indicator, target, met, missed, unsaid, share }: RollUp['norms'][number],
  row: number,
): CellRow {
  return [
    { value: figureTitle(role, indicator) },
    target === null ? { value: 'разные' } : { value: target, format: formatOf(indicator) },
    { value: met },
    { value: missed },
    { value: unsaid },
    share === null
      ? { value: NO_DATA }
      : { value: share, formula: `C${row}/(C${row}+D${row})`, format: '0.0%' },
  ];
}

function coverageRow({
  role,
  indicator,
  organizations,
  missing,
  doubtful,
}: RollUp['total'][number]): CellRow {
  return [
    { value: figureTitle(role, indicator) },
    { value: organizations },
    { value: missing },
    { value: doubtful },
  ];
}
