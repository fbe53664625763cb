import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Choice } from '../../protocol.ts';
import type { AskedPeriod } from '../../usage-protocol.ts';
import { DayBoxes } from './day-boxes.tsx';
import { LabelledSelect } from './select.tsx';
import { NO_DAYS } from './use-days.ts';

export const NEWEST: AskedPeriod = { period: '', from: '', to: '' };

const OWN_DAYS: Choice = { value: 'own', label: 'Свои даты…' };

interface PeriodChooserProps {
  readonly periods: readonly Choice[];
  /** Name of the period that is shown. */
  readonly chosen: string;
  /** What an empty name is called; empty: it is not offered. */
  readonly none: string;
  readonly onChoose: (asked: AskedPeriod) => void;
}

/** A period by its name, or two days of one's own. */
export function PeriodChooser({ periods, chosen, none, onChoose }: PeriodChooserProps): JSX.Element {
  const [isOwn, setOwn] = useState(false);
  const choose = (value: string): void => {
    setOwn(value === OWN_DAYS.value);
    if (value !== OWN_DAYS.value) onChoose({ ...NEWEST, period: value });
  };
  const period = { id: 'period', label: 'Период', value: isOwn ? OWN_DAYS.value : chosen, none };
  const own = { id: 'period', class: 'row small', start: NO_DAYS };
  return (
    <>
      <LabelledSelect {...period} choices={[...periods, OWN_DAYS]} onChoose={choose} />
      {isOwn && <DayBoxes {...own} onWhole={(days) => onChoose({ period: '', ...days })} />}
    </>
  );
}
