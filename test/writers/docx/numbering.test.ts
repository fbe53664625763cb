import { describe, expect, test } from 'vitest';
import type { Block } from '../../../src/document/tree.ts';
import { clause, clauses, dashes, heading, p } from './build.ts';
import { order, regulation } from './samples.ts';
import { docxParagraphs } from './text.ts';
import { body, write } from './write.ts';

/** The labels of a tree in reading order. */
function labels(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block): string[] => {
    if (block.type === 'heading') return block.number ? [block.number.label] : [];
    if (block.type === 'clauses')
      return block.items.flatMap((item) => [item.number.label, ...labels(item.blocks)]);
    if (block.type === 'list') return block.items.flatMap((item) => ['–', ...labels(item.blocks)]);
    if (block.type === 'columns') return block.columns.flatMap((column) => labels(column.blocks));
    return block.type === 'appendix' ? labels(block.blocks) : [];
  });
}

describe('numbering', () => {
  test.each([
    ['regulation', regulation()],
    ['order', order()],
  ])('Word counts the labels of the tree: %s', async (_, document) => {
    const counted = docxParagraphs(await write(document)).flatMap(({ label }) => label ?? []);
    expect(counted).toEqual(labels(document.blocks).map((label) => `${label} `));
  });

  test('sections after unsectioned clauses start at one again', async () => {
    const blocks = [
      clauses(clause([1], 'а'), clause([2], 'б')),
      heading('section', 2, 'Раздел', [1]),
      clauses(clause([1, 1], 'в')),
    ];
    const counted = (await body(...blocks)).map(({ label }) => label);
    expect(counted).toEqual(['1. ', '2. ', '1. ', '1.1. ']);
  });

  test('clauses count on over what stands between them, and anew below the next section', async () => {
    const blocks = [
      heading('section', 2, 'Раздел', [1]),
      clauses(clause([1, 1], 'а')),
      p('между'),
      clauses(clause([1, 2], 'б', [dashes(1, 'раз;', 'два.')])),
      heading('section', 2, 'Раздел', [2]),
      clauses(clause([2, 1], 'в')),
    ];
    const read = (await body(...blocks)).map(({ label }) => label);
    expect(read).toEqual(['1. ', '1.1. ', null, '1.2. ', '– ', '– ', '2. ', '2.1. ']);
  });
});
