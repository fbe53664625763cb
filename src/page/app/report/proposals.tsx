import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Answer } from '../../protocol.ts';
import type { AskedPeriod } from '../../usage-protocol.ts';
import { Button } from '../parts/button.tsx';
import { type Later, useLater } from '../parts/use-later.ts';
import { useShell } from '../shell.ts';

/** Milliseconds after the last key. */
const PAUSE = 500;

interface ProposalsCardProps {
  readonly asked: AskedPeriod;
  readonly saved: readonly string[];
}

/** What the administrator proposes, one a line; kept for its period. */
export function ProposalsCard(props: ProposalsCardProps): JSX.Element {
  const { text, other, change, write, insist } = useProposals(props);
  return (
    <section class="card card-tight">
      <div class="field">
        <label for="proposals">Предложения</label>
        <span class="help" id="proposals-help">
          Каждое с новой строки. Номера расставит программа
        </span>
        {other !== null && (
          <div class="note note-warn small">
            <p>В файле теперь другое: «{other}»</p>
            <Button look="small" label="Оставить моё" onPress={insist} />
          </div>
        )}
        <textarea
          class="area"
          id="proposals"
          rows={4}
          aria-describedby="proposals-help"
          value={text}
          onInput={(event) => change(event.currentTarget.value)}
          onBlur={write}
        />
      </div>
    </section>
  );
}

interface TypedProposals {
  readonly text: string;
  /** What the file has instead, or why it cannot be written; null: nothing is in the way. */
  readonly other: string | null;
  readonly change: (text: string) => void;
  readonly write: () => void;
  /** Writes what is typed in place of what the file has. */
  readonly insist: () => void;
}

function useProposals({ asked, saved }: ProposalsCardProps): TypedProposals {
  const { ask, save } = useShell();
  const [other, setOther] = useState<string | null>(null);
  const later = useLater(PAUSE);
  const { text, typed, known, type } = useLines(saved, later);
  const put = async (): Promise<void> => {
    later.cancel();
    const now = linesOf(typed.current);
    const before = known.current;
    if (now.join('\n') === before.join('\n')) return;
    const refused = await save(() => ask<Answer<unknown>>('proposals', { ...asked, before, now }));
    if (!refused) known.current = now;
    setOther(refused ? (refused.now ?? refused.message) : null);
  };
  const write = (): void => void put();
  useEffect(() => () => void (later.isWaiting() && write()), []);
  const change = (next: string): void => {
    type(next);
    later.start(write);
  };
  const insist = (): void => {
    known.current = linesOf(other ?? '');
    write();
  };
  return { text, other, change, write, insist };
}

interface Lines {
  readonly text: string;
  /** The text of this moment. */
  readonly typed: { readonly current: string };
  /** What the file has. */
  readonly known: { current: readonly string[] };
  readonly type: (text: string) => void;
}

/** What another program has written is taken over where nothing has been typed. */
function useLines(saved: readonly string[], { isWaiting }: Later): Lines {
  const [text, setText] = useState(saved.join('\n'));
  const known = useRef<readonly string[]>(saved);
  const typed = useRef(text);
  const type = (next: string): void => {
    typed.current = next;
    setText(next);
  };
  useEffect(() => {
    if (isWaiting() || linesOf(typed.current).join('\n') !== known.current.join('\n')) return;
    known.current = saved;
    type(saved.join('\n'));
  }, [saved.join('\n')]);
  return { text, typed, known, type };
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
