import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CASES } from '../../src/russian/case.ts';
import { declineLine } from '../../src/russian/kinds/decline.ts';
import { KINDS } from '../../src/russian/kinds/kind.ts';
import { normalizeText } from '../../src/russian/letters.ts';
import { normalizeName } from '../../src/russian/names/normalize.ts';
import { runs } from '../setup/runs.ts';
import { fixture } from './fixture.ts';

const words = ['titles', 'units', 'held-out-titles', 'held-out-units', 'names'].flatMap((name) =>
  fixture(name).flatMap((row) => (row.nom ?? '').split(' ')),
);
const phrase = fc
  .array(
    fc.oneof(
      fc.constantFrom(...words, '(', ')', ',', '/', '№ 5', '«Ёлка № 3»', '"а', 'и.о.', '–'),
      fc.string(),
    ),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((list) => list.join(' ').replace(/[\t\r\n]/gu, ' '));
const kind = fc.constantFrom(...KINDS);
const gender = fc.constantFrom('', 'm', 'f');

test('declining never throws, and the nominative is the input made clean', () => {
  fc.assert(
    fc.property(kind, gender, phrase, (one, sex, text) => {
      const result = declineLine(`${one}\t${sex}\t${text}`);
      if ('error' in result) return;
      const clean = one === 'title' || one === 'unit' ? normalizeText(text) : normalizeName(text);
      expect(result.nom).toBe(clean);
    }),
    { numRuns: runs(2000) },
  );
});

test('digits and quoted text survive in every case', () => {
  fc.assert(
    fc.property(kind, gender, phrase, (one, sex, text) => {
      const result = declineLine(`${one}\t${sex}\t${text}`);
      if ('error' in result) return;
      for (const name of CASES) {
        expect(result[name].replace(/\D/gu, '')).toBe(result.nom.replace(/\D/gu, ''));
        expect(result[name].match(/«[^»]*»/gu)).toEqual(result.nom.match(/«[^»]*»/gu));
      }
    }),
    { numRuns: runs(2000) },
  );
});

test('composed and decomposed letters give the same', () => {
  fc.assert(
    fc.property(kind, gender, phrase, (one, sex, text) => {
      const line = `${one}\t${sex}\t`;
      expect(declineLine(line + text.normalize('NFD'))).toEqual(declineLine(line + text.normalize('NFC')));
    }),
    { numRuns: runs(1000) },
  );
});
