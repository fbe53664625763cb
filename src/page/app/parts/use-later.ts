import { useRef } from 'preact/hooks';

/** Does something a while after it was asked for the last time. */
export interface Later {
  readonly isWaiting: () => boolean;
  readonly start: (work: () => void) => void;
  readonly cancel: () => void;
}

/** `pause`: milliseconds. */
export function useLater(pause: number): Later {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const cancel = (): void => {
    clearTimeout(timer.current);
    timer.current = undefined;
  };
  const start = (work: () => void): void => {
    cancel();
    timer.current = setTimeout(work, pause);
  };
  return { isWaiting: () => timer.current !== undefined, start, cancel };
}
