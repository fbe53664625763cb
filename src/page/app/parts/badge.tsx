import type { JSX } from 'preact';
import type { ActStanding } from '../../acts-protocol.ts';

const COLOURS: Readonly<Record<ActStanding['state'], string>> = {
  issued: 'badge badge-info',
  signed: 'badge badge-done',
  amended: 'badge badge-line',
  repealed: 'badge badge-line',
  withdrawn: 'badge badge-line',
};

/** The state of an act; every colour has its word. */
export function StateBadge({ state, word }: ActStanding): JSX.Element {
  return <span class={COLOURS[state]}>{word}</span>;
}
