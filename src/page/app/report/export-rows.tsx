import type { JSX } from 'preact';
import type { ExportQuestions } from '../../usage-protocol.ts';
import { ColumnHeads } from '../parts/column-heads.tsx';
import { ScrollBox } from '../parts/texts.tsx';

/** How a file begins; what is not understood stands out. */
export function FirstRows({ shown }: { readonly shown: ExportQuestions }): JSX.Element {
  const { file, columns, rows } = shown;
  const looks = columns.map(({ ours }) => (ours === null ? 'ask' : ''));
  return (
    <ScrollBox class="wide-box" name={`Первые строки файла ${file}`}>
      <table class="mini">
        <ColumnHeads columns={columns.map(({ title }, index) => [title, looks[index]])} />
        <tbody>
          {rows.map((row) => (
            <FirstRow row={row} looks={looks} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

interface FirstRowProps {
  readonly row: readonly string[];
  /** Of the columns. */
  readonly looks: readonly string[];
}

function FirstRow({ row, looks }: FirstRowProps): JSX.Element {
  return (
    <tr>
      {row.map((cell, index) => (
        <td class={looks[index]}>{cell}</td>
      ))}
    </tr>
  );
}
