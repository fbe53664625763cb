import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useShell } from './shell.ts';

interface Looked {
  readonly isGood: boolean;
  readonly text: string;
}

/** Whether this computer can do the work: what the command `doctor` says. */
export function ComputerCard(): JSX.Element {
  const { ask } = useShell();
  const [looked, setLooked] = useState<readonly Looked[]>([]);
  useEffect(() => void ask<readonly Looked[]>('doctor').then(setLooked), []);
  return (
    <section class="card stack-s">
      <h2>Проверка компьютера</h2>
      <ul class="small">
        {looked.map(({ isGood, text }) => (
          <li class={isGood ? '' : 'error'}>
            {isGood ? '✓' : 'Исправьте:'} {text}
          </li>
        ))}
      </ul>
    </section>
  );
}
