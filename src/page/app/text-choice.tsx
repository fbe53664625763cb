import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

interface TextChoiceProps {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly label: string;
  readonly button: string;
  readonly isMain?: boolean;
  readonly error: string;
  readonly isBusy: boolean;
  readonly onSubmit: (text: string) => void;
  readonly onPick?: () => void;
}

/** A choice of the first screen that asks for one line of text. */
export function TextChoice(props: TextChoiceProps): JSX.Element {
  const [text, setText] = useState('');
  const { id, error } = props;
  return (
    <section class="card choice">
      <h2>{props.title}</h2>
      <p>{props.about}</p>
      <form
        class="field wide"
        onSubmit={(event) => {
          event.preventDefault();
          props.onSubmit(text);
        }}
      >
        <label for={id}>{props.label}</label>
        <TextLine id={id} error={error} text={text} onType={setText} />
        <button class={props.isMain ? 'btn btn-main' : 'btn'} type="submit" aria-busy={props.isBusy}>
          {props.isBusy ? 'Открываем…' : props.button}
        </button>
        {props.onPick && (
          <button type="button" class="btn" onClick={props.onPick}>
            Выбрать папку…
          </button>
        )}
      </form>
    </section>
  );
}

interface TextLineProps extends Pick<TextChoiceProps, 'id' | 'error'> {
  readonly text: string;
  readonly onType: (text: string) => void;
}

/** A line of text with what is wrong with it. */
function TextLine({ id, error, text, onType }: TextLineProps): JSX.Element {
  return (
    <>
      {error !== '' && (
        <span class="error" id={`${id}-error`} role="alert">
          {error}
        </span>
      )}
      <input
        class="input"
        id={id}
        value={text}
        autocomplete="off"
        spellcheck={false}
        aria-invalid={error !== ''}
        aria-describedby={error === '' ? undefined : `${id}-error`}
        onInput={(event) => onType(event.currentTarget.value)}
      />
    </>
  );
}
