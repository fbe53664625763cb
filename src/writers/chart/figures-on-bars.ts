import type { Chart as ChartJs, Plugin } from 'chart.js';
import type { Chart } from '../../document/tree.ts';
import type { Canvas2D } from './canvas.ts';
import { figureWriter, scaled } from './figure.ts';
import type { Area } from './hatching.ts';
import { INK, PAPER } from './look.ts';

interface FigureLabel extends Area {
  readonly text: string;
  /** False for «нет данных». */
  readonly isFigure: boolean;
}

export interface LabelType {
  readonly lying: boolean;
  /** Points. */
  readonly size: number;
  /** As CSS writes it. */
  readonly font: string;
}

const GAP = 3;

/** The figures at the ends of the bars, unless two of them would touch; «нет данных» in the place of a missing bar. */
export function figuresPlugin(chart: Chart, type: LabelType): Plugin<'bar'> {
  return {
    id: 'figures',
    afterDatasetsDraw(drawn) {
      const canvas = drawn.ctx as unknown as Canvas2D;
      canvas.save();
      canvas.font = type.font;
      canvas.textAlign = 'left';
      canvas.textBaseline = 'middle';
      const labels = labelsOf(chart, drawn, canvas, type);
      for (const label of readable(labels, drawn.chartArea.left, drawn.width)) drawLabel(canvas, label);
      canvas.restore();
    },
  };
}

function labelsOf(
  chart: Chart,
  drawn: ChartJs<'bar'>,
  canvas: Canvas2D,
  type: LabelType,
): readonly FigureLabel[] {
  const scale = type.lying ? drawn.scales.x : drawn.scales.y;
  const data = chart.series.filter(({ role }) => role === 'data');
  if (!scale) return [];
  const pixel = (value: number): number => scale.getPixelForValue(scaled(value, chart.unit));
  const figure = figureWriter(chart);
  return data.flatMap(({ values }, index) =>
    drawn.getDatasetMeta(index).data.flatMap((bar, at) => {
      const value = values[at] ?? null;
      // The legend says it of a series without any data.
      if (value === null && values.every((other) => other === null)) return [];
      const text = figure(value);
      const { x, y, width, height } = bar.getProps(['x', 'y', 'width', 'height']);
      const across = type.lying ? { middle: y, thickness: height } : { middle: x, thickness: width };
      const ends = { base: pixel(0), end: pixel(value ?? 0), ...across };
      const area = place(ends, canvas.measureText(text).width, targetsAt(chart, at).map(pixel), type);
      return [{ ...area, text, isFigure: value !== null }];
    }),
  );
}

function targetsAt({ series }: Chart, at: number): readonly number[] {
  const targets = series.filter(({ role }) => role === 'target');
  return targets.flatMap(({ values }) => values[at] ?? []);
}

/** Where a bar begins and ends along the axis of values, its middle and thickness along the other one. */
interface Ends {
  readonly base: number;
  readonly end: number;
  readonly middle: number;
  readonly thickness: number;
}

/** Beyond the end of the bar; inside it where a target's line would cross the figure and the bar has room. */
function place(ends: Ends, width: number, targets: readonly number[], type: LabelType): Area {
  const { base, end } = ends;
  const beyond = type.lying ? besideBar(ends, width, type) : aboveBar(ends, width, type);
  const [from, to] = type.lying ? [beyond.left, beyond.right] : [beyond.top, beyond.bottom];
  const crossed = targets.some((target) => target > from - 1 && target < to + 1);
  const room = (type.lying ? width : type.size) + GAP;
  const isThick = ends.thickness >= (type.lying ? type.size - 2 : width + 2);
  if (!crossed || !isThick || Math.abs(end - base) < room + GAP) return beyond;
  const shift = type.lying ? -room - GAP : room + 1;
  return type.lying
    ? { ...beyond, left: beyond.left + shift, right: beyond.right + shift }
    : { ...beyond, top: beyond.top + shift, bottom: beyond.bottom + shift };
}

function besideBar({ end, middle }: Ends, width: number, { size }: LabelType): Area {
  const left = end + GAP;
  // Figures have no descenders: their ground must not reach the neighbouring bars.
  const half = size * 0.4;
  return { left, right: left + width, top: middle - half, bottom: middle + half };
}

function aboveBar({ end, middle }: Ends, width: number, { size }: LabelType): Area {
  return { left: middle - width / 2, right: middle + width / 2, top: end - size - 1, bottom: end - 1 };
}

/** All figures or none, so that none seems to be missing; then as many «нет данных» as there is room for. */
function readable(labels: readonly FigureLabel[], left: number, right: number): readonly FigureLabel[] {
  const figures = labels.filter(({ isFigure }) => isFigure);
  const fits = (label: FigureLabel, others: readonly FigureLabel[]): boolean =>
    label.left >= left && label.right <= right && !others.some((other) => touch(label, other));
  const shown = figures.every((one, index) => fits(one, figures.slice(index + 1))) ? figures : [];
  for (const label of labels.filter(({ isFigure }) => !isFigure)) if (fits(label, shown)) shown.push(label);
  return shown;
}

function touch(a: Area, b: Area): boolean {
  return a.left < b.right + 2 && b.left < a.right + 2 && a.top < b.bottom && b.top < a.bottom;
}

/** On a ground of paper, so that a target's line does not cross it out. */
function drawLabel(canvas: Canvas2D, { text, left, right, top, bottom }: FigureLabel): void {
  canvas.fillStyle = PAPER;
  canvas.fillRect(left - 1, top, right - left + 2, bottom - top);
  canvas.fillStyle = INK;
  canvas.fillText(text, left, (top + bottom) / 2);
}
