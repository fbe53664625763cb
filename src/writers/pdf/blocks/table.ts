import { isHeadingRow } from '../../../document/table-heads.ts';
import type { Cell, Row, Table } from '../../../document/tree.ts';
import { rowStaysWithNext } from '../../keep.ts';
import { points } from '../../layout.ts';
import { flowOf } from '../../typesetting/flow.ts';
import type { Frame, Setting } from '../setting.ts';
import { keptBelow, type Repeat, repeatOf, type Slab, withFirst, withLast } from '../slab.ts';
import { addNode, type StructureNode } from '../structure.ts';
import { setText } from '../text/set.ts';
import { partedRow, type SetCell, wholeRow } from './row.ts';

/** A header that leaves less than this part of a page to the rows is set like rows. */
const HEADER_SHARE = 0.5;

/** A ruled table: its header repeats on every page, its rows part only when they are taller than a page. */
export function layTable(block: Table, frame: Frame, parent: StructureNode, setting: Setting): Slab[] {
  const node = addNode(parent, 'Table', block.caption ? { summary: block.caption } : {});
  const edges = columnEdges(block.widths, frame);
  const signing = block.signing === true;
  const size = block.small ? setting.layout.font.small : setting.layout.font.table;
  // ISO 14289-1, 7.2: there is no head without a body.
  const head = block.body.length > 0 ? 'THead' : 'TBody';
  const headCells = layRows(
    block.header,
    head,
    { edges, node, size, scope: 'Column', middle: true },
    setting,
  );
  const bodyCells = layRows(
    block.body,
    'TBody',
    { edges, node, size, scope: 'Row', middle: signing },
    setting,
  );
  const least = signing ? points(setting.layout.signingRow) : 0;
  const header = keptTogether(headCells.map((cells) => wholeRow(cells, setting)));
  const repeat = header.length > 0 ? repeatOf(header) : null;
  if (repeat !== null && repeat.height > setting.height * HEADER_SHARE)
    return around(layBody([...headCells, ...bodyCells], { repeat: null, least }, setting), setting);
  const body = layBody(
    bodyCells,
    { repeat, least },
    setting,
    block.body.map((_, index) => rowStaysWithNext(block, index)),
  );
  const kept = header.length > 0 ? keptBelow(body) : body;
  return around([...header, ...kept], setting);
}

function keptTogether(rows: readonly Slab[]): Slab[] {
  return rows.map((row, index) => ({ ...row, keep: index > 0 }));
}

/** Every row with its repeated header, at least `least` points high. `kept`: which rows stay with the next. */
function layBody(
  rows: readonly SetCell[][],
  { repeat, least }: { readonly repeat: Repeat | null; readonly least: number },
  setting: Setting,
  kept: readonly boolean[] = [],
): Slab[] {
  const room = setting.height - (repeat?.height ?? 0);
  return rows.flatMap((cells, index) => {
    const row = wholeRow(cells, setting, least);
    const parts = row.height <= room ? [row] : partedRow(cells, setting);
    const set = parts.map((part) => ({ ...part, repeat }));
    return kept[index - 1] ? keptBelow(set) : set;
  });
}

function around(slabs: readonly Slab[], { layout }: Setting): Slab[] {
  const space = layout.space.tableAround;
  return withLast(
    withFirst(slabs, () => ({ before: space })),
    () => ({ after: space }),
  );
}

/** x of the left edge of each column and of the right edge of the last one. */
function columnEdges(widths: readonly number[], frame: Frame): number[] {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const edges = [frame.x];
  for (const width of widths) edges.push((edges.at(-1) ?? 0) + (width / total) * frame.width);
  return edges;
}

/** The table that rows belong to. */
interface Grid {
  readonly edges: readonly number[];
  readonly node: StructureNode;
  /** Points. */
  readonly size: number;
  /** What its header cells head. */
  readonly scope: 'Column' | 'Row';
  /** Texts stand in the middle of their rows. */
  readonly middle: boolean;
}

function layRows(rows: readonly Row[], role: 'THead' | 'TBody', grid: Grid, setting: Setting): SetCell[][] {
  if (rows.length === 0) return [];
  const group = addNode(grid.node, role);
  return rows.map((row) => {
    const scope = isHeadingRow(row) ? 'Column' : grid.scope;
    return layCells(row, { ...grid, scope, node: addNode(group, 'TR') }, setting);
  });
}

function layCells(row: Row, grid: Grid, setting: Setting): SetCell[] {
  const { edges, middle } = grid;
  let column = 0;
  return row.cells.map((cell) => {
    const left = edges[Math.min(column, edges.length - 1)] ?? 0;
    column += cell.span;
    const right = edges[Math.min(column, edges.length - 1)] ?? left;
    const strip = { x: left, width: right - left };
    return { frame: strip, lines: layCell(cell, { ...grid, strip }, setting), middle };
  });
}

function layCell(
  cell: Cell,
  { node: parent, size, scope, strip }: Grid & { readonly strip: Frame },
  setting: Setting,
): Slab[] {
  const { layout, metrics } = setting;
  const padding = points(layout.cell.horizontal);
  const node = addNode(parent, cell.header ? 'TH' : 'TD', {
    ...(cell.header ? { scope } : {}),
    ...(cell.span > 1 ? { span: cell.span } : {}),
  });
  const style = { align: cell.align, size, spacing: layout.lineSpacing.single, indent: 0 };
  const inner = { x: strip.x + padding, width: strip.width - padding * 2 };
  return setText(flowOf(cell.content, metrics), { frame: inner, style, node }, setting);
}
