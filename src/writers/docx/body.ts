import type {
  Appendix,
  Block,
  Chart,
  Clauses,
  DashList,
  DocumentTree,
  Heading,
  Paragraph,
  ParagraphStyle,
} from '../../document/tree.ts';
import { staysWith } from '../keep.ts';
import type { PageLayout } from '../layout.ts';
import { type ClauseLists, clauseLists, type ListKind } from './clause-lists.ts';
import { type FlowItem, type FlowParagraph, flowParagraph } from './flow.ts';
import { keepLast, keepTail, settle } from './joints.ts';
import { textWidth } from './measure.ts';
import { qrPicture } from './qr.ts';
import type { StyleId } from './style-names.ts';
import { columnsTable, ruledTable, signatureTable } from './tables.ts';

export interface Body {
  readonly items: readonly FlowItem[];
  /** The lists of sections and clauses that the body uses. */
  readonly lists: readonly ListKind[];
}

/** What a block needs to know about its surroundings. */
interface Place {
  readonly layout: PageLayout;
  /** Twips. */
  readonly width: number;
  readonly lists: ClauseLists;
  /** Outline level of the highest section: Word's «Заголовок 1». */
  readonly topSection: number;
}

/** The tree as paragraphs and tables. */
export function flowBody(tree: DocumentTree, layout: PageLayout): Body {
  const lists = clauseLists();
  const place = { layout, width: textWidth(layout), lists, topSection: topSection(tree.blocks) };
  return { items: flow(tree.blocks, place), lists: lists.kinds };
}

function topSection(blocks: readonly Block[]): number {
  const levels = blocks.flatMap((block) => {
    if (block.type === 'appendix') return [topSection(block.blocks)];
    return block.type === 'heading' && block.style === 'section' ? [block.level] : [];
  });
  return Math.min(...levels);
}

function flow(blocks: readonly Block[], place: Place): FlowItem[] {
  const items: FlowItem[] = [];
  appendAll(items, blocks, null, place);
  return settle(items, place.layout);
}

function appendAll(items: FlowItem[], blocks: readonly Block[], above: Block | null, place: Place): void {
  blocks.forEach((block, index) => {
    if (staysWith(blocks[index - 1] ?? above, block)) keepLast(items);
    append(items, block, place);
  });
}

function append(items: FlowItem[], block: Block, place: Place): void {
  const { layout, width } = place;
  switch (block.type) {
    case 'heading':
      items.push(heading(block, place));
      break;
    case 'paragraph':
      items.push(paragraph(block));
      break;
    case 'clauses':
      appendClauses(items, block, place);
      break;
    case 'list':
      appendList(items, block, place);
      break;
    case 'table':
      items.push(ruledTable(block, layout, width));
      break;
    case 'chart':
      items.push(chart(block, place));
      break;
    case 'columns':
      items.push(
        columnsTable(block, { layout, width, flow: (inner, own) => flow(inner, { ...place, width: own }) }),
      );
      break;
    case 'signature':
      keepTail(items, layout);
      items.push(signatureTable(block, layout, width));
      break;
    case 'rule':
      appendRule(items, layout);
      break;
    case 'qr':
      items.push(flowParagraph('Requisite', [], { picture: qrPicture(block) }));
      break;
    case 'appendix':
      appendAppendix(items, block, place);
  }
}

function heading({ style, level, number, content }: Heading, place: Place): FlowParagraph {
  const section = Math.min(4, level - place.topSection + 1) as 1 | 2 | 3 | 4;
  const names = { title: 'Title', subject: 'Subtitle', section: `Heading${section}` } as const;
  return flowParagraph(names[style], content, { list: number && place.lists.place(number, 'sections') });
}

function chart(block: Chart, { layout, width }: Place): FlowParagraph {
  const around = layout.space.tableAround;
  return flowParagraph('Requisite', [], {
    chart: { chart: block, width: Math.floor(width / 20) },
    extraBefore: around,
    extraAfter: around,
  });
}

const PARAGRAPH_STYLES: Readonly<Record<ParagraphStyle, StyleId>> = {
  body: 'BodyText',
  plain: 'Requisite',
  center: 'RequisiteCenter',
  right: 'RequisiteRight',
  small: 'Note',
};

function paragraph(block: Paragraph): FlowParagraph {
  return flowParagraph(PARAGRAPH_STYLES[block.style], block.content, {
    keepNext: block.keepWithNext,
    extraBefore: block.spaceBefore,
  });
}

function appendClauses(items: FlowItem[], { items: clauses }: Clauses, place: Place): void {
  for (const { number, blocks } of clauses) {
    appendItem(items, blocks, { style: 'ListNumber', list: place.lists.place(number, 'clauses') }, place);
  }
}

function appendList(items: FlowItem[], { level, items: entries }: DashList, place: Place): void {
  const style = level === 1 ? 'ListBullet' : 'ListBullet2';
  for (const { blocks } of entries) appendItem(items, blocks, { style, list: 'dashes' }, place);
}

/** The first paragraph of an item carries its number or dash. */
function appendItem(
  items: FlowItem[],
  blocks: readonly Block[],
  mark: Pick<FlowParagraph, 'style' | 'list'>,
  place: Place,
): void {
  const [first, ...rest] = blocks;
  if (first?.type === 'paragraph') {
    items.push({ ...paragraph(first), ...mark });
    appendAll(items, rest, first, place);
  } else {
    items.push(flowParagraph(mark.style, [], { ...mark, keepNext: true }));
    appendAll(items, blocks, null, place);
  }
}

/** A line is the lower border of the paragraph above it; below a table it needs a paragraph of its own. */
function appendRule(items: FlowItem[], { space }: PageLayout): void {
  const above = items.at(-1);
  if (above?.kind === 'paragraph' && above.ruleBelow === null) {
    above.ruleBelow = space.ruleAround;
    above.extraAfter += space.ruleAround;
    return;
  }
  const own = { extraBefore: space.ruleAround, ruleBelow: 0, extraAfter: space.ruleAround };
  items.push(flowParagraph('Rule', [], own));
}

function appendAppendix(items: FlowItem[], { mark, blocks }: Appendix, place: Place): void {
  const marks = mark.map((line) =>
    flowParagraph('AppendixMark', line.content, { extraBefore: line.spaceBefore }),
  );
  const last = marks.at(-1);
  if (last) last.extraAfter = place.layout.space.columnsAfter;
  const own: FlowItem[] = [...marks];
  appendAll(own, blocks, null, place);
  if (own[0]?.kind !== 'paragraph') own.unshift(flowParagraph('TableEnd', []));
  if (own[0]?.kind === 'paragraph') own[0].pageBreakBefore = true;
  items.push(...own);
}
