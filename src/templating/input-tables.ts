import type { CellValue, Dossier, TableRow } from '../organization/dossier.ts';
import type {
  CellType,
  DescribedColumn,
  TableDescription,
  View,
} from '../organization/tables/description.ts';
import { fold } from '../reading/wording.ts';
import { withSmall } from '../russian/text/first-letter.ts';
import { type FactShape, type GroupShape, person } from './shape.ts';

/** What templates may name of the described tables: `tables.<table or view>`, `totals.<table>.<column>`. */
export function tableFields(
  descriptions: readonly TableDescription[],
): Readonly<Record<'tables' | 'totals', GroupShape>> {
  const lists = descriptions.flatMap((description) => {
    const whole = list(description, rowGroup(description));
    const views = description.views.map((view) => [view.name, viewField(view, description)] as const);
    return [[description.name, whole] as const, ...views];
  });
  const totals = descriptions.map((description) => [description.name, totalGroup(description)] as const);
  return {
    tables: { kind: 'group', label: 'таблицы', fields: Object.fromEntries(lists) },
    totals: { kind: 'group', label: 'итоги таблиц', fields: Object.fromEntries(totals) },
  };
}

/** The rows of tables and views under the same names, for a document of this date; each list is made when it is asked for. */
export function tableValues(
  descriptions: readonly TableDescription[],
  tables: Dossier['tables'],
  date: string | null,
): Readonly<Record<string, readonly unknown[]>> {
  const lists = {};
  for (const description of descriptions) {
    const rows = tables[description.name] ?? [];
    Object.defineProperty(lists, description.name, { get: () => numbered(rows) });
    for (const view of description.views)
      Object.defineProperty(lists, view.name, { get: () => viewed(rows, view, date) });
  }
  return lists;
}

/** The sums of the columns of numbers under the same names. */
export function tableTotals(
  descriptions: readonly TableDescription[],
  tables: Dossier['tables'],
): Readonly<Record<string, Readonly<Record<string, number | null>>>> {
  const totals = descriptions.map((description) => {
    const rows = tables[description.name] ?? [];
    const sums = numbers(description).map(
      ({ id }) => [id, total(rows.map((row) => row[id] ?? null))] as const,
    );
    return [description.name, Object.fromEntries(sums)] as const;
  });
  return Object.fromEntries(totals);
}

function list(description: TableDescription, item: FactShape): FactShape {
  return { kind: 'list', label: label(description), source: `${description.name}.csv`, item };
}

function label({ title }: TableDescription): string {
  return withSmall(title);
}

function rowGroup(description: TableDescription): GroupShape {
  const ordinal = {
    kind: 'number',
    label: 'номер строки',
    source: `${description.name}.csv`,
    size: 4,
  } as const;
  const columns = description.columns.map((column) => [column.id, columnField(column, description)] as const);
  const fields = [['ordinal', ordinal] as const, ...columns];
  return { kind: 'group', label: `строка: ${label(description)}`, fields: Object.fromEntries(fields) };
}

const KINDS: Readonly<Partial<Record<CellType, 'date' | 'number'>>> = { date: 'date', number: 'number' };

function columnField({ title, type }: DescribedColumn, description: TableDescription): FactShape {
  const source = `${description.name}.csv: ${title}`;
  if (type === 'person') return person(`${label(description)}: ${title}`, source);
  const kind = KINDS[type] ?? 'text';
  return { kind, label: `${label(description)}: ${title}`, source, size: kind === 'number' ? 6 : 20 };
}

function viewField({ groupBy }: View, description: TableDescription): FactShape {
  const row = rowGroup(description);
  const key = groupBy === null ? undefined : row.fields[groupBy];
  if (groupBy === null || !key) return list(description, row);
  const fields = { [groupBy]: key, rows: list(description, row) };
  return list(description, { kind: 'group', label: label(description), fields });
}

function totalGroup(description: TableDescription): GroupShape {
  const fields = numbers(description).map(({ id, title }) => {
    const source = `${description.name}.csv: ${title} в каждой строке`;
    return [id, { kind: 'number', label: `${title}: итого`, source, size: 6 }] as const;
  });
  return { kind: 'group', label: `итоги: ${label(description)}`, fields: Object.fromEntries(fields) };
}

function numbers({ columns }: TableDescription): readonly DescribedColumn[] {
  return columns.filter(({ type }) => type === 'number');
}

function viewed(
  rows: readonly TableRow[],
  { filled, empty, notPast, groupBy }: View,
  date: string | null,
): readonly unknown[] {
  const chosen = rows
    .filter((row) => filled === null || isFilled(row, filled))
    .filter((row) => empty === null || !isFilled(row, empty))
    .filter((row) => notPast === null || date === null || (row[notPast] ?? date) >= date);
  return groupBy === null ? numbered(chosen) : grouped(chosen, groupBy);
}

/** Rows with their numbers from 1, as a list prints them. */
function numbered(rows: readonly TableRow[], first = 1): readonly TableRow[] {
  return rows.map((row, index) => ({ ...row, ordinal: first + index }));
}

/** As `{{#if}}` sees it: «нет» is an answer, not a mark. */
function isFilled(row: TableRow, id: string): boolean {
  const value = row[id] ?? null;
  return value !== null && value !== 'нет';
}

/** Rows with the same value together, in the order in which the values first occur, numbered throughout. */
function grouped(rows: readonly TableRow[], id: string): readonly unknown[] {
  const groups = new Map<CellValue, TableRow[]>();
  for (const row of rows) {
    const value = row[id] ?? null;
    const key = typeof value === 'string' ? fold(value) : value;
    const known = groups.get(key);
    if (known) known.push(row);
    else groups.set(key, [row]);
  }
  let first = 1;
  return [...groups.values()].map((inner) => {
    const group = { [id]: inner[0]?.[id] ?? null, rows: numbered(inner, first) };
    first += inner.length;
    return group;
  });
}

/** Null when a value is missing: a sum of what happens to be there would mislead. */
function total(values: readonly CellValue[]): number | null {
  const known = values.filter((value): value is number => typeof value === 'number');
  return known.length < values.length ? null : known.reduce((sum, value) => sum + value, 0);
}
