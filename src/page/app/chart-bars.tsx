import type { JSX } from 'preact';
import { Bar, type ChartDrawing, LETTER, shortened, styleOf, ticksOf } from './chart-parts.tsx';

const TOP = 8;
const GAP = 9;

/** Figures beside one another, a row a category. */
export function Bars({ chart, width, here, onHere }: ChartDrawing): JSX.Element {
  const { categories, series } = chart;
  const data = series.map((one, index) => ({ ...one, index })).filter(({ role }) => role === 'data');
  const targets = series.filter(({ role }) => role === 'target');
  const thick = data.length === 1 ? 20 : 15;
  const row = thick * data.length + GAP;
  const longest = Math.max(0, ...categories.map((one) => one.length)) * LETTER;
  const left = Math.min(longest, width * 0.34) + 12;
  const value = Math.max(...data.flatMap(({ shown }) => shown.map((one) => one.length))) * LETTER + 14;
  const highest = ticksOf(chart).at(-1) ?? 1;
  const x = (figure: number): number => left + ((width - left - value) * figure) / highest;
  const height = TOP + row * categories.length;
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={chart.alt}
      onPointerMove={(event) => {
        const at = Math.floor((event.offsetY - TOP) / row);
        onHere(at >= 0 && at < categories.length ? at : null);
      }}
    >
      {/* Under the figures, which stay legible where they meet it. */}
      {targets.map(({ values }) => (
        <line class="norm" x1={x(values[0] ?? 0)} x2={x(values[0] ?? 0)} y1={0} y2={height} />
      ))}
      {categories.map((category, at) => {
        const top = TOP + row * at;
        return (
          <>
            <text
              class={at === here ? 'val' : 'name'}
              x={left - 10}
              y={top + (thick * data.length) / 2 + 4.5}
              text-anchor="end"
            >
              {shortened(category, left - 12)}
            </text>
            {data.map((one, order) => {
              const figure = one.values[at] ?? null;
              const norm =
                targets.length === 1 && data.length === 1 ? (targets[0]?.values[at] ?? null) : null;
              const style = styleOf(chart, one.index);
              const y = top + thick * order;
              return (
                <g class={style}>
                  {figure !== null && (
                    <Bar
                      style={style}
                      x={left}
                      y={y + 1}
                      width={x(figure) - left}
                      height={thick - 2}
                      isLow={norm !== null && figure < norm}
                    />
                  )}
                  <text class="val" x={x(figure ?? 0) + 8} y={y + thick / 2 + 4.5}>
                    {one.shown[at]}
                  </text>
                </g>
              );
            })}
          </>
        );
      })}
      <line class="axis-l" x1={left} x2={left} y1={0} y2={height} />
    </svg>
  );
}
