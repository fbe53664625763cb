import type { JSX } from 'preact';
import { type Dispatch, type StateUpdater, useEffect, useRef, useState } from 'preact/hooks';
import type { LiveChart } from '../usage-protocol.ts';
import { Bars } from './chart-bars.tsx';
import { Lines } from './chart-lines.tsx';
import { Legend } from './chart-parts.tsx';
import { ChartTable } from './chart-table.tsx';
import { CheckBox } from './check-box.tsx';

/** A chart of a document that answers: figures under the pointer or the arrows, in grey as it will be printed, its table below. */
export function ChartCard({ chart, id }: { readonly chart: LiveChart; readonly id: string }): JSX.Element {
  const [here, setHere] = useState<number | null>(null);
  const [isGrey, setGrey] = useState(false);
  const title = chart.unit === '' ? chart.title : `${chart.title}, ${chart.unit}`;
  return (
    <section class={isGrey ? 'card card-tight chart grey' : 'card card-tight chart'} aria-labelledby={id}>
      <div class="chart-h">
        <h2 id={id}>{title}</h2>
        <CheckBox isSmall isChecked={isGrey} onChange={setGrey}>
          Чёрно-белая печать
        </CheckBox>
      </div>
      <Legend chart={chart} />
      <Drawing chart={chart} here={here} onHere={setHere} />
      <p class="small readout" role="status">
        {here === null ? '' : readout(chart, here)}
      </p>
      <details class="small">
        <summary>Показать таблицей</summary>
        <ChartTable chart={chart} />
      </details>
    </section>
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
  const last = chart.categories.length - 1;
  const step = (by: number): void =>
    onHere((at) => Math.min(last, Math.max(0, at === null ? (by > 0 ? 0 : last) : at + by)));
  const Kind = chart.kind === 'line' ? Lines : Bars;
  return (
    <div
      class="chart-box"
      ref={box}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrows move the read-out.
      tabIndex={0}
      role="region"
      aria-label={`Диаграмма: ${chart.title}. Стрелки показывают значения`}
      onKeyDown={(event) => onArrow(event, step)}
      onBlur={() => onHere(null)}
      onPointerLeave={() => onHere(null)}
    >
      {width > 0 && <Kind chart={chart} width={width} here={here} onHere={onHere} />}
    </div>
  );
}

/** The arrows go forth and back. */
function onArrow(event: KeyboardEvent, step: (by: number) => void): void {
  const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  if (by === undefined) return;
  event.preventDefault();
  step(by);
}

/** «12.05: родители 80, педагоги 22». */
export function readout({ categories, series }: LiveChart, at: number): string {
  const told = series.map(({ name, shown }) => `${name} – ${shown[at] ?? ''}`);
  return `${categories[at] ?? ''}: ${told.join(', ')}`;
}

/** Of a box, drawn anew when the window is another one; 0 until it is known. */
function useWidth(box: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const measure = (): void => setWidth(Math.floor(box.current?.clientWidth ?? 0));
    measure();
    addEventListener('resize', measure);
    return () => removeEventListener('resize', measure);
  }, []);
  return width;
}
