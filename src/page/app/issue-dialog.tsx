import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Issued, IssueWish } from '../acts-protocol.ts';
import type { DocumentState } from '../documents-protocol.ts';
import { One, Several } from './issue-what.tsx';
import { Refused } from './parts.tsx';
import { Question } from './question.tsx';
import { useIssuing } from './use-issuing.ts';
import { WithBlanks } from './with-blanks.tsx';
import { inSentence } from './words.ts';

interface IssueDialogProps {
  /** What may be issued. */
  readonly ids: readonly string[];
  /** As they are now. */
  readonly documents: readonly DocumentState[];
  /** Their occasion. */
  readonly set: string;
  readonly onClose: () => void;
}

/** Asks before a number is taken and bytes are frozen; a refusal stays in the dialog with what to do about it. */
export function IssueDialog(props: IssueDialogProps): JSX.Element {
  const documents = props.documents.filter(({ id }) => props.ids.includes(id));
  const isOne = props.ids.length === 1;
  const [chosen, setChosen] = useState<readonly string[]>(() =>
    documents.filter(({ state }) => isOne || state === 'ready').map(({ id }) => id),
  );
  const [together, setTogether] = useState<Issued['together']>([]);
  const [withBlanks, setWithBlanks] = useState(false);
  const { answer, isBusy, issue, forget } = useIssuing('issue', props.onClose);
  const go = (): void => {
    const wish: IssueWish = { ids: [...together.map(({ id }) => id), ...chosen], withBlanks };
    if (chosen.length > 0) void issue(wish);
  };
  const add = (more: Issued['together']): void => {
    setTogether([...together, ...more]);
    forget();
  };
  const [first] = documents;
  return (
    <Question
      title={isOne ? `Издать: ${inSentence(first?.title ?? '')}?` : 'Издать документы?'}
      answers={[
        { label: isBusy ? 'Издаём…' : 'Издать', act: go },
        { label: 'Не издавать', act: props.onClose },
      ]}
    >
      {isOne && first ? (
        <One one={first} />
      ) : (
        <Several documents={documents} chosen={chosen} onChoose={setChosen} />
      )}
      {together.length > 0 && (
        <p>И вместе с ним: {together.map(({ title }) => inSentence(title)).join('; ')}</p>
      )}
      <p class="small muted">Файлы лягут в папку acts. Пока акт не подписан, издание можно отменить.</p>
      {answer && !answer.isDone && <Refusal answer={answer} set={props.set} onAdd={add} />}
      <WithBlanks answer={answer} isChosen={withBlanks} onChoose={setWithBlanks} />
    </Question>
  );
}

interface RefusalProps {
  readonly answer: Issued;
  readonly set: string;
  readonly onAdd: (together: Issued['together']) => void;
}

function Refusal(props: RefusalProps): JSX.Element {
  const { problems, together } = props.answer;
  return (
    <Refused
      title="Не издано."
      set={props.set}
      list={problems.filter(({ severity }) => severity === 'error')}
    >
      {together.length > 0 && (
        <button type="button" class="btn btn-s" onClick={() => props.onAdd(together)}>
          Издать вместе: {together.map(({ title }) => inSentence(title)).join('; ')}
        </button>
      )}
    </Refused>
  );
}
