import type { JSX } from 'preact';
import { Whole } from '../parts/texts.tsx';

interface ActNameProps {
  /** Of its screen; null when it has none. */
  readonly address: string | null;
  readonly name: string;
}

export function ActName({ address, name }: ActNameProps): JSX.Element {
  const text = <Whole text={name} />;
  return address === null ? text : <a href={address}>{text}</a>;
}
