import type { Chart as ChartJs, Plugin } from 'chart.js';
import type { Chart } from '../../document/tree.ts';
import type { Canvas2D } from './canvas.ts';
import { figureText, scaled } from './figure.ts';
import type { Area } from './hatching.ts';
import { INK, PAPER } from './look.ts';

interface Label extends Area {
  readonly text: string;
  /** False for «нет данных». */
  readonly known: boolean;
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

function labelsOf(chart: Chart, drawn: ChartJs<'bar'>, canvas: Canvas2D, type: LabelType): readonly Label[] {
  const scale = type.lying ? drawn.scales.x : drawn.scales.y;
  const data = chart.series.filter(({ role }) => role === 'data');
  if (!scale) return [];
  return data.flatMap(({ values }, index) =>
    drawn.getDatasetMeta(index).data.flatMap((bar, at) => {
      const value = values[at] ?? null;
      // The legend says it of a series without any data.
      if (value === null && values.every((other) => other === null)) return [];
      const end = scale.getPixelForValue(scaled(value ?? 0, chart.unit));
      const text = figureText(value, chart.unit);
      const width = canvas.measureText(text).width;
      const area = type.lying ? besideBar(end, bar.y, width, type) : aboveBar(bar.x, end, width, type);
      return [{ ...area, text, known: value !== null }];
    }),
  );
}

function besideBar(end: number, middle: number, width: number, { size }: LabelType): Area {
  const left = end + GAP;
  return { left, right: left + width, top: middle - size / 2, bottom: middle + size / 2 };
}

function aboveBar(middle: number, end: number, width: number, { size }: LabelType): Area {
  return { left: middle - width / 2, right: middle + width / 2, top: end - size - 1, bottom: end - 1 };
}

/** All figures or none, so that none seems to be missing; then as many «нет данных» as there is room for. */
function readable(labels: readonly Label[], left: number, right: number): readonly Label[] {
  const figures = labels.filter(({ known }) => known);
  const fits = (label: Label, others: readonly Label[]): boolean =>
    label.left >= left && label.right <= right && !others.some((other) => touch(label, other));
  const placed = figures.every((one, index) => fits(one, figures.slice(index + 1))) ? figures : [];
  for (const label of labels.filter(({ known }) => !known)) if (fits(label, placed)) placed.push(label);
  return placed;
}

function touch(a: Area, b: Area): boolean {
  return a.left < b.right + 2 && b.left < a.right + 2 && a.top < b.bottom && b.top < a.bottom;
}

/** On a ground of paper, so that a target's line does not cross it out. */
function drawLabel(canvas: Canvas2D, { text, left, right, top, bottom }: Label): void {
  canvas.fillStyle = PAPER;
  canvas.fillRect(left - 1, top, right - left + 2, bottom - top);
  canvas.fillStyle = INK;
  canvas.fillText(text, left, (top + bottom) / 2);
}
