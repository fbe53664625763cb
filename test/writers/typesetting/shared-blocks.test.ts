import { expect, test } from 'vitest';
import type { Block, Clause, Inline } from '../../../src/document/tree.ts';
import { Recurring } from '../../../src/remember.ts';
import { hyphenate } from '../../../src/writers/typesetting/hyphenate.ts';
import { type KnownBlocks, sharedBlocks } from '../../../src/writers/typesetting/shared-blocks.ts';
import { appendix, cells, clause, clauses, dashes, heading, p, text } from '../docx/build.ts';

const WORDS = 'Положение распространяется на работников';

function set(block: Block): Block {
  return hyphenate([block])[0] as Block;
}

function contentsOf(blocks: readonly Block[]): readonly unknown[] {
  return blocks.map((block) => block.type === 'paragraph' && block.content);
}

test('a block is the same object as one that was alike before, and as no other', () => {
  const address = 'https://max.ru/';
  const contents: Inline[][] = [
    [text(WORDS)],
    [text(WORDS, { bold: true })],
    [text(WORDS, { italic: true })],
    [{ ...text(WORDS), refersTo: 'places' }],
    [{ type: 'link', href: address, content: [text(WORDS)] }],
    [{ type: 'link', href: `${address}?`, content: [text(WORDS)] }],
  ];
  const known: KnownBlocks = new Recurring();
  const made = () =>
    sharedBlocks(
      structuredClone(contents).map((each) => p(each)),
      known,
      set,
    );
  made();
  const [first, second] = [made(), made()];
  expect(second.every((block, index) => block === first[index])).toBe(true);
  expect(new Set(contentsOf(first)).size).toBe(contents.length);
  expect(contentsOf(first)).toEqual(contentsOf(contents.map((each) => set(p(each)))));
});

const BLOCKS: readonly Block[] = [
  heading('section', 1, WORDS, [1]),
  clauses(clause([1, 1], WORDS), clause([1, 2], WORDS, [dashes(1, WORDS, WORDS), p(WORDS)])),
  p(WORDS),
  dashes(1, WORDS, { blocks: [p(WORDS), dashes(2, WORDS)] }),
  { type: 'table', widths: [1], header: [cells(WORDS)], body: [cells(WORDS)] },
  appendix(1, [WORDS], p(WORDS), clauses(clause([1], WORDS, [], 1))),
];

test('blocks of every kind are what they are when nothing is known', () => {
  const known: KnownBlocks = new Recurring();
  for (const _ of ['anew', 'kept', 'known'])
    expect(sharedBlocks(BLOCKS, known, set)).toEqual(hyphenate(BLOCKS));
});

test('of two alike in one document each has paragraphs of its own', () => {
  const twins = [p(WORDS), p(WORDS), dashes(1, WORDS), dashes(1, WORDS)];
  const [first, second, list, other] = sharedBlocks(twins, new Recurring(), set);
  expect(second).toEqual(first);
  expect(second === first).toBe(false);
  expect(other).toEqual(list);
  expect(list?.type === 'list' && other?.type === 'list' && list.items[0] === other.items[0]).toBe(false);
});

test('a part that stands one level deeper makes another block', () => {
  const inner = (...items: string[]) => ({ blocks: [p(WORDS), dashes(2, ...items)] });
  const lists = [dashes(1, inner('Один.', 'Два.')), dashes(1, inner('Один.'), 'Два.')];
  const clausesOf = (...items: Clause[]) => clauses(clause([1], WORDS, [clauses(...items)]));
  const [first, second] = [clause([1, 1], 'Один.'), clause([1, 2], 'Два.')];
  const deep = clauses(
    clause([1], WORDS, [clauses({ ...first, blocks: [...first.blocks, clauses(second)] })]),
  );
  const blocks = [...lists, clausesOf(first, second), deep];
  for (const order of [blocks, blocks.toReversed()])
    expect(sharedBlocks(order, new Recurring(), set)).toEqual(hyphenate(order));
});

test('a clause of another document is shared, not the list that it stands in', () => {
  const known: KnownBlocks = new Recurring();
  const clausesOf = (...texts: string[]) => {
    const [block] = sharedBlocks([clauses(...texts.map((each, at) => clause([at + 1], each)))], known, set);
    return block?.type === 'clauses' ? block.items : [];
  };
  clausesOf(WORDS);
  const [before, after] = [clausesOf(WORDS, 'Один.'), clausesOf(WORDS, 'Другой.')];
  expect(before[0] === after[0]).toBe(true);
  expect(before[1] === after[1]).toBe(false);
});
