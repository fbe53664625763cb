import type { JSX } from 'preact';
import type { Told } from '../../protocol.ts';
import { Button } from './button.tsx';

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
        <Button look="small" label={`Вписать «${value}»`} onPress={() => props.onCure(value)} />
      ))}
    </span>
  );
}
