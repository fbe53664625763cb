import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Field, Told } from '../protocol.ts';
import { DoubtBox } from './doubt.tsx';
import { Councils, errorsOf, Fold, Pair } from './field-groups.tsx';
import { Problem, Summary } from './parts.tsx';
import { ScreenHead } from './screen-head.tsx';
import { useShell } from './shell.ts';

/** What is true about us: the required fields first, the rest folded. */
export function OrganizationScreen({ field }: { readonly field: string }): JSX.Element {
  const { state } = useShell();
  const [checked, setChecked] = useState(0);
  const empty = state.main.filter(({ value }) => value === '');
  // Who the head is can be said when the list of the staff is there.
  const isLater = (one: Field): boolean => one.kind === 'person' && state.people.length === 0;
  const needed = empty.filter((one) => one.required && !isLater(one));
  const list = [...needed.map(missing), ...errorsOf(state.main)];
  useOpenField(field);
  const check = (event: MouseEvent): void => {
    if (list.length === 0) return;
    event.preventDefault();
    setChecked(checked + 1);
  };
  return (
    <>
      <ScreenHead title="Организация" lead={leadOf(state.main.length, empty.length)}>
        <a class="btn btn-main" href="#/таблица/staff" onClick={check}>
          Дальше: работники
        </a>
      </ScreenHead>
      {state.locked !== null && (
        <p class="note note-bad" role="alert">
          <b>Форму пока не изменить.</b> {state.locked}
        </p>
      )}
      {checked > 0 && <Summary key={checked} title={`Осталось исправить: ${list.length}`} list={list} />}
      <Form />
      <FileProblems list={state.problems} />
    </>
  );
}

function Form(): JSX.Element {
  const { state } = useShell();
  const doubts = state.doubts.filter(({ table }) => table === '');
  return (
    <div class="card">
      {state.main.map((one) => (
        <Pair field={one} />
      ))}
      {doubts.map((doubt) => (
        <DoubtBox key={doubt.text} doubt={doubt} />
      ))}
      {state.groups.map((group) => (
        <Fold group={group} />
      ))}
      <Councils groups={state.councils} />
    </div>
  );
}

/** Goes to the field that the address names, or to the first one inside it. */
function useOpenField(field: string): void {
  useEffect(() => {
    const inside = `[id^="${CSS.escape(`${field}.`)}"]`;
    const element =
      field === '' ? null : (document.getElementById(field) ?? document.querySelector<HTMLElement>(inside));
    element?.closest('details')?.setAttribute('open', '');
    element?.focus();
  }, [field]);
}

function leadOf(all: number, empty: number): string {
  const start =
    empty === 0 ? `Все ${all} главных полей заполнены.` : `Заполнено ${all - empty} из ${all} главных полей.`;
  return `${start} Рядом с полем видно, как слова встанут в документах.`;
}

function missing({ id, label }: Field): Told {
  const message = `Заполните поле «${label}»`;
  return {
    severity: 'error',
    code: '',
    message,
    hint: '',
    cures: [],
    place: '',
    to: { screen: 'organization', field: id },
  };
}

function FileProblems({ list }: { readonly list: readonly Told[] }): JSX.Element | null {
  const worth = list.filter(({ severity }) => severity === 'error' || severity === 'warning');
  if (worth.length === 0) return null;
  return (
    <section class="card gap-top stack-s">
      <h2>Ещё замечания к папке</h2>
      <ul class="stack-s">
        {worth.map((one) => (
          <li>
            <span class={one.severity === 'error' ? 'badge badge-bad' : 'badge badge-warn'}>
              {one.severity === 'error' ? 'ошибка' : 'проверьте'}
            </span>{' '}
            <Problem told={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}
