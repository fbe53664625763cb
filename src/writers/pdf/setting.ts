import type { Chart } from '../../document/tree.ts';
import { type PageLayout, points } from '../layout.ts';
import type { Metrics } from '../typesetting/metrics.ts';
import type { LaidParts } from './laid-parts.ts';
import type { FigureBox } from './page.ts';

/** A chart drawn for a page. Lengths are points, the origin is the upper left corner. */
export interface Drawing extends Pick<FigureBox, 'operators' | 'texts'> {
  readonly width: number;
  readonly height: number;
}

/** Draws a chart at most so wide, points. */
export type DrawChart = (chart: Chart, width: number) => Drawing;

/** What every block needs to be laid out. */
export interface Setting {
  readonly layout: PageLayout;
  readonly metrics: Metrics;
  /** Height of the text area, points. */
  readonly height: number;
  readonly drawChart: DrawChart;
  /** Of a tree that was laid out before it was changed. */
  readonly parts: LaidParts | null;
}

/** The strip of the page that a block may fill, points from the left edge of the sheet. */
export interface Frame {
  readonly x: number;
  readonly width: number;
}

export function settingOf(
  layout: PageLayout,
  metrics: Metrics,
  { drawChart = noDrawing, parts = null }: Partial<Pick<Setting, 'drawChart' | 'parts'>>,
): Setting {
  const { page, margin } = layout;
  return { layout, metrics, height: points(page.height - margin.top - margin.bottom), drawChart, parts };
}

function noDrawing(): never {
  throw new Error('A document with charts was composed without what draws them.');
}

/** The whole width between the margins. */
export function textFrame({ page, margin }: PageLayout): Frame {
  return { x: points(margin.left), width: points(page.width - margin.left - margin.right) };
}

/** The frame without a strip at its left. */
export function indented(frame: Frame, by: number): Frame {
  return { x: frame.x + by, width: frame.width - by };
}
