import type { Chart } from '../../document/tree.ts';
import { formatNumber } from '../../russian/text/number.ts';
import { PER_CENT, scaled } from './figure.ts';
import { FAMILY, INK } from './look.ts';
import type { ChartSheet, Shape } from './shape.ts';

const GRID = '#d0d0d0';
const AXIS = '#808080';

/** From zero, with the unit as its title and figures written in Russian. */
export function valueScale({ series, unit }: Chart, { layout }: ChartSheet) {
  const values = series.flatMap((one) => one.values).map((value) => scaled(value ?? 0, unit));
  const highest = Math.max(...values);
  // What is shown as 0 needs no axis of its own.
  const whole = highest >= 4 || highest < 0.05;
  return {
    beginAtZero: true,
    ...(unit === PER_CENT && highest <= 100
      ? { max: 100 }
      : { suggestedMax: Math.max(highest, whole ? 1 : 0) }),
    border: { display: false },
    grid: { color: GRID, lineWidth: 0.5, drawTicks: false },
    title: {
      display: unit !== '',
      text: unit,
      color: INK,
      font: { family: FAMILY, size: layout.chart.size },
      padding: 2,
    },
    ticks: {
      color: INK,
      font: { family: FAMILY, size: layout.chart.size },
      padding: 4,
      maxRotation: 0,
      maxTicksLimit: 6,
      ...(whole ? { precision: 0 } : {}),
      // Steps such as 0.1 add up to 0.30000000000000004.
      callback: (value: number | string) => formatNumber(Number(Number(value).toFixed(6))),
    },
  };
}

/** Every bar has its name, unless there are more rows than a page holds; a long line has some of its names, evenly. */
export function categoryScale({ kind }: Chart, { crowded }: Shape, { layout }: ChartSheet) {
  return {
    offset: true,
    border: { color: AXIS, width: 0.75 },
    grid: { display: false, drawTicks: false },
    ticks: {
      color: INK,
      font: { family: FAMILY, size: layout.chart.size },
      padding: 4,
      maxRotation: 0,
      autoSkip: kind === 'line' || crowded,
      autoSkipPadding: 8,
    },
  };
}
