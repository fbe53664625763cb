import type { JSX } from 'preact';
import type { LiveChart } from '../../usage-protocol.ts';
import { Bar, type ChartDrawing, LETTER, shortened, styleOf, ticksOf } from './chart-parts.tsx';
import { Picture } from './chart-picture.tsx';

const TOP = 8;
const GAP = 9;
/** Of the line of a category's name where names are too long to stand beside their bars. */
const NAME = 18;

/** Where the rows of bars are, in pixels. */
interface BarPlaces {
  readonly data: readonly (LiveChart['series'][number] & { readonly index: number })[];
  readonly targets: LiveChart['series'];
  /** Of a bar. */
  readonly thick: number;
  /** Of a category. */
  readonly row: number;
  readonly left: number;
  /** Of the name above the bars; 0: it stands beside them. */
  readonly above: number;
  readonly x: (figure: number) => number;
}

function placesOf(chart: LiveChart, width: number): BarPlaces {
  const { categories, series } = chart;
  const data = series.map((one, index) => ({ ...one, index })).filter(({ role }) => role === 'data');
  const targets = series.filter(({ role }) => role === 'target');
  const thick = data.length === 1 ? 20 : 15;
  const longest = Math.max(0, ...categories.map((one) => one.length)) * LETTER;
  const above = longest > width * 0.34 ? NAME : 0;
  const left = above > 0 ? 1 : longest + 12;
  const value = Math.max(...data.flatMap(({ shown }) => shown.map((one) => one.length))) * LETTER + 14;
  const highest = ticksOf(chart).at(-1) ?? 1;
  const x = (figure: number): number => left + ((width - left - value) * figure) / highest;
  return { data, targets, thick, row: above + thick * data.length + GAP, left, above, x };
}

/** Figures beside one another, a row a category. */
export function Bars({ chart, width, here, onHere }: ChartDrawing): JSX.Element {
  const { categories } = chart;
  const places = placesOf(chart, width);
  const height = TOP + places.row * categories.length;
  const point = ({ offsetY }: PointerEvent): void => {
    const at = Math.floor((offsetY - TOP) / places.row);
    onHere(at in categories ? at : null);
  };
  return (
    <Picture {...{ chart, width, height }} onPoint={point}>
      <Under places={places} height={height} />
      {categories.map((_, at) => (
        <Category {...{ chart, places, width, at }} isHere={at === here} />
      ))}
      <line class="axis-l" x1={places.left} x2={places.left} y1={0} y2={height} />
    </Picture>
  );
}

/** Norms stand under the figures, which stay legible where they meet them. */
function Under({ places, height }: { readonly places: BarPlaces; readonly height: number }): JSX.Element {
  const { targets, x } = places;
  return (
    <>
      {targets.map(({ values: [norm] }) => (
        <line class="norm" x1={x(norm ?? 0)} x2={x(norm ?? 0)} y1={0} y2={height} />
      ))}
    </>
  );
}

interface CategoryProps {
  readonly chart: LiveChart;
  readonly places: BarPlaces;
  /** Of the chart. */
  readonly width: number;
  readonly at: number;
  readonly isHere: boolean;
}

function Category({ chart, places, width, at, isHere }: CategoryProps): JSX.Element {
  const { data, thick, row, left, above } = places;
  const top = TOP + row * at;
  const name = chart.categories[at] ?? '';
  const beside = { x: left - 10, y: top + (thick * data.length) / 2 + 4.5, 'text-anchor': 'end' } as const;
  const over = { x: 0, y: top + NAME - 5, 'text-anchor': 'start' } as const;
  return (
    <>
      <text class={isHere ? 'val' : 'name'} {...(above > 0 ? over : beside)}>
        {above > 0 ? shortened(name, width) : name}
      </text>
      {data.map((one, order) => (
        <Figure {...{ chart, places, one, at }} y={top + above + thick * order} />
      ))}
    </>
  );
}

interface FigureProps extends Omit<CategoryProps, 'isHere' | 'width'> {
  readonly one: BarPlaces['data'][number];
  readonly y: number;
}

/** A bar with its figure; where it is alone it may fall short of its norm. */
function Figure({ chart, places: { data, targets, thick, left, x }, one, at, y }: FigureProps): JSX.Element {
  const figure = one.values[at] ?? null;
  const norm = targets.length === 1 && data.length === 1 ? (targets[0]?.values[at] ?? null) : null;
  const style = styleOf(chart, one.index);
  const place = { x: left, y: y + 1, height: thick - 2 };
  return (
    <g class={style}>
      {figure !== null && (
        <Bar style={style} {...place} width={x(figure) - left} isLow={norm !== null && figure < norm} />
      )}
      <text class="val" x={x(figure ?? 0) + 8} y={y + thick / 2 + 4.5}>
        {one.shown[at]}
      </text>
    </g>
  );
}
