import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Field, FolderState, Told } from '../../protocol.ts';
import { ButtonLink } from '../parts/button.tsx';
import { Doubts } from '../parts/doubt.tsx';
import { errorThat, Problem, Summary } from '../parts/problems.tsx';
import { ScreenHead } from '../parts/screen-head.tsx';
import { useShell } from '../shell.ts';
import { Councils, errorsOf, Fold, Pairs } from './field-groups.tsx';

/** What is true about us: the required fields first, the rest folded. */
export function OrganizationScreen({ field }: { readonly field: string }): JSX.Element {
  const { state } = useShell();
  const list = toMend(state);
  const { checked, check } = useCheck(list.length > 0);
  useOpenField(field);
  return (
    <>
      <ScreenHead title="Организация" lead={leadOf(state.main)}>
        <ButtonLink look="main" label="Дальше: работники" to="#/таблица/staff" onGo={check} />
      </ScreenHead>
      {state.locked !== null && <Locked reason={state.locked} />}
      {checked > 0 && <Summary key={checked} title={`Осталось исправить: ${list.length}`} list={list} />}
      <Form />
      <FileProblems list={state.problems} />
    </>
  );
}

function Locked({ reason }: { readonly reason: string }): JSX.Element {
  return (
    <p class="note note-bad" role="alert">
      <b>Форму пока не изменить.</b> {reason}
    </p>
  );
}

/** Nobody goes on while something is to be mended: how often it was tried. */
function useCheck(isWanting: boolean): {
  readonly checked: number;
  readonly check: (event: MouseEvent) => void;
} {
  const [checked, setChecked] = useState(0);
  const check = (event: MouseEvent): void => {
    if (!isWanting) return;
    event.preventDefault();
    setChecked(checked + 1);
  };
  return { checked, check };
}

/** Required fields that are empty, and what is wrong in the others. */
function toMend({ main, people }: FolderState): readonly Told[] {
  // Who the head is can be said when the list of the staff is there.
  const isLater = (one: Field): boolean => one.kind === 'person' && people.length === 0;
  const needed = main.filter((one) => one.value === '' && one.required && !isLater(one));
  return [...needed.map(missing), ...errorsOf(main)];
}

function Form(): JSX.Element {
  const { state } = useShell();
  return (
    <div class="card">
      <Pairs fields={state.main} />
      <Doubts table="" />
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

function leadOf(fields: readonly Field[]): string {
  const all = fields.length;
  const empty = fields.filter(({ value }) => value === '').length;
  const start =
    empty === 0 ? `Все ${all} главных полей заполнены.` : `Заполнено ${all - empty} из ${all} главных полей.`;
  return `${start} Рядом с полем видно, как слова встанут в документах.`;
}

function missing({ id, label }: Field): Told {
  return errorThat(`Заполните поле «${label}»`, { screen: 'organization', field: id });
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
            <SeverityBadge isError={one.severity === 'error'} /> <Problem told={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function SeverityBadge({ isError }: { readonly isError: boolean }): JSX.Element {
  const [look, word] = isError ? ['badge badge-bad', 'ошибка'] : ['badge badge-warn', 'проверьте'];
  return <span class={look}>{word}</span>;
}
