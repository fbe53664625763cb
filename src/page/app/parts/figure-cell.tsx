import type { JSX } from 'preact';

interface FigureCellProps {
  /** Stands beside it where the rows of the table are cards. */
  readonly label: string | undefined;
  readonly text: string;
  /** A card leaves it out. */
  readonly isNone?: boolean;
}

/** A figure of a table that becomes cards where it is narrow. */
export function FigureCell({ label, text, isNone = false }: FigureCellProps): JSX.Element {
  return (
    <td class={isNone ? 'n none' : 'n'} data-l={label}>
      {text}
    </td>
  );
}
