import fc from 'fast-check';
import { expect, it } from 'vitest';
import { points } from '../../src/making/amending/points.ts';
import { instructionsFor } from '../../src/redline/instructions.ts';
import { comparePassages } from '../../src/redline/passages.ts';
import { runs } from '../setup/runs.ts';
import { actOf, amended, versionOf } from './acts.ts';
import { obeyed } from './order-reader.ts';

function sorted(act: ReadonlyMap<string, string>): readonly (readonly [string, string])[] {
  return [...act].sort(([one], [other]) => one.localeCompare(other, 'ru', { numeric: true }));
}

it('who obeys the order has the new text', () => {
  let [byClause, whole] = [0, 0];
  fc.assert(
    fc.property(amended, ([old, now]) => {
      const instructions = instructionsFor(comparePassages(versionOf(old), versionOf(now)));
      if (instructions === null) whole += 1;
      else {
        byClause += 1;
        expect(sorted(obeyed(actOf(old), points(instructions, [1], false)))).toEqual(sorted(actOf(now)));
      }
    }),
    { numRuns: runs(1000) },
  );
  expect(byClause).toBeGreaterThan(whole);
});
