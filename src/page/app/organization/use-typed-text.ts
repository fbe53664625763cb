import { useEffect, useRef, useState } from 'preact/hooks';
import type { Field } from '../../protocol.ts';
import { useLater } from '../parts/use-later.ts';
import { useShell } from '../shell.ts';

/** Milliseconds after the last key until what was typed is written. */
const PAUSE = 500;

/** What was typed here, and what the file has now. */
export interface Conflict {
  readonly mine: string;
  readonly now: string;
}

/** Text that writes itself into its field. */
export interface TypedText {
  readonly text: string;
  /** More keys may come: what is wrong so far is not told. */
  readonly isTyping: boolean;
  readonly conflict: Conflict | null;
  /** `isWhole`: nothing more will be typed. */
  readonly change: (value: string, isWhole: boolean) => void;
  readonly leave: () => void;
  /** Ends the conflict with this value. */
  readonly settle: (value: string) => void;
}

export function useTypedText(field: Field): TypedText {
  const { save, ask } = useShell();
  const { text, setText, known, typed, own } = useWrittenText(field);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [isTyping, setTyping] = useState(false);
  const later = useLater(PAUSE);
  const write = (value: string, before: string): void => {
    later.cancel();
    typed.current = null;
    own.current = [...own.current, value.trim()];
    void save(() => ask('field', { id: field.id, before, value })).then((refused) => {
      if (refused?.now !== undefined) setConflict({ mine: value, now: refused.now });
    });
    known.current = value.trim();
  };
  const change = (value: string, isWhole: boolean): void => {
    typed.current = value;
    setText(value);
    setTyping(!isWhole);
    if (isWhole) write(value, known.current);
    else later.start(() => write(value, known.current));
  };
  const leave = (): void => {
    setTyping(false);
    if (typed.current !== null) write(typed.current, known.current);
  };
  const settle = (value: string): void => {
    if (conflict === null) return;
    setConflict(null);
    setText(value);
    write(value, conflict.now);
  };
  return { text, isTyping, conflict, change, leave, settle };
}

interface WrittenText {
  readonly text: string;
  readonly setText: (text: string) => void;
  /** What the file has. */
  readonly known: { current: string };
  /** What is typed and not written; null: nothing. */
  readonly typed: { current: string | null };
  /** What was written here and has not come back yet: an answer that is on its way may still tell of the value before. */
  readonly own: { current: readonly string[] };
}

/** Takes over what the file has where nothing is typed. */
function useWrittenText(field: Field): WrittenText {
  const [text, setText] = useState(field.value);
  const known = useRef(field.written);
  const typed = useRef<string | null>(null);
  const own = useRef<readonly string[]>([]);
  useEffect(() => {
    if (typed.current !== null) return;
    if (field.written !== own.current.at(-1) && own.current.includes(field.written)) return;
    own.current = [];
    known.current = field.written;
    setText(field.value);
  }, [field.value, field.written]);
  return { text, setText, known, typed, own };
}
