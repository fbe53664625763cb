import type { JSX } from 'preact';

interface SearchBoxProps {
  readonly label: string;
  readonly placeholder: string;
  readonly sought: string;
  readonly onSought: (text: string) => void;
}

/** Narrows a list to what is sought. */
export function SearchBox(props: SearchBoxProps): JSX.Element {
  return (
    <>
      <label class="vh" for="sought">
        {props.label}
      </label>
      <input
        class="input"
        id="sought"
        type="search"
        placeholder={props.placeholder}
        value={props.sought}
        onInput={(event) => props.onSought(event.currentTarget.value)}
      />
    </>
  );
}
