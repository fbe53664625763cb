import type { JSX } from 'preact';
import { type Dispatch, type StateUpdater, useEffect, useRef, useState } from 'preact/hooks';
import type { LiveChart } from '../../usage-protocol.ts';
import { CheckBox } from '../parts/check-box.tsx';
import { useWindowEvent } from '../parts/use-window-event.ts';
import { Bars } from './chart-bars.tsx';
import { Lines } from './chart-lines.tsx';
import { Legend } from './chart-parts.tsx';
import { ChartTable } from './chart-table.tsx';

/** The charts of a document, one under the other. */
export function ChartCards({ charts }: { readonly charts: readonly LiveChart[] }): JSX.Element {
  return (
    <>
      {charts.map((chart, index) => (
        <ChartCard key={chart.title} chart={chart} id={`chart-${index}`} />
      ))}
    </>
  );
}

/** A chart that answers: figures under the pointer or the arrows, in grey as it will be printed, its table below. */
function ChartCard({ chart, id }: { readonly chart: LiveChart; readonly id: string }): JSX.Element {
  const [here, setHere] = useState<number | null>(null);
  const [isGrey, setGrey] = useState(false);
  return (
    <section class={isGrey ? 'card card-tight chart grey' : 'card card-tight chart'} aria-labelledby={id}>
      <ChartHead {...{ chart, id, isGrey }} onGrey={setGrey} />
      <Legend chart={chart} />
      <Drawing chart={chart} here={here} onHere={setHere} />
      <p class="small readout" role="status">
        {here === null ? '' : readout(chart, here)}
      </p>
      <ChartTable chart={chart} />
    </section>
  );
}

interface ChartHeadProps {
  readonly chart: LiveChart;
  readonly id: string;
  readonly isGrey: boolean;
  readonly onGrey: (isGrey: boolean) => void;
}

function ChartHead({ chart: { title, unit }, id, isGrey, onGrey }: ChartHeadProps): JSX.Element {
  return (
    <div class="chart-h">
      <h2 id={id}>{unit === '' ? title : `${title}, ${unit}`}</h2>
      <CheckBox isSmall isChecked={isGrey} onChange={onGrey}>
        Чёрно-белая печать
      </CheckBox>
    </div>
  );
}

interface DrawingProps {
  readonly chart: LiveChart;
  readonly here: number | null;
  readonly onHere: Dispatch<StateUpdater<number | null>>;
}

/** The chart in the width that there is; the arrows and the pointer go over its categories. */
function Drawing({ chart, here, onHere }: DrawingProps): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const Kind = chart.kind === 'line' ? Lines : Bars;
  const leave = (): void => onHere(null);
  return (
    <div
      class="chart-box"
      ref={box}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrows move the read-out.
      tabIndex={0}
      role="region"
      aria-label={`Диаграмма: ${chart.title}. Стрелки показывают значения`}
      onKeyDown={(event) => onArrow(event, chart.categories.length - 1, onHere)}
      onBlur={leave}
      onPointerLeave={leave}
    >
      {width > 0 && <Kind chart={chart} width={width} here={here} onHere={onHere} />}
    </div>
  );
}

/** The arrows go forth and back, to the last category and no further. */
function onArrow(event: KeyboardEvent, last: number, onHere: DrawingProps['onHere']): void {
  const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  if (by === undefined) return;
  event.preventDefault();
  onHere((at) => Math.min(last, Math.max(0, at === null ? (by > 0 ? 0 : last) : at + by)));
}

/** «12.05: родители 80, педагоги 22». */
export function readout({ categories, series }: LiveChart, at: number): string {
  const told = series.map(({ name, shown }) => `${name} – ${shown[at] ?? ''}`);
  return `${categories[at] ?? ''}: ${told.join(', ')}`;
}

/** Of a box, drawn anew when the window is another one; 0 until it is known. */
function useWidth(box: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  const measure = (): void => setWidth(Math.floor(box.current?.clientWidth ?? 0));
  useEffect(measure, []);
  useWindowEvent('resize', measure);
  return width;
}
