import { expect, test } from 'vitest';
import { fixture, withoutDoubt, wrongForms } from '../fixture.ts';

test.each([
  ['titles', 'title'],
  ['held-out-titles', 'title'],
  ['units', 'unit'],
  ['held-out-units', 'unit'],
  ['reviewed-titles', 'title'],
  ['reviewed-units', 'unit'],
])('every form of %s is right', (name, kind) => {
  expect(fixture(name).flatMap((row) => wrongForms(row, kind))).toEqual([]);
});

test('titles of the lists raise no doubt', () => {
  const rows = [...fixture('titles'), ...fixture('held-out-titles')].map((row) => `title\t\t${row.nom}`);
  expect(withoutDoubt(rows)).toEqual(rows);
});

test('what is no Russian title or unit, or only the beginning of one, is asked about', () => {
  const rows = fixture('no-russian').filter(({ kind }) => kind === 'title' || kind === 'unit');
  expect(withoutDoubt(rows.map(({ kind, gender, text }) => `${kind}\t${gender}\t${text}`))).toEqual([]);
});
