import type { JSX } from 'preact';
import type { Choice } from '../protocol.ts';
import { CheckBox } from './check-box.tsx';

interface DocumentChoiceProps {
  readonly documents: readonly Choice[];
  readonly chosen: readonly string[];
  readonly onChoose: (ids: readonly string[]) => void;
}

/** Which documents of every organisation are made; none chosen: all. */
export function DocumentChoice(props: DocumentChoiceProps): JSX.Element {
  const { documents, chosen, onChoose } = props;
  return (
    <details class="card card-tight">
      <summary>
        Какие документы готовить: {chosen.length === 0 ? 'все, какие можно' : `выбрано ${chosen.length}`}
      </summary>
      <div class="stack-s gap-top">
        {documents.map(({ value, label }) => (
          <CheckBox
            isSmall
            isChecked={chosen.includes(value)}
            onChange={(checked) =>
              onChoose(checked ? [...chosen, value] : chosen.filter((id) => id !== value))
            }
          >
            {label}
          </CheckBox>
        ))}
      </div>
    </details>
  );
}
