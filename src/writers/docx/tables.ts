import { plainRun } from '../../document/plain-run.ts';
import type { Block, Cards, Columns, Row, Signature, SignatureLine, Table } from '../../document/tree.ts';
import { cardsAcross, leastCardHeight } from '../cards.ts';
import { rowStaysWithNext } from '../keep.ts';
import { columnWidths, type PageLayout, SIGNING_CAPTIONS, twips } from '../layout.ts';
import { bindCell, bindWords } from '../typesetting/bind.ts';
import { millimetres, spread } from './measure.ts';
import type { StyleId } from './style-names.ts';
import {
  type Picture,
  type WordCell,
  type WordItem,
  type WordRow,
  type WordTable,
  wordParagraph,
} from './word-model.ts';

/** A table with lines, `width` twips wide. */
export function ruledTable(table: Table, layout: PageLayout, width: number): WordTable {
  const grid = spread(width, table.widths);
  const leastHeight = table.signing ? twips(layout.signingRow) : 0;
  const row = (each: Row, look: Omit<WordRow, 'cells'>, keepNext = false): WordRow => ({
    ...look,
    cells: ruledCells(each, { ...look, grid, layout, small: table.small === true, keepNext }),
  });
  return {
    kind: 'table',
    look: 'ruled',
    caption: table.caption ?? '',
    widths: grid,
    rows: [
      ...table.header.map((each) => row(each, { header: true, leastHeight: 0 })),
      ...table.body.map((each, index) =>
        row(each, { header: false, leastHeight }, rowStaysWithNext(table, index)),
      ),
    ],
  };
}

interface RuledPlace extends Omit<WordRow, 'cells'> {
  readonly keepNext: boolean;
  readonly grid: readonly number[];
  readonly layout: PageLayout;
  readonly small: boolean;
}

function ruledCells(row: Row, place: RuledPlace): readonly WordCell[] {
  const { grid, layout, header, leastHeight, small, keepNext } = place;
  const vertical = header || leastHeight > 0 ? 'center' : 'top';
  const size = small ? layout.font.small : layout.font.table;
  let column = 0;
  return row.cells.map(({ span, align, content }) => {
    const width = sum(grid.slice(column, column + span));
    column += span;
    const bound = bindCell(content, certainCharacters(width - 2 * twips(layout.cell.horizontal), size));
    const text = wordParagraph(styleOf(header, small), bound, {
      align: align === (header ? 'center' : 'left') ? null : align,
      keepNext,
    });
    return cell(width, [text], { span, vertical });
  });
}

function styleOf(header: boolean, small: boolean): StyleId {
  if (small) return header ? 'TableSmallHeader' : 'TableSmallText';
  return header ? 'TableHeader' : 'TableText';
}

/** So many characters fit into `width` twips: wide letters take three fifths of their size, which is points. */
export function certainCharacters(width: number, size: number): number {
  return width / 20 / (0.6 * size);
}

/** A clause and its sign. */
interface Step {
  readonly sign: Picture | null;
  /** The items of the clause so many twips wide. */
  readonly itemsOf: (width: number) => readonly WordItem[];
}

/** Clauses beside their signs, a row each. */
export function stepsTable(steps: readonly Step[], layout: PageLayout, width: number): WordTable {
  const { size, gap, between } = layout.sign;
  const widths = [twips(size + gap), width - twips(size + gap)];
  const [left = 0, right = 0] = widths;
  const rows = steps.map(({ sign, itemsOf }): WordRow => {
    const drawn = [wordParagraph('Requisite', [], { picture: sign })];
    return {
      header: false,
      leastHeight: 0,
      cells: [cell(left, drawn, { top: between }), cell(right, itemsOf(right), { top: between })],
    };
  });
  return { kind: 'table', look: 'bare', caption: '', widths, rows };
}

/** Cards in rows. */
export function cardsTable(block: Cards, { layout, width, itemsOf }: ColumnsPlace): WordTable {
  const { cards, cut } = block;
  const across = cardsAcross(block, layout);
  const widths = spread(width, new Array<number>(across).fill(1));
  const padding = 2 * twips(layout.card.padding);
  const leastHeight = twips(leastCardHeight(block, layout));
  const rows = Array.from({ length: Math.ceil(cards.length / across) }, (_, row): WordRow => {
    const cells = widths.map((outer, column) =>
      cell(outer, itemsOf(cards[row * across + column]?.blocks ?? [], outer - padding)),
    );
    return { header: false, leastHeight, cells };
  });
  return { kind: 'table', look: cut === undefined ? 'framed' : 'cut', caption: '', widths, rows };
}

interface ColumnsPlace {
  readonly layout: PageLayout;
  readonly width: number;
  /** Makes the items of a column so many twips wide. */
  readonly itemsOf: (blocks: readonly Block[], width: number) => readonly WordItem[];
}

/** Blocks side by side. */
export function columnsTable({ columns }: Columns, { layout, width, itemsOf }: ColumnsPlace): WordTable {
  const wanted = columnWidths(columns, width / 20).map((points) => 20 * points);
  const widths = spread(Math.round(sum(wanted)), wanted);
  const cells = columns.map(({ blocks }, index) => {
    const inner = widths[index] ?? 0;
    return cell(inner, itemsOf(blocks, inner), { bottom: layout.space.columnsAfter });
  });
  return {
    kind: 'table',
    look: 'bare',
    caption: '',
    widths,
    rows: [{ header: false, leastHeight: 0, cells }],
  };
}

/** Lines of a signature: position, room for the signature, name and, when asked for, room for a date. */
export function signatureTable({ lines }: Signature, layout: PageLayout, width: number): WordTable {
  const widths = signatureWidths(lines, layout, width);
  const rows = lines.flatMap((line, index) => {
    const top = index === 0 ? 0 : layout.space.signatureBetween;
    const keepNext = index < lines.length - 1;
    if (line.date.length === 0) return [signatureRow(line, widths, { top, keepNext })];
    return [signatureRow(line, widths, { top, keepNext: true }), captionRow(widths, keepNext)];
  });
  return {
    kind: 'table',
    look: 'bare',
    caption: '',
    widths,
    rows: [spaceRow(layout, width, widths.length), ...rows],
  };
}

/** The space above a signature is a row: LibreOffice ties a table to the next paragraph only if it has two. */
function spaceRow({ space }: PageLayout, width: number, span: number): WordRow {
  const cells = [cell(width, [wordParagraph('TableEnd', [], { keepNext: true })], { span })];
  return { header: false, leastHeight: 20 * space.signatureBefore, cells };
}

/** Room for a date after the name is taken half from the position, half from the signature. */
function signatureWidths(
  lines: readonly SignatureLine[],
  { signature }: PageLayout,
  width: number,
): number[] {
  const { position, name, date } = signature;
  const total = Math.max(millimetres(width), position + name + date);
  const room = lines.some((line) => line.date.length > 0) ? date : 0;
  const columns = [position - room / 2, total - position - name - room / 2, name];
  return spread(width, room > 0 ? [...columns, room] : columns);
}

function signatureRow(
  { position, name, date }: SignatureLine,
  widths: readonly number[],
  { top, keepNext }: { readonly top: number; readonly keepNext: boolean },
): WordRow {
  const align = widths.length === 3 ? 'right' : null;
  const texts = [
    wordParagraph('Signature', bindWords(position), { keepNext }),
    wordParagraph(date.length > 0 ? 'SigningLine' : 'Signature', [], { keepNext }),
    wordParagraph('Signature', bindWords(name), { keepNext, align }),
    wordParagraph('Signature', bindWords(date), { keepNext }),
  ];
  const cells = widths.map((width, index) =>
    cell(width, texts.slice(index, index + 1), { top, vertical: 'bottom' }),
  );
  return { header: false, leastHeight: 0, cells };
}

/** Below a line to sign on: what is written there. */
function captionRow(widths: readonly number[], keepNext: boolean): WordRow {
  const { signature, date } = SIGNING_CAPTIONS;
  const cells = widths.map((width, index) => {
    const text = ['', signature, '', date][index] ?? '';
    const content = text === '' ? [] : [plainRun(text)];
    return cell(width, [wordParagraph('Note', content, { keepNext, align: index === 1 ? 'center' : null })]);
  });
  return { header: false, leastHeight: 0, cells };
}

function cell(width: number, items: readonly WordItem[], options: Partial<WordCell> = {}): WordCell {
  const filled = items.length > 0 ? items : [wordParagraph('Requisite', [])];
  return { width, span: 1, top: 0, bottom: 0, vertical: 'top', items: filled, ...options };
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
