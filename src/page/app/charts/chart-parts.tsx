import type { JSX } from 'preact';
import type { LiveChart } from '../../usage-protocol.ts';

export interface ChartDrawing {
  readonly chart: LiveChart;
  /** Pixels. */
  readonly width: number;
  /** The category that is read out. */
  readonly here: number | null;
  readonly onHere: (at: number | null) => void;
}

/** Styles of series: from the fifth on they come again. */
const STYLES = 4;

/** A class that gives a series its colour. */
export function styleOf(chart: LiveChart, index: number): string {
  if (chart.series[index]?.role === 'target') return 's5';
  const before = chart.series.slice(0, index).filter(({ role }) => role === 'data').length;
  return `s${(before % STYLES) + 1}`;
}

/** Lengths of dashes by which series differ in grey. */
export const DASHES: Readonly<Record<string, string>> = {
  s1: '',
  s2: '7 4',
  s3: '2 3',
  s4: '9 3 2 3',
  s5: '2 3',
};

/** Round steps from 0 to the highest value, at most five. */
export function ticksOf({ series, unit }: LiveChart): readonly number[] {
  const values = series.flatMap((one) => one.values).map((value) => value ?? 0);
  const highest = Math.max(...values, unit === '%' ? 0 : 1);
  if (unit === '%' && highest <= 100 && highest > 50) return [0, 25, 50, 75, 100];
  let power = 1;
  while (power * 40 <= highest) power *= 10;
  while (power * 4 > highest) power /= 10;
  const step = [1, 2, 2.5, 5, 10].map((one) => one * power).find((one) => one * 4 >= highest) ?? power * 10;
  return [0, 1, 2, 3, 4].map((index) => Number((index * step).toFixed(6)));
}

/** A number of an axis, in Russian. */
export function tickText(value: number): string {
  return String(value).replace('.', ',');
}

/** Letters of a chart are about as wide as this, in pixels. */
export const LETTER = 8.2;

export function shortened(text: string, pixels: number): string {
  const most = Math.max(4, Math.floor(pixels / LETTER));
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}

/** What a colour, a dash or a hatching stands for; one series without a norm needs none. */
export function Legend({ chart }: { readonly chart: LiveChart }): JSX.Element | null {
  if (chart.series.length < 2) return null;
  return (
    <p class="legend" aria-hidden="true">
      {chart.series.map(({ name }, index) => (
        <span>
          <Sign chart={chart} index={index} />
          {name}
        </span>
      ))}
    </p>
  );
}

/** A piece of the line or of the bar of a series. */
function Sign({ chart, index }: { readonly chart: LiveChart; readonly index: number }): JSX.Element {
  const style = styleOf(chart, index);
  const isTarget = chart.series[index]?.role === 'target';
  const dashes = { 'stroke-dasharray': DASHES[style] };
  return (
    <svg viewBox="0 0 22 12" class={style} aria-hidden="true">
      {chart.kind === 'line' || isTarget ? (
        <path class={isTarget ? 'norm' : 'line'} d="M0 6H22" {...dashes} />
      ) : (
        <Bar style={style} x={0} y={0} width={22} height={12} isLow={false} />
      )}
    </svg>
  );
}

interface BarProps {
  readonly style: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly isLow: boolean;
}

/** A bar: full, hatched, empty or dotted, so that grey tells them apart. */
export function Bar({ style, x, y, width, height, isLow }: BarProps): JSX.Element {
  const wide = Math.max(1, width);
  const place = { x, y, width: wide, height, rx: 2 };
  if (style === 's1') return <rect class={isLow ? 'low' : 'fill'} {...place} />;
  const lines = style === 's2' ? strokes(x, y, wide, height) : '';
  return (
    <>
      {style === 's3' && <rect class="fill" x={x} y={y + height / 3} width={wide} height={height / 3} />}
      {lines !== '' && <path class="hatch" d={lines} />}
      <rect class="edge" {...place} />
    </>
  );
}

/** Upright lines across a bar. */
function strokes(x: number, y: number, width: number, height: number): string {
  const count = Math.floor(width / 7);
  return Array.from({ length: count }, (_, index) => `M${x + 4 + index * 7} ${y}v${height}`).join('');
}
