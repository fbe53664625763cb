import type { JSX } from 'preact';
import type { Told } from '../../protocol.ts';
import type { SheetTable } from '../../table-protocol.ts';
import { Drop } from '../parts/drop.tsx';
import { errorsIn, Problem } from '../parts/problems.tsx';
import { useShell } from '../shell.ts';
import { EarlierNote, ListTabs, WorkbookNote } from './table-notes.tsx';
import type { EditedRows } from './use-edited-rows.ts';

interface AboveSheetProps {
  readonly table: SheetTable;
  readonly load: () => Promise<SheetTable | null>;
  readonly edited: EditedRows;
  readonly filled: number;
  readonly onTake: () => void;
  readonly onFile: (file: File) => void;
}

/** What stands between the head and the sheet: other lists, what is in the way, where the first rows come from. */
export function AboveSheet({ table, load, edited, filled, onTake, onFile }: AboveSheetProps): JSX.Element {
  const { state, ask, save } = useShell();
  const leave = () => save(() => ask('leave-workbook', { name: table.name })).then(load);
  return (
    <>
      <ListTabs name={table.name} tables={state.tables} />
      <EarlierNote name={table.name} isEmpty={filled === 0} onTake={onTake} />
      {table.locked !== null && <p class="note note-bad">{table.locked}</p>}
      {(table.isWorkbook || edited.isAsked) && <WorkbookNote table={table} onCsv={leave} />}
      <ProblemsOutside table={table} />
      {filled === 0 && <ListDrop onFile={onFile} />}
    </>
  );
}

/** Errors that no cell can show. */
function ProblemsOutside({ table }: { readonly table: SheetTable }): JSX.Element {
  const outside = errorsIn(table.problems).filter((one) => !isInCell(one));
  return (
    <>
      {outside.map((one) => (
        <p class="note note-bad">
          <Problem told={one} />
        </p>
      ))}
    </>
  );
}

function ListDrop({ onFile }: { readonly onFile: (file: File) => void }): JSX.Element {
  return (
    <Drop
      label="Перетащите сюда файл Excel или CSV"
      hint="или нажмите, чтобы выбрать его; файл останется на месте, список ляжет в вашу папку"
      accept=".xlsx,.csv"
      onFile={onFile}
    />
  );
}

/** True for a problem of a row, not of the whole table. */
export function isInCell({ to }: Told): boolean {
  return to?.screen === 'table' && to.line > 0;
}
