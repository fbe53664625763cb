import type { ComponentChildren, JSX } from 'preact';

interface ColumnHeadsProps {
  readonly columns: readonly (readonly [title: ComponentChildren, look?: string | undefined])[];
}

/** What a table begins with. `look`: `n` for figures, or how wide a column is. */
export function ColumnHeads({ columns }: ColumnHeadsProps): JSX.Element {
  return (
    <thead>
      <tr>
        {columns.map(([title, look]) => (
          <th scope="col" class={look}>
            {title}
          </th>
        ))}
      </tr>
    </thead>
  );
}
