import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from './button.tsx';

interface QuestionProps {
  readonly title: string;
  readonly children: ComponentChildren;
  readonly answers: readonly { readonly label: string; readonly act: () => void }[];
}

/** A question with its answers as verbs; Esc is the last of them, and so is a link to where something is put right. */
export function Question({ title, children, answers }: QuestionProps): JSX.Element {
  const { dialog, cancel } = useDialog(() => answers.at(-1)?.act());
  return (
    <dialog class="dialog" aria-labelledby="question" ref={dialog} onCancel={cancel}>
      <h2 id="question">{title}</h2>
      {children}
      <div class="row">
        {answers.map(({ label, act }, index) => (
          <Button look={index === 0 ? 'main' : 'plain'} label={label} onPress={act} />
        ))}
      </div>
    </dialog>
  );
}

interface ShownDialog {
  readonly dialog: { readonly current: HTMLDialogElement | null };
  readonly cancel: (event: Event) => void;
}

/** A dialog that is open over the page until it is answered; `onLeave`: without an answer. */
function useDialog(onLeave: () => void): ShownDialog {
  const dialog = useRef<HTMLDialogElement>(null);
  const leave = useRef(onLeave);
  leave.current = onLeave;
  // Before it is painted: what is pressed next is pressed in it.
  useLayoutEffect(() => {
    dialog.current?.showModal();
    dialog.current?.addEventListener('click', ({ target }) => {
      if ((target as Element | null)?.matches('a[href]')) leave.current();
    });
  }, []);
  const cancel = (event: Event): void => {
    event.preventDefault();
    leave.current();
  };
  return { dialog, cancel };
}
