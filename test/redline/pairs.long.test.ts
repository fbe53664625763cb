import fc from 'fast-check';
import { it } from 'vitest';
import { edited, expectBoth, foreign } from './pairs.ts';

it('a thousand pairs of trees: accepted the new text, rejected the old one', async () => {
  await fc.assert(
    fc.asyncProperty(edited, (pair) => expectBoth(pair)),
    { numRuns: 1000 },
  );
});

it('the same of trees that have nothing to do with each other', async () => {
  await fc.assert(
    fc.asyncProperty(foreign, (pair) => expectBoth(pair)),
    { numRuns: 200 },
  );
});
