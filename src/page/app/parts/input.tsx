import type { JSX } from 'preact';

/** What a control of a form is given by what stands around it. */
export interface ControlAttributes {
  readonly id?: string;
  readonly value: string;
  readonly disabled?: boolean;
  readonly 'aria-invalid'?: boolean;
  readonly 'aria-describedby'?: string | undefined;
  readonly onBlur?: () => void;
}

interface InputProps extends ControlAttributes {
  readonly type?: 'date';
  readonly placeholder?: string;
  /** What the browser would offer is not wanted. */
  readonly autocomplete?: 'off';
  readonly spellcheck?: false;
  /** How it looks. */
  readonly class?: string;
  readonly onType: (text: string) => void;
}

/** A line that is typed into. */
export function Input({ onType, ...attributes }: InputProps): JSX.Element {
  return <input class="input" {...attributes} onInput={(event) => onType(event.currentTarget.value)} />;
}
