import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Answer } from '../protocol.ts';
import type { AskedPeriod } from '../usage-protocol.ts';
import { useShell } from './shell.ts';

/** Milliseconds after the last key. */
const PAUSE = 500;

interface ProposalsCardProps {
  readonly asked: AskedPeriod;
  readonly saved: readonly string[];
}

/** What the administrator proposes, one a line; kept for its period. */
export function ProposalsCard(props: ProposalsCardProps): JSX.Element {
  const { ask, save } = useShell();
  const { asked, saved } = props;
  const [text, setText] = useState(saved.join('\n'));
  const [other, setOther] = useState<string | null>(null);
  const known = useRef<readonly string[]>(saved);
  const typed = useRef(text);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const write = async (): Promise<void> => {
    clearTimeout(timer.current);
    timer.current = undefined;
    const now = linesOf(typed.current);
    const before = known.current;
    if (now.join('\n') === before.join('\n')) return;
    const refused = await save(() => ask<Answer<unknown>>('proposals', { ...asked, before, now }));
    if (!refused) known.current = now;
    setOther(refused ? (refused.now ?? refused.message) : null);
  };
  const change = (next: string): void => {
    typed.current = next;
    setText(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void write(), PAUSE);
  };
  useEffect(() => {
    // What another program has written is taken over where nothing has been typed.
    if (timer.current !== undefined || linesOf(typed.current).join('\n') !== known.current.join('\n')) return;
    known.current = saved;
    typed.current = saved.join('\n');
    setText(typed.current);
  }, [saved.join('\n')]);
  useEffect(() => () => void (timer.current !== undefined && write()), []);
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
            <button
              type="button"
              class="btn btn-s"
              onClick={() => {
                known.current = linesOf(other);
                void write();
              }}
            >
              Оставить моё
            </button>
          </div>
        )}
        <textarea
          class="area"
          id="proposals"
          rows={4}
          aria-describedby="proposals-help"
          value={text}
          onInput={(event) => change(event.currentTarget.value)}
          onBlur={() => void write()}
        />
      </div>
    </section>
  );
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
