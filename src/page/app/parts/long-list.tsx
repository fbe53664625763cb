import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from './button.tsx';

interface LongListProps<T> {
  readonly class: string;
  readonly list: readonly T[];
  /** So many are shown before somebody asks for all. */
  readonly most: number;
  /** What asks for them. */
  readonly more: string;
  readonly line: (one: T) => JSX.Element;
}

/** A list of which the first lines stand there until all are asked for; nothing when it is empty. */
export function LongList<T>({ list, most, more, line, ...attributes }: LongListProps<T>): JSX.Element | null {
  const [isAll, setAll] = useState(false);
  if (list.length === 0) return null;
  return (
    <>
      <ul {...attributes}>{(isAll ? list : list.slice(0, most)).map((one) => line(one))}</ul>
      {!isAll && list.length > most && (
        <Button look="link" label={`${more}: ${list.length}`} onPress={() => setAll(true)} />
      )}
    </>
  );
}
