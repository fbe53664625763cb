import type {
  Appendix,
  Block,
  Clause,
  Clauses,
  Columns,
  DashList,
  DocumentTree,
} from '../../document/tree.ts';
import { staysWith } from '../keep.ts';
import type { PageLayout } from '../layout.ts';
import { bindWords } from '../typesetting/bind.ts';
import { type ClauseLists, clauseLists, type ListKind, type ListPlace } from './clause-lists.ts';
import { keepLast, keepTail, settle } from './joints.ts';
import { textWidth } from './measure.ts';
import { CLAUSE_STYLES } from './numbering.ts';
import { chart, heading, paragraph, withRule } from './paragraphs.ts';
import { qrPicture } from './qr.ts';
import { signPicture } from './signs.ts';
import type { StyleId } from './style-names.ts';
import type { Surroundings } from './surroundings.ts';
import { cardsTable, columnsTable, ruledTable, signatureTable, stepsTable } from './tables.ts';
import { type WordItem, type WordParagraph, type WordTable, wordParagraph } from './word-model.ts';

export interface WordBody {
  readonly items: readonly WordItem[];
  /** The lists of sections and clauses that the body uses. */
  readonly lists: readonly ListKind[];
}

/** The tree as paragraphs and tables. `clauses`: ids of its clauses by their numbers, for who holds two texts against each other. */
export function wordBody(
  tree: DocumentTree,
  layout: PageLayout,
  clauses: ReadonlyMap<string, string> = new Map(),
): WordBody {
  const lists = clauseLists();
  const place = { layout, width: textWidth(layout), lists, topSection: topSection(tree.blocks), clauses };
  return { items: tiedEnd(bodyItems(tree.blocks, place)), lists: lists.kinds };
}

/** What a document ends with stays with the paragraph that Word wants behind a table: alone that would have an empty page of its own. */
function tiedEnd(items: readonly WordItem[]): readonly WordItem[] {
  const last = items.at(-1);
  const isBehindTable = last?.kind === 'paragraph' && last.style === 'TableEnd';
  return isBehindTable ? [...keepLast(items.slice(0, -1)), last] : items;
}

function topSection(blocks: readonly Block[]): number {
  const levels = blocks.flatMap((block) => {
    if (block.type === 'appendix') return [topSection(block.blocks)];
    if (block.type === 'cards') return block.cards.map((card) => topSection(card.blocks));
    return block.type === 'heading' && block.style === 'section' ? [block.level] : [];
  });
  return Math.min(...levels);
}

function bodyItems(blocks: readonly Block[], place: Surroundings): readonly WordItem[] {
  return settle(withBlocks([], blocks, null, place), place.layout);
}

/** The items with those of the blocks below them. `above` is the block that the first of them follows. */
function withBlocks(
  items: readonly WordItem[],
  blocks: readonly Block[],
  above: Block | null,
  place: Surroundings,
): readonly WordItem[] {
  return blocks.reduce((upper, block, index) => {
    const isTied = staysWith(blocks[index - 1] ?? above, block);
    return withBlock(isTied ? keepLast(upper) : upper, block, place);
  }, items);
}

function withBlock(items: readonly WordItem[], block: Block, place: Surroundings): readonly WordItem[] {
  const { layout, width } = place;
  switch (block.type) {
    case 'heading':
      return [...items, heading(block, place)];
    case 'paragraph':
      return [...items, paragraph(block, place)];
    case 'clauses':
      return withClauses(items, block, place);
    case 'list':
      return withDashes(items, block, place);
    case 'table':
      return [...items, ruledTable(block, layout, width)];
    case 'chart':
      return [...items, chart(block, place)];
    case 'columns':
      return [...items, columnsOf(block, place)];
    case 'cards':
      return [...items, cardsTable(block, columnsPlace(place))];
    case 'signature':
      return [...keepTail(items, layout), signatureTable(block, layout, width)];
    case 'rule':
      return withRule(items, layout);
    case 'qr':
      return [...items, wordParagraph('Requisite', [], { picture: qrPicture(block) })];
    case 'appendix':
      return [...items, ...appendix(block, place)];
  }
}

function columnsOf(block: Columns, place: Surroundings): WordTable {
  return columnsTable(block, columnsPlace(place));
}

function columnsPlace(place: Surroundings): Parameters<typeof columnsTable>[1] {
  const itemsOf = (blocks: readonly Block[], width: number): readonly WordItem[] =>
    bodyItems(blocks, { ...place, width });
  return { layout: place.layout, width: place.width, itemsOf };
}

function withClauses(items: readonly WordItem[], clauses: Clauses, place: Surroundings): readonly WordItem[] {
  if (clauses.items.some(({ sign }) => sign !== undefined)) return [...items, steps(clauses, place)];
  return clauses.items.reduce((upper, item) => withClause(upper, item, place), items);
}

/** Clauses beside their signs. */
function steps({ items }: Clauses, place: Surroundings): WordTable {
  const { layout, width } = place;
  const rows = items.map((item) => ({
    sign: item.sign === undefined ? null : signPicture(item.sign, layout),
    itemsOf: (inner: number) => settle(withClause([], item, { ...place, width: inner }), layout),
  }));
  return stepsTable(rows, layout, width);
}

function withClause(
  items: readonly WordItem[],
  { number, blocks }: Clause,
  place: Surroundings,
): readonly WordItem[] {
  const list = place.lists.place(number, 'clauses');
  const start: ItemStart = {
    style: clauseStyle(list, place.lists),
    list,
    anchor: number.id ?? null,
    clause: number.scope === 0 ? (place.clauses.get(number.parts.join('.')) ?? null) : null,
  };
  return withListItem(items, blocks, start, place);
}

function withDashes(items: readonly WordItem[], list: DashList, place: Surroundings): readonly WordItem[] {
  const style = list.level === 1 ? 'ListBullet' : 'ListBullet2';
  const start: ItemStart = { style, list: 'dashes', anchor: null, clause: null };
  return list.items.reduce((upper, { blocks }) => withListItem(upper, blocks, start, place), items);
}

/** By its depth below the sections. */
function clauseStyle({ list, level }: ListPlace, { kinds }: ClauseLists): StyleId {
  const depth = kinds[list] === 'sections' ? level - 1 : level;
  return CLAUSE_STYLES[Math.max(0, depth)] ?? 'ListNumber3';
}

/** The first paragraph of an item carries its number or dash. */
type ItemStart = Pick<WordParagraph, 'style' | 'list' | 'anchor' | 'clause'>;

function withListItem(
  items: readonly WordItem[],
  blocks: readonly Block[],
  start: ItemStart,
  place: Surroundings,
): readonly WordItem[] {
  const [first, ...rest] = blocks;
  if (first?.type === 'paragraph')
    return withBlocks([...items, { ...paragraph(first, place), ...start }], rest, first, place);
  const alone = wordParagraph(start.style, [], { ...start, keepNext: true });
  return withBlocks([...items, alone], blocks, null, place);
}

function appendix({ mark, blocks }: Appendix, place: Surroundings): readonly WordItem[] {
  const { columnsAfter } = place.layout.space;
  const marks = mark.map((line, index) =>
    wordParagraph('AppendixMark', bindWords(line.content), {
      extraBefore: line.spaceBefore,
      extraAfter: index === mark.length - 1 ? columnsAfter : 0,
    }),
  );
  const items = withBlocks(marks, blocks, null, place);
  const [first] = items;
  return first?.kind === 'paragraph'
    ? [{ ...first, pageBreakBefore: true }, ...items.slice(1)]
    : [wordParagraph('TableEnd', [], { pageBreakBefore: true }), ...items];
}
