import type { JSX } from 'preact';
import { Card } from '../parts/card.tsx';
import { useAnswer } from '../parts/use-answer.ts';

interface Looked {
  readonly isGood: boolean;
  readonly text: string;
}

/** Whether this computer can do the work: what the command `doctor` says. */
export function ComputerCard(): JSX.Element {
  const looked = useAnswer<readonly Looked[]>('doctor', {}, []).answer ?? [];
  return (
    <Card title="Проверка компьютера">
      <ul class="small">
        {looked.map(({ isGood, text }) => (
          <li class={isGood ? '' : 'error'}>
            {isGood ? '✓' : 'Исправьте:'} {text}
          </li>
        ))}
      </ul>
    </Card>
  );
}
