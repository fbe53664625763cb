import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Field, FieldGroup, Told } from '../protocol.ts';
import { DoubtBox } from './doubt.tsx';
import { FieldBox } from './field.tsx';
import { Problem, Says, Summary } from './parts.tsx';
import { useShell } from './shell.ts';
import { counted } from './words.ts';

/** What is true about us: the required fields first, the rest folded. */
export function OrganizationScreen({ field }: { readonly field: string }): JSX.Element {
  const { state } = useShell();
  const [checked, setChecked] = useState(0);
  const empty = state.main.filter(({ value }) => value === '');
  // Who the head is can be said when the list of the staff is there.
  const isLater = (one: Field): boolean => one.kind === 'person' && state.people.length === 0;
  const needed = empty.filter((one) => one.required && !isLater(one));
  const list = [...needed.map(missing), ...errorsOf(state.main)];
  const doubts = state.doubts.filter(({ table }) => table === '');
  useEffect(() => {
    const inside = `[id^="${CSS.escape(`${field}.`)}"]`;
    const element =
      field === '' ? null : (document.getElementById(field) ?? document.querySelector<HTMLElement>(inside));
    element?.closest('details')?.setAttribute('open', '');
    element?.focus();
  }, [field]);
  return (
    <>
      <div class="head">
        <div>
          <h1>Организация</h1>
          <p class="lead">{leadOf(state.main.length, empty.length)}</p>
        </div>
        <a
          class="btn btn-main"
          href="#/таблица/staff"
          onClick={(event) => {
            if (list.length === 0) return;
            event.preventDefault();
            setChecked(checked + 1);
          }}
        >
          Дальше: работники
        </a>
      </div>
      {state.locked !== null && (
        <p class="note note-bad" role="alert">
          <b>Форму пока не изменить.</b> {state.locked}
        </p>
      )}
      {checked > 0 && <Summary key={checked} title={`Осталось исправить: ${list.length}`} list={list} />}
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
      <FileProblems list={state.problems} />
    </>
  );
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

function errorsOf(fields: readonly Field[]): readonly Told[] {
  return fields.flatMap(({ value, problems }) =>
    value === '' ? [] : problems.filter(({ severity }) => severity === 'error'),
  );
}

const SPEAKING = ['fullName', 'shortName', 'head', 'administrator'];

function Pair({ field }: { readonly field: Field }): JSX.Element {
  return (
    <div class="pair">
      <FieldBox field={field} />
      {(field.says !== '' || SPEAKING.includes(field.id)) && <Says text={field.says} />}
    </div>
  );
}

function Fold({ group }: { readonly group: FieldGroup }): JSX.Element {
  const filled = group.fields.filter(({ value }) => value !== '').length;
  const errors = errorsOf(group.fields).length;
  return (
    <details class="fold">
      <summary>
        {group.title}{' '}
        <span>
          – заполнено {filled} из {group.fields.length}
        </span>{' '}
        {errors > 0 && <span class="badge badge-bad">{counted(errors, 'ошибка', 'ошибки', 'ошибок')}</span>}
      </summary>
      {group.fields.map((field) => (
        <Pair field={field} />
      ))}
    </details>
  );
}

function Councils({ groups }: { readonly groups: readonly FieldGroup[] }): JSX.Element {
  const { save, ask, say } = useShell();
  return (
    <details class="fold">
      <summary id="councils">
        Советы и протоколы{' '}
        <span>– {groups.length === 0 ? 'нет' : counted(groups.length, 'совет', 'совета', 'советов')}</span>
      </summary>
      {groups.map((group, index) => (
        <fieldset class="stack-s">
          <legend>{group.title}</legend>
          {group.fields.map((field) => (
            <Pair field={field} />
          ))}
          <button
            type="button"
            class="btn btn-s"
            onClick={() => {
              void save(() => ask('remove-item', { id: `councils.${index}` }));
              say(`${group.title} убран. Вернуть можно в разделе «Помощь»: прежние версии`);
            }}
          >
            Убрать совет
          </button>
        </fieldset>
      ))}
      <p>
        <button
          type="button"
          class="btn btn-s"
          onClick={() =>
            void save(() =>
              ask('add-item', { id: 'councils', item: { kind: 'parents', name: 'совет родителей' } }),
            )
          }
        >
          Добавить совет
        </button>
      </p>
    </details>
  );
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
