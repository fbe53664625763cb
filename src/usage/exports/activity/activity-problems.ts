import { basename } from 'node:path/posix';
import type { Problem } from '../../../problem.ts';
import type { Complain } from '../../../reading/complain.ts';
import { shown } from '../../../reading/wording.ts';
import { groupBy } from '../../group.ts';
import { SUMMARY_COLUMNS } from '../files/columns.ts';
import { complainOfLeftOut, noRows, rolesFromStaff } from '../reading-problems.ts';
import type { Place } from '../summary/summary-rows.ts';
import { ACTIVITY_TITLES, type ActivityHeader } from './activity-columns.ts';
import type { ActivityReader } from './activity-reader.ts';

/** What reading one table of users found. */
export function complainOfActivity(file: string, rows: ActivityReader, complain: Complain): void {
  complainOfLeftOut(file, rows, complain);
  if (rows.rows === 0) complain(noRows(file));
  if (rows.rolesFromStaff > 0) complain(rolesFromStaff(file, rows.rolesFromStaff));
}

/** Which columns were taken for what; `cells`: the header as it stands in the file. */
export function countedColumns(header: ActivityHeader, cells: readonly string[], place: Place): Problem {
  const byFigure = groupBy(header.figures, ({ figure }) => figure);
  const counted = [...byFigure].map(
    ([figure, columns]) => `${titleOf(figure)} – ${columns.map(({ at }) => nameOf(cells, at)).join(', ')}`,
  );
  const message = `Таблица по пользователям (${nameOf(cells, header.user)}). Посчитаны столбцы: ${counted.join('; ')}. Другие показатели в ней не найдены.`;
  const hint =
    'Если столбец посчитан не тем или не посчитан, впишите его в usage/columns.yaml, раздел columns.';
  return { severity: 'note', code: 'usage/counted-columns', message, ...place, hint };
}

/** Nothing tells what days a table of users counts. */
export function noPeriod(place: Place): Problem {
  const message =
    'В таблице по пользователям не сказано, за какие дни она: нет ни начала и конца периода, ни даты отчёта с числом дней, ни даты в каждой строке.';
  const name = JSON.stringify(basename(place.file));
  const hint = `Впишите в usage/columns.yaml дни, за которые сделана выгрузка, в таком виде: ${name}: {period: 01.07.2026–30.09.2026}`;
  return { severity: 'error', code: 'usage/no-period', message, ...place, hint };
}

function titleOf(id: string): string {
  return (SUMMARY_COLUMNS.list.find((column) => column.id === id)?.title ?? id).toLowerCase();
}

/** A title that the program knows itself is no secret. */
function nameOf(cells: readonly string[], at: number): string {
  const cell = (cells[at] ?? '').trim();
  return ACTIVITY_TITLES.includes(cell) ? `«${cell}»` : `столбец ${at + 1} ${shown(cell)}`;
}
