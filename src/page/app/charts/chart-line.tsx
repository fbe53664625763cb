import type { JSX } from 'preact';
import type { LiveChart } from '../../usage-protocol.ts';
import type { LinePlaces } from './chart-line-places.ts';
import { DASHES, styleOf } from './chart-parts.tsx';

interface LineProps {
  readonly chart: LiveChart;
  readonly index: number;
  readonly places: LinePlaces;
  readonly here: number | null;
}

/** The line of a series with its dots. */
export function Line({ chart, index, places: { x, y }, here }: LineProps): JSX.Element {
  const { values = [], role } = chart.series[index] ?? {};
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
