import { distance } from 'fastest-levenshtein';
import { type Header, matchHeader } from '../input/columns.ts';
import { LIMITS } from '../input/limits.ts';
import type { Report } from '../input/report.ts';
import { headerKey, shorten } from '../input/text.ts';

import { COLUMNS, columnNamed, missingColumns, recogniseKind, type TableKind } from './columns.ts';
import type { Place } from './summary.ts';

/** A table whose kind and columns are known. */
export interface KnownTable {
  readonly kind: TableKind;
  readonly header: Header;
}

/**
 * Recognises a table by its header row, already in our words as far as `columns.yaml` says. Null with an error that shows the
 * known title nearest to each unknown one and the line that `columns.yaml` lacks.
 */
export function recogniseTable(cells: readonly string[], place: Place, report: Report): KnownTable | null {
  const titles = cells.map((cell) => cell.trim());
  const kind = titles.length > LIMITS.columns ? 'log' : recogniseKind(titles);
  const missing = kind === null ? [] : missingColumns(COLUMNS[kind], titles);
  if (kind === null || (missing.length > 0 && titles.length <= LIMITS.columns)) {
    report(unknownHeaders(titles, kind, place));
    return null;
  }
  const header = matchHeader(titles, COLUMNS[kind], place, report);
  return header && { kind, header };
}

function unknownHeaders(titles: readonly string[], found: TableKind | null, place: Place) {
  const kind = found ?? 'log';
  const missing = missingColumns(COLUMNS[kind], titles).map(({ title }) => title);
  const foreign = titles.filter((title) => title !== '' && columnNamed(COLUMNS[kind], title) === null);
  const guesses = guess(missing, [...new Set(foreign)]);
  const name = place.file.split('/').at(-1) ?? place.file;
  const columns = guesses.map(({ own, ours }) => `${quoted(own)}: ${ours}`).join(', ');
  const nearest = guesses.map(({ own, ours }) => `«${shorten(own)}» – возможно, «${ours}»`).join('; ');
  const line = `${quoted(name)}: {columns: {${columns}}}`;
  const what = found === null ? 'Не понять, журнал это или сводная таблица' : KINDS[found];
  return {
    severity: 'error',
    code: 'usage/unknown-headers',
    message: `${what}: нет столбцов ${missing.map((title) => `«${title}»`).join(', ')}.${nearest ? ` ${nearest}.` : ''}`,
    ...place,
    hint: guesses.length > 0 ? `Проверьте и добавьте в usage/columns.yaml строку: ${line}` : ADVICE,
  } as const;
}

const KINDS = { log: 'В журнале событий', summary: 'В сводной таблице' } as const;

const ADVICE =
  'Первой строкой должны стоять заголовки. Журнал: Дата; Пользователь; Роль; Подразделение; Событие; Количество. Сводная: Начало периода; Конец периода; Подразделение; Роль; Зарегистрировано и другие показатели.';

interface Guess {
  readonly own: string;
  readonly ours: string;
}

/** Each missing title with the foreign one most like it; the likest pair is chosen first. */
function guess(missing: readonly string[], foreign: readonly string[]): readonly Guess[] {
  const pairs = missing.flatMap((ours) => foreign.map((own) => ({ own, ours, far: unlikeness(own, ours) })));
  const chosen: Guess[] = [];
  for (const { own, ours } of pairs.toSorted((a, b) => a.far - b.far)) {
    if (chosen.every((one) => one.own !== own && one.ours !== ours)) chosen.push({ own, ours });
  }
  return missing.flatMap((ours) => chosen.find((one) => one.ours === ours) ?? []);
}

function unlikeness(own: string, ours: string): number {
  const [one, other] = [headerKey(own), headerKey(ours)];
  return distance(one, other) / Math.max(one.length, other.length, 1);
}

function quoted(text: string): string {
  return JSON.stringify(text.replace(/\s+/gu, ' '));
}
