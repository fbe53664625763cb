import { useEffect, useState } from 'preact/hooks';
import { useWindowEvent } from '../parts/use-window-event.ts';

/** Which change is looked at. */
export interface Tour {
  readonly here: number;
  readonly go: (by: number) => void;
  readonly goTo: (index: number) => void;
}

/** F8 and Shift+F8 go on and back. */
export function useTour(count: number): Tour {
  const [here, setHere] = useState(0);
  const goTo = (index: number): void => {
    const next = (index + count) % Math.max(1, count);
    setHere(next);
    for (const side of ['change', 'row'])
      document.getElementById(`${side}-${next}`)?.scrollIntoView({ block: 'nearest' });
  };
  const go = (by: number): void => goTo(here + by);
  useWindowEvent('keydown', (event) => {
    if (event.key !== 'F8') return;
    event.preventDefault();
    go(event.shiftKey ? -1 : 1);
  });
  useEffect(showFirst, [count > 0]);
  return { here: Math.min(here, Math.max(0, count - 1)), go, goTo };
}

/** The first change is seen at once; the page itself stays where it is. */
function showFirst(): void {
  const first = document.getElementById('change-0');
  if (first?.parentElement) first.parentElement.scrollTop = first.offsetTop - first.parentElement.offsetTop;
}
