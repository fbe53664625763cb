import type { Block, Columns, Row, Signature, SignatureLine, Table } from '../../document/tree.ts';
import { type PageLayout, twips } from '../layout.ts';
import { type FlowCell, type FlowItem, type FlowRow, type FlowTable, flowParagraph } from './flow.ts';
import { spread } from './measure.ts';

/** A table with lines, `width` twips wide. */
export function ruledTable({ widths, header, body }: Table, width: number): FlowTable {
  const grid = spread(width, widths);
  return {
    kind: 'table',
    look: 'ruled',
    widths: grid,
    rows: [
      ...header.map((row) => ruledRow(row, grid, true)),
      ...body.map((row) => ruledRow(row, grid, false)),
    ],
  };
}

function ruledRow({ cells }: Row, grid: readonly number[], header: boolean): FlowRow {
  let column = 0;
  return {
    header,
    cells: cells.map(({ span, align, header: heading, content }) => {
      const width = sum(grid.slice(column, column + span));
      column += span;
      const text = flowParagraph(header ? 'TableHeader' : 'TableText', content, {
        align: align === (header ? 'center' : 'left') ? null : align,
      });
      return cell(width, [text], { span, vertical: heading && header ? 'center' : 'top' });
    }),
  };
}

interface ColumnsPlace {
  readonly layout: PageLayout;
  readonly width: number;
  readonly flow: (blocks: readonly Block[], width: number) => FlowItem[];
}

/** Blocks side by side. */
export function columnsTable({ columns }: Columns, { layout, width, flow }: ColumnsPlace): FlowTable {
  const widths = columnWidths(
    columns.map((column) => column.width),
    width,
  );
  const cells = columns.map(({ blocks }, index) => {
    const own = widths[index] ?? 0;
    return cell(own, flow(blocks, own), { bottom: layout.space.columnsAfter });
  });
  return { kind: 'table', look: 'bare', widths, rows: [{ header: false, cells }] };
}

/** Fixed columns keep their millimetres, the others share what is left. */
function columnWidths(millimetres: readonly (number | null)[], width: number): number[] {
  const fixed = sum(millimetres.map((value) => twips(value ?? 0)));
  const open = millimetres.filter((value) => value === null).length;
  const share = open > 0 ? Math.max(0, width - fixed) / open : 0;
  const wanted = millimetres.map((value) => (value === null ? share : twips(value)));
  return spread(open > 0 || fixed > width ? width : fixed, wanted);
}

/** Lines of a signature: position, room for the signature, name and, when asked for, room for a date. */
export function signatureTable({ lines }: Signature, layout: PageLayout, width: number): FlowTable {
  const widths = signatureWidths(lines, layout, width);
  const { signatureBefore, signatureBetween } = layout.space;
  const rows = lines.map((line, index) =>
    signatureRow(line, widths, {
      top: index === 0 ? signatureBefore : signatureBetween,
      keepNext: index < lines.length - 1,
    }),
  );
  return { kind: 'table', look: 'bare', widths, rows };
}

function signatureWidths(
  lines: readonly SignatureLine[],
  { signature }: PageLayout,
  width: number,
): number[] {
  const dated = lines.some((line) => line.dated);
  const date = dated ? twips(signature.date) : 0;
  const position = twips(signature.position) - Math.round(date / 2);
  const name = twips(signature.name);
  const room = width - position - name - date;
  return dated ? [position, room, name, date] : [position, room, name];
}

function signatureRow(
  { position, name, dated }: SignatureLine,
  widths: readonly number[],
  { top, keepNext }: { readonly top: number; readonly keepNext: boolean },
): FlowRow {
  const align = widths.length === 3 ? 'right' : null;
  const texts = [
    flowParagraph('Signature', position, { keepNext }),
    flowParagraph('Signature', [], { keepNext }),
    flowParagraph('Signature', name, { keepNext, align }),
    flowParagraph('Signature', [], { keepNext }),
  ];
  const cells = widths.map((width, index) => {
    const underlined = dated && index % 2 === 1;
    return cell(width, texts.slice(index, index + 1), { top, vertical: 'bottom', underlined });
  });
  return { header: false, cells };
}

function cell(width: number, items: readonly FlowItem[], options: Partial<FlowCell> = {}): FlowCell {
  const filled = items.length > 0 ? items : [flowParagraph('Requisite', [])];
  return { width, span: 1, top: 0, bottom: 0, vertical: 'top', underlined: false, items: filled, ...options };
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
