import { plainRun } from '../../document/plain-run.ts';
import { plainText } from '../../document/plain-text.ts';
import type { Block, Cell, Clause, DocumentTree, Inline, SignatureLine } from '../../document/tree.ts';
import { type Act, type ActParagraph, paragraph } from '../act.ts';

/** The line that problems of a clause are told at; null for one inside a clause that has a line. */
export type LineOf = (clause: Clause) => number | null;

/** A document of ours as an act. Its lines are those that `lineOf` gives to clauses and what stands in them; 0 elsewhere. */
export function readTree({ blocks }: Pick<DocumentTree, 'blocks'>, lineOf: LineOf): Act {
  const paragraphs = readBlocks(blocks, 0, lineOf);
  return { paragraphs: paragraphs.filter(({ text }) => text.trim() !== '') };
}

function readBlocks(blocks: readonly Block[], line: number, lineOf: LineOf): readonly ActParagraph[] {
  return blocks.flatMap((block): readonly ActParagraph[] => {
    switch (block.type) {
      case 'heading':
        return [read(block.content, line, { label: block.number ? `${block.number.label} ` : '' })];
      case 'paragraph':
        return [read(block.content, line)];
      case 'clauses':
        return block.items.flatMap((item) =>
          labelled(`${item.number.label} `, item.blocks, lineOf(item) ?? line, lineOf),
        );
      case 'list':
        return block.items.flatMap((item) => labelled('– ', item.blocks, line, lineOf));
      case 'table':
        return cellsOf(block).map(({ content }) => read(content, line, { cell: true }));
      case 'signature':
        return block.lines.map((own) => read(inOneLine(own), line));
      default:
        return readBlocks(inside(block), line, lineOf);
    }
  });
}

/** The blocks of one that only holds others. */
function inside(block: Block): readonly Block[] {
  if (block.type === 'columns') return block.columns.flatMap(({ blocks }) => blocks);
  if (block.type === 'cards') return block.cards.flatMap(({ blocks }) => blocks);
  return block.type === 'appendix' ? [...block.mark, ...block.blocks] : [];
}

function cellsOf({ header, body }: Extract<Block, { readonly type: 'table' }>): readonly Cell[] {
  return [...header, ...body].flatMap(({ cells }) => cells);
}

function inOneLine({ position, name, date }: SignatureLine): readonly Inline[] {
  const parts = [position, name, date].filter((part) => part.length > 0);
  return parts.flatMap((part, index) => (index > 0 ? [BLANK, ...part] : part));
}

const BLANK: Inline = plainRun(' ');

function labelled(
  label: string,
  [first, ...rest]: readonly Block[],
  line: number,
  lineOf: LineOf,
): readonly ActParagraph[] {
  const opening = first?.type === 'paragraph' ? [read(first.content, line, { label })] : [];
  return [...opening, ...readBlocks(rest, line, lineOf)];
}

function read(
  content: readonly Inline[],
  line: number,
  about: Parameters<typeof paragraph>[2] = {},
): ActParagraph {
  return paragraph(plainText(content), [{ offset: 0, line, column: 1, length: 1 }], about);
}
