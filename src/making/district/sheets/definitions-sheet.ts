import type { RollUp } from '../../../usage/district/roll-up.ts';
import { DEFINITIONS, figureTitle } from '../../../usage/district/view/words.ts';
import { NO_DATA } from '../../../usage/view/shown.ts';
import type { Sheet } from '../../../writers/xlsx/workbook.ts';
import { type CellRow, formatOf, section } from './rows.ts';

/** «Пояснения»: what each figure is, which norms are met, how many organisations have no data of a figure. */
export function definitionsSheet({ norms, total }: RollUp): Sheet {
  return {
    name: 'Пояснения',
    rows: [
      ...section('Что посчитано', DEFINITION_TITLES, DEFINITION_ROWS),
      [],
      ...section('Сколько организаций выполняют нормы', NORM_TITLES, norms.map(normRow)),
      [],
      ...section('Сколько организаций в каждом итоге', COVERAGE_TITLES, total.map(coverageRow)),
    ],
    widths: [52, 40, 60, 16, 16, 18],
    frozen: { rows: 0, columns: 0 },
    isLandscape: true,
  };
}

const DEFINITION_TITLES = ['Показатель', 'Что это', 'Как посчитан итог'];
const DEFINITION_ROWS = DEFINITIONS.map((row): CellRow => row.map((value) => ({ value })));
const NORM_TITLES = ['Показатель', 'Норма', 'Выполняют', 'Не выполняют', 'Судить нельзя', 'Доля выполняющих'];
const COVERAGE_TITLES = ['Показатель', 'С данными', 'Нет данных', 'Недостоверно'];

/** Rows of the sheet above the first norm: the definitions, and titles and heads of both tables with a row between. */
const ABOVE_NORMS = DEFINITIONS.length + 5;

function normRow(
  { role, indicator, target, met, missed, unsaid, share }: RollUp['norms'][number],
  place: number,
): CellRow {
  const row = ABOVE_NORMS + place + 1;
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
