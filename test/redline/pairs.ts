import fc from 'fast-check';
import { expect } from 'vitest';
import type { Block, DocumentTree } from '../../src/document/tree.ts';
import { writeRedline } from '../../src/writers/docx/redline/redline.ts';
import { pageLayout } from '../../src/writers/layout.ts';
import { write } from '../writers/docx/write.ts';
import { anyTree } from '../writers/pdf/trees.ts';
import { answered } from './changes.ts';

/** A text before and after. */
export interface Pair {
  readonly old: DocumentTree;
  readonly now: DocumentTree;
}

const NO_IDS = new Map<string, string>();

export async function redline(
  old: DocumentTree,
  now: DocumentTree,
  ids = [NO_IDS, NO_IDS],
): Promise<Uint8Array> {
  const [before = NO_IDS, after = NO_IDS] = ids;
  const layout = pageLayout(now.storage);
  return (await writeRedline({ tree: old, clauses: before }, { tree: now, clauses: after }, layout)).bytes;
}

/** Who accepts all has the new text, who rejects all has the old one, both as they are written without changes. */
export async function expectBoth({ old, now }: Pair): Promise<void> {
  const docx = await redline(old, now);
  expect(answered(docx, 'accept')).toEqual(answered(await write(now), 'accept'));
  expect(answered(docx, 'reject')).toEqual(answered(await write(old), 'accept'));
}

/** Two trees that have nothing to do with each other. */
export const foreign: fc.Arbitrary<Pair> = fc.tuple(anyTree, anyTree).map(([old, now]) => ({ old, now }));

/** A tree and the same after a few edits of its blocks. */
export const edited: fc.Arbitrary<Pair> = fc
  .tuple(anyTree, anyTree, fc.infiniteStream(fc.integer({ min: 0, max: 5 })))
  .map(([old, other, dice]) => {
    const spare = [...other.blocks];
    const roll = () => dice.next().value as number;
    const change = (blocks: readonly Block[]): Block[] =>
      blocks.flatMap((block): Block[] => {
        const what = roll();
        const [more] = spare.splice(0, what < 2 ? 1 : 0);
        if (what === 0) return more ? [more] : [];
        if (what === 1) return more ? [block, more] : [block];
        if (what === 2) return [reworded(block, roll())];
        return what === 3 ? [restyled(block)] : [block];
      });
    return { old, now: { ...old, blocks: change(old.blocks) } };
  });

/** The same words, which look otherwise. */
function restyled<T>(block: T): T {
  return JSON.parse(
    JSON.stringify(block, (key, value: unknown) => {
      if (key === 'bold' || key === 'keepWithNext') return !value;
      if (key === 'spaceBefore') return Number(value) + 6;
      if (key === 'align') return value === 'left' ? 'center' : 'left';
      return key === 'widths' ? (value as readonly number[]).toReversed() : value;
    }),
  );
}

/** Every so many-th word is another. */
function reworded<T>(block: T, step: number): T {
  let count = 0;
  return JSON.parse(
    JSON.stringify(block, (key, value: unknown) => {
      if (key !== 'value' || typeof value !== 'string') return value;
      return value.replace(/[\p{L}\p{N}]+/gu, (word) => {
        count += 1;
        return count % (step + 2) === 0 ? `иное${count}` : word;
      });
    }),
  );
}
