import type { RollUp } from '../../../usage/district/roll-up.ts';
import { NO_DATA } from '../../../usage/view/shown.ts';
import type { Sheet } from '../../../writers/xlsx/workbook.ts';
import { type CellRow, section } from './rows.ts';

/** «Не сдали»: who is in no sum and why, and whose data do not cover the period. */
export function leftSheet({ left, counted, period }: RollUp): Sheet {
  const partial = counted.filter(({ figures }) => figures.period.coveredDays < period.days);
  const partialRows = partial.map((one) => partialRow(one, period.days));
  return {
    name: 'Не сдали',
    rows: [
      ...section('Не сдали: в суммы не вошли', LEFT_TITLES, orNone(left.map(leftRow))),
      [],
      ...section('Данные не за все дни периода: посчитаны', PARTIAL_TITLES, orNone(partialRows)),
    ],
    widths: [40, 30, 60, 60],
    frozen: { rows: 0, columns: 1 },
    isLandscape: true,
  };
}

const LEFT_TITLES = ['Организация', 'Папка', 'Почему', 'Что сделать'];
const PARTIAL_TITLES = ['Организация', 'Папка', 'Дней с данными', 'Дней в периоде'];

function orNone(rows: readonly CellRow[]): readonly CellRow[] {
  return rows.length > 0 ? rows : [[{ value: 'Таких нет' }]];
}

function partialRow({ name, folder, figures }: RollUp['counted'][number], days: number): CellRow {
  return [{ value: name }, { value: folder }, { value: figures.period.coveredDays }, { value: days }];
}

function leftRow({ name, folder, problems: [worst] }: RollUp['left'][number]): CellRow {
  const place = worst?.file === undefined ? '' : `${worst.file}: `;
  return [
    { value: name },
    { value: folder },
    { value: worst ? `${place}${worst.message}` : NO_DATA },
    { value: worst?.hint ?? '' },
  ];
}
