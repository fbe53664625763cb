import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { DueStep } from '../acts-protocol.ts';
import { Whole } from './parts.tsx';

const DUE: Readonly<Record<DueStep['what'], readonly [badge: string, button: string]>> = {
  unsigned: ['не подписан', 'Добавить подпись'],
  unfinished: ['не закончено', 'К документам'],
  report: ['отчёт', 'К отчёту'],
  consent: ['согласие истекло', 'К согласию'],
};

/** So many stand there before somebody asks for all: the acts themselves follow. */
const SHOWN = 5;

/** What is to be done about acts. */
export function Due({ steps }: { readonly steps: readonly DueStep[] }): JSX.Element {
  const [isAll, setAll] = useState(false);
  return (
    <section class="stack-s">
      <h2>{steps.length === 0 ? 'Дел нет' : `Что сделать: ${steps.length}`}</h2>
      {steps.length > 0 && (
        <ul class="due">
          {(isAll ? steps : steps.slice(0, SHOWN)).map(({ what, text, key }) => (
            <li>
              <span class="badge badge-warn">{DUE[what][0]}</span>
              <p>
                <Whole text={text} />
              </p>
              <a class="btn btn-s" href={addressOf({ what, key })}>
                {DUE[what][1]}
              </a>
            </li>
          ))}
        </ul>
      )}
      {!isAll && steps.length > SHOWN && (
        <button type="button" class="link" onClick={() => setAll(true)}>
          Показать все дела: {steps.length}
        </button>
      )}
    </section>
  );
}

function addressOf({ what, key }: Pick<DueStep, 'what' | 'key'>): string {
  if (what === 'unsigned' || what === 'consent') return `#/акт/${key}`;
  return what === 'unfinished' ? '#/документы/change-administrator' : '#/отчёт';
}
