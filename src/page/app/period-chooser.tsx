import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Choice } from '../protocol.ts';
import type { AskedPeriod } from '../usage-protocol.ts';
import { type Days, useDays } from './use-days.ts';

export const NEWEST: AskedPeriod = { period: '', from: '', to: '' };

const OWN_DAYS = 'own';

interface PeriodChooserProps {
  readonly periods: readonly Choice[];
  /** Name of the period that is shown. */
  readonly chosen: string;
  /** What an empty name is called; empty: it is not offered. */
  readonly none: string;
  readonly onChoose: (asked: AskedPeriod) => void;
}

/** A period by its name, or two days of one's own. */
export function PeriodChooser(props: PeriodChooserProps): JSX.Element {
  const { periods, chosen, none, onChoose } = props;
  const [isOwn, setOwn] = useState(false);
  const choose = (value: string): void => {
    setOwn(value === OWN_DAYS);
    if (value !== OWN_DAYS) onChoose({ ...NEWEST, period: value });
  };
  return (
    <>
      <label class="row small" for="period">
        Период
        <select
          class="select"
          id="period"
          value={isOwn ? OWN_DAYS : chosen}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          {none !== '' && <option value="">{none}</option>}
          {periods.map(({ value, label }) => (
            <option value={value}>{label}</option>
          ))}
          <option value={OWN_DAYS}>Свои даты…</option>
        </select>
      </label>
      {isOwn && <OwnDays onDays={(days) => onChoose({ period: '', ...days })} />}
    </>
  );
}

interface OwnDaysProps {
  readonly onDays: (days: Days) => void;
}

/** Two days of one's own. */
function OwnDays({ onDays }: OwnDaysProps): JSX.Element {
  const { days, choose } = useDays({ from: '', to: '' }, onDays);
  return (
    <>
      {(['from', 'to'] as const).map((end) => (
        <label class="row small" for={`period-${end}`}>
          {end === 'from' ? 'с' : 'по'}
          <input
            class="input"
            id={`period-${end}`}
            type="date"
            value={days[end]}
            onChange={({ currentTarget: { value } }) => choose({ ...days, [end]: value })}
          />
        </label>
      ))}
    </>
  );
}
