import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ActView, Attached, Done } from '../../acts-protocol.ts';
import { Button, ButtonLink } from '../parts/button.tsx';
import { changing, useShell } from '../shell.ts';
import { ActQuestion, type AskedOfAct } from './act-questions.tsx';

interface ActActionsProps {
  readonly act: ActView;
  readonly onChanged: () => Promise<void>;
}

interface Doing {
  readonly unissue: () => Promise<void>;
  /** Lays a copy with the mark of the signature beside it. */
  readonly stamp: () => Promise<void>;
}

function useDoing({ act, onChanged }: ActActionsProps): Doing {
  const { ask, save, say } = useShell();
  const tell = (isDone: boolean, text: string, { problems }: Pick<Done, 'problems'>): Promise<void> => {
    say(isDone ? text : (problems[0]?.message ?? ''));
    return onChanged();
  };
  const unissue = async (): Promise<void> => {
    const undone = await changing(save, () => ask<Done>('unissue', { key: act.key }));
    await tell(undone.isDone, 'Издание отменено, номер снова свободен', undone);
  };
  const stamp = async (): Promise<void> => {
    const made = await changing(save, () => ask<Attached>('stamp', { key: act.key }));
    await tell(made.isDone, `Положена рядом с актом: ${made.file}`, made);
  };
  return { unissue, stamp };
}

/** What may be done with an issued act. */
export function ActActions(props: ActActionsProps): JSX.Element | null {
  const { act, onChanged } = props;
  const { unissue, stamp } = useDoing(props);
  const [asked, setAsked] = useState<AskedOfAct>(null);
  const isInForce = act.state !== 'withdrawn' && act.state !== 'repealed';
  if (!isInForce) return null;
  return (
    <div class="row tight">
      {act.signatures.some(({ isGood }) => isGood) && act.copy === '' && (
        <Button look="main" label="Копия с отметкой" onPress={stamp} />
      )}
      {act.canAmend && <ButtonLink label="Новая редакция" to={`#/редакция/${act.key}`} />}
      {act.canUnissue && <Button label="Отменить издание" onPress={() => setAsked('unissue')} />}
      <Button look="bad" label="Утратил силу" onPress={() => setAsked('repeal')} />
      <ActQuestion {...{ act, asked, unissue, onChanged }} onAsk={setAsked} />
    </div>
  );
}
