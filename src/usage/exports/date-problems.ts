import { basename } from 'node:path/posix';
import type { Complain } from '../../reading/complain.ts';
import { shown } from '../../reading/wording.ts';
import { formatNumber } from '../../russian/text/number.ts';
import { groupBy } from '../group.ts';
import { daysIn, type Span } from '../span.ts';
import type { EventLog } from './log/event-log.ts';
import { showDay } from './reading-problems.ts';
import type { DateCells } from './rows/date-cell.ts';
import type { DateScout } from './rows/date-scout.ts';
import type { SummaryRow } from './summary/summary-rows.ts';

/** What the dates of one export were taken for, where they do not tell it themselves. */
export function complainOfDates(file: string, dates: DateCells, scout: DateScout, complain: Complain): void {
  if (scout.isDoubtful) complain(doubtful(file, scout));
  if (dates.zoned > 0) complain(zoned(file, dates));
}

/** Days so long before the last of their file that they were probably read wrong. */
export function complainOfLongAgo(log: EventLog, rows: readonly SummaryRow[], complain: Complain): void {
  const logs = log.files().map(({ file, span }) => [file, span] as const);
  const tables = [...groupBy(rows, ({ place }) => place.file)].map(([file, own]) => {
    const [from, to] = [Math.min(...own.map((row) => row.from)), Math.max(...own.map((row) => row.to))];
    return [file, { from, to }] as const;
  });
  for (const [file, span] of [...logs, ...tables])
    if (daysIn(span) > LONGEST_SPAN) complain(longAgo(file, span));
}

/** Ten years. */
const LONGEST_SPAN = 3653;

function longAgo(file: string, { from, to }: Span) {
  return {
    severity: 'warning',
    code: 'usage/long-ago',
    message: `Дни файла отстоят друг от друга больше чем на десять лет: первый – ${showDay(from)}, последний – ${showDay(to)}.`,
    file,
    hint: 'Проверьте даты в выгрузке и как они записаны; эти строки учтены в своих периодах.',
  } as const;
}

function doubtful(file: string, { example, order }: DateScout) {
  const [first, other] = order === 'mdy' ? ['месяц', 'ДД/ММ/ГГГГ'] : ['день', 'MM/DD/YYYY'];
  return {
    severity: 'warning',
    code: 'usage/doubtful-dates',
    message: `По датам файла не понять, что в них первое, день или месяц, например ${shown(example)}: прочитано так, будто первым стоит ${first}.`,
    file,
    hint: `Если это не так, добавьте в usage/columns.yaml строку: ${JSON.stringify(basename(file))}: {dates: ${other}}`,
  } as const;
}

function zoned(file: string, { zone, zoned: all, moved }: DateCells) {
  return {
    severity: 'note',
    code: 'usage/other-clock',
    message: `Время в файле дано по часам другого пояса: строк с ним – ${formatNumber(all)}, из них по времени организации (${zone}) на другой день пришлось – ${formatNumber(moved)}. Они посчитаны в тот день.`,
    file,
    hint: 'Часовой пояс организации указывают в organization.yaml, строка timeZone.',
  } as const;
}
