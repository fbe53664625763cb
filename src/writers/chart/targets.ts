import type { Plugin } from 'chart.js';
import type { Chart } from '../../document/tree.ts';
import type { Canvas2D } from './canvas.ts';
import { scaled } from './figure.ts';
import { targetLook } from './look.ts';

/** Targets of a bar chart: across the whole slot of each category, one line where neighbours have the same. */
export function targetsPlugin(chart: Chart, lying: boolean): Plugin<'bar'> {
  const targets = chart.series.filter(({ role }) => role === 'target');
  return {
    id: 'targets',
    afterDatasetsDraw({ ctx, scales, chartArea }) {
      const values = lying ? scales.x : scales.y;
      if (!values) return;
      const canvas = ctx as unknown as Canvas2D;
      const [start, end] = lying ? [chartArea.top, chartArea.bottom] : [chartArea.left, chartArea.right];
      const slot = (end - start) / chart.categories.length;
      canvas.save();
      canvas.lineWidth = 1.3;
      for (const target of targets) {
        const { colour, dash } = targetLook(chart, target);
        canvas.strokeStyle = colour;
        canvas.setLineDash(dash.lengths);
        for (const { from, to, value } of stretches(target.values)) {
          const at = values.getPixelForValue(scaled(value, chart.unit));
          line(canvas, lying, at, [start + from * slot, start + to * slot]);
        }
      }
      canvas.restore();
    },
  };
}

function line(canvas: Canvas2D, lying: boolean, at: number, [from, to]: readonly [number, number]): void {
  canvas.beginPath();
  canvas.moveTo(lying ? at : from, lying ? from : at);
  canvas.lineTo(lying ? at : to, lying ? to : at);
  canvas.stroke();
}

interface TargetStretch {
  readonly from: number;
  to: number;
  readonly value: number;
}

/** Neighbouring categories with the same value, as slots from `from` up to `to`. */
function stretches(values: readonly (number | null)[]): readonly TargetStretch[] {
  const found: TargetStretch[] = [];
  for (const [index, value] of values.entries()) {
    const last = found.at(-1);
    if (value === null) continue;
    if (last?.to === index && last.value === value) last.to = index + 1;
    else found.push({ from: index, to: index + 1, value });
  }
  return found;
}
