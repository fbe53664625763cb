import type { ChartConfiguration, Plugin } from 'chart.js';
import type { Chart } from '../../document/tree.ts';
import { categoryScale, valueScale } from './axes.ts';
import { datasets } from './datasets.ts';
import { figuresPlugin } from './figures-on-bars.ts';
import { hatchingPlugin } from './hatching.ts';
import { LEGEND_LABELS, legendItems, samplesPlugin } from './legend.ts';
import { FAMILY, INK } from './look.ts';
import { type ChartSheet, needsLegend, type Shape, shapeOf } from './shape.ts';
import { targetsPlugin } from './targets.ts';

export type Configuration = ChartConfiguration<'bar' | 'line', (number | null)[], string | string[]>;

/** A chart as Chart.js is told to draw it, in points and at one go: the same for the PDF and for the PNG. */
export function configure(
  chart: Chart,
  sheet: ChartSheet,
): { readonly shape: Shape; readonly configuration: Configuration } {
  const shape = shapeOf(chart, sheet);
  const values = valueScale(chart, sheet);
  const categories = categoryScale(chart, shape, sheet);
  const configuration: Configuration = {
    type: chart.kind,
    data: {
      labels: shape.labels.map(([only = '', ...more]) => (more.length > 0 ? [only, ...more] : only)),
      datasets: datasets(chart),
    },
    options: {
      animation: false,
      responsive: false,
      events: [],
      indexAxis: shape.lying ? 'y' : 'x',
      layout: { padding: { top: 2, bottom: 2, left: 2, right: 4 + shape.figureRoom } },
      scales: shape.lying ? { x: values, y: categories } : { x: categories, y: values },
      plugins: headings(chart, shape, sheet),
    },
    plugins: [
      ...(chart.kind === 'bar' ? barPlugins(chart, shape, sheet) : []),
      samplesPlugin(chart),
    ] as Plugin<'bar' | 'line'>[],
  };
  return { shape, configuration };
}

/** Title and legend, above the plot. */
function headings(
  chart: Chart,
  { title }: Shape,
  sheet: ChartSheet,
): NonNullable<NonNullable<Configuration['options']>['plugins']> {
  const { size, titleSize } = sheet.layout.chart;
  return {
    title: {
      display: true,
      text: [...title],
      color: INK,
      font: { family: FAMILY, size: titleSize, weight: 'bold' },
      padding: { top: 0, bottom: 6 },
    },
    legend: {
      display: needsLegend(chart),
      labels: {
        ...LEGEND_LABELS,
        color: INK,
        font: { family: FAMILY, size },
        generateLabels: () => legendItems(chart, sheet),
      },
    },
    tooltip: { enabled: false },
  };
}

/** In the order in which they draw. */
function barPlugins(chart: Chart, { lying }: Shape, { layout }: ChartSheet): Plugin<'bar'>[] {
  const { size } = layout.chart;
  return [
    hatchingPlugin(chart),
    targetsPlugin(chart, lying),
    figuresPlugin(chart, { lying, size, font: `${size}px ${FAMILY}` }),
  ];
}
