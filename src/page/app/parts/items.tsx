import type { JSX } from 'preact';

interface ItemsProps {
  readonly class: string;
  readonly list: readonly string[];
}

/** Sentences or names, one under the other. */
export function Items({ list, ...look }: ItemsProps): JSX.Element {
  return (
    <ul {...look}>
      {list.map((one) => (
        <li>{one}</li>
      ))}
    </ul>
  );
}
