import type { JSX } from 'preact';

/** One of a few, as buttons that belong together. */
export function Segments<T extends string | number>(props: {
  readonly name: string;
  readonly choices: readonly (readonly [value: T, label: string])[];
  readonly chosen: T;
  readonly onChoose: (value: T) => void;
}): JSX.Element {
  return (
    <span class="seg">
      {props.choices.map(([value, label]) => (
        <label>
          <input
            type="radio"
            name={props.name}
            checked={props.chosen === value}
            onChange={() => props.onChoose(value)}
          />
          <span>{label}</span>
        </label>
      ))}
    </span>
  );
}
