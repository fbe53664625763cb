import { formatNumber } from '../../russian/text/number.ts';
import { USAGE_FOLDER } from '../exports/files/folder.ts';
import type { SourceRow } from '../figures/usage-report.ts';

/** A file the figures were made from, ready to print. */
export interface SourceLine {
  readonly file: string;
  readonly kind: string;
  readonly rows: string;
  readonly used: string;
  /** «2 – строка «Итого»», one reason after another. */
  readonly left: string;
}

/** What people call the kinds of tables. */
export const TABLE_KINDS = {
  log: 'журнал событий',
  summary: 'сводная таблица',
  activity: 'таблица по пользователям',
} as const;

export function sourceTable(sources: readonly SourceRow[]): readonly SourceLine[] {
  return sources.map(({ file, kind, rows, used, left }) => ({
    file: file.replace(`${USAGE_FOLDER}/`, ''),
    kind: TABLE_KINDS[kind],
    rows: formatNumber(rows),
    used: formatNumber(used),
    left: leftOut(rows, left),
  }));
}

function leftOut(rows: number, left: SourceRow['left']): string {
  if (rows === 0) return 'файл пуст или повторяет другой';
  return left.map(({ reason, rows: count }) => `${formatNumber(count)} – ${reason}`).join('; ') || 'нет';
}
