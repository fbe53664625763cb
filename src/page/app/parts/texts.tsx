import type { ComponentChildren, JSX } from 'preact';

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
