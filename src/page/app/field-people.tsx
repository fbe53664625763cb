import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Field } from '../protocol.ts';
import { useShell } from './shell.ts';

/** While the list of the staff is empty: who is named here goes into it. */
export function NewPerson({ field }: { readonly field: Field }): JSX.Element {
  const { save, ask } = useShell();
  const [name, setName] = useState('');
  const [post, setPost] = useState('');
  const [error, setError] = useState('');
  const write = async (): Promise<void> => {
    const refused = await save(() => ask('person', { id: field.id, name, post }));
    setError(refused?.message ?? '');
  };
  return (
    <div class="field" role="group" aria-label={field.label}>
      <div class="field-duo">
        <div class="field">
          <label for={field.id}>{field.label}</label>
          <span class="help">Фамилия, имя, отчество</span>
          <input
            class="input"
            id={field.id}
            value={name}
            autocomplete="off"
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </div>
        <div class="field">
          <label for={`${field.id}-post`}>Должность</label>
          <span class="help">Как в штатном расписании</span>
          <input
            class="input"
            id={`${field.id}-post`}
            value={post}
            autocomplete="off"
            onInput={(event) => setPost(event.currentTarget.value)}
          />
        </div>
      </div>
      {error !== '' && (
        <span class="error" role="alert">
          {error}
        </span>
      )}
      <p class="gap-s">
        <button type="button" class="btn btn-s" onClick={() => void write()}>
          Вписать в список работников
        </button>
      </p>
    </div>
  );
}

/** People of the staff list, as many as are wanted. */
export function PeopleBox({ field }: { readonly field: Field }): JSX.Element {
  const { state, save, ask } = useShell();
  const names = field.value === '' ? [] : field.value.split('\n');
  return (
    <div class="field">
      <label for={field.id}>{field.label}</label>
      <span class="help">{field.help}</span>
      {names.length > 0 && (
        <ul class="chips">
          {names.map((name, index) => (
            <li class="chip">
              {name}{' '}
              <button
                type="button"
                aria-label={`Убрать: ${name}`}
                onClick={() => void save(() => ask('remove-item', { id: `${field.id}.${index}` }))}
              >
                убрать
              </button>
            </li>
          ))}
        </ul>
      )}
      {field.problems.map(({ message, hint }) => (
        <span class="error">
          {message} {hint}
        </span>
      ))}
      <select
        class="select"
        id={field.id}
        value=""
        onChange={(event) => {
          const { value } = event.currentTarget;
          if (value !== '') void save(() => ask('add-item', { id: field.id, item: value }));
        }}
      >
        <option value="">Добавить из списка работников</option>
        {state.people.map(({ value, label }) => (
          <option value={value}>{label}</option>
        ))}
      </select>
    </div>
  );
}
