import type { JSX } from 'preact';
import type { TableLink } from '../../protocol.ts';
import type { SheetTable } from '../../table-protocol.ts';
import { Button, ButtonLink } from '../parts/button.tsx';
import { counted } from '../parts/words.ts';
import { tableAddress } from '../route.ts';
import { currentOf, earlierOf, isList } from './table-names.ts';

/** Where to go when the table has no errors. */
export function NextStep({ name }: { readonly name: string }): JSX.Element {
  if (currentOf(name) === 'staff')
    return (
      <ButtonLink
        look="main"
        label={name === 'staff' ? 'Дальше: группы' : 'Дальше: прежние группы'}
        to={tableAddress(name.replace('staff', 'groups'))}
      />
    );
  return <ButtonLink look="main" label="Дальше: документы" to="#/документы" />;
}

interface WorkbookNoteProps {
  readonly table: SheetTable;
  readonly onCsv: () => Promise<unknown>;
}

/** A workbook is edited in Excel, or left for a table. */
export function WorkbookNote({ table, onCsv }: WorkbookNoteProps): JSX.Element | null {
  if (!table.isWorkbook) return null;
  return (
    <div class="note note-warn row row-apart">
      <p>
        <b>Эта таблица лежит в книге Excel ({table.file}).</b> Правьте её в Excel: сохраните там, и здесь всё
        обновится. Или перейдите на таблицу CSV и правьте здесь: книга останется рядом под именем «(прежний)».
      </p>
      <Button look="small" label="Править здесь" onPress={onCsv} />
    </div>
  );
}

interface ListTabsProps {
  readonly name: string;
  readonly tables: readonly TableLink[];
}

/** A list of today, and the one that it is held against. */
export function ListTabs({ name, tables }: ListTabsProps): JSX.Element | null {
  const lists = tables.filter((one) => one.name === currentOf(name) || one.name === earlierOf(name));
  if (!isList(name) || lists.length < 2) return null;
  return (
    <nav class="tabs" aria-label="Какой список">
      {lists.map((one) => (
        <a href={tableAddress(one.name)} aria-current={one.name === name ? 'page' : undefined}>
          {one.name === currentOf(name) ? 'Сейчас' : 'Прежний список'}{' '}
          {one.errors > 0 && (
            <span class="count count-bad">{counted(one.errors, 'ошибка', 'ошибки', 'ошибок')}</span>
          )}
        </a>
      ))}
    </nav>
  );
}

interface EarlierNoteProps {
  readonly name: string;
  readonly isEmpty: boolean;
  readonly onTake: () => void;
}

/** What an earlier list is for, and how it begins before the one of today is edited. */
export function EarlierNote(props: EarlierNoteProps): JSX.Element | null {
  const { name } = props;
  if (name !== earlierOf(name)) return null;
  return (
    <div class="note row row-apart gap-bottom">
      <p>
        Список прошлого года или прошлого отчёта. По нему программа считает численность прежних периодов в
        отчёте и составляет «Сведения о движении».
      </p>
      {props.isEmpty && <Button look="small" label="Взять нынешний список" onPress={props.onTake} />}
    </div>
  );
}
