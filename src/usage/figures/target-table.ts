import type { Complain } from '../../reading/complain.ts';
import { readSource } from '../../reading/source.ts';
import type { TableColumns } from '../../reading/table/header.ts';
import type { CheckedRow } from '../../reading/table/rows.ts';
import { tableOfSource } from '../../reading/table-of-source.ts';
import { didYouMean, shown } from '../../reading/wording.ts';
import type { Files } from '../../world/files.ts';
import { isReason } from '../exports/rows/left-out.ts';
import { parseReportedRole, REPORTED_ROLE_NAMES, REPORTED_ROLE_WORDS } from '../reported-role.ts';
import { INDICATOR_TITLES, isShare, parseIndicator } from './indicator.ts';
import { normValue, type Target } from './targets.ts';

const COLUMNS: TableColumns = {
  required: [['role'], ['indicator'], ['value']],
  list: [
    { id: 'role', title: 'Роль' },
    { id: 'indicator', title: 'Показатель' },
    { id: 'value', title: 'Норма', synonyms: ['План', 'Плановое значение', 'Значение'] },
    { id: 'basis', title: 'Основание', synonyms: ['Документ'] },
  ],
};

const WANTED = {
  name: 'targets',
  extensions: ['csv', 'xlsx'],
  title: 'Нормы показателей',
  severity: 'warning',
} as const;

/** Reads `targets.csv` (or `.xlsx`) of an input folder; an empty list when there is none. */
export async function readTargets(
  files: Files,
  input: string,
  complain: Complain,
): Promise<readonly Target[]> {
  const isThere = files.list(input).some((name) => /^targets\.(?:csv|xlsx)$/iu.test(name));
  const source = isThere ? readSource(files, input, WANTED, complain) : null;
  if (!source) return [];
  const table = tableOfSource(source, WANTED, COLUMNS, complain);
  const read = new TargetReader(table?.file ?? '', complain);
  return table?.rows.flatMap((row) => read.target(row) ?? []) ?? [];
}

const A_NUMBER = 'Напишите число, для долей – «80 %».';
const A_SHARE = 'Напишите долю от 0 до 100 %, например «80 %».';

class TargetReader {
  readonly #file: string;
  readonly #complain: Complain;
  readonly #rows = new Map<string, CheckedRow>();

  constructor(file: string, complain: Complain) {
    this.#file = file;
    this.#complain = complain;
  }

  target(row: CheckedRow): Target | null {
    const [role, indicator] = [parseReportedRole(row.get('role')), parseIndicator(row.get('indicator'))];
    if (role === null) return this.#unknown(row, 'role', REPORTED_ROLE_WORDS, REPORTED_ROLE_NAMES);
    if (indicator === null) return this.#unknown(row, 'indicator', INDICATOR_TITLES, INDICATOR_TITLES);
    const text = row.get('value');
    const value = normValue(indicator, text);
    if (value === null) return null;
    if (isReason(value)) return this.#problem(row, 'value', `Норма ${shown(text)} – не число.`, A_NUMBER);
    if (isShare(indicator) && value > 1)
      return this.#problem(row, 'value', `Норма ${shown(text)} – доля больше 100 %.`, A_SHARE);
    const earlier = this.#rows.get(`${role} ${indicator}`);
    this.#rows.set(`${role} ${indicator}`, row);
    if (!earlier) return { role, indicator, value, basis: row.get('basis') };
    const message = `Норма этого показателя уже есть в строке ${earlier.line}.`;
    return this.#problem(row, 'value', message, 'Оставьте одну строку.');
  }

  #unknown(
    row: CheckedRow,
    id: 'role' | 'indicator',
    words: readonly string[],
    names: readonly string[],
  ): null {
    const what = id === 'role' ? 'Роль' : 'Показатель';
    const hint = `${didYouMean(row.get(id), words)}Можно: ${names.join(', ')}.`;
    return this.#problem(row, id, `${what} ${shown(row.get(id))}: такого нет.`, hint);
  }

  #problem(row: CheckedRow, id: string, message: string, hint: string): null {
    const column = row.column(id);
    const place = { file: this.#file, line: row.line, ...(column === undefined ? {} : { column }) };
    this.#complain({ severity: 'error', code: 'usage/bad-target', message, ...place, hint });
    return null;
  }
}
