import { expect, it } from 'vitest';
import { longPaths } from '../../src/making/output-problems.ts';
import type { Placement } from '../../src/output/plan.ts';
import { MemoryFiles } from '../world/memory.ts';

const PLACED = [{ path: 'Приказ.docx' }] as unknown as readonly Placement[];

it.each([
  [247, 0],
  [248, 1],
])('a document in a folder with a path of %i characters: warnings %i', (length, count) => {
  const output = `/${'п'.repeat(length - 1)}`;
  expect(longPaths(new MemoryFiles(), output, PLACED)).toHaveLength(count);
});
