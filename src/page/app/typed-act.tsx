import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Done, TypedAct } from '../acts-protocol.ts';
import { Refused } from './problems.tsx';
import { Question } from './question.tsx';
import { changing, useShell } from './shell.ts';
import { type AskedLine, TypedFields } from './typed-fields.tsx';

const LINES: readonly AskedLine<keyof TypedAct>[] = [
  { key: 'kind', label: 'Вид', example: 'например: Приказ' },
  { key: 'number', label: 'Номер', example: 'например: 87-ОД' },
  { key: 'date', label: 'Дата', example: 'например: 02.09.2023' },
  { key: 'title', label: 'Заголовок', example: 'например: О назначении администратора' },
  { key: 'basis', label: 'Основание', example: 'можно не заполнять' },
];

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
export function TypedActDialog({ title, lead, label, send, onClose }: TypedActDialogProps): JSX.Element {
  const { save, say } = useShell();
  const [typed, setTyped] = useState(NEW);
  const [refused, setRefused] = useState<Done['problems']>([]);
  const go = async (): Promise<void> => {
    const answer = await changing(save, () => send(typed));
    if (!answer.isDone) return setRefused(answer.problems);
    onClose();
    say(`Вписано в журнал: ${nameOf(typed)}`);
  };
  const answers = [
    { label, act: () => void go() },
    { label: 'Не вписывать', act: onClose },
  ];
  return (
    <Question title={title} answers={answers}>
      <p class="small muted">{lead}</p>
      <Refused list={refused} />
      <TypedFields id="typed" lines={LINES} typed={typed} onType={setTyped} />
    </Question>
  );
}

function nameOf({ kind, number, date }: TypedAct): string {
  return `${kind} ${number === '' ? '' : `№ ${number} `}от ${date}`;
}
