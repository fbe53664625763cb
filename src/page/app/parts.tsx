import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Told } from '../protocol.ts';
import { addressOf } from './route.ts';

/** Words between `**` are bold. */
export function Says({ text }: { readonly text: string }): JSX.Element {
  return (
    <p class="says">
      {text === ''
        ? 'Здесь появится фраза'
        : text.split('**').map((part, index) => (index % 2 === 1 ? <b>{part}</b> : part))}
    </p>
  );
}

/** What no line may tear: «№ 88-ОД», «VK-мессенджер». */
const WHOLE = /(№[ \u{A0}]\S+|VK-\p{L}+)/u;

/** A title or a sentence of titles, with numbers and names whole. */
export function Whole({ text }: { readonly text: string }): JSX.Element {
  return (
    <>
      {text.split(WHOLE).map((part, index) => (index % 2 === 1 ? <span class="nowrap">{part}</span> : part))}
    </>
  );
}

interface ProblemProps {
  readonly told: Told;
  readonly set?: string | undefined;
}

/** A sentence of the program that may lead to the place where something is put right. */
export function Problem({ told, set }: ProblemProps): JSX.Element {
  return (
    <>
      {told.to ? <a href={addressOf(told.to, set)}>{told.message}</a> : told.message} {told.hint}
      {told.place !== '' && <span class="muted"> ({told.place})</span>}
    </>
  );
}

interface RefusedProps {
  readonly list: readonly Told[];
  readonly title?: string;
  /** Occasion of the documents that are on the screen. */
  readonly set?: string;
  readonly children?: ComponentChildren;
}

/** Why something was not done, beside where it was asked for. */
export function Refused(props: RefusedProps): JSX.Element | null {
  const { list, title, set } = props;
  const box = useRef<HTMLDivElement>(null);
  // In a long dialog it would stand out of sight of the button that was pressed.
  useEffect(() => box.current?.scrollIntoView({ block: 'nearest' }), [list]);
  if (list.length === 0) return null;
  return (
    <div class="note note-bad stack-s" role="alert" ref={box}>
      {title !== undefined && (
        <p>
          <b>{title}</b>
        </p>
      )}
      <ProblemList list={list} set={set} />
      {props.children}
    </div>
  );
}

/** The same in one sentence; '' for none. */
export function RefusedNote({ message }: { readonly message: string }): JSX.Element | null {
  if (message === '') return null;
  return (
    <p class="note note-bad" role="alert">
      {message}
    </p>
  );
}

interface ProblemListProps {
  readonly list: readonly Told[];
  readonly set?: string | undefined;
}

/** Sentences that lead to their places. */
export function ProblemList(props: ProblemListProps): JSX.Element {
  return (
    <ul>
      {props.list.map((one) => (
        <li>
          <Problem told={one} set={props.set} />
        </li>
      ))}
    </ul>
  );
}

interface SummaryProps {
  readonly title: string;
  readonly list: readonly Told[];
}

/** Everything that keeps from going on, with links; gets the focus when it appears. */
export function Summary({ title, list }: SummaryProps): JSX.Element | null {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  if (list.length === 0) return null;
  return (
    <div class="summary-box stack-s" role="alert" tabIndex={-1} ref={box}>
      <h2>{title}</h2>
      <ProblemList list={list} />
    </div>
  );
}

interface ScrollBoxProps {
  readonly class: string;
  readonly name: string;
  readonly children: ComponentChildren;
}

/** What scrolls by itself, named for who does not see it. `class`: how it looks. */
export function ScrollBox(props: ScrollBoxProps): JSX.Element {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by the keyboard.
    <div class={props.class} role="region" aria-label={props.name} tabIndex={0}>
      {props.children}
    </div>
  );
}
