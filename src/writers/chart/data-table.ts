import { plainRun } from '../../document/plain-run.ts';
import type { Block, Cell, Chart } from '../../document/tree.ts';
import { figureWriter } from './figure.ts';

/** A chart in words and figures, for formats that do not draw: its title with the unit and a row for each category. */
export function chartTable(chart: Chart): readonly Block[] {
  const { title, unit, categories, series } = chart;
  const caption = unit === '' ? title : `${title}, ${unit}`;
  const figure = figureWriter(chart);
  const names = series.map(({ name }) => cell(name, 'center', true));
  const body = categories.map((category, index) => {
    const figures = series.map(({ values }) => cell(figure(values[index] ?? null), 'right'));
    return { cells: [cell(category, 'left', true), ...figures] };
  });
  return [
    {
      type: 'paragraph',
      style: 'center',
      keepWithNext: true,
      spaceBefore: 0,
      content: [{ type: 'text', value: caption, bold: true, italic: false }],
    },
    {
      type: 'table',
      widths: [2, ...series.map(() => 1)],
      header: [{ cells: [cell('', 'center', true), ...names] }],
      body,
    },
  ];
}

function cell(text: string, align: Cell['align'], header = false): Cell {
  const content = text === '' ? [] : [plainRun(text)];
  return { align, header, span: 1, content };
}
