import type { Block, Card, Cards, Column, Heading, Paragraph, Row, Table } from '../../document/tree.ts';
import { cardsAcross } from '../cards.ts';
import { columnWidths, type PageLayout, points } from '../layout.ts';
import { bindFitting } from './bind.ts';
import { hyphenatedContent, hyphenatedTable } from './hyphenate-tables.ts';
import type { Metrics } from './metrics.ts';
import { needsOf } from './table-needs.ts';

/** Where tables stand. Lengths are points. */
interface Sheet {
  readonly layout: PageLayout;
  readonly metrics: Metrics;
  readonly width: number;
  /** Beside others: there a word may be wider than its room. */
  readonly isNarrow: boolean;
}

/**
 * The blocks with tables of which no column is narrower than its longest word: columns that have room give of it, else the table is
 * set in small print, else words are hyphenated, as they are in texts that stand side by side. The same for every format.
 */
export function fitTables(blocks: readonly Block[], layout: PageLayout, metrics: Metrics): readonly Block[] {
  const { page, margin } = layout;
  const width = points(page.width - margin.left - margin.right);
  return fitted(blocks, { layout, metrics, width, isNarrow: false });
}

function fitted(blocks: readonly Block[], sheet: Sheet): readonly Block[] {
  const within = <T extends { readonly blocks: readonly Block[] }>(part: T): T => ({
    ...part,
    blocks: fitted(part.blocks, sheet),
  });
  return blocks.map((block) => {
    switch (block.type) {
      case 'table':
        return boundTable(fittedTable(block, sheet), sheet);
      case 'clauses':
        return { ...block, items: block.items.map(within) };
      case 'list':
        return { ...block, items: block.items.map(within) };
      case 'appendix':
        return within(block);
      case 'columns':
        return { ...block, columns: fittedColumns(block.columns, sheet) };
      case 'cards':
        return { ...block, cards: fittedCards(block, sheet) };
      case 'heading':
      case 'paragraph':
        return sheet.isNarrow ? fittedText(block, sheet) : block;
      default:
        return block;
    }
  });
}

function fittedText<T extends Heading | Paragraph>(block: T, { layout, metrics, width }: Sheet): T {
  const isSmall = block.type === 'paragraph' && block.style === 'small';
  const room = (width - SPARE) / (isSmall ? layout.font.small : layout.font.body);
  return { ...block, content: bindFitting(hyphenatedContent(block.content, room, metrics), room, metrics) };
}

function fittedCards(block: Cards, sheet: Sheet): readonly Card[] {
  const { layout } = sheet;
  const width = sheet.width / cardsAcross(block, layout) - 2 * points(layout.card.padding);
  return block.cards.map((card) => ({
    ...card,
    blocks: fitted(card.blocks, { ...sheet, width, isNarrow: true }),
  }));
}

function fittedColumns(columns: readonly Column[], sheet: Sheet): readonly Column[] {
  const widths = columnWidths(columns, sheet.width);
  return columns.map((column, index) => ({
    ...column,
    blocks: fitted(column.blocks, { ...sheet, width: widths[index] ?? sheet.width, isNarrow: true }),
  }));
}

/** First what belongs together (`bound`: initials and surname) stays in one line, then at least words do. */
function fittedTable(table: Table, { layout, metrics, width }: Sheet): Table {
  const ways = [table, { ...table, small: true as const }].flatMap((look) =>
    [true, false].map((bound) => ({ look, bound })),
  );
  for (const { look, bound } of ways) {
    const widths = grown(look.widths, needsOf(look, { layout, metrics, bound }), width);
    if (widths !== null) return widths === look.widths ? look : { ...look, widths };
  }
  const small = { ...table, small: true as const };
  const widths = shared(needsOf(small, { layout, metrics, bound: false }), width);
  return hyphenatedTable({ ...small, widths }, { layout, metrics });
}

/** What belongs together stays in one line of its cell where there is room for it. */
function boundTable(table: Table, { layout, metrics, width }: Sheet): Table {
  const size = table.small ? layout.font.small : layout.font.table;
  const padding = 2 * points(layout.cell.horizontal);
  const unit = width / sum(table.widths);
  const row = ({ cells }: Row): Row => {
    let column = 0;
    return {
      cells: cells.map((cell) => {
        const room = unit * sum(table.widths.slice(column, column + cell.span)) - padding - SPARE;
        column += cell.span;
        return { ...cell, content: bindFitting(cell.content, room / size, metrics) };
      }),
    };
  };
  return { ...table, header: table.header.map(row), body: table.body.map(row) };
}

/** Rounding to twentieths of a point must not take from a word. */
const SPARE = 0.2;

/**
 * Widths that give every column what it needs, those with more than that in proportion to what they have left; the same ones when nothing
 * has to grow, null when there is no room.
 */
function grown(
  relative: readonly number[],
  needs: readonly number[],
  total: number,
): readonly number[] | null {
  const unit = total / sum(relative);
  const wanted = needs.map((need) => need + SPARE);
  const left = relative.map((width, index) => width * unit - (wanted[index] ?? 0));
  if (left.every((rest) => rest >= 0)) return relative;
  const spare = sum(left.filter((rest) => rest > 0));
  const missing = -sum(left.filter((rest) => rest < 0));
  if (missing > spare) return null;
  return left.map((rest, index) => (wanted[index] ?? 0) + Math.max(0, rest) * (1 - missing / spare));
}

/** Widths when there is not enough for all: the modest ones get what they need, the others an equal part of the rest. */
function shared(needs: readonly number[], total: number): number[] {
  const widths = needs.map((need) => need + SPARE);
  let most = total / widths.length;
  for (const _ of widths) {
    const modest = widths.filter((width) => width <= most);
    if (modest.length === widths.length) break;
    most = (total - sum(modest)) / (widths.length - modest.length);
  }
  return widths.map((width) => Math.min(width, most));
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
