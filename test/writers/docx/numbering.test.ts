import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../../src/document/parse.ts';
import type { Block } from '../../../src/document/tree.ts';
import { part, parts } from './archive.ts';
import { clause, clauses, dashes, heading, p, tree } from './build.ts';
import { order, regulation } from './samples.ts';
import { docxParagraphs, docxText } from './text.ts';
import { body, write } from './write.ts';
import { val, within } from './xml.ts';

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

  test('the styles of clauses are tied to the levels of the list, and back', async () => {
    const numbering = part(await write(regulation()), 'word/numbering.xml');
    const levels = within(numbering, 'w:lvl').flatMap((level) => val(level, 'w:pStyle') ?? []);
    expect(levels).toEqual([
      'ListBullet',
      'ListBullet2',
      'Heading1',
      'ListNumber',
      'ListNumber2',
      'ListNumber3',
    ]);
    const plain = part(await write(order()), 'word/numbering.xml');
    const orders = within(plain, 'w:lvl').flatMap((level) => val(level, 'w:pStyle') ?? []);
    expect(orders).toEqual(['ListBullet', 'ListBullet2', 'ListNumber', 'ListNumber2', 'ListNumber3']);
    const nsids = within(numbering, 'w:nsid').map((node) => node.attributes['w:val']);
    expect(new Set(nsids).size).toBe(within(numbering, 'w:abstractNum').length);
    expect(parts(await write(order()))['word/numbering.xml']).not.toContain('tentative');
  });

  test.each([
    ['regulation', regulation(), { Heading1: '0', ListNumber: '1', ListNumber2: '2' }],
    ['order', order(), { Heading1: undefined, ListNumber: '0', ListNumber2: '1' }],
  ])('a paragraph that is given a style of the list is numbered: %s', async (_, document, expected) => {
    const styles = within(part(await write(document), 'word/styles.xml'), 'w:style');
    const levelOf = (id: string): string | undefined => {
      const style = styles.find((each) => each.attributes['w:styleId'] === id);
      return style && val(style, 'w:pPr', 'w:numPr', 'w:ilvl');
    };
    expect(Object.fromEntries(Object.keys(expected).map((id) => [id, levelOf(id)]))).toEqual(expected);
  });

  test('a reference to a clause of the document is a field to its bookmark that shows the number', async () => {
    const { blocks } = parseDocument(
      '<body><ol><li id="a">Первый.</li><li>См. пункт <ref to="a"></ref>.</li></ol></body>',
    );
    const document = part(await write(tree(blocks)), 'word/document.xml');
    const [bookmark] = within(document, 'w:bookmarkStart');
    expect(within(document, 'w:instrText').flatMap(({ children }) => children)).toEqual([
      ` REF ${bookmark?.attributes['w:name']} \\n \\h `,
    ]);
    expect(within(document, 'w:fldChar').map(({ attributes }) => attributes['w:fldCharType'])).toEqual([
      'begin',
      'separate',
      'end',
    ]);
    expect(docxText(await write(tree(blocks))).replaceAll('\u00a0', ' ')).toBe('1. Первый.\n2. См. пункт 1.');
  });

  test('a heading without a number takes none from its style', async () => {
    const [first] = await body(heading('section', 2, 'Раздел'), heading('section', 2, 'Раздел', [1]));
    expect([first?.label, first && val(first.node, 'w:pPr', 'w:numPr', 'w:numId')]).toEqual([null, '0']);
  });
});
