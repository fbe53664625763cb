import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Done, Issued, IssueWish } from '../acts-protocol.ts';
import type { DocumentState } from '../documents-protocol.ts';
import { FreeNumber } from './document-task.tsx';
import { Refused } from './parts.tsx';
import { Question } from './question.tsx';
import { changing, type Shell, useShell } from './shell.ts';
import { counted, inSentence, russian } from './words.ts';

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
        <>
          <p>
            {first.number ? `Документ получит № ${first.number}` : 'Документ будет без номера'}
            {first.date ? ` от ${russian(first.date)}` : ', без даты'} и перестанет меняться.
          </p>
          {first.free !== '' && <FreeNumber one={first} />}
        </>
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

/** Issues what is wished: one at a time; what was issued is told, a refusal stays. */
export function useIssuing(
  name: 'issue' | 'issue-edition',
  onIssued: (issued: Issued) => void,
): {
  readonly answer: Issued | null;
  readonly isBusy: boolean;
  readonly issue: (wish: object) => Promise<void>;
  /** Another wish is no longer refused. */
  readonly forget: () => void;
} {
  const shell = useShell();
  const [answer, setAnswer] = useState<Issued | null>(null);
  const [isBusy, setBusy] = useState(false);
  const issue = async (wish: object): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    const issued = await changing(shell.save, () => shell.ask<Issued>(name, wish)).finally(() =>
      setBusy(false),
    );
    setAnswer(issued);
    if (!issued.isDone) return;
    tellIssued(issued, shell);
    onIssued(issued);
  };
  return { answer, isBusy, issue, forget: () => setAnswer(null) };
}

interface WithBlanksProps {
  readonly answer: Issued | null;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
}

/** Asked once blanks were in the way. */
export function WithBlanks(props: WithBlanksProps): JSX.Element | null {
  if (!props.answer?.hasBlanks && !props.isChosen) return null;
  return (
    <label class="radio check">
      <input
        type="checkbox"
        checked={props.isChosen}
        onChange={(event) => props.onChoose(event.currentTarget.checked)}
      />
      <span>Издать с пустыми местами: их впишут от руки</span>
    </label>
  );
}

/** Says what was issued, with the way back. */
function tellIssued({ acts, problems }: Issued, { ask, save, say }: Shell): void {
  const [act, ...more] = acts;
  if (!act) {
    say(problems[0]?.message ?? 'Издавать нечего: всё уже издано');
    return;
  }
  const back = async (): Promise<void> => {
    // What cites others goes first.
    for (const { key } of acts.toReversed()) {
      const undone = await changing(save, () => ask<Done>('unissue', { key }));
      if (!undone.isDone) say(undone.problems[0]?.message ?? '');
    }
  };
  const text = more.length === 0 ? act.name : counted(acts.length, 'акт', 'акта', 'актов');
  say(`Издано: ${text}`, { label: 'Вернуть', act: () => void back() });
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

interface SeveralProps {
  readonly documents: readonly DocumentState[];
  readonly chosen: readonly string[];
  readonly onChoose: (ids: readonly string[]) => void;
}

function Several(props: SeveralProps): JSX.Element {
  const { chosen } = props;
  const toggle = (id: string, isOn: boolean): void =>
    props.onChoose(isOn ? [...chosen, id] : chosen.filter((one) => one !== id));
  return (
    <ul class="issue-list">
      {props.documents.map((one) => (
        <li>
          <label class="radio check">
            <input
              type="checkbox"
              checked={chosen.includes(one.id)}
              onChange={(event) => toggle(one.id, event.currentTarget.checked)}
            />
            <span>
              {one.title} <span class="muted">{numbered(one)}</span>
            </span>
          </label>
        </li>
      ))}
    </ul>
  );
}

/** «№ 88-ОД от 02.09.2024, пустые места: 2». */
function numbered({ number, date, blanks }: DocumentState): string {
  const day = date ? `от ${russian(date)}` : 'без даты';
  const gaps = blanks.length > 0 ? `, пустые места: ${blanks.length}` : '';
  return `${number ? `№ ${number} ` : ''}${day}${gaps}`;
}
