import type { JSX } from 'preact';
import type { LiveChart } from '../../usage-protocol.ts';
import { Line } from './chart-line.tsx';
import { BOTTOM, HEIGHT, LEFT, type LinePlaces, placesOf, TOP } from './chart-line-places.ts';
import { type ChartDrawing, LETTER, styleOf, ticksOf, tickText } from './chart-parts.tsx';
import { Picture } from './chart-picture.tsx';

/** Figures over time, a line a series. */
export function Lines({ chart, width, here, onHere }: ChartDrawing): JSX.Element {
  const { categories, series } = chart;
  const ticks = ticksOf(chart);
  const places = placesOf(chart, width, ticks.at(-1) ?? 1);
  const { x } = places;
  const point = ({ offsetX }: PointerEvent): void => {
    const at = (offsetX - x(0)) / Math.max(1, x(1) - x(0));
    onHere(Math.min(categories.length - 1, Math.max(0, Math.round(at))));
  };
  return (
    <Picture {...{ chart, width }} height={HEIGHT} onPoint={point}>
      <Grid ticks={ticks} places={places} />
      <Days categories={categories} width={width} places={places} />
      {here !== null && <line class="here" x1={x(here)} x2={x(here)} y1={TOP} y2={HEIGHT - BOTTOM} />}
      {series.map((_, index) => (
        <Line {...{ chart, index, places, here }} />
      ))}
      {places.isNamed && <Names chart={chart} places={places} />}
    </Picture>
  );
}

interface NamesProps {
  readonly chart: LiveChart;
  readonly places: LinePlaces;
}

/** At the ends of the lines. */
function Names({ chart, places: { right, y } }: NamesProps): JSX.Element {
  return (
    <>
      {endsOf(chart.series, y).map(({ name, index, at }) => (
        <text class={`end ${styleOf(chart, index)}`} x={right + 10} y={at + 4.5}>
          {name}
        </text>
      ))}
    </>
  );
}

interface GridProps {
  readonly ticks: readonly number[];
  readonly places: LinePlaces;
}

function Grid({ ticks, places: { right, y } }: GridProps): JSX.Element {
  return (
    <>
      {ticks.map((tick) => (
        <>
          <line class={tick === 0 ? 'axis-l' : 'grid-l'} x1={LEFT} x2={right} y1={y(tick)} y2={y(tick)} />
          <text x={LEFT - 8} y={y(tick) + 4.5} text-anchor="end">
            {tickText(tick)}
          </text>
        </>
      ))}
    </>
  );
}

interface DaysProps {
  readonly categories: readonly string[];
  readonly width: number;
  readonly places: LinePlaces;
}

/** Below the lines, as many as there is room for. */
function Days({ categories, width, places: { right, x } }: DaysProps): JSX.Element {
  const every = Math.ceil((categories.length * 56) / Math.max(1, right - LEFT));
  return (
    <>
      {categories.map((text, index) => {
        const middle = Math.min(x(index), width - (text.length * LETTER) / 2);
        return index % every > 0 ? null : (
          <text x={middle} y={HEIGHT - 8} text-anchor="middle">
            {text}
          </text>
        );
      })}
    </>
  );
}

/** Names at the ends of the lines, moved apart where they would touch. */
function endsOf(
  series: ChartDrawing['chart']['series'],
  y: (value: number) => number,
): readonly { readonly name: string; readonly index: number; readonly at: number }[] {
  const ends = series.flatMap(({ name, values, role }, index) => {
    const last = values.findLast((value) => value !== null);
    return role === 'target' || last === undefined || last === null ? [] : [{ name, index, at: y(last) }];
  });
  let above = Number.NEGATIVE_INFINITY;
  return ends
    .toSorted((a, b) => a.at - b.at)
    .map((one) => {
      above = Math.max(one.at, above + 16);
      return { ...one, at: above };
    });
}
