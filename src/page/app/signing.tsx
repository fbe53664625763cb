import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { SigningList } from '../acts-protocol.ts';
import type { Answer } from '../protocol.ts';
import { CheckBox } from './check-box.tsx';
import { useInOrder } from './in-order.ts';
import { Whole } from './parts.tsx';
import { ScreenHead } from './screen-head.tsx';
import { useShell } from './shell.ts';

/** What to sign, attach, send and publish, in that order of documents; what is ticked off stays so. */
export function SigningScreen({ set }: { readonly set: string }): JSX.Element {
  const { state, ask, save } = useShell();
  const [list, setList] = useState<SigningList | null | undefined>(undefined);
  const show = useInOrder(setList);
  const look = (): void => void show(ask<SigningList | null>('signing-list', { set }));
  useEffect(look, [state, set]);
  const tick = (name: string, isDone: boolean): void => {
    setList(list && ticked(list, name, isDone));
    void save(() => ask<Answer<null>>('tick', { tick: name, isDone })).then(look);
  };
  return (
    <>
      <p class="crumbs">
        <a href={`#/документы/${set}`}>Документы</a>
      </p>
      <ScreenHead title="Что подписать и отправить" lead={<Lead {...{ list, set }} />} isTold />
      {list && (
        <ol class="signing">
          {list.steps.map((step) => (
            <SigningStep step={step} onTick={tick} />
          ))}
        </ol>
      )}
      {list && list.missing.length > 0 && (
        <p class="note note-warn">Не подготовлены: {list.missing.join('; ')}</p>
      )}
    </>
  );
}

interface LeadProps {
  readonly list: SigningList | null | undefined;
  readonly set: string;
}

function Lead({ list, set }: LeadProps): JSX.Element {
  if (list === undefined) return <>Смотрим…</>;
  const all = list?.steps.flatMap(({ doings }) => doings.filter((one) => one.tick !== '')) ?? [];
  if (all.length === 0)
    return (
      <>
        Сначала исправьте ошибки на экране <a href={`#/документы/${set}`}>«Документы»</a>.
      </>
    );
  const left = all.filter(({ isDone }) => !isDone).length;
  if (left === 0) return <>Всё сделано.</>;
  return (
    <>
      Осталось: {left} из {all.length}. Отмеченное сохраняется в папке.
    </>
  );
}

interface SigningStepProps {
  readonly step: SigningList['steps'][number];
  readonly onTick: (name: string, isDone: boolean) => void;
}

/** A document with what is to be done with it. */
function SigningStep({ step: { title, doings }, onTick }: SigningStepProps): JSX.Element {
  return (
    <li class="card card-tight stack-s">
      <h2>
        <Whole text={title} />
      </h2>
      <ul>
        {doings.map((one) => (
          <li>
            {one.tick === '' ? (
              <span class="small muted">{one.text}</span>
            ) : (
              <CheckBox
                isChecked={one.isDone}
                isDisabled={one.isSigned}
                onChange={(isDone) => onTick(one.tick, isDone)}
              >
                {one.text}
                {one.isSigned && <span class="badge badge-done gap-left">подписан</span>}
              </CheckBox>
            )}
          </li>
        ))}
      </ul>
    </li>
  );
}

/** As it will be: the answer of the program takes a moment. */
function ticked(list: SigningList, name: string, isDone: boolean): SigningList {
  const steps = list.steps.map((step) => ({
    ...step,
    doings: step.doings.map((one) => (one.tick === name ? { ...one, isDone } : one)),
  }));
  return { ...list, steps };
}
