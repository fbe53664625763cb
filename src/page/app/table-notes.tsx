import type { JSX } from 'preact';
import type { SheetTable } from '../protocol.ts';

/** Where to go when the table has no errors. */
export function NextStep({ name }: { readonly name: string }): JSX.Element {
  if (name === 'staff')
    return (
      <a class="btn btn-main" href="#/таблица/groups">
        Дальше: группы
      </a>
    );
  return (
    <a class="btn btn-main" href="#/документы">
      Дальше: документы
    </a>
  );
}

/** A workbook is edited in Excel, or left for a table. */
export function WorkbookNote({
  table,
  onCsv,
}: {
  readonly table: SheetTable;
  readonly onCsv: () => void;
}): JSX.Element | null {
  if (!table.isWorkbook) return null;
  return (
    <div class="note note-warn row row-apart">
      <p>
        <b>Эта таблица лежит в книге Excel ({table.file}).</b> Правьте её в Excel: сохраните там, и здесь всё
        обновится. Или перейдите на таблицу CSV и правьте здесь: книга останется рядом под именем «(прежний)».
      </p>
      <button type="button" class="btn btn-s" onClick={onCsv}>
        Править здесь
      </button>
    </div>
  );
}
