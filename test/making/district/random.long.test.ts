import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareTotals, madeOf, rolledUp } from './compare.ts';
import { hasData, oracleNorm } from './oracle.ts';
import { randomDistrict, written } from './random-district.ts';

const [FROM, TO] = ['2025-04-01', '2025-06-30'];

it('sums fifty random districts as the slow calculation does', async () => {
  let counted = 0;
  await fc.assert(
    fc.asyncProperty(randomDistrict, async (district) => {
      const made = await rolledUp(written(district), { period: '2025-Q2' });
      const handed = district.filter((one) => hasData(one, FROM, TO));
      if (handed.length === 0) {
        expect(made).toMatchObject({ problem: { code: 'district/no-figures' } });
        return;
      }
      const value = madeOf(made);
      compareTotals(value, district, FROM, TO);
      expect(value.counted.map(({ folder }) => folder).sort()).toEqual(
        handed.map(({ folder }) => folder).sort(),
      );
      for (const { name, total } of value.kinds) {
        const own = handed.filter(({ kind }) => kind === name);
        compareTotals({ total }, own, FROM, TO);
      }
      const { met = 0, missed = 0, unsaid = 0 } = value.norms[0] ?? {};
      const norm = oracleNorm(district, FROM, TO);
      // What hangs on how people are counted is not judged.
      expect([met <= norm.met, missed <= norm.missed]).toEqual([true, true]);
      expect(met + missed + unsaid).toBe(handed.filter((one) => one.norm !== null).length);
      counted += 1;
    }),
    { numRuns: 50 },
  );
  expect(counted).toBeGreaterThan(30);
});
