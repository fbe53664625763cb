import { strFromU8, unzipSync } from 'fflate';
import { figureWriter } from '../../../src/writers/chart/figure.ts';
import { parts } from './archive.ts';
import { all, elements, find, type Node, parseXml, within } from './xml.ts';

/** What a Word chart shows and holds. */
export interface ReadChart {
  readonly title: string;
  readonly unit: string;
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
}

/** A chart as Word draws it: from the values kept in its own part. */
export function readChart(docx: Uint8Array, id: string): ReadChart {
  const root = parseXml(parts(docx)[`word/charts/${id}.xml`] ?? '');
  const series = within(root, 'c:ser').toSorted((a, b) => index(a) - index(b));
  const categories = cached(find(series[0], 'c:cat', 'c:strRef', 'c:strCache')).map((text) => text ?? '');
  const axis = within(root, 'c:valAx')[0];
  const percent = find(axis, 'c:numFmt')?.attributes.formatCode?.includes('%');
  return {
    title: texts(find(root, 'c:chart', 'c:title')),
    unit: percent ? '%' : texts(find(axis, 'c:title')),
    categories,
    series: series.map((one) => ({
      name: cached(find(one, 'c:tx', 'c:strRef', 'c:strCache'))[0] ?? '',
      values: cached(find(one, 'c:val', 'c:numRef', 'c:numCache')).map((text) =>
        text === null ? null : Number(text),
      ),
    })),
  };
}

/** The same words and figures in the same order as the text writer has them. */
export function chartText(chart: ReadChart): string {
  const { title, unit, categories, series } = chart;
  const figure = figureWriter(chart);
  const rows = categories.map((category, at) => [
    category,
    ...series.map(({ values }) => figure(values[at] ?? null)),
  ]);
  return [unit === '' ? title : `${title}, ${unit}`, ...series.map(({ name }) => name), ...rows.flat()].join(
    ' ',
  );
}

/** The cells of the workbook that Word opens to edit the data of a chart, in rows. */
export function workbookRows(docx: Uint8Array, id: string): (string | number | null)[][] {
  const files = unzipSync(unzipSync(docx)[`word/embeddings/${id}.xlsx`] ?? new Uint8Array());
  const part = (name: string): Node => parseXml(strFromU8(files[name] ?? new Uint8Array()));
  const shared = within(part('xl/sharedStrings.xml'), 'si').map(texts);
  return within(part('xl/worksheets/sheet1.xml'), 'row').map((row) => {
    const cells: (string | number | null)[] = [];
    for (const cell of all(row, 'c')) {
      const column = (cell.attributes.r ?? '').charCodeAt(0) - 'A'.charCodeAt(0);
      const value = texts(find(cell, 'v'));
      while (cells.length < column) cells.push(null);
      cells.push(cell.attributes.t === 's' ? (shared[Number(value)] ?? '') : Number(value));
    }
    return cells;
  });
}

function index(series: Node): number {
  return Number(find(series, 'c:idx')?.attributes.val);
}

function cached(cache: Node | undefined): (string | null)[] {
  const count = Number(find(cache, 'c:ptCount')?.attributes.val ?? 0);
  const points = new Map(
    all(cache, 'c:pt').map((point) => [point.attributes.idx, texts(find(point, 'c:v'))]),
  );
  return Array.from({ length: count }, (_, at) => points.get(String(at)) ?? null);
}

/** All text inside an element; properties have none. */
function texts(node: Node | undefined): string {
  const own = (node?.children ?? []).filter((child) => typeof child === 'string').join('');
  return own + elements(node).map(texts).join('');
}
