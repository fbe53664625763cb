import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Answer, Told } from '../../protocol.ts';
import { addressOf } from '../route.ts';

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
export function Refused({ list, title, set, children }: RefusedProps): JSX.Element | null {
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
      {children}
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

interface ProblemSectionProps extends ProblemListProps {
  /** Of its title. */
  readonly id: string;
  readonly title: string;
  readonly hasGap?: boolean;
}

/** What is wrong with all that a screen shows; nothing where nothing is. */
export function ProblemSection({ id, title, hasGap, ...list }: ProblemSectionProps): JSX.Element | null {
  if (list.list.length === 0) return null;
  return (
    <section class={`summary-box stack-s ${hasGap ? 'gap-bottom' : ''}`} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ProblemList {...list} />
    </section>
  );
}

interface ErrorLineProps {
  readonly message: string;
  readonly id?: string;
  readonly as?: 'p' | 'span';
}

/** Why what was typed or pressed did not work; '' for nothing. */
export function ErrorLine({ message, id, as: Line = 'p' }: ErrorLineProps): JSX.Element | null {
  if (message === '') return null;
  return (
    <Line class="error" id={id} role="alert">
      {message}
    </Line>
  );
}

/** The worst of what is told. */
export function errorsIn(list: readonly Told[]): readonly Told[] {
  return list.filter(({ severity }) => severity === 'error');
}

/** A sentence of the page itself. */
export function errorThat(message: string, to: Told['to'] = null): Told {
  return { severity: 'error', code: '', message, hint: '', cures: [], place: '', to };
}

/** Why something is not done; '' when it is. */
export function refusalIn(answer: Answer<unknown>): string {
  return 'refused' in answer ? answer.refused.message : '';
}
