import type { RollUp } from '../../../usage/district/roll-up.ts';
import { NO_DATA } from '../../../usage/view/shown.ts';
import type { Sheet } from '../../../writers/xlsx/workbook.ts';
import { type CellRow, head, title } from './rows.ts';

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
      ...left.map(leftRow),
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

function leftRow({ name, folder, problems: [worst] }: RollUp['left'][number]): CellRow {
  const place = worst?.file === undefined ? '' : `${worst.file}: `;
  return [
    { value: name },
    { value: folder },
    { value: worst ? `${place}${worst.message}` : NO_DATA },
    { value: worst?.hint ?? '' },
  ];
}
