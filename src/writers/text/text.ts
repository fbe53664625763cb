import { plainText } from '../../document/plain-text.ts';
import type { Block, DocumentTree, Row } from '../../document/tree.ts';
import { chartTable } from '../chart/data-table.ts';

/** The document as plain text, a paragraph a line, with numbers and dashes: for messages, tests and comparisons. */
export function writeText(tree: Pick<DocumentTree, 'blocks'>): string {
  return `${lines(tree.blocks).join('\n')}\n`;
}

function lines(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => blockLines(block));
}

function blockLines(block: Block): readonly string[] {
  switch (block.type) {
    case 'heading':
      return ['', `${block.number ? `${block.number.label} ` : ''}${plainText(block.content)}`];
    case 'paragraph':
      return [plainText(block.content)];
    case 'clauses':
      return block.items.flatMap((item) => prefixed(`${item.number.label} `, lines(item.blocks)));
    case 'list':
      return block.items.flatMap((item) => prefixed('– ', lines(item.blocks)));
    case 'table':
      return [...block.header, ...block.body].map(rowText);
    case 'chart':
      return lines(chartTable(block));
    case 'columns':
      return block.columns.flatMap((column) => lines(column.blocks));
    case 'cards':
      return block.cards.flatMap((card) => ['', ...lines(card.blocks)]);
    case 'signature':
      return block.lines.map((line) =>
        [line.position, line.name, line.date].map(plainText).filter(Boolean).join(' '),
      );
    case 'rule':
      return [];
    case 'qr':
      return [];
    case 'appendix':
      return ['', ...lines(block.mark), ...lines(block.blocks)];
  }
}

function prefixed(prefix: string, [first = '', ...rest]: readonly string[]): readonly string[] {
  return [`${prefix}${first}`, ...rest];
}

function rowText(row: Row): string {
  return row.cells.map((cell) => plainText(cell.content)).join(' | ');
}
