import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { SigningList } from '../acts-protocol.ts';
import type { Answer } from '../protocol.ts';
import { useInOrder } from './in-order.ts';
import { Whole } from './parts.tsx';
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
  const all = list?.steps.flatMap(({ doings }) => doings.filter((one) => one.tick !== '')) ?? [];
  const left = all.filter(({ isDone }) => !isDone).length;
  return (
    <>
      <p class="crumbs">
        <a href={`#/документы/${set}`}>Документы</a>
      </p>
      <div class="head">
        <div>
          <h1>Что подписать и отправить</h1>
          <p class="lead" role="status">
            {list === undefined
              ? 'Смотрим…'
              : list === null || all.length === 0
                ? 'Сначала исправьте ошибки на экране «Документы».'
                : left === 0
                  ? 'Всё сделано.'
                  : `Осталось: ${left} из ${all.length}. Отмеченное сохраняется в папке.`}
          </p>
        </div>
      </div>
      {list && (
        <ol class="signing">
          {list.steps.map(({ title, doings }) => (
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
                      <label class="radio check">
                        <input
                          type="checkbox"
                          checked={one.isDone}
                          disabled={one.isSigned}
                          onChange={(event) => tick(one.tick, event.currentTarget.checked)}
                        />
                        <span>
                          {one.text}
                          {one.isSigned && <span class="badge badge-done gap-left">подписан</span>}
                        </span>
                      </label>
                    )}
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
      )}
      {list && list.missing.length > 0 && (
        <p class="note note-warn">Не подготовлены: {list.missing.join('; ')}</p>
      )}
    </>
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
