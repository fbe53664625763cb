import type { ComponentChildren, JSX } from 'preact';

interface LabelListProps {
  readonly lines: readonly (readonly [label: string, said: ComponentChildren])[];
}

/** What is said under labels, a line a label. */
export function LabelList({ lines }: LabelListProps): JSX.Element {
  return (
    <dl class="facts">
      {lines.map(([label, said]) => (
        <>
          <dt>{label}</dt>
          <dd>{said}</dd>
        </>
      ))}
    </dl>
  );
}
