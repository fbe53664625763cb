import type { Block, DocumentTree, Inline } from '../../../src/document/tree.ts';
import { chartTable } from '../../../src/writers/chart/data-table.ts';
import { SIGNING_CAPTIONS } from '../../../src/writers/layout.ts';
import type { LineBox, Page } from '../../../src/writers/pdf/page.ts';
import type { StructureNode } from '../../../src/writers/pdf/structure.ts';
import { withoutSoftHyphens } from '../../../src/writers/typesetting/breaks.ts';

/** All characters of a tree in reading order, numbers and dashes included, blanks and soft hyphens left out. */
export function treeLetters(tree: DocumentTree): string {
  return letters(blocksText(tree.blocks));
}

/** What must be the same in every format. */
export function letters(text: string): string {
  return withoutSoftHyphens(text).replace(/\s/gu, '');
}

function blocksText(blocks: readonly Block[]): string {
  return blocks.map(blockText).join(' ');
}

function blockText(block: Block): string {
  switch (block.type) {
    case 'heading':
      return `${block.number?.label ?? ''} ${inlineText(block.content)}`;
    case 'paragraph':
      return inlineText(block.content);
    case 'clauses':
      return block.items.map((item) => `${item.number.label} ${blocksText(item.blocks)}`).join(' ');
    case 'list':
      return block.items.map((item) => `– ${blocksText(item.blocks)}`).join(' ');
    case 'table':
      return [...block.header, ...block.body]
        .flatMap((row) => row.cells.map((cell) => inlineText(cell.content)))
        .join(' ');
    case 'chart':
      return chartTable(block).map(blockText).join(' ');
    case 'columns':
      return block.columns.map((column) => blocksText(column.blocks)).join(' ');
    case 'cards':
      return block.cards.map((card) => blocksText(card.blocks)).join(' ');
    case 'signature':
      return block.lines
        .map((line) => {
          const captions = line.date.length > 0 ? Object.values(SIGNING_CAPTIONS) : [];
          return inlineText([...line.position, ...line.name, ...line.date]) + captions.join('');
        })
        .join(' ');
    case 'rule':
    case 'qr':
      return '';
    case 'appendix':
      return blocksText([...block.mark, ...block.blocks]);
  }
}

function inlineText(content: readonly Inline[]): string {
  return content
    .map((inline) => {
      if (inline.type === 'text') return inline.value;
      return inline.type === 'link' ? inlineText(inline.content) : ' ';
    })
    .join('');
}

export function linesOf(page: Page | undefined): LineBox[] {
  return page?.boxes.filter((box) => box.kind === 'line') ?? [];
}

/** The text of each line on a page, artifacts included. */
export function pageTexts(page: Page | undefined): string[] {
  return linesOf(page).map((line) => lineText(line).trim());
}

/** The characters on the pages in the order of the structure tree, artifacts and blanks left out. */
export function pageLetters(pages: readonly Page[], structure: StructureNode): string {
  const texts = new Map<StructureNode, string>();
  for (const line of pages.flatMap(linesOf)) {
    if (line.node !== null) texts.set(line.node, (texts.get(line.node) ?? '') + lineText(line));
  }
  const read = (node: StructureNode): string => (texts.get(node) ?? '') + node.children.map(read).join('');
  return letters(read(structure));
}

function lineText(line: LineBox): string {
  return line.runs.map((run) => run.text).join('');
}
