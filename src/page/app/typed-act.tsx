import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Done, TypedAct } from '../acts-protocol.ts';
import { Refused } from './parts.tsx';
import { Question } from './question.tsx';
import { changing, useShell } from './shell.ts';

const FIELDS = [
  ['kind', 'Вид', 'Приказ'],
  ['number', 'Номер', '87-ОД'],
  ['date', 'Дата', '02.09.2023'],
  ['title', 'Заголовок', 'О назначении администратора'],
  ['basis', 'Основание', 'можно не заполнять'],
] as const;

const NEW: TypedAct = { kind: 'Приказ', number: '', date: '', title: '', basis: '' };

interface TypedActDialogProps {
  readonly title: string;
  readonly lead: string;
  readonly label: string;
  /** Sends it. */
  readonly send: (typed: TypedAct) => Promise<Done>;
  readonly onClose: () => void;
}

/** Asks for an act made elsewhere and enters it; a refusal stays beside the fields. */
export function TypedActDialog(props: TypedActDialogProps): JSX.Element {
  const { save, say } = useShell();
  const [typed, setTyped] = useState(NEW);
  const [refused, setRefused] = useState<Done | null>(null);
  const go = async (): Promise<void> => {
    const answer = await changing(save, () => props.send(typed));
    if (!answer.isDone) return setRefused(answer);
    props.onClose();
    say(`Вписано в журнал: ${typed.kind} ${typed.number === '' ? '' : `№ ${typed.number} `}от ${typed.date}`);
  };
  return (
    <Question
      title={props.title}
      answers={[
        { label: props.label, act: () => void go() },
        { label: 'Не вписывать', act: props.onClose },
      ]}
    >
      <p class="small muted">{props.lead}</p>
      <Refused list={refused?.problems ?? []} />
      <ActFields typed={typed} onType={setTyped} />
    </Question>
  );
}

interface ActFieldsProps {
  readonly typed: TypedAct;
  readonly onType: (typed: TypedAct) => void;
}

function ActFields({ typed, onType }: ActFieldsProps): JSX.Element {
  return (
    <>
      {FIELDS.map(([key, label, example]) => (
        <div class="field">
          <label for={`typed-${key}`}>
            {label} <span class="muted">{key === 'basis' ? example : `например: ${example}`}</span>
          </label>
          <input
            class="input"
            id={`typed-${key}`}
            value={typed[key]}
            onInput={(event) => onType({ ...typed, [key]: event.currentTarget.value })}
          />
        </div>
      ))}
    </>
  );
}
