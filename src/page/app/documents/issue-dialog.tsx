import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Issued, IssueWish } from '../../acts-protocol.ts';
import type { DocumentState } from '../../documents-protocol.ts';
import { Button } from '../parts/button.tsx';
import { Refused } from '../parts/problems.tsx';
import { WithBlanks } from '../parts/with-blanks.tsx';
import { inSentence } from '../parts/words.ts';
import { IssueQuestion } from './issue-question.tsx';
import { One, Several } from './issue-what.tsx';
import { type IssuingWork, useIssuing } from './use-issuing.ts';

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
export function IssueDialog({ ids, documents: all, set, onClose }: IssueDialogProps): JSX.Element {
  const documents = all.filter(({ id }) => ids.includes(id));
  const [only] = ids.length === 1 ? documents : [];
  const issuing = useIssuing('issue', onClose);
  const wish = useWish(documents, only !== undefined);
  const go = (): void => {
    if (wish.chosen.length > 0) void issuing.issue(wish.whole);
  };
  const title = only ? `Издать: ${inSentence(only.title)}?` : 'Издать документы?';
  return (
    <IssueQuestion {...{ title, onClose }} isBusy={issuing.isBusy} onIssue={go}>
      {only ? <One one={only} /> : <Several documents={documents} {...wish} />}
      {wish.together.length > 0 && <p>И вместе с ним: {titlesOf(wish.together)}</p>}
      <p class="small muted">Файлы лягут в папку acts. Пока акт не подписан, издание можно отменить.</p>
      <Refusal issuing={issuing} set={set} onAdd={wish.add} />
      <WithBlanks answer={issuing.answer} isChosen={wish.whole.withBlanks} onChoose={wish.onBlanks} />
    </IssueQuestion>
  );
}

interface Wish {
  readonly whole: IssueWish;
  readonly chosen: readonly string[];
  readonly onChoose: (ids: readonly string[]) => void;
  /** What has to be issued with it. */
  readonly together: Issued['together'];
  readonly add: (more: Issued['together']) => void;
  readonly onBlanks: (isChosen: boolean) => void;
}

/** What is to be issued: of several documents first those that are ready. */
function useWish(documents: readonly DocumentState[], isOne: boolean): Wish {
  const [chosen, onChoose] = useState<readonly string[]>(() =>
    documents.filter(({ state }) => isOne || state === 'ready').map(({ id }) => id),
  );
  const [together, setTogether] = useState<Issued['together']>([]);
  const [withBlanks, onBlanks] = useState(false);
  const add = (more: Issued['together']): void => setTogether([...together, ...more]);
  const whole: IssueWish = { ids: [...together.map(({ id }) => id), ...chosen], withBlanks };
  return { whole, chosen, onChoose, together, add, onBlanks };
}

interface RefusalProps {
  readonly issuing: IssuingWork;
  readonly set: string;
  readonly onAdd: (together: Issued['together']) => void;
}

function Refusal({ issuing, set, onAdd }: RefusalProps): JSX.Element {
  const { answer, refused, forget } = issuing;
  const together = answer?.together ?? [];
  const add = (): void => {
    onAdd(together);
    forget();
  };
  return (
    <Refused title="Не издано." set={set} list={refused}>
      {together.length > 0 && (
        <Button look="small" label={`Издать вместе: ${titlesOf(together)}`} onPress={add} />
      )}
    </Refused>
  );
}

function titlesOf(documents: Issued['together']): string {
  return documents.map(({ title }) => inSentence(title)).join('; ');
}
