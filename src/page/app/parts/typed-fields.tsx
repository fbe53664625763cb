import type { JSX } from 'preact';
import { Input } from './input.tsx';

/** A line that is asked for, with an example beside its label; '' for none. */
export interface AskedLine<K extends string> {
  readonly key: K;
  readonly label: string;
  readonly example: string;
  readonly type?: 'date';
}

interface TypedFieldsProps<K extends string, T> {
  /** What the names of the fields begin with. */
  readonly id: string;
  readonly lines: readonly AskedLine<K>[];
  readonly typed: T;
  readonly onType: (typed: T) => void;
}

/** Lines of a dialog that are typed. */
export function TypedFields<K extends string, T extends Readonly<Record<K, string>>>(
  props: TypedFieldsProps<K, T>,
): JSX.Element {
  const { lines, typed, onType } = props;
  const type = (key: K) => (text: string) => onType({ ...typed, [key]: text });
  return (
    <>
      {lines.map((line) => (
        <TypedLine
          line={line}
          id={`${props.id}-${line.key}`}
          value={typed[line.key]}
          onType={type(line.key)}
        />
      ))}
    </>
  );
}

interface TypedLineProps {
  readonly line: AskedLine<string>;
  readonly id: string;
  readonly value: string;
  readonly onType: (text: string) => void;
}

function TypedLine({ line: { key: _, label, example, ...look }, ...typed }: TypedLineProps): JSX.Element {
  return (
    <div class="field">
      <label for={typed.id}>
        {label} {example !== '' && <span class="muted">{example}</span>}
      </label>
      <Input {...look} {...typed} />
    </div>
  );
}
