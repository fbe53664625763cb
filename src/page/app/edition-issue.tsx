import type { JSX, TargetedInputEvent } from 'preact';
import { useState } from 'preact/hooks';
import type { EditionToIssue, EditionView } from '../acts-protocol.ts';
import { Refused } from './parts.tsx';
import { Question } from './question.tsx';
import { useIssuing } from './use-issuing.ts';
import { WithBlanks } from './with-blanks.tsx';

type Typed = Omit<EditionToIssue, 'key'>;

const FIELDS = [
  ['number', 'Номер приказа', ''],
  ['date', 'Дата приказа', ''],
  ['basis', 'Основание', 'например: протокол педагогического совета от 10.06.2026 № 5'],
] as const;

interface EditionIssueDialogProps {
  /** Key of the act. */
  readonly id: string;
  /** Of the act. */
  readonly name: string;
  readonly order: NonNullable<EditionView['order']>;
  readonly onClose: () => void;
}

/** Asks for number, day and basis of the order that brings a new edition, and issues both. */
export function EditionIssueDialog(props: EditionIssueDialogProps): JSX.Element {
  const [typed, setTyped] = useState<Typed>({ ...props.order, basis: '', withBlanks: false });
  const { answer, isBusy, issue } = useIssuing('issue-edition', ({ acts }) => {
    props.onClose();
    const last = acts.at(-1);
    if (last) location.hash = `#/акт/${last.key}`;
  });
  const go = (): void => {
    const wish: EditionToIssue = { key: props.id, ...typed };
    void issue(wish);
  };
  return (
    <Question
      title={`Издать приказ о внесении изменений: ${props.name}?`}
      answers={[
        { label: isBusy ? 'Издаём…' : 'Издать', act: go },
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
      <OrderFields typed={typed} onType={setTyped} />
      <WithBlanks
        answer={answer}
        isChosen={typed.withBlanks}
        onChoose={(withBlanks) => setTyped({ ...typed, withBlanks })}
      />
    </Question>
  );
}

interface OrderFieldsProps {
  readonly typed: Typed;
  readonly onType: (typed: Typed) => void;
}

function OrderFields({ typed, onType }: OrderFieldsProps): JSX.Element {
  const box = (key: 'number' | 'date' | 'basis') => ({
    class: 'input',
    id: `order-${key}`,
    value: typed[key],
    onInput: (event: TargetedInputEvent<HTMLInputElement>) =>
      onType({ ...typed, [key]: event.currentTarget.value }),
  });
  return (
    <>
      {FIELDS.map(([key, label, example]) => (
        <div class="field">
          <label for={`order-${key}`}>
            {label} {example !== '' && <span class="muted">{example}</span>}
          </label>
          {key === 'date' ? <input type="date" {...box(key)} /> : <input {...box(key)} />}
        </div>
      ))}
    </>
  );
}
