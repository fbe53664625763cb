import type { JSX } from 'preact';
import type { Choice } from '../protocol.ts';

interface AskedProps {
  readonly label: string;
  readonly value: string;
  readonly none: string;
  readonly choices: readonly Choice[];
  readonly onChoose: (ours: string) => void;
}

/** What something of a file means, chosen from a list. */
export function Asked(props: AskedProps): JSX.Element {
  return (
    <label class="ask-line small">
      <span>{props.label}</span>
      <select
        class="select"
        value={props.value}
        onChange={({ currentTarget: { value } }) => props.onChoose(value)}
      >
        <option value="">{props.none}</option>
        {props.choices.map(({ value, label }) => (
          <option value={value}>{label}</option>
        ))}
      </select>
    </label>
  );
}
