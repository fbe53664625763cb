import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from './button.tsx';
import { Input } from './input.tsx';
import { ErrorLine } from './problems.tsx';

interface TextChoiceProps {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly label: string;
  readonly button: string;
  readonly isMain?: boolean;
  readonly error: string;
  readonly isBusy: boolean;
  readonly onSubmit: (text: string) => unknown;
  readonly onPick?: () => void;
}

/** A choice of the first screen that asks for one line of text. */
export function TextChoice(props: TextChoiceProps): JSX.Element {
  const [text, setText] = useState('');
  const submit = (event: Event): void => {
    event.preventDefault();
    void props.onSubmit(text);
  };
  return (
    <section class="card choice">
      <h2>{props.title}</h2>
      <p>{props.about}</p>
      <form class="field wide" onSubmit={submit}>
        <TextLine {...props} text={text} onType={setText} />
        {props.onPick && <Button label="Выбрать папку…" onPress={props.onPick} />}
      </form>
    </section>
  );
}

interface TextLineProps extends TextChoiceProps {
  readonly text: string;
  readonly onType: (text: string) => void;
}

/** A line of text with what is wrong with it, and what takes it. */
function TextLine({ id, label, error, button, isMain, isBusy, text, onType }: TextLineProps): JSX.Element {
  const wrong = `${id}-error`;
  const told = error === '' ? {} : { 'aria-describedby': wrong };
  const typed = { id, value: text, onType, ...told };
  return (
    <>
      <label for={id}>{label}</label>
      <ErrorLine as="span" id={wrong} message={error} />
      <Input autocomplete="off" spellcheck={false} aria-invalid={error !== ''} {...typed} />
      <button class={isMain ? 'btn btn-main' : 'btn'} type="submit" aria-busy={isBusy}>
        {isBusy ? 'Открываем…' : button}
      </button>
    </>
  );
}
