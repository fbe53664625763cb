import { personal } from '../../problem.ts';
import type { Complain } from '../../reading/complain.ts';
import { RowCells } from '../../reading/table/row-cells.ts';
import type { CheckedTable } from '../../reading/table/table.ts';
import { fold, shown, shownDate } from '../../reading/wording.ts';
import type { CellValue, TableRow } from '../dossier.ts';
import { type References, readCell } from './cell.ts';
import type { DescribedColumn, TableDescription } from './description.ts';

/** Rows of a described table: every cell read by the type of its column, every rule of the columns checked. */
export function readDescribedRows(
  table: CheckedTable,
  description: TableDescription,
  references: References,
  complain: Complain,
): readonly TableRow[] {
  const reader = new DescribedReader(description, references);
  return table.rows.map((row) => reader.row(new RowCells(row, description.name, table.file, complain)));
}

class DescribedReader {
  readonly #columns: readonly DescribedColumn[];
  readonly #references: References;
  /** Of each column without repeats: folded value → line. */
  readonly #seen: ReadonlyMap<string, Map<string, number>>;

  constructor({ columns }: TableDescription, references: References) {
    this.#columns = columns;
    this.#references = references;
    const unique = columns.filter((column) => column.unique);
    this.#seen = new Map(unique.map(({ id }) => [id, new Map<string, number>()]));
  }

  row(cells: RowCells): TableRow {
    const values = this.#columns.map((column) => {
      if (column.required && cells.text(column.id) === '') reportMissing(column, cells);
      if (column.unique) this.#checkUnique(column, cells);
      return [column.id, readCell(column, cells, this.#references)] as const;
    });
    const row = Object.fromEntries(values);
    for (const column of this.#columns) this.#checkOrder(column, row, cells);
    return row;
  }

  #checkUnique({ id, title }: DescribedColumn, cells: RowCells): void {
    const text = cells.text(id);
    const seen = this.#seen.get(id);
    const first = seen?.get(fold(text));
    if (text === '') return;
    if (first === undefined) seen?.set(fold(text), cells.row.line);
    else {
      const message = `«${title}»: ${shown(text)} уже есть в строке ${first}.`;
      const hint = 'Исправьте одну из строк или удалите лишнюю.';
      cells.problem('error', `${cells.area}/repeated`, id, message, hint);
    }
  }

  #checkOrder({ id, title, notBefore, notMore }: DescribedColumn, row: TableRow, cells: RowCells): void {
    const value = row[id] ?? null;
    const [start, limit] = [cellOf(row, notBefore), cellOf(row, notMore)];
    const hint = 'Исправьте одно из двух значений.';
    if (typeof value === 'string' && typeof start === 'string' && value < start) {
      const message = `«${title}» ${shownDate(value)} раньше, чем «${this.#title(notBefore)}» ${shownDate(start)}.`;
      cells.problem('error', `${cells.area}/too-early`, id, message, hint);
    }
    if (typeof value === 'number' && typeof limit === 'number' && value > limit) {
      const message = `«${title}» ${personal(String(value))} больше, чем «${this.#title(notMore)}» ${personal(String(limit))}.`;
      cells.problem('error', `${cells.area}/too-many`, id, message, hint);
    }
  }

  #title(id: string | null): string {
    return this.#columns.find((column) => column.id === id)?.title ?? '';
  }
}

function cellOf(row: TableRow, id: string | null): CellValue {
  return id === null ? null : (row[id] ?? null);
}

function reportMissing({ id, title }: DescribedColumn, cells: RowCells): void {
  const message = `Не заполнен столбец «${title}».`;
  cells.problem('error', `${cells.area}/missing`, id, message, 'Заполните ячейку или удалите строку.');
}
