import type { ComponentChildren, JSX } from 'preact';

interface CardProps {
  readonly title: string;
  /** Among others in a column. */
  readonly isTight?: boolean;
  readonly children: ComponentChildren;
}

/** A part of a screen under a title of its own. */
export function Card({ title, isTight, children }: CardProps): JSX.Element {
  return (
    <section class={isTight ? 'card card-tight' : 'card stack-s'}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
