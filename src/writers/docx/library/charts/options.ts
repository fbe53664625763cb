import type { ChartMarkerShape, ChartRunOptions, ChartSeries as WordSeries } from 'docx/charts';
import type { Chart, ChartSeries } from '../../../../document/tree.ts';
import { figureWriter, PER_CENT } from '../../../chart/figure.ts';
import { type Look, lookOf, targetLook } from '../../../chart/look.ts';
import { needsLegend, type Shape } from '../../../chart/shape.ts';
import type { PageLayout } from '../../../layout.ts';
import { axisFormat, labelFormat } from './formats.ts';

const INK = '000000';
const MARKERS: Readonly<Record<Look['marker'], ChartMarkerShape>> = {
  circle: 'circle',
  rect: 'square',
  triangle: 'triangle',
  rectRot: 'diamond',
};

/** A chart as the docx library is told to write it. Hatching it does not know: see series.ts. */
export function chartOptions(chart: Chart, shape: Shape, layout: PageLayout): ChartRunOptions {
  const { size, titleSize } = layout.chart;
  const font = { size };
  const common = {
    title: { text: chart.title, font: { size: titleSize, bold: true } },
    font: { name: 'Times New Roman', color: INK },
    legend: needsLegend(chart) ? ({ position: 'top', font } as const) : (false as const),
    chartArea: { fill: 'FFFFFF', border: 'none' } as const,
    categories: shape.labels.map((lines) => lines.join(' ')),
    // The first row of lying bars is the uppermost one, and the value axis stays below.
    categoryAxis: { font, labelRotation: 0, reverseOrder: shape.lying },
    valueAxis: { ...valueAxis(chart), font, ...(shape.lying ? { crossesAt: 'maximum' as const } : {}) },
  };
  if (chart.kind === 'line')
    return { type: 'line', ...common, series: chart.series.map((one) => line(chart, one)) };
  const bars = { ...common, gapWidth: shape.lying ? 40 : 80, overlap: isFramed(chart, shape) ? 100 : 0 };
  if (shape.lying) return { type: 'bar', ...bars, series: chart.series.map((one) => bar(chart, one, shape)) };
  const series = chart.series.map((one) =>
    one.role === 'target' ? line(chart, one) : bar(chart, one, shape),
  );
  return { type: 'column', ...bars, series };
}

/** The bar of a lying target is an empty frame: where there is one bar of data a row, around that. */
function isFramed({ series }: Chart, { lying }: Shape): boolean {
  return lying && series.filter(({ role }) => role === 'data').length === 1;
}

function valueAxis({ unit, series }: Chart) {
  const values = series.flatMap((one) => one.values.map((value) => value ?? 0));
  const highest = Math.max(...values);
  const shares = unit === PER_CENT;
  return {
    numberFormat: axisFormat(values, unit),
    ...(shares || unit === '' ? {} : { title: unit }),
    ...(Math.min(...values) >= 0 ? { minimum: 0 } : {}),
    ...(shares && highest <= 1 ? { maximum: 1 } : {}),
    ...(!shares && highest < 0.05 ? { maximum: 1, interval: 1 } : {}),
  };
}

function line(chart: Chart, series: ChartSeries): WordSeries {
  const look = lookOf(chart, series);
  const target = series.role === 'target';
  const { colour: shown, dash } = target ? targetLook(chart, series) : look;
  const colour = hex(shown);
  return {
    name: series.name,
    values: series.values,
    type: 'line',
    color: colour,
    line: { color: colour, width: target ? 1.25 : 1.75, dash: dash.preset },
    markers: target ? false : { shape: MARKERS[look.marker], size: 6 },
    dataLabels: false,
  };
}

function bar(chart: Chart, series: ChartSeries, shape: Shape): WordSeries {
  const labelled = series.role === 'data' && hasRoom(chart, shape);
  return {
    name: series.name,
    values: series.values,
    color: hex(lookOf(chart, series).ground),
    dataLabels: labelled ? { value: true, numberFormat: labelFormat(chart) } : false,
  };
}

/** True when the figures do not touch above standing bars, by what they are long at the most. */
function hasRoom(chart: Chart, { lying, crowded, width, labels }: Shape): boolean {
  if (lying) return !crowded;
  const figure = figureWriter(chart);
  const bars = chart.series.filter(({ role }) => role === 'data');
  const figures = bars.flatMap(({ values }) => values.map((value) => figure(value ?? 0).length));
  return Math.max(...figures) * CHARACTER < (width * BARS_SHARE) / labels.length / bars.length;
}

/** Width of a figure with its room, points, and the part of the width that bars take. */
const CHARACTER = 5.5;
const BARS_SHARE = 0.65;

/** Colours of Word have no «#». */
export function hex(colour: string): string {
  return colour.slice(1).toUpperCase();
}
