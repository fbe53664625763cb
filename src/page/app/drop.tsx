import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';

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
  const drop = (event: DragEvent): void => {
    over(false)(event);
    take(event.dataTransfer?.files);
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
        onDrop={drop}
      >
        <b>{props.label}</b>
        <br />
        {props.hint}
      </button>
      <FileInput props={props} input={input} onFiles={take} />
    </>
  );
}

interface FileInputProps {
  readonly props: DropProps;
  readonly input: { readonly current: HTMLInputElement | null };
  readonly onFiles: (files: FileList | null) => void;
}

/** Opens the choice of files; the same file may be chosen again. */
function FileInput({ props, input, onFiles }: FileInputProps): JSX.Element {
  return (
    <input
      class="vh"
      type="file"
      tabIndex={-1}
      aria-label={props.label}
      accept={props.accept}
      multiple={props.isMany}
      ref={input}
      onChange={(event) => {
        onFiles(event.currentTarget.files);
        event.currentTarget.value = '';
      }}
    />
  );
}
