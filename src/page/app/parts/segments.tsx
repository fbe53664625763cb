import type { JSX } from 'preact';

interface SegmentsProps<T> {
  readonly name: string;
  readonly choices: readonly (readonly [value: T, label: string])[];
  readonly chosen: T;
  readonly onChoose: (value: T) => void;
}

/** One of a few, as buttons that belong together. */
export function Segments<T extends string | number>(props: SegmentsProps<T>): JSX.Element {
  const { name, choices, chosen, onChoose } = props;
  return (
    <span class="seg">
      {choices.map(([value, label]) => (
        <label>
          <input type="radio" name={name} checked={chosen === value} onChange={() => onChoose(value)} />
          <span>{label}</span>
        </label>
      ))}
    </span>
  );
}
