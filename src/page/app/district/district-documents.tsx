import type { JSX } from 'preact';
import type { Choice } from '../../protocol.ts';
import { ChosenBox } from '../parts/check-box.tsx';

interface DocumentChoiceProps {
  readonly documents: readonly Choice[];
  readonly chosen: readonly string[];
  readonly onChoose: (ids: readonly string[]) => void;
}

/** Which documents of every organisation are made; none chosen: all. */
export function DocumentChoice({ documents, chosen, onChoose }: DocumentChoiceProps): JSX.Element {
  return (
    <details class="card card-tight">
      <summary>
        Какие документы готовить: {chosen.length === 0 ? 'все, какие можно' : `выбрано ${chosen.length}`}
      </summary>
      <div class="stack-s gap-top">
        {documents.map(({ value, label }) => (
          <ChosenBox isSmall id={value} {...{ chosen, onChoose }}>
            {label}
          </ChosenBox>
        ))}
      </div>
    </details>
  );
}
