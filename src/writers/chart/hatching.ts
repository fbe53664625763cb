import type { Plugin } from 'chart.js';
import type { Chart } from '../../document/tree.ts';
import type { Canvas2D } from './canvas.ts';
import { type Hatch, lookOf } from './look.ts';

/** Left, top, right, bottom in points. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const STEP = 4;
const THIN = 0.6;

/** Lines over the bars, so that series differ in grey too; patterns of a canvas would be pictures in a PDF. */
export function hatchingPlugin(chart: Chart): Plugin<'bar'> {
  const data = chart.series.filter(({ role }) => role === 'data');
  return {
    id: 'hatching',
    afterDatasetDraw(drawn, { index, meta }) {
      const series = data[index];
      if (!series) return;
      const { hatch, colour } = lookOf(chart, series);
      for (const [at, bar] of meta.data.entries()) {
        if ((series.values[at] ?? null) === null) continue;
        const box = bar.getProps(['x', 'y', 'base', 'width', 'height', 'horizontal']) as BarBox;
        hatchArea(drawn.ctx as unknown as Canvas2D, areaOf(box), hatch, colour);
      }
    },
  };
}

interface BarBox {
  readonly x: number;
  readonly y: number;
  readonly base: number;
  readonly width: number;
  readonly height: number;
  readonly horizontal: boolean;
}

/** Chart.js knows a bar by its end, its base and its thickness. */
function areaOf({ x, y, base, width, height, horizontal }: BarBox): Area {
  const half = (horizontal ? height : width) / 2;
  if (horizontal)
    return { left: Math.min(x, base), right: Math.max(x, base), top: y - half, bottom: y + half };
  return { left: x - half, right: x + half, top: Math.min(y, base), bottom: Math.max(y, base) };
}

export function hatchArea(canvas: Canvas2D, area: Area, hatch: Hatch, colour: string): void {
  if (hatch === 'none') return;
  canvas.save();
  canvas.strokeStyle = colour;
  canvas.lineWidth = THIN;
  canvas.setLineDash([]);
  canvas.beginPath();
  if (hatch === 'level') levelLines(canvas, area);
  if (hatch === 'rising' || hatch === 'crossed') slantedLines(canvas, area, (x) => x);
  if (hatch === 'falling' || hatch === 'crossed')
    slantedLines(canvas, area, (x) => area.left + area.right - x);
  canvas.stroke();
  canvas.restore();
}

function levelLines(canvas: Canvas2D, { left, top, right, bottom }: Area): void {
  for (let y = top + STEP / 2; y < bottom; y += STEP / 1.5) {
    canvas.moveTo(left, y);
    canvas.lineTo(right, y);
  }
}

/** Lines of 45° cut off at the borders of the area; `turn` mirrors them. */
function slantedLines(
  canvas: Canvas2D,
  { left, top, right, bottom }: Area,
  turn: (x: number) => number,
): void {
  const width = right - left;
  const height = bottom - top;
  for (let reach = STEP; reach < width + height; reach += STEP) {
    const [x1, y1] = [Math.max(0, reach - height), Math.min(reach, height)];
    const [x2, y2] = [Math.min(reach, width), Math.max(0, reach - width)];
    canvas.moveTo(turn(left + x1), top + y1);
    canvas.lineTo(turn(left + x2), top + y2);
  }
}
