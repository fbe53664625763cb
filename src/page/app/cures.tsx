import type { JSX } from 'preact';
import type { Told } from '../protocol.ts';

/** So many ways out are offered. */
const MOST = 4;

interface CuresProps {
  readonly told: readonly Told[];
  readonly onCure: (value: string) => void;
}

/** What may be put in the place of a wrong value, each with one click. */
export function Cures(props: CuresProps): JSX.Element | null {
  const values = [...new Set(props.told.flatMap(({ cures }) => cures))].slice(0, MOST);
  if (values.length === 0) return null;
  return (
    <span class="cures">
      {values.map((value) => (
        <button type="button" class="btn btn-s" onClick={() => props.onCure(value)}>
          Вписать «{value}»
        </button>
      ))}
    </span>
  );
}
