import { useState } from 'preact/hooks';
import type { Done, Issued } from '../acts-protocol.ts';
import { changing, type Shell, useShell } from './shell.ts';
import { counted } from './words.ts';

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
