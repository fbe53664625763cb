import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Choice, Field } from '../protocol.ts';
import { Cures } from './cures.tsx';
import { NewPerson, PeopleBox } from './field-people.tsx';
import { Question } from './question.tsx';
import { useShell } from './shell.ts';
import { type Conflict, useTypedText } from './use-typed-text.ts';

/** A field with its label, help and errors; what is typed is written by itself. */
export function FieldBox({ field }: { readonly field: Field }): JSX.Element {
  const { state } = useShell();
  // Stays while its own name is not written: what was typed must not vanish when somebody else is the first in the list.
  const [isFirst] = useState(state.people.length === 0);
  if (field.kind === 'people') return <PeopleBox field={field} />;
  if (field.kind === 'person' && isFirst && field.value === '') return <NewPerson field={field} />;
  return <Plain field={field} />;
}

function Plain({ field }: { readonly field: Field }): JSX.Element {
  const { state, say } = useShell();
  const { text, isTyping, conflict, change, leave, settle } = useTypedText(field);
  const cure = (value: string): void => {
    change(value, true);
    say(`Вписано: ${value}`, { label: 'Вернуть', act: () => change(text, true) });
  };
  const errors = isTyping
    ? []
    : field.problems.filter(({ severity }) => severity === 'error' && field.value !== '');
  const warnings = isTyping ? [] : field.problems.filter(({ severity }) => severity === 'warning');
  const common = {
    id: field.id,
    value: text,
    'aria-invalid': errors.length > 0,
    'aria-describedby': [`${field.id}-help`, ...(errors.length > 0 ? [`${field.id}-error`] : [])].join(' '),
    disabled: state.locked !== null,
    onBlur: leave,
  };
  return (
    <div class="field">
      <label for={field.id}>{field.label}</label>
      <span class="help" id={`${field.id}-help`}>
        {field.help}
        {field.example !== '' && ` Например: ${field.example}`}
      </span>
      {errors.length > 0 && (
        <span class="error" id={`${field.id}-error`}>
          {errors.map(({ message, hint }) => `${message} ${hint}`).join(' ')}
        </span>
      )}
      <Control field={field} common={common} people={state.people} onChange={change} />
      {warnings.map(({ message, hint }) => (
        <span class="help">
          <span class="badge badge-warn">проверьте</span> {message} {hint}
        </span>
      ))}
      {state.locked === null && <Cures told={[...errors, ...warnings]} onCure={cure} />}
      {conflict && <Disputed label={field.label} conflict={conflict} onSettle={settle} />}
    </div>
  );
}

interface DisputedProps {
  readonly label: string;
  readonly conflict: Conflict;
  readonly onSettle: (value: string) => void;
}

function Disputed(props: DisputedProps): JSX.Element {
  const { label, conflict, onSettle } = props;
  return (
    <Question
      title={`«${label}»: файл изменён в другой программе`}
      answers={[
        { label: 'Оставить моё', act: () => onSettle(conflict.mine) },
        { label: 'Взять из файла', act: () => onSettle(conflict.now) },
      ]}
    >
      <p>В файле теперь: «{conflict.now}»</p>
      <p>Вы вписали: «{conflict.mine}»</p>
    </Question>
  );
}

interface Common {
  readonly id: string;
  readonly value: string;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string;
  readonly disabled: boolean;
  readonly onBlur: () => void;
}

interface ControlProps {
  readonly field: Field;
  readonly common: Common;
  readonly people: readonly Choice[];
  readonly onChange: (value: string, isWhole: boolean) => void;
}

function Control(props: ControlProps): JSX.Element {
  const { field, common, people, onChange } = props;
  if (field.kind === 'text')
    return (
      <textarea
        class="area"
        rows={2}
        {...common}
        onInput={(event) => onChange(event.currentTarget.value, false)}
      />
    );
  if (field.kind === 'choice' || field.kind === 'person') {
    const choices = field.kind === 'person' ? people : field.choices;
    const known = choices.some(({ value }) => value === common.value);
    return (
      <select class="select" {...common} onChange={(event) => onChange(event.currentTarget.value, true)}>
        <option value="">{field.kind === 'person' ? 'Выберите из списка работников' : 'Не выбрано'}</option>
        {!known && common.value !== '' && <option value={common.value}>{common.value}</option>}
        {choices.map(({ value, label }) => (
          <option value={value}>{label}</option>
        ))}
      </select>
    );
  }
  return (
    <input
      class={field.kind === 'date' ? 'input num' : 'input'}
      autocomplete="off"
      placeholder={field.kind === 'date' ? 'дд.мм.гггг' : ''}
      {...common}
      onInput={(event) => onChange(event.currentTarget.value, false)}
    />
  );
}
