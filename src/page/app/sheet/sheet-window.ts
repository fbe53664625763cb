import { useState } from 'preact/hooks';

/** A table with more rows shows only those near the ones that are seen. */
const WINDOWED = 300;
export const ROW_HEIGHT = 34;
const SPARE = 30;

/** Which rows are there; null: all of them. */
export type Drawn = readonly [first: number, last: number] | null;

/** Of a long sheet those that are seen, and some around them. */
export function useDrawn(count: number): {
  readonly drawn: Drawn;
  readonly onScroll: (event: Event) => void;
} {
  const [top, setTop] = useState(0);
  const isWindowed = count > WINDOWED;
  const first = Math.max(0, Math.floor(top / ROW_HEIGHT) - SPARE);
  const drawn = isWindowed ? ([first, Math.min(count, first + 2 * SPARE + 30)] as const) : null;
  const onScroll = ({ currentTarget }: Event): void => {
    if (isWindowed) setTop((currentTarget as HTMLElement).scrollTop);
  };
  return { drawn, onScroll };
}
