import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Done, TypedAct } from '../../acts-protocol.ts';
import { Refused } from '../parts/problems.tsx';
import { Question } from '../parts/question.tsx';
import { type AskedLine, TypedFields } from '../parts/typed-fields.tsx';
import { changing, useShell } from '../shell.ts';

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
  const [typed, setTyped] = useState(NEW);
  const { refused, enter } = useEntering(send, onClose);
  const answers = [
    { label, act: () => void enter(typed) },
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

interface Entering {
  readonly refused: Done['problems'];
  readonly enter: (typed: TypedAct) => Promise<void>;
}

function useEntering(send: TypedActDialogProps['send'], onEntered: () => void): Entering {
  const { save, say } = useShell();
  const [refused, setRefused] = useState<Done['problems']>([]);
  const enter = async (typed: TypedAct): Promise<void> => {
    const { isDone, problems } = await changing(save, () => send(typed));
    if (!isDone) return setRefused(problems);
    onEntered();
    say(`Вписано в журнал: ${nameOf(typed)}`);
  };
  return { refused, enter };
}

function nameOf({ kind, number, date }: TypedAct): string {
  return `${kind} ${number === '' ? '' : `№ ${number} `}от ${date}`;
}
