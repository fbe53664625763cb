import type { JSX } from 'preact';
import type { DistrictRow } from '../district-protocol.ts';
import { ScrollBox } from './parts.tsx';

const STATES = {
  made: ['badge', 'готово'],
  unchanged: ['badge', 'без изменений'],
  failed: ['badge badge-bad', 'ошибка'],
  bug: ['badge badge-bad', 'сбой программы'],
} as const;

interface OrganizationsProps {
  readonly rows: readonly DistrictRow[];
  readonly isRunning: boolean;
  readonly onOpen: (folder: string) => void;
}

/** Organisations with what their documents have come to. */
export function Organizations(props: OrganizationsProps): JSX.Element {
  return (
    <ScrollBox class="table-box" name="Организации района">
      <table class="cards">
        <thead>
          <tr>
            <th scope="col">Организация</th>
            <th scope="col">Состояние</th>
            <th scope="col" class="n">
              Документы
            </th>
            <th scope="col">Что исправить</th>
          </tr>
        </thead>
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
  readonly onOpen: (folder: string) => void;
}

function Organization(props: OrganizationProps): JSX.Element {
  const { folder, state, documents, problem } = props.row;
  const [style, word] = state
    ? STATES[state]
    : (['badge badge-line', props.isRunning ? 'в очереди' : 'не готовили'] as const);
  return (
    <tr>
      <th scope="row">
        <button type="button" class="link" onClick={() => props.onOpen(folder)}>
          {folder.replaceAll('№ ', '№\u{A0}')}
        </button>
      </th>
      <td>
        <span class={style}>{word}</span>
      </td>
      <td class={state === null ? 'n none' : 'n'} data-l="Документы">
        {state === null ? '–' : documents}
      </td>
      <td class={problem === '' ? 'small none' : 'small'}>{problem}</td>
    </tr>
  );
}
