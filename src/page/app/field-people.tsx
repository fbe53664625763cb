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
        <NamePart
          id={field.id}
          label={field.label}
          help="Фамилия, имя, отчество"
          value={name}
          onType={setName}
        />
        <NamePart
          id={`${field.id}-post`}
          label="Должность"
          help="Как в штатном расписании"
          value={post}
          onType={setPost}
        />
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

interface NamePartProps {
  readonly id: string;
  readonly label: string;
  readonly help: string;
  readonly value: string;
  readonly onType: (text: string) => void;
}

function NamePart({ id, label, help, value, onType }: NamePartProps): JSX.Element {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <span class="help">{help}</span>
      <input
        class="input"
        id={id}
        value={value}
        autocomplete="off"
        onInput={(event) => onType(event.currentTarget.value)}
      />
    </div>
  );
}

/** People of the staff list, as many as are wanted. */
export function PeopleBox({ field }: { readonly field: Field }): JSX.Element {
  const { state, save, ask } = useShell();
  const names = field.value === '' ? [] : field.value.split('\n');
  const remove = (index: number): void => void save(() => ask('remove-item', { id: `${field.id}.${index}` }));
  const add = (item: string): void => {
    if (item !== '') void save(() => ask('add-item', { id: field.id, item }));
  };
  return (
    <div class="field">
      <label for={field.id}>{field.label}</label>
      <span class="help">{field.help}</span>
      <Chips names={names} onRemove={remove} />
      {field.problems.map(({ message, hint }) => (
        <span class="error">
          {message} {hint}
        </span>
      ))}
      <select class="select" id={field.id} value="" onChange={(event) => add(event.currentTarget.value)}>
        <option value="">Добавить из списка работников</option>
        {state.people.map(({ value, label }) => (
          <option value={value}>{label}</option>
        ))}
      </select>
    </div>
  );
}

interface ChipsProps {
  readonly names: readonly string[];
  readonly onRemove: (index: number) => void;
}

function Chips({ names, onRemove }: ChipsProps): JSX.Element | null {
  if (names.length === 0) return null;
  return (
    <ul class="chips">
      {names.map((name, index) => (
        <li class="chip">
          {name}{' '}
          <button type="button" aria-label={`Убрать: ${name}`} onClick={() => onRemove(index)}>
            убрать
          </button>
        </li>
      ))}
    </ul>
  );
}
