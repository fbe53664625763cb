import { childElement, childElements, type Element } from './element.ts';
import { type InlineContext, inlines } from './inline.ts';
import { withHeads } from './table-heads.ts';
import type { Cell, Row, Table } from './tree.ts';

/** A ruled table. Every row must have as many cells, spans counted, as the table has columns. */
export function buildTable(element: Element, context: InlineContext): Table {
  const rows = (part: string): readonly Row[] =>
    childElements(childElement(element, part) ?? { ...element, children: [] }).map((row) =>
      buildRow(row, context),
    );
  const header = rows('thead');
  const body = rows('tbody');
  const count = Math.max(1, ...[...header, ...body].map(columnCount));
  if ([...header, ...body].some((row) => columnCount(row) !== count)) {
    context.report(
      element,
      'tree/ragged-table',
      'В строках таблицы разное число ячеек.',
      'Проверьте td и colspan.',
    );
  }
  const table = withHeads({ type: 'table', widths: columnWidths(element, count), header, body });
  const look = lookOf(element, context);
  return look === null ? table : { ...table, [look]: true };
}

const LOOKS = ['signing', 'small'] as const;

function lookOf(element: Element, context: InlineContext): (typeof LOOKS)[number] | null {
  const { class: name } = element.attributes;
  const look = LOOKS.find((each) => each === name) ?? null;
  if (name !== undefined && look === null) {
    const hint = `Есть: ${LOOKS.join(', ')}.`;
    context.report(element, 'tree/unknown-class', `Неизвестный вид таблицы «${name}».`, hint);
  }
  return look;
}

function columnWidths(element: Element, count: number): readonly number[] {
  const group = childElement(element, 'colgroup');
  const widths = group ? childElements(group).map((column) => Number(column.attributes.width ?? 1) || 1) : [];
  return Array.from({ length: count }, (_, index) => widths[index] ?? 1);
}

function columnCount(row: Row): number {
  return row.cells.reduce((sum, cell) => sum + cell.span, 0);
}

function buildRow(row: Element, context: InlineContext): Row {
  return { cells: childElements(row).map((cell) => buildCell(cell, context)) };
}

function buildCell(cell: Element, context: InlineContext): Cell {
  const header = cell.name === 'th';
  const align = cell.attributes.align;
  return {
    align: align === 'center' || align === 'right' || align === 'left' ? align : header ? 'center' : 'left',
    header,
    span: Math.max(1, Math.floor(Number(cell.attributes.colspan ?? 1)) || 1),
    content: inlines(cell.children, context),
  };
}
