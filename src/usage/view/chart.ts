import { NO_DATA } from './shown.ts';

/** A chart and the table it is drawn from; the template says what it is called. */
export interface ChartView {
  readonly series: readonly SeriesView[];
  /** Norms, the same value at every label. */
  readonly targets: readonly SeriesView[];
  /** Column headings after the first. */
  readonly columns: readonly string[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly string[] }[];
}

export interface SeriesView {
  readonly name: string;
  readonly points: readonly { readonly label: string; readonly value: string | null }[];
}

/** Figures under labels; null is «нет данных». */
export interface Series {
  readonly name: string;
  readonly values: readonly (number | null)[];
}

/** Puts figures into the shape of a chart. Series without any figure, and labels of which none speaks, are left out. */
export function chartView(
  labels: readonly string[],
  series: readonly Series[],
  show: (value: number) => string,
  targets: readonly { readonly name: string; readonly value: number }[] = [],
): ChartView {
  const told = series.filter(({ values }) => values.some((value) => value !== null));
  const norms = targets.map(({ name, value }) => ({ name, values: labels.map(() => value) }));
  const cell = (value: number | null | undefined): string =>
    value === null || value === undefined ? NO_DATA : show(value);
  return {
    series: told.map((one) => seriesView(labels, one)),
    targets: norms.map((one) => seriesView(labels, one)),
    columns: told.map(({ name }) => name),
    rows: labels.map((label, index) => ({ label, cells: told.map(({ values }) => cell(values[index])) })),
  };
}

function seriesView(labels: readonly string[], { name, values }: Series): SeriesView {
  const points = labels.map((label, index) => {
    const value = values[index] ?? null;
    return { label, value: value === null ? null : String(value) };
  });
  return { name, points };
}
