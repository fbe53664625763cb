import type { JSX, TargetedDragEvent, TargetedEvent } from 'preact';
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
  const look = props.isSmall ? 'drop drop-s' : 'drop';
  return (
    <>
      <button type="button" class={look} {...overBox(take)} onClick={() => input.current?.click()}>
        <b>{props.label}</b>
        <br />
        {props.hint}
      </button>
      <FileInput props={props} input={input} onFiles={take} />
    </>
  );
}

type DragListener = (event: TargetedDragEvent<HTMLButtonElement>) => void;

/** Takes what is dropped into a box; it shows when something is above it. */
function overBox(take: (files: FileList | undefined) => void): {
  readonly onDragOver: DragListener;
  readonly onDragLeave: DragListener;
  readonly onDrop: DragListener;
} {
  const over =
    (isOver: boolean): DragListener =>
    (event) => {
      event.preventDefault();
      event.currentTarget.classList.toggle('is-over', isOver);
    };
  const drop: DragListener = (event) => {
    over(false)(event);
    take(event.dataTransfer?.files);
  };
  return { onDragOver: over(true), onDragLeave: over(false), onDrop: drop };
}

interface FileInputProps {
  readonly props: DropProps;
  readonly input: { readonly current: HTMLInputElement | null };
  readonly onFiles: (files: FileList | null) => void;
}

/** Opens the choice of files; the same file may be chosen again. */
function FileInput({ props, input, onFiles }: FileInputProps): JSX.Element {
  const take = ({ currentTarget }: TargetedEvent<HTMLInputElement>): void => {
    onFiles(currentTarget.files);
    currentTarget.value = '';
  };
  const { label, accept, isMany } = props;
  const files = { type: 'file', accept, multiple: isMany } as const;
  return <input class="vh" tabIndex={-1} aria-label={label} {...files} ref={input} onChange={take} />;
}
