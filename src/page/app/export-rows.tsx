import type { JSX } from 'preact';
import type { ExportQuestions } from '../usage-protocol.ts';
import { ScrollBox } from './parts.tsx';

/** How a file begins; what is not understood stands out. */
export function FirstRows({
  shown: { file, columns, rows },
}: {
  readonly shown: ExportQuestions;
}): JSX.Element {
  return (
    <ScrollBox class="wide-box" name={`Первые строки файла ${file}`}>
      <table class="mini">
        <thead>
          <tr>
            {columns.map(({ title, ours }) => (
              <th scope="col" class={ours === null ? 'ask' : ''}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              {row.map((cell, index) => (
                <td class={columns[index]?.ours === null ? 'ask' : ''}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
