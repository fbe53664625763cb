import type { JSX } from 'preact';
import type { DocumentState } from '../../documents-protocol.ts';
import { ChosenBox } from '../parts/check-box.tsx';
import { russian } from '../parts/words.ts';
import { FreeNumber } from './document-task.tsx';

/** What it will be, and a number that is free while it has none. */
export function One({ one }: { readonly one: DocumentState }): JSX.Element {
  return (
    <>
      <p>
        {one.number ? `Документ получит № ${one.number}` : 'Документ будет без номера'}
        {one.date ? ` от ${russian(one.date)}` : ', без даты'} и перестанет меняться.
      </p>
      {one.free !== '' && <FreeNumber one={one} />}
    </>
  );
}

interface SeveralProps {
  readonly documents: readonly DocumentState[];
  readonly chosen: readonly string[];
  readonly onChoose: (ids: readonly string[]) => void;
}

export function Several({ documents, chosen, onChoose }: SeveralProps): JSX.Element {
  return (
    <ul class="issue-list">
      {documents.map((one) => (
        <li>
          <ChosenBox id={one.id} {...{ chosen, onChoose }}>
            {one.title} <span class="muted">{numbered(one)}</span>
          </ChosenBox>
        </li>
      ))}
    </ul>
  );
}

/** «№ 88-ОД от 02.09.2024, пустые места: 2». */
function numbered({ number, date, blanks }: DocumentState): string {
  const day = date ? `от ${russian(date)}` : 'без даты';
  const gaps = blanks.length > 0 ? `, пустые места: ${blanks.length}` : '';
  return `${number ? `№ ${number} ` : ''}${day}${gaps}`;
}
