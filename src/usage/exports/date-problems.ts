import { basename } from 'node:path/posix';
import type { Complain } from '../../reading/complain.ts';
import { shown } from '../../reading/wording.ts';
import { formatNumber } from '../../russian/text/number.ts';
import type { DateCells } from './rows/date-cell.ts';
import type { DateScout } from './rows/date-scout.ts';

/** What the dates of one export were taken for, where they do not tell it themselves. */
export function complainOfDates(file: string, dates: DateCells, scout: DateScout, complain: Complain): void {
  if (scout.isDoubtful) complain(doubtful(file, scout));
  if (dates.zoned > 0) complain(zoned(file, dates));
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
