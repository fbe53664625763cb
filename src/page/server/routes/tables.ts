import type { OpenFolder } from '../../folder/place.ts';
import { refusing } from '../../folder/save.ts';
import { leaveWorkbook, renameColumn, saveTable } from '../../folder/save-table.ts';
import { type TableForm, tableKinds } from '../../folder/table-form.ts';
import { tableOf } from '../../folder/table-sheet.ts';
import { beginTable, type Grid, gridOf, inColumns } from '../../folder/take-rows.ts';
import type { Answer } from '../../protocol.ts';
import type { TableEdit, Taken } from '../../table-protocol.ts';
import { text, texts } from '../body.ts';
import { aimOf, type Desk, inFolder, looking, type Routes, saving } from '../desk.ts';
import type { Route } from '../serve.ts';

/** «Работники», «Группы» and every described table. */
export function tableRoutes(desk: Desk): Routes {
  return {
    table: looking(desk, (place, body, aim, snapshot) => {
      const kind = kindOf(place, body);
      return kind ? tableOf(place, kind, snapshot, aim) : null;
    }),
    'save-table': ofTable(desk, (place, kind, body) => saveTable(place, kind, editOf(body))),
    'leave-workbook': ofTable(desk, leaveWorkbook),
    'rename-column': ofTable(desk, (place, kind, body) =>
      renameColumn(place, kind, Number(text(body, 'index')), text(body, 'title')),
    ),
    paste: inFolder(desk, async (place, body) => pasted(desk, place, body, gridIn(body))),
    'take-file': inFolder(desk, async (place, body) => taken(desk, place, body)),
  };
}

/** Rows of a file for the page to put in. */
async function taken(desk: Desk, place: OpenFolder, body: unknown): Promise<unknown> {
  const kind = kindOf(place, body);
  const grid = kind && gridOf(kind, text(body, 'file'), Buffer.from(text(body, 'bytes'), 'base64'));
  return grid && 'value' in grid ? pasted(desk, place, body, grid.value) : grid;
}

function editOf(body: unknown): TableEdit {
  const { rows } = (body ?? {}) as { readonly rows?: unknown };
  const list = Array.isArray(rows) ? rows : [];
  return {
    name: text(body, 'name'),
    base: text(body, 'base'),
    rows: list.map((row) =>
      typeof row === 'number' ? row : { line: lineOf(row), cells: texts(row, 'cells') },
    ),
  };
}

function lineOf(row: unknown): number | null {
  const { line } = (row ?? {}) as { readonly line?: unknown };
  return typeof line === 'number' ? line : null;
}

function kindOf(place: OpenFolder, body: unknown): TableForm | undefined {
  return tableKinds(place).find(({ name }) => name === text(body, 'name'));
}

/** A route that changes a table of the folder. */
function ofTable(
  desk: Desk,
  work: (place: OpenFolder, kind: TableForm, body: unknown) => Answer<unknown>,
): Route {
  return saving(desk, (place, body) => {
    const kind = kindOf(place, body);
    return kind ? work(place, kind, body) : refusing('Такой таблицы нет.');
  });
}

function gridIn(body: unknown): Grid {
  const { grid } = (body ?? {}) as { readonly grid?: unknown };
  return Array.isArray(grid) ? grid.map((row) => (Array.isArray(row) ? row.map(String) : [])) : [];
}

/** Rows for the page to put in; null when the table was begun with them. */
async function pasted(
  desk: Desk,
  place: OpenFolder,
  body: unknown,
  grid: Grid,
): Promise<Answer<Taken | null>> {
  const kind = kindOf(place, body);
  if (!kind) return refusing('Такой таблицы нет.');
  const [snapshot, aim] = await aimOf(desk, place);
  const table = tableOf(place, kind, snapshot, aim);
  const begun = beginTable(place, kind, table, grid);
  if ('refused' in begun) return begun;
  if (begun.value) desk.session.changed();
  return { value: begun.value ? null : inColumns(grid, kind, table) };
}
