import type { JSX } from 'preact';

interface SearchBoxProps {
  /** Where a screen has more to look for than one thing. */
  readonly id?: string;
  /** In letters. */
  readonly size?: number;
  readonly label: string;
  readonly placeholder: string;
  readonly sought: string;
  readonly onSought: (text: string) => void;
}

/** Narrows a list to what is sought. */
export function SearchBox(props: SearchBoxProps): JSX.Element {
  const { id = 'sought', label, placeholder, sought, onSought, ...look } = props;
  const type = (event: InputEvent): void => onSought((event.currentTarget as HTMLInputElement).value);
  return (
    <>
      <label class="vh" for={id}>
        {label}
      </label>
      <input class="input" type="search" {...look} {...{ id, placeholder }} value={sought} onInput={type} />
    </>
  );
}
