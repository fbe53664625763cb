import { useEffect, useState } from 'preact/hooks';
import { useShell } from '../shell.ts';
import { useInOrder } from './in-order.ts';

/** What the program says to a question of a screen. */
export interface Answered<T> {
  /** `undefined`: nothing yet. */
  readonly answer: T | undefined;
  /** Asks once more. */
  readonly look: () => Promise<void>;
  /** Shows what the answer will be. */
  readonly foresee: (answer: T) => void;
}

/** Asks the program, and again whenever one of `changes` is another one. */
export function useAnswer<T>(name: string, body: object, changes: readonly unknown[]): Answered<T> {
  const { ask } = useShell();
  const [answer, setAnswer] = useState<T | undefined>(undefined);
  const show = useInOrder<T>((next) => setAnswer(() => next));
  const look = (): Promise<void> => show(ask<T>(name, body));
  useEffect(() => void look(), changes);
  return { answer, look, foresee: (next) => setAnswer(() => next) };
}
