import type { LegendItem, LegendOptions, Plugin } from 'chart.js';
import { drawPoint } from 'chart.js/helpers';
import type { Chart, ChartSeries } from '../../document/tree.ts';
import type { Canvas2D } from './canvas.ts';
import { type Area, hatchArea } from './hatching.ts';
import { fitLabel } from './labels.ts';
import { INK, type Look, lookOf, targetLook } from './look.ts';
import type { ChartSheet } from './shape.ts';

/** Width of a sample before its name, points. */
const SAMPLE = 28;
const LINE_WIDTH = 1.6;

/** Chart.js places the names; their samples, with dashes and markers together, are drawn by {@link samplesPlugin}. */
export function legendItems(chart: Chart, { width, layout, measure }: ChartSheet): LegendItem[] {
  const room = { width: width - 2 * SAMPLE, lines: 1, size: layout.chart.size };
  return chart.series.map((one) => {
    const hasData = one.values.some((value) => value !== null);
    const [text = ''] = fitLabel(hasData ? one.name : `${one.name} (нет данных)`, room, measure);
    return { text, fontColor: INK, fillStyle: 'transparent', lineWidth: 0 };
  });
}

export const LEGEND_LABELS: Partial<LegendOptions<'bar'>['labels']> = {
  boxWidth: SAMPLE,
  boxHeight: 8,
  padding: 8,
};

export function samplesPlugin(chart: Chart): Plugin {
  return {
    id: 'samples',
    afterDraw({ legend, ctx }) {
      const boxes = (legend as unknown as { legendHitBoxes?: readonly HitBox[] } | undefined)?.legendHitBoxes;
      const canvas = ctx as unknown as Canvas2D;
      for (const [index, { left, top, height }] of (boxes ?? []).entries()) {
        const series = chart.series[index];
        if (series)
          drawSample(canvas, chart, series, { left, right: left + SAMPLE, top, bottom: top + height });
      }
    },
  };
}

interface HitBox {
  readonly left: number;
  readonly top: number;
  readonly height: number;
}

function drawSample(canvas: Canvas2D, chart: Chart, series: ChartSeries, area: Area): void {
  const look = lookOf(chart, series);
  canvas.save();
  if (series.role === 'target') drawLine(canvas, targetLook(chart, series), area);
  else if (chart.kind === 'bar') drawBar(canvas, look, area);
  else {
    drawLine(canvas, look, area);
    drawMarker(canvas, look, area);
  }
  canvas.restore();
}

function drawLine(canvas: Canvas2D, { colour, dash }: Pick<Look, 'colour' | 'dash'>, area: Area): void {
  const middle = (area.top + area.bottom) / 2;
  canvas.strokeStyle = colour;
  canvas.lineWidth = LINE_WIDTH;
  canvas.setLineDash(dash.lengths);
  canvas.beginPath();
  canvas.moveTo(area.left, middle);
  canvas.lineTo(area.right, middle);
  canvas.stroke();
}

function drawMarker(canvas: Canvas2D, { colour, marker, markerFill }: Look, area: Area): void {
  canvas.strokeStyle = colour;
  canvas.fillStyle = markerFill;
  canvas.setLineDash([]);
  const context = canvas as unknown as Parameters<typeof drawPoint>[0];
  const [x, y] = [(area.left + area.right) / 2, (area.top + area.bottom) / 2];
  drawPoint(context, { pointStyle: marker, radius: 3.2, borderWidth: 1 }, x, y);
}

function drawBar(
  canvas: Canvas2D,
  { colour, ground, hatch }: Look,
  { left, right, top, bottom }: Area,
): void {
  const box = { left: left + 4, right: right - 2, top, bottom };
  canvas.fillStyle = ground;
  canvas.fillRect(box.left, box.top, box.right - box.left, box.bottom - box.top);
  hatchArea(canvas, box, hatch, colour);
  canvas.strokeStyle = colour;
  canvas.lineWidth = 0.8;
  canvas.setLineDash([]);
  canvas.beginPath();
  canvas.rect(box.left, box.top, box.right - box.left, box.bottom - box.top);
  canvas.stroke();
}
