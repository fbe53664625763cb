import type { JSX } from 'preact';
import type { SigningList } from '../../acts-protocol.ts';
import type { Answer } from '../../protocol.ts';
import { CheckBox } from '../parts/check-box.tsx';
import { Crumbs } from '../parts/crumbs.tsx';
import { ScreenHead } from '../parts/screen-head.tsx';
import { Whole } from '../parts/texts.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { useShell } from '../shell.ts';

/** What to sign, attach, send and publish, in that order of documents; what is ticked off stays so. */
export function SigningScreen({ set }: { readonly set: string }): JSX.Element {
  const { list, tick } = useSigningList(set);
  return (
    <>
      <Crumbs links={[['Документы', `#/документы/${set}`]]} />
      <ScreenHead title="Что подписать и отправить" lead={<Lead {...{ list, set }} />} isTold />
      {list && <Steps steps={list.steps} onTick={tick} />}
      {list && list.missing.length > 0 && (
        <p class="note note-warn">Не подготовлены: {list.missing.join('; ')}</p>
      )}
    </>
  );
}

interface TickedList {
  readonly list: SigningList | null | undefined;
  readonly tick: (name: string, isDone: boolean) => void;
}

function useSigningList(set: string): TickedList {
  const { state, ask, save } = useShell();
  const {
    answer: list,
    look,
    foresee,
  } = useAnswer<SigningList | null>('signing-list', { set }, [state, set]);
  const tick = (name: string, isDone: boolean): void => {
    if (list) foresee(ticked(list, name, isDone));
    void save(() => ask<Answer<null>>('tick', { tick: name, isDone })).then(look);
  };
  return { list, tick };
}

interface LeadProps {
  readonly list: SigningList | null | undefined;
  readonly set: string;
}

function Lead({ list, set }: LeadProps): JSX.Element {
  if (list === undefined) return <>Смотрим…</>;
  const all = list?.steps.flatMap(({ doings }) => doings.filter((one) => one.tick !== '')) ?? [];
  const left = all.filter(({ isDone }) => !isDone).length;
  if (all.length === 0)
    return (
      <>
        Сначала исправьте ошибки на экране <a href={`#/документы/${set}`}>«Документы»</a>.
      </>
    );
  if (left === 0) return <>Всё сделано.</>;
  return <>{`Осталось: ${left} из ${all.length}. Отмеченное сохраняется в папке.`}</>;
}

interface StepsProps extends Pick<SigningList, 'steps'> {
  readonly onTick: TickedList['tick'];
}

function Steps({ steps, onTick }: StepsProps): JSX.Element {
  return (
    <ol class="signing">
      {steps.map((step) => (
        <Step step={step} onTick={onTick} />
      ))}
    </ol>
  );
}

interface StepProps extends Pick<StepsProps, 'onTick'> {
  readonly step: SigningList['steps'][number];
}

/** A document with what is to be done with it. */
function Step({ step: { title, doings }, onTick }: StepProps): JSX.Element {
  return (
    <li class="card card-tight stack-s">
      <h2>
        <Whole text={title} />
      </h2>
      <ul>
        {doings.map((one) => (
          <li>
            <Doing one={one} onTick={onTick} />
          </li>
        ))}
      </ul>
    </li>
  );
}

interface DoingProps extends Pick<StepsProps, 'onTick'> {
  readonly one: StepProps['step']['doings'][number];
}

/** It is ticked off, unless the register says that it is done or it is only told. */
function Doing({ one: { text, tick, isDone, isSigned }, onTick }: DoingProps): JSX.Element {
  if (tick === '') return <span class="small muted">{text}</span>;
  return (
    <CheckBox isChecked={isDone} isDisabled={isSigned} onChange={(isOn) => onTick(tick, isOn)}>
      {text}
      {isSigned && <span class="badge badge-done gap-left">подписан</span>}
    </CheckBox>
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
