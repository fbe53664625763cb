import type { JSX, TargetedInputEvent } from 'preact';
import { useState } from 'preact/hooks';
import type { EditionToIssue, EditionView, Issued } from '../acts-protocol.ts';
import { tellIssued } from './issue-dialog.tsx';
import { Question, Refused } from './parts.tsx';
import { changing, useShell } from './shell.ts';

type Typed = Omit<EditionToIssue, 'key'>;

const FIELDS = [
  ['number', 'Номер приказа', ''],
  ['date', 'Дата приказа', ''],
  ['basis', 'Основание', 'например: протокол педагогического совета от 10.06.2026 № 5'],
] as const;

/** Asks for number, day and basis of the order that brings a new edition, and issues both. */
export function EditionIssueDialog(props: {
  /** Key of the act. */
  readonly id: string;
  /** Of the act. */
  readonly name: string;
  readonly order: NonNullable<EditionView['order']>;
  readonly onClose: () => void;
}): JSX.Element {
  const shell = useShell();
  const [typed, setTyped] = useState<Typed>({ ...props.order, basis: '', withBlanks: false });
  const [answer, setAnswer] = useState<Issued | null>(null);
  const [isBusy, setBusy] = useState(false);
  const box = (key: 'number' | 'date' | 'basis') => ({
    class: 'input',
    id: `order-${key}`,
    value: typed[key],
    onInput: (event: TargetedInputEvent<HTMLInputElement>) =>
      setTyped({ ...typed, [key]: event.currentTarget.value }),
  });
  const go = async (): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    const wish: EditionToIssue = { key: props.id, ...typed };
    const issued = await changing(shell.save, () => shell.ask<Issued>('issue-edition', wish)).finally(() =>
      setBusy(false),
    );
    setAnswer(issued);
    if (!issued.isDone) return;
    props.onClose();
    tellIssued(issued, shell);
    const last = issued.acts.at(-1);
    if (last) location.hash = `#/акт/${last.key}`;
  };
  return (
    <Question
      title={`Издать приказ о внесении изменений: ${props.name}?`}
      answers={[
        { label: isBusy ? 'Издаём…' : 'Издать', act: () => void go() },
        { label: 'Не издавать', act: props.onClose },
      ]}
    >
      <p class="small muted">
        Приказ и новая редакция лягут в папку acts и перестанут меняться; прежняя редакция останется какой
        была. Пока приказ не подписан, издание можно отменить.
      </p>
      {answer && !answer.isDone && (
        <Refused title="Не издано." list={answer.problems.filter(({ severity }) => severity === 'error')} />
      )}
      {FIELDS.map(([key, label, example]) => (
        <div class="field">
          <label for={`order-${key}`}>
            {label} {example !== '' && <span class="muted">{example}</span>}
          </label>
          {key === 'date' ? <input type="date" {...box(key)} /> : <input {...box(key)} />}
        </div>
      ))}
      {(answer?.hasBlanks || typed.withBlanks) && (
        <label class="radio check">
          <input
            type="checkbox"
            checked={typed.withBlanks}
            onChange={(event) => setTyped({ ...typed, withBlanks: event.currentTarget.checked })}
          />
          <span>Издать с пустыми местами: их впишут от руки</span>
        </label>
      )}
    </Question>
  );
}
