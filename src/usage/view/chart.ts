import { NO_DATA } from './shown.ts';

/** A chart and the table it is drawn from; the template says what they are called. */
export interface ChartView {
  readonly series: readonly SeriesView[];
  /** Norms, the same value at every label. */
  readonly targets: readonly SeriesView[];
  /** More than one where a single one would be too wide. */
  readonly tables: readonly TableView[];
  /** Width of the tables' first column relative to the others. */
  readonly first: string;
  /** «н/д» stands in the tables and must be explained. */
  readonly isAbridged: 'да' | 'нет';
}

export interface SeriesView {
  readonly name: string;
  /** Value as JavaScript prints it; null is «нет данных». */
  readonly points: readonly { readonly label: string; readonly value: string | null }[];
}

export interface TableView {
  /** Column headings after the first; null above the empty end of the last table. */
  readonly columns: readonly (string | null)[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly (string | null)[] }[];
}

/** Figures under labels; null is «нет данных». */
export interface Series {
  readonly name: string;
  readonly values: readonly (number | null)[];
}

export interface ChartOptions {
  show(value: number): string;
  readonly targets?: readonly { readonly name: string; readonly value: number }[];
  /** Labels run down the table, or across it: time does. */
  readonly labels: 'down' | 'across';
}

/** Puts figures into the shape of a chart. Series without any figure are left out. */
export function chartView(
  labels: readonly string[],
  series: readonly Series[],
  { show, targets = [], labels: direction }: ChartOptions,
): ChartView {
  const told = series.filter(({ values }) => values.some((value) => value !== null));
  const norms = targets.map(({ name, value }) => ({ name, values: labels.map(() => value) }));
  return {
    series: told.map((one) => seriesView(labels, one)),
    targets: norms.map((one) => seriesView(labels, one)),
    ...(direction === 'across' ? across(labels, told, show) : down(labels, told, show)),
  };
}

type Tables = Pick<ChartView, 'tables' | 'first' | 'isAbridged'>;

function across(labels: readonly string[], series: readonly Series[], show: ChartOptions['show']): Tables {
  const rows = rowsOf(series, show, ABRIDGED);
  const table = { columns: labels, rows };
  const isAbridged = rows.some(({ cells }) => cells.includes(ABRIDGED)) ? 'да' : 'нет';
  return { tables: rows.length === 0 ? [] : parts(table), first: firstWidth(table), isAbridged };
}

function down(labels: readonly string[], series: readonly Series[], show: ChartOptions['show']): Tables {
  const rows = rowsOf(series, show, NO_DATA);
  const tables = rows.length === 0 ? [] : [turned({ columns: labels, rows })];
  return { tables, first: '1.3', isAbridged: 'нет' };
}

/** `nothing`: what stands where there is no data. */
function rowsOf(series: readonly Series[], show: ChartOptions['show'], nothing: string): TableView['rows'] {
  return series.map(({ name, values }) => ({
    label: name,
    cells: values.map((value) => (value === null ? nothing : show(value))),
  }));
}

function seriesView(labels: readonly string[], { name, values }: Series): SeriesView {
  const points = labels.map((label, index) => {
    const value = values[index] ?? null;
    return { label, value: value === null ? null : String(value) };
  });
  return { name, points };
}

/** Columns that stand side by side on a page: a quarter has 13 weeks. «Нет данных» is too wide for them. */
const WIDEST = 13;
const ABRIDGED = 'н/д';

/** The table cut into tables of as many columns each, the last one filled up. */
function parts({ columns, rows }: TableView): readonly TableView[] {
  const count = Math.ceil(columns.length / WIDEST);
  const width = Math.ceil(columns.length / Math.max(1, count));
  const part = <T>(list: readonly T[], index: number): readonly (T | null)[] =>
    Array.from({ length: width }, (_, column) => list[index * width + column] ?? null);
  return Array.from({ length: count }, (_, index) => ({
    columns: part(columns, index),
    rows: rows.map(({ label, cells }) => ({ label, cells: part(cells, index) })),
  }));
}

/** Room for the names of the series and no more: the columns beside them are many. */
function firstWidth({ columns, rows }: TableView): string {
  const longest = Math.max(0, ...rows.map(({ label }) => label.length));
  const millimetres = 2 * longest + 3;
  const others = (PAGE_WIDTH - millimetres) / Math.min(WIDEST, Math.max(1, columns.length));
  return (millimetres / others).toFixed(2);
}

/** Of the text on a sheet, millimetres; a letter of small print takes two at most. */
const PAGE_WIDTH = 180;

function turned({ columns, rows }: TableView): TableView {
  return {
    columns: rows.map(({ label }) => label),
    rows: columns.map((label, index) => ({
      label: label ?? '',
      cells: rows.map(({ cells }) => cells[index] ?? null),
    })),
  };
}
