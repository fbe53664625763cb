import { columnNamed } from '../../reading/table/header.ts';
import { sha256 } from '../../world/hash.ts';
import type { FileRow, SheetColumn, SheetTable } from '../table-protocol.ts';
import { filled, type OpenedTable, openTable, padded } from './open-table.ts';
import type { OpenFolder } from './place.ts';
import type { Snapshot } from './snapshot.ts';
import { isOf, type TableForm } from './table-form.ts';
import { type Aim, told } from './told.ts';

/** The table as a sheet. */
export function tableOf(place: OpenFolder, kind: TableForm, snapshot: Snapshot, aim: Aim): SheetTable {
  const opened = openTable(place, kind);
  const { name, title } = kind;
  const problems = snapshot.problems.filter(({ file = '' }) => isOf(file, name)).map((one) => told(one, aim));
  const { header, ...found } = opened ? foundIn(opened) : { ...NO_FILE, header: kind.header };
  return { name, title, ...found, columns: header.map((one) => column(one, kind)), problems };
}

const NO_FILE = { file: '', base: '', rows: [], isWorkbook: false, locked: null } as const;

type Found = Pick<SheetTable, keyof typeof NO_FILE> & { readonly header: readonly string[] };

/** All rows are as wide as the widest. */
function foundIn({ file, bytes, header, rows, locked }: OpenedTable): Found {
  const width = Math.max(header.cells.length, ...rows.map(({ cells }) => filled(cells)));
  return {
    file,
    base: sha256(bytes),
    header: padded(header.cells, width),
    rows: rows.map(({ line, cells }): FileRow => ({ line, cells: padded(cells, width) })),
    isWorkbook: /\.xlsx$/iu.test(file),
    locked,
  };
}

function column(title: string, kind: TableForm): SheetColumn {
  const id = columnNamed(title, kind.columns);
  const about = id === null ? undefined : kind.about[id];
  return { title, id, help: about?.help ?? '', choices: about?.choices ?? [] };
}
