import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { EditionToIssue, EditionView, Issued } from '../../acts-protocol.ts';
import { IssueQuestion } from '../documents/issue-question.tsx';
import { useIssuing } from '../documents/use-issuing.ts';
import { Refused } from '../parts/problems.tsx';
import { type AskedLine, TypedFields } from '../parts/typed-fields.tsx';
import { WithBlanks } from '../parts/with-blanks.tsx';

type Typed = Omit<EditionToIssue, 'key'>;

const LINES: readonly AskedLine<'number' | 'date' | 'basis'>[] = [
  { key: 'number', label: 'Номер приказа', example: '' },
  { key: 'date', label: 'Дата приказа', example: '', type: 'date' },
  {
    key: 'basis',
    label: 'Основание',
    example: 'например: протокол педагогического совета от 10.06.2026 № 5',
  },
];

interface EditionIssueDialogProps {
  /** Key of the act. */
  readonly id: string;
  /** Of the act. */
  readonly name: string;
  readonly order: NonNullable<EditionView['order']>;
  readonly onClose: () => void;
}

/** Asks for number, day and basis of the order that brings a new edition, and issues both. */
export function EditionIssueDialog({ id, name, order, onClose }: EditionIssueDialogProps): JSX.Element {
  const [typed, setTyped] = useState<Typed>({ ...order, basis: '', withBlanks: false });
  const { answer, refused, isBusy, issue } = useIssuing('issue-edition', (issued) => {
    onClose();
    toLast(issued);
  });
  const wish: EditionToIssue = { key: id, ...typed };
  const withBlanks = (isChosen: boolean): void => setTyped({ ...typed, withBlanks: isChosen });
  const title = `Издать приказ о внесении изменений: ${name}?`;
  return (
    <IssueQuestion {...{ title, isBusy, onClose }} onIssue={() => void issue(wish)}>
      <p class="small muted">
        Приказ и новая редакция лягут в папку acts и перестанут меняться; прежняя редакция останется какой
        была. Пока приказ не подписан, издание можно отменить.
      </p>
      <Refused title="Не издано." list={refused} />
      <TypedFields id="order" lines={LINES} typed={typed} onType={setTyped} />
      <WithBlanks answer={answer} isChosen={typed.withBlanks} onChoose={withBlanks} />
    </IssueQuestion>
  );
}

function toLast({ acts }: Issued): void {
  const last = acts.at(-1);
  if (last) location.hash = `#/акт/${last.key}`;
}
