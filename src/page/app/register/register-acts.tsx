import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ActRow } from '../../acts-protocol.ts';
import { StateBadge } from '../parts/badge.tsx';
import { ColumnHeads } from '../parts/column-heads.tsx';
import { SearchBox } from '../parts/search-box.tsx';
import { choicesOf, LabelledSelect } from '../parts/select.tsx';
import { ScrollBox, Whole } from '../parts/texts.tsx';
import { ActName } from './act-name.tsx';

/** What is looked for; '' for anything. */
interface Wish {
  readonly word: string;
  readonly year: string;
  /** As the table has it. */
  readonly state: string;
}

const WORD_BOX = {
  id: 'register-word',
  size: 18,
  label: 'Найти по номеру или слову',
  placeholder: 'Номер или слово',
} as const;

/** The acts as a table, narrowed down by a word, a year, a state. */
export function Acts({ rows }: { readonly rows: readonly ActRow[] }): JSX.Element {
  const [wish, setWish] = useState<Wish>({ word: '', year: '', state: '' });
  const shown = rows.filter((row) => isWanted(row, wish));
  const found = shown.length === rows.length ? `Все акты: ${rows.length}` : `Найдено: ${shown.length}`;
  return (
    <>
      <div class="tools" role="group" aria-label="Отбор">
        <h2 class="grow">
          <span role="status">{found}</span>
        </h2>
        <Narrowing rows={rows} wish={wish} onWish={setWish} />
      </div>
      <ActsTable rows={shown} />
    </>
  );
}

interface NarrowingProps {
  readonly rows: readonly ActRow[];
  readonly wish: Wish;
  readonly onWish: (wish: Wish) => void;
}

function Narrowing({ rows, wish, onWish }: NarrowingProps): JSX.Element {
  const narrow = (key: keyof Wish) => (text: string) => onWish({ ...wish, [key]: text });
  const years = rows.map(({ date }) => date.slice(-4));
  const words = rows.map(({ word }) => word);
  return (
    <>
      <SearchBox {...WORD_BOX} sought={wish.word} onSought={narrow('word')} />
      <Chooser label="Год" words={years} value={wish.year} onChoose={narrow('year')} />
      <Chooser label="Состояние" words={words} value={wish.state} onChoose={narrow('state')} />
    </>
  );
}

function isWanted(row: ActRow, { word, year, state }: Wish): boolean {
  const text = `${row.number} ${row.name} ${row.relation}`.toLowerCase();
  const isFound = text.includes(word.trim().toLowerCase());
  return isFound && row.date.endsWith(year) && (state === '' || row.word === state);
}

const COLUMNS = [['Дата'], ['Номер'], ['Акт'], ['Состояние'], ['Связь', 'w176']] as const;

function ActsTable({ rows }: { readonly rows: readonly ActRow[] }): JSX.Element {
  return (
    <ScrollBox class="table-box" name="Изданные акты">
      <table class="cards">
        <ColumnHeads columns={COLUMNS} />
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
  readonly words: readonly string[];
  readonly value: string;
  readonly onChoose: (value: string) => void;
}

/** Narrows the list to what has one of the words. */
function Chooser({ words, ...chosen }: ChooserProps): JSX.Element {
  return <LabelledSelect {...chosen} none="все" choices={choicesOf([...new Set(words)])} />;
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
