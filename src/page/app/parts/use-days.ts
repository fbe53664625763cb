import { useState } from 'preact/hooks';

/** The first and the last day of a span, ISO; '' for none. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

export const NO_DAYS: Days = { from: '', to: '' };

/** Two days that are typed; `onWhole`: as soon as they are a span. */
export function useDays(
  start: Days,
  onWhole: (days: Days) => void,
): { readonly days: Days; readonly choose: (days: Days) => void } {
  const [days, setDays] = useState(start);
  const choose = (next: Days): void => {
    setDays(next);
    if (next.from !== '' && next.to !== '' && next.from <= next.to) onWhole(next);
  };
  return { days, choose };
}
