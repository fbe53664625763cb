import type { JSX } from 'preact';
import type { DistrictRow } from '../../district-protocol.ts';
import { Button } from '../parts/button.tsx';
import { ColumnHeads } from '../parts/column-heads.tsx';
import { FigureCell } from '../parts/figure-cell.tsx';
import { ScrollBox } from '../parts/texts.tsx';
import { unbroken } from '../parts/words.ts';

const STATES = {
  made: ['badge', 'готово'],
  unchanged: ['badge', 'без изменений'],
  failed: ['badge badge-bad', 'ошибка'],
  bug: ['badge badge-bad', 'сбой программы'],
  queued: ['badge badge-line', 'в очереди'],
  none: ['badge badge-line', 'не готовили'],
} as const;

interface OrganizationsProps {
  readonly rows: readonly DistrictRow[];
  readonly isRunning: boolean;
  readonly onOpen: (folder: string) => unknown;
}

const COLUMNS = [['Организация'], ['Состояние'], ['Документы', 'n'], ['Что исправить']] as const;

/** Organisations with what their documents have come to. */
export function Organizations(props: OrganizationsProps): JSX.Element {
  return (
    <ScrollBox class="table-box" name="Организации района">
      <table class="cards">
        <ColumnHeads columns={COLUMNS} />
        <tbody>
          {props.rows.map((row) => (
            <Organization key={row.folder} row={row} isRunning={props.isRunning} onOpen={props.onOpen} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

interface OrganizationProps {
  readonly row: DistrictRow;
  readonly isRunning: boolean;
  readonly onOpen: (folder: string) => unknown;
}

function Organization(props: OrganizationProps): JSX.Element {
  const { folder, state, documents, problem } = props.row;
  const [style, word] = STATES[state ?? (props.isRunning ? 'queued' : 'none')];
  return (
    <tr>
      <th scope="row">
        <Button look="link" label={unbroken(folder)} onPress={() => props.onOpen(folder)} />
      </th>
      <td>
        <span class={style}>{word}</span>
      </td>
      <FigureCell label="Документы" text={state ? `${documents}` : '–'} isNone={state === null} />
      <td class={problem === '' ? 'small none' : 'small'}>{problem}</td>
    </tr>
  );
}
