import { useState } from 'preact/hooks';
import type { Done, Issued } from '../../acts-protocol.ts';
import type { Told } from '../../protocol.ts';
import { errorsIn } from '../parts/problems.tsx';
import { counted } from '../parts/words.ts';
import { useWork } from '../parts/work.tsx';
import { changing, type Shell, useShell } from '../shell.ts';

/** Issues what is wished: one at a time; what was issued is told, a refusal stays. */
export interface IssuingWork {
  readonly answer: Issued | null;
  /** Why it is not issued. */
  readonly refused: readonly Told[];
  readonly isBusy: boolean;
  readonly issue: (wish: object) => Promise<void>;
  /** Another wish is no longer refused. */
  readonly forget: () => void;
}

export function useIssuing(name: 'issue' | 'issue-edition', onIssued: (issued: Issued) => void): IssuingWork {
  const shell = useShell();
  const [answer, setAnswer] = useState<Issued | null>(null);
  const { busy, begin } = useWork();
  const put = async (wish: object): Promise<void> => {
    const issued = await changing(shell.save, () => shell.ask<Issued>(name, wish));
    setAnswer(issued);
    if (!issued.isDone) return;
    tellIssued(issued, shell);
    onIssued(issued);
  };
  const issue = (wish: object): Promise<void> => begin(name, () => put(wish));
  const refused = answer?.isDone === false ? errorsIn(answer.problems) : [];
  return { answer, refused, isBusy: busy !== '', issue, forget: () => setAnswer(null) };
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
