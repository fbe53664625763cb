import { journalFacts } from '../acts/journal-facts.ts';
import type { Register } from '../acts/register.ts';
import { writeCsv } from '../output/csv.ts';
import type { Product } from '../output/plan.ts';
import { digitalDate } from '../russian/text/date.ts';
import type { Rendered } from '../templating/rendered.ts';
import { safeFileName } from '../world/file-name.ts';

const HEADER = ['Год', '№ п/п', 'Дата', 'Номер', 'Заголовок', 'Кто подписал', 'Что заменил, утратил ли силу'];

/** The journal of orders as a table that Excel opens, beside the document. */
export function journalTable({ template, fileName }: Rendered, register: Register): Product {
  const rows = journalFacts(register).years.flatMap(({ year, orders }) =>
    orders.map(({ ordinal, date, number, title, signer, fate }) => {
      return [year, ordinal, digitalDate(date), number, title, signer, fate];
    }),
  );
  const bytes = writeCsv([HEADER, ...rows]);
  return { id: template.id, format: 'csv', name: safeFileName(fileName, 'csv'), bytes };
}
