import type { JSX } from 'preact';
import type { Choice } from '../../protocol.ts';
import { Select } from '../parts/select.tsx';

interface AskedProps {
  readonly label: string;
  readonly value: string;
  readonly none: string;
  readonly choices: readonly Choice[];
  readonly onChoose: (ours: string) => void;
}

/** What something of a file means, chosen from a list. */
export function Asked({ label, ...select }: AskedProps): JSX.Element {
  return (
    <label class="ask-line small">
      <span>{label}</span>
      <Select {...select} />
    </label>
  );
}
