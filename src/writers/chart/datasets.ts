import type { ChartDataset } from 'chart.js';
import type { Chart, ChartSeries } from '../../document/tree.ts';
import { scaled } from './figure.ts';
import { lookOf, targetLook } from './look.ts';

type Values = (number | null)[];
type Dataset = ChartDataset<'bar', Values> | ChartDataset<'line', Values>;

/** The series that Chart.js draws; targets of bars are drawn across their slots by a plugin. */
export function datasets(chart: Chart): Dataset[] {
  const shown = chart.series.filter(({ role }) => chart.kind === 'line' || role === 'data');
  return shown.map((series) => (chart.kind === 'line' ? line(chart, series) : bars(chart, series)));
}

function bars(chart: Chart, series: ChartSeries): ChartDataset<'bar', Values> {
  const { ground, colour } = lookOf(chart, series);
  return {
    data: valuesOf(chart, series),
    backgroundColor: ground,
    borderColor: colour,
    borderWidth: 0.8,
    borderSkipped: false,
    maxBarThickness: 36,
    categoryPercentage: 0.8,
    barPercentage: 0.92,
  };
}

function line(chart: Chart, series: ChartSeries): ChartDataset<'line', Values> {
  const look = lookOf(chart, series);
  const target = series.role === 'target';
  const { colour, dash } = target ? targetLook(chart, series) : look;
  return {
    data: valuesOf(chart, series),
    borderColor: colour,
    borderDash: [...dash.lengths],
    borderWidth: target ? 1.2 : 1.6,
    spanGaps: false,
    pointStyle: target ? false : look.marker,
    pointRadius: chart.categories.length > 26 ? 1.8 : 3.2,
    pointBorderWidth: 1,
    pointBackgroundColor: look.markerFill,
    pointBorderColor: look.colour,
    // Markers at the edges of the plot stay whole.
    clip: false,
  };
}

function valuesOf({ unit }: Chart, { values }: ChartSeries): Values {
  return values.map((value) => (value === null ? null : scaled(value, unit)));
}
