import type { Chart } from '../../document/tree.ts';
import { type PageLayout, points } from '../layout.ts';
import { figureWriter } from './figure.ts';
import { fitLabel, type TextMeasure } from './labels.ts';

/** What a chart is drawn into. */
export interface ChartSheet {
  /** Points, a whole number. */
  readonly width: number;
  readonly layout: PageLayout;
  readonly measure: TextMeasure;
}

/** The measures of a chart before it is drawn; lengths are points. */
export interface Shape {
  /** Bars lie, a row a category: for many categories or long names. */
  readonly lying: boolean;
  readonly width: number;
  readonly height: number;
  readonly title: readonly string[];
  /** Category labels in lines. */
  readonly labels: readonly (readonly string[])[];
  /** More rows than a page holds with a name each. */
  readonly crowded: boolean;
  /** Room for the figure after the longest lying bar. */
  readonly figureRoom: number;
}

/** Line height of labels, multiple of their size. */
const LEADING = 1.2;
/** Part of the width that the names of lying bars may take. */
const NAMES_SHARE = 0.38;
/** What the value axis with its title takes at the side, or below lying bars with title and legend. */
const AXIS_WIDTH = 50;
const AROUND_ROWS = 75;

/** Charts fill the text width, in whole points. */
export function chartWidth({ page, margin }: PageLayout): number {
  return Math.floor(points(page.width - margin.left - margin.right));
}

export function shapeOf(chart: Chart, sheet: ChartSheet): Shape {
  const { layout, measure, width } = sheet;
  const { titleSize } = layout.chart;
  const lying = isLying(chart, sheet);
  const figureRoom = lying ? widestFigure(chart, sheet) + 6 : 0;
  const room = { width: width - figureRoom - 12, lines: 3, size: titleSize, bold: true };
  return {
    lying,
    width,
    title: fitLabel(chart.title, room, measure),
    figureRoom,
    ...(lying ? rows(chart, sheet) : standing(chart, layout)),
  };
}

function widestFigure(chart: Chart, { layout, measure }: ChartSheet): number {
  const figure = figureWriter(chart);
  const values = chart.series.flatMap((series) => series.values.filter((value) => value !== null));
  return Math.max(0, ...values.map((value) => measure(figure(value), layout.chart.size)));
}

type LabelledShape = Pick<Shape, 'height' | 'labels' | 'crowded'>;

function standing({ categories }: Chart, { chart }: PageLayout): LabelledShape {
  return {
    height: Math.round(points(chart.height)),
    labels: categories.map((name) => [name]),
    crowded: false,
  };
}

/**
 * As tall as its names and bars need. Names lose lines for the chart to take little more than half a page; rows lose
 * names only when there are more than a page holds.
 */
function rows(chart: Chart, sheet: ChartSheet, lines = 3): LabelledShape {
  const { layout, measure, width } = sheet;
  const { size, height } = layout.chart;
  const room = { width: width * NAMES_SHARE, lines, size };
  const labels = chart.categories.map((name) => fitLabel(name, room, measure));
  const bars = chart.series.filter(({ role }) => role === 'data').length;
  const most = Math.max(...labels.map((label) => label.length));
  const row = Math.max(most * size * LEADING + 3, bars * size + 4);
  const wanted = Math.max(points(height), labels.length * row + AROUND_ROWS);
  const page = points(layout.page.height - layout.margin.top - layout.margin.bottom);
  const highest = page * (most > 1 ? 0.6 : 0.9);
  const crowded = wanted > highest;
  if (crowded && most > 1) return rows(chart, sheet, most - 1);
  return { height: Math.round(Math.min(wanted, highest)), labels, crowded };
}

/** A single series needs no legend when the title names it. */
export function needsLegend({ series, title }: Chart): boolean {
  return series.length > 1 || series.some(({ name }) => !title.toLowerCase().includes(name.toLowerCase()));
}

/** True when the names would not fit side by side below standing bars. */
export function isLying({ kind, categories }: Chart, { width, layout, measure }: ChartSheet): boolean {
  const slot = (width - AXIS_WIDTH) / categories.length;
  return kind === 'bar' && categories.some((name) => measure(name, layout.chart.size) > slot * 0.95);
}
