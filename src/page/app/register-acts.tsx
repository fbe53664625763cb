import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ActRow } from '../acts-protocol.ts';
import { ActName } from './act-name.tsx';
import { StateBadge } from './badge.tsx';
import { ScrollBox, Whole } from './parts.tsx';

/** The acts as a table, narrowed down by a word, a year, a state. */
export function Acts({ rows }: { readonly rows: readonly ActRow[] }): JSX.Element {
  const [word, setWord] = useState('');
  const [year, setYear] = useState('');
  const [state, setState] = useState('');
  const shown = rows.filter(
    (row) => isWanted(row, word) && row.date.endsWith(year) && (state === '' || row.word === state),
  );
  return (
    <>
      <div class="tools" role="group" aria-label="Отбор">
        <h2 class="grow">
          <span role="status">
            {shown.length === rows.length ? `Все акты: ${rows.length}` : `Найдено: ${shown.length}`}
          </span>
        </h2>
        <WordBox word={word} onWord={setWord} />
        <Chooser
          label="Год"
          values={rows.map(({ date }) => date.slice(-4))}
          value={year}
          onChange={setYear}
        />
        <Chooser label="Состояние" values={rows.map((row) => row.word)} value={state} onChange={setState} />
      </div>
      <ActsTable rows={shown} />
    </>
  );
}

function WordBox(props: { readonly word: string; readonly onWord: (word: string) => void }): JSX.Element {
  return (
    <>
      <label class="vh" for="register-word">
        Найти по номеру или слову
      </label>
      <input
        class="input"
        id="register-word"
        type="search"
        placeholder="Номер или слово"
        size={18}
        value={props.word}
        onInput={(event) => props.onWord(event.currentTarget.value)}
      />
    </>
  );
}

function isWanted({ number, name, relation }: ActRow, word: string): boolean {
  return `${number} ${name} ${relation}`.toLowerCase().includes(word.trim().toLowerCase());
}

function ActsTable({ rows }: { readonly rows: readonly ActRow[] }): JSX.Element {
  return (
    <ScrollBox class="table-box" name="Изданные акты">
      <table class="cards">
        <thead>
          <tr>
            {['Дата', 'Номер', 'Акт', 'Состояние', 'Связь'].map((title) => (
              <th scope="col" class={title === 'Связь' ? 'w176' : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.key} row={row} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

interface ChooserProps {
  readonly label: string;
  readonly values: readonly string[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Chooser(props: ChooserProps): JSX.Element {
  return (
    <label class="row small">
      {props.label}
      <select
        class="select"
        value={props.value}
        onChange={(event) => props.onChange(event.currentTarget.value)}
      >
        <option value="">все</option>
        {[...new Set(props.values)].map((value) => (
          <option value={value}>{value}</option>
        ))}
      </select>
    </label>
  );
}

function Row({ row }: { readonly row: ActRow }): JSX.Element {
  const { date, number, name, relation, isIssued } = row;
  return (
    <tr>
      <td class="num nowrap" data-l="Дата">
        {date}
      </td>
      <td class={number === '' ? 'num nowrap none' : 'num nowrap'} data-l="Номер">
        {number === '' ? '–' : number}
      </td>
      <th scope="row">
        <ActName address={isIssued ? `#/акт/${row.key}` : null} name={name} />
      </th>
      <td>
        <StateBadge {...row} />
      </td>
      <td class={relation === '' ? 'small muted none' : 'small muted'}>
        <Whole text={relation} />
      </td>
    </tr>
  );
}
