import type { JSX } from 'preact';
import type { DueStep } from '../../acts-protocol.ts';
import { ButtonLink } from '../parts/button.tsx';
import { LongList } from '../parts/long-list.tsx';
import { Whole } from '../parts/texts.tsx';

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
  return (
    <section class="stack-s">
      <h2>{steps.length === 0 ? 'Дел нет' : `Что сделать: ${steps.length}`}</h2>
      <LongList class="due" list={steps} most={SHOWN} more="Показать все дела" line={DueLine} />
    </section>
  );
}

function DueLine(step: DueStep): JSX.Element {
  const [badge, button] = DUE[step.what];
  return (
    <li>
      <span class="badge badge-warn">{badge}</span>
      <p>
        <Whole text={step.text} />
      </p>
      <ButtonLink look="small" label={button} to={addressOf(step)} />
    </li>
  );
}

function addressOf({ what, key }: DueStep): string {
  if (what === 'unsigned' || what === 'consent') return `#/акт/${key}`;
  return what === 'unfinished' ? '#/документы/change-administrator' : '#/отчёт';
}
