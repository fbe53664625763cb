import type { JSX } from 'preact';
import type { Choice } from '../../protocol.ts';
import type { ControlAttributes } from './input.tsx';

interface SelectProps extends ControlAttributes {
  /** What an empty value is called; '': it is not offered. */
  readonly none?: string;
  readonly choices: readonly Choice[];
  readonly onChoose: (value: string) => void;
}

/** One of some choices. */
export function Select({ none = '', choices, onChoose, ...attributes }: SelectProps): JSX.Element {
  return (
    <select class="select" {...attributes} onChange={(event) => onChoose(event.currentTarget.value)}>
      {none !== '' && <option value="">{none}</option>}
      {choices.map(({ value, label }) => (
        <option value={value}>{label}</option>
      ))}
    </select>
  );
}

interface LabelledSelectProps extends SelectProps {
  readonly label: string;
}

/** The same in a line, behind its label. */
export function LabelledSelect({ label, ...select }: LabelledSelectProps): JSX.Element {
  return (
    <label class="row small" for={select.id}>
      {label}
      <Select {...select} />
    </label>
  );
}

/** Words that are chosen as they are. */
export function choicesOf(words: readonly string[]): readonly Choice[] {
  return words.map((value) => ({ value, label: value }));
}
