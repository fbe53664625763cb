import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
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
  if (list.length === 0) return null;
  return (
    <div class="note note-bad stack-s" role="alert">
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

interface ProblemListProps {
  readonly list: readonly Told[];
  readonly set?: string | undefined;
}

function ProblemList(props: ProblemListProps): JSX.Element {
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

/** A folder of a year's exports has fewer. */
const MOST_FILES = 50;

interface DropProps {
  readonly label: string;
  readonly hint: string;
  readonly accept: string;
  /** Among other things. */
  readonly isSmall?: boolean;
  readonly onFile: (file: File) => void;
  /** Several files, one after another. */
  readonly isMany?: boolean;
}

/** A box that takes a dropped file, and is a button. */
export function Drop(props: DropProps): JSX.Element {
  const take = (files: FileList | null | undefined): void => {
    for (const file of [...(files ?? [])].slice(0, props.isMany ? MOST_FILES : 1)) props.onFile(file);
  };
  const input = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLButtonElement>(null);
  const over = (isOver: boolean) => (event: DragEvent) => {
    event.preventDefault();
    box.current?.classList.toggle('is-over', isOver);
  };
  return (
    <>
      <button
        type="button"
        class={props.isSmall ? 'drop drop-s' : 'drop'}
        ref={box}
        onClick={() => input.current?.click()}
        onDragOver={over(true)}
        onDragLeave={over(false)}
        onDrop={(event) => {
          over(false)(event);
          take(event.dataTransfer?.files);
        }}
      >
        <b>{props.label}</b>
        <br />
        {props.hint}
      </button>
      <input
        class="vh"
        type="file"
        tabIndex={-1}
        aria-label={props.label}
        accept={props.accept}
        multiple={props.isMany}
        ref={input}
        onChange={(event) => {
          take(event.currentTarget.files);
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}

interface QuestionProps {
  readonly title: string;
  readonly children: ComponentChildren;
  readonly answers: readonly { readonly label: string; readonly act: () => void }[];
}

/** A question with its answers as verbs; Esc is the last of them, and so is a link to where something is put right. */
export function Question(props: QuestionProps): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const leave = useRef((): void => {});
  leave.current = () => props.answers.at(-1)?.act();
  // Before it is painted: what is pressed next is pressed in it.
  useLayoutEffect(() => {
    dialog.current?.showModal();
    dialog.current?.addEventListener('click', ({ target }) => {
      if ((target as Element | null)?.matches('a[href]')) leave.current();
    });
  }, []);
  return (
    <dialog
      class="dialog"
      aria-labelledby="question"
      ref={dialog}
      onCancel={(event) => {
        event.preventDefault();
        leave.current();
      }}
    >
      <h2 id="question">{props.title}</h2>
      {props.children}
      <div class="row">
        {props.answers.map(({ label, act }, index) => (
          <button type="button" class={index === 0 ? 'btn btn-main' : 'btn'} onClick={act}>
            {label}
          </button>
        ))}
      </div>
    </dialog>
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
