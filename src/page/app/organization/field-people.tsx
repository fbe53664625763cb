import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Field } from '../../protocol.ts';
import { Button } from '../parts/button.tsx';
import { Input } from '../parts/input.tsx';
import { ErrorLine } from '../parts/problems.tsx';
import { Select } from '../parts/select.tsx';
import { useShell } from '../shell.ts';

interface FieldProps {
  readonly field: Field;
}

/** While the list of the staff is empty: who is named here goes into it. */
export function NewPerson({ field: { id, label } }: FieldProps): JSX.Element {
  const [name, setName] = useState('');
  const [post, setPost] = useState('');
  const { error, write } = useNewPerson(id);
  const named = { id, label, help: 'Фамилия, имя, отчество' };
  const posted = { id: `${id}-post`, label: 'Должность', help: 'Как в штатном расписании' };
  return (
    <div class="field" role="group" aria-label={label}>
      <div class="field-duo">
        <NamePart {...named} value={name} onType={setName} />
        <NamePart {...posted} value={post} onType={setPost} />
      </div>
      <ErrorLine as="span" message={error} />
      <p class="gap-s">
        <Button look="small" label="Вписать в список работников" onPress={() => write({ name, post })} />
      </p>
    </div>
  );
}

interface WrittenPerson {
  readonly error: string;
  readonly write: (person: { readonly name: string; readonly post: string }) => Promise<void>;
}

/** Writes a person into the list of the staff and into a field. */
function useNewPerson(id: string): WrittenPerson {
  const { save, ask } = useShell();
  const [error, setError] = useState('');
  const write: WrittenPerson['write'] = async (person) => {
    const refused = await save(() => ask('person', { id, ...person }));
    setError(refused?.message ?? '');
  };
  return { error, write };
}

interface NamePartProps {
  readonly id: string;
  readonly label: string;
  readonly help: string;
  readonly value: string;
  readonly onType: (text: string) => void;
}

function NamePart({ label, help, ...typed }: NamePartProps): JSX.Element {
  return (
    <div class="field">
      <label for={typed.id}>{label}</label>
      <span class="help">{help}</span>
      <Input autocomplete="off" {...typed} />
    </div>
  );
}

/** People of the staff list, as many as are wanted. */
export function PeopleBox({ field: { id, label, help, value, problems } }: FieldProps): JSX.Element {
  const { state, save, ask } = useShell();
  const names = value === '' ? [] : value.split('\n');
  const remove = (index: number) => save(() => ask('remove-item', { id: `${id}.${index}` }));
  const add = (item: string): void => {
    if (item !== '') void save(() => ask('add-item', { id, item }));
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <span class="help">{help}</span>
      <Chips names={names} onRemove={remove} />
      {problems.map(({ message, hint }) => (
        <span class="error">
          {message} {hint}
        </span>
      ))}
      <Select id={id} value="" none="Добавить из списка работников" choices={state.people} onChoose={add} />
    </div>
  );
}

interface ChipsProps {
  readonly names: readonly string[];
  readonly onRemove: (index: number) => unknown;
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
