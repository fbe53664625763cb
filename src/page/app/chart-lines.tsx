import type { JSX } from 'preact';
import { type ChartDrawing, DASHES, LETTER, styleOf, ticksOf, tickText } from './chart-parts.tsx';

const TOP = 14;
const BOTTOM = 26;
const HEIGHT = 224;
const LEFT = 40;

/** Figures over time, a line a series. */
export function Lines({ chart, width, here, onHere }: ChartDrawing): JSX.Element {
  const { categories, series } = chart;
  const ticks = ticksOf(chart);
  const highest = ticks.at(-1) ?? 1;
  // Names stand in bold.
  const longest = Math.max(0, ...series.map(({ name }) => name.length)) * LETTER * 1.2 + 14;
  // Longer names stand above, with their dashes.
  const isNamed = longest <= width / 4;
  const right = width - (isNamed ? longest : 14);
  const x = (at: number): number => LEFT + 8 + ((right - LEFT - 8) * at) / Math.max(1, categories.length - 1);
  const y = (value: number): number => HEIGHT - BOTTOM - ((HEIGHT - BOTTOM - TOP) * value) / highest;
  const every = Math.ceil((categories.length * 56) / Math.max(1, right - LEFT));
  return (
    <svg
      width={width}
      height={HEIGHT}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      role="img"
      aria-label={chart.alt}
      onPointerMove={(event) => {
        const at = (event.offsetX - x(0)) / Math.max(1, x(1) - x(0));
        onHere(Math.min(categories.length - 1, Math.max(0, Math.round(at))));
      }}
    >
      {ticks.map((tick) => (
        <>
          <line class={tick === 0 ? 'axis-l' : 'grid-l'} x1={LEFT} x2={right} y1={y(tick)} y2={y(tick)} />
          <text x={LEFT - 8} y={y(tick) + 4.5} text-anchor="end">
            {tickText(tick)}
          </text>
        </>
      ))}
      {categories.map((category, index) =>
        index % every === 0 ? (
          <text
            x={Math.min(x(index), width - (category.length * LETTER) / 2)}
            y={HEIGHT - 8}
            text-anchor="middle"
          >
            {category}
          </text>
        ) : null,
      )}
      {here !== null && <line class="here" x1={x(here)} x2={x(here)} y1={TOP} y2={HEIGHT - BOTTOM} />}
      {series.map(({ values, role }, index) => {
        const style = styleOf(chart, index);
        return (
          <g class={style}>
            <path
              class={role === 'target' ? 'norm' : 'line'}
              d={pathOf(values, x, y)}
              stroke-dasharray={DASHES[style]}
            />
            {role === 'data' &&
              values.map((value, at) =>
                value === null ? null : <Dot style={style} x={x(at)} y={y(value)} isHere={at === here} />,
              )}
          </g>
        );
      })}
      {isNamed &&
        endsOf(series, y).map(({ name, index, at }) => (
          <text class={`end ${styleOf(chart, index)}`} x={right + 10} y={at + 4.5}>
            {name}
          </text>
        ))}
    </svg>
  );
}

/** A gap where there are no data. */
function pathOf(
  values: readonly (number | null)[],
  x: (at: number) => number,
  y: (value: number) => number,
): string {
  return values
    .map((value, at) => {
      if (value === null) return '';
      return `${at === 0 || values[at - 1] === null ? 'M' : 'L'}${x(at).toFixed(1)} ${y(value).toFixed(1)}`;
    })
    .join('');
}

interface DotProps {
  readonly style: string;
  readonly x: number;
  readonly y: number;
  readonly isHere: boolean;
}

function Dot(props: DotProps): JSX.Element {
  const size = props.isHere ? 5.5 : 3.8;
  if (props.style === 's1' || props.style === 's4')
    return <circle class={props.style === 's1' ? 'dot' : 'dot-open'} cx={props.x} cy={props.y} r={size} />;
  const side = size * 1.8;
  return (
    <rect
      class={props.style === 's2' ? 'dot-open' : 'dot'}
      x={props.x - side / 2}
      y={props.y - side / 2}
      width={side}
      height={side}
    />
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
