import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { latinName } from '../../src/russian/text/latin.ts';

test.each([
  ['Положение', 'polozhenie'],
  ['Приказ 101-ОД', 'prikaz-101-od'],
  ['Памятка для родителей', 'pamyatka-dlya-roditeley'],
  ['Объявление: щётка, съезд, чьё-то ещё!', 'obyavlenie-shchetka-sezd-che-to-eshche'],
  ['01-17/152 № 5', '01-17-152-5'],
  ['— — «»', ''],
])('%s → %s', (text, name) => {
  expect(latinName(text)).toBe(name);
});

it('is Latin letters, digits and single hyphens for any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(latinName(text)).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/u);
    }),
  );
});
