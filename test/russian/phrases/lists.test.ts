import { describe, expect, test } from 'vitest';
import { fixture, tens, withoutDoubt, wrongForms } from '../fixture.ts';

describe.each([
  ['titles', 'title'],
  ['held-out-titles', 'title'],
  ['units', 'unit'],
  ['held-out-units', 'unit'],
  ['reviewed-titles', 'title'],
  ['reviewed-units', 'unit'],
])('every form of %s is right', (name, kind) => {
  test.each(tens(fixture(name)))('from row %d', (_, rows) => {
    expect(rows.flatMap((row) => wrongForms(row, kind))).toEqual([]);
  });
});

describe('titles of the lists raise no doubt', () => {
  const rows = [...fixture('titles'), ...fixture('held-out-titles')].map((row) => `title\t\t${row.nom}`);
  test.each(tens(rows))('from row %d', (_, some) => {
    expect(withoutDoubt(some)).toEqual(some);
  });
});

describe('what is no Russian title or unit, or only the beginning of one, is asked about', () => {
  const rows = fixture('no-russian').filter(({ kind }) => kind === 'title' || kind === 'unit');
  test.each(tens(rows.map(({ kind, gender, text }) => `${kind}\t${gender}\t${text}`)))(
    'from row %d',
    (_, some) => {
      expect(withoutDoubt(some)).toEqual([]);
    },
  );
});
