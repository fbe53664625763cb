import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hyphenPlaces } from '../../src/russian/text/hyphenation.ts';
import { fixture } from './fixture.ts';

function hyphenated(word: string): string {
  const places = hyphenPlaces(word);
  return [0, ...places].map((from, index) => word.slice(from, places[index])).join('-');
}

describe('words checked by hand', () => {
  test.each(fixture('hyphens').map(({ word = '' }) => word))('%s', (word) => {
    expect(hyphenated(word.replaceAll('-', ''))).toBe(word);
  });
});

test.each([
  'Образовательной',
  'ОБРАЗОВАТЕЛЬНОЙ',
  'education',
  'образование2',
  'образоват.',
  'информационно-коммуникационной',
  'образо\u00adвание',
  'образова́ние',
])('«%s» stays whole', (word) => {
  expect(hyphenPlaces(word)).toEqual([]);
});

test('parts have two letters, the last one three, a vowel and a beginning that can be read', () => {
  const letters = fc.constantFrom(...'абвгдежзийклмнопрстуфхцчшщъыьэюяё');
  const words = fc.string({ unit: letters, minLength: 7, maxLength: 30 });
  fc.assert(
    fc.property(words, (word) => {
      for (const place of hyphenPlaces(word)) {
        expect(word.slice(0, place)).toMatch(/^(?=.*[аеёиоуыэюя]).{2}/);
        expect(word.slice(place)).toMatch(/^(?=.*[аеёиоуыэюя]).{3}/);
        expect(word.slice(place)).not.toMatch(/^[йъьы]/);
      }
    }),
  );
});
