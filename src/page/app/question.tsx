import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

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
