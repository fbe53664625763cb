import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Field, Told } from '../../protocol.ts';
import { Cures } from '../parts/cures.tsx';
import { Question } from '../parts/question.tsx';
import { useShell } from '../shell.ts';
import { Control } from './field-control.tsx';
import { NewPerson, PeopleBox } from './field-people.tsx';
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
  const { errors, warnings } = toldOf(field, isTyping);
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
      <Help field={field} errors={errors} />
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

/** While more keys may come nothing is wrong yet. */
function toldOf({ problems, value }: Field, isTyping: boolean): ToldOfField {
  const told = isTyping ? [] : problems;
  return {
    errors: told.filter(({ severity }) => severity === 'error' && value !== ''),
    warnings: told.filter(({ severity }) => severity === 'warning'),
  };
}

interface ToldOfField {
  readonly errors: readonly Told[];
  readonly warnings: readonly Told[];
}

function Help({ field, errors }: { readonly field: Field } & Pick<ToldOfField, 'errors'>): JSX.Element {
  return (
    <>
      <span class="help" id={`${field.id}-help`}>
        {field.help}
        {field.example !== '' && ` Например: ${field.example}`}
      </span>
      {errors.length > 0 && (
        <span class="error" id={`${field.id}-error`}>
          {errors.map(({ message, hint }) => `${message} ${hint}`).join(' ')}
        </span>
      )}
    </>
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
