import { columnNamed } from '../../reading/table/header.ts';
import { sha256 } from '../../world/hash.ts';
import type { FileRow, SheetColumn, SheetTable } from '../table-protocol.ts';
import { filled, openTable, padded } from './open-table.ts';
import type { OpenFolder } from './place.ts';
import type { Snapshot } from './snapshot.ts';
import { isOf, type TableForm } from './table-form.ts';
import { type Aim, told } from './told.ts';

/** The table as a sheet. */
export function tableOf(place: OpenFolder, kind: TableForm, snapshot: Snapshot, aim: Aim): SheetTable {
  const opened = openTable(place, kind);
  const { name, title } = kind;
  const problems = snapshot.problems.filter(({ file = '' }) => isOf(file, name)).map((one) => told(one, aim));
  if (opened === null)
    return {
      ...{ name, title, file: '', base: '', rows: [], problems, isWorkbook: false, locked: null },
      columns: kind.header.map((one) => column(one, kind)),
    };
  const width = Math.max(opened.header.cells.length, ...opened.rows.map(({ cells }) => filled(cells)));
  return {
    name,
    title,
    file: opened.file,
    base: sha256(opened.bytes),
    columns: padded(opened.header.cells, width).map((one) => column(one, kind)),
    rows: opened.rows.map(({ line, cells }): FileRow => ({ line, cells: padded(cells, width) })),
    problems,
    isWorkbook: /\.xlsx$/iu.test(opened.file),
    locked: opened.locked,
  };
}

function column(title: string, kind: TableForm): SheetColumn {
  const id = columnNamed(title, kind.columns);
  const about = id === null ? undefined : kind.about[id];
  return { title, id, help: about?.help ?? '', choices: about?.choices ?? [] };
}
