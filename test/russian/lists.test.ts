import { expect, test } from 'vitest';
import { CASES } from '../../src/russian/case.ts';
import { declineLine } from '../../src/russian/kinds/decline.ts';
import { fixture } from './fixture.ts';

/** Wrong forms, as «Слово: стало ≠ надо»; `/` in a list of names separates forms that are both right. */
function wrongForms(row: Readonly<Record<string, string>>, kind: string, gender = ''): readonly string[] {
  const got = declineLine(`${kind}\t${gender}\t${row.nom}`);
  if ('error' in got) return [got.error];
  return CASES.filter((name) => row[name] !== undefined).flatMap((name) => {
    const right = gender === '' ? [row[name]] : (row[name] ?? '').split('/');
    return right.includes(got[name]) ? [] : [`${row.nom}: ${got[name]} ≠ ${row[name]}`];
  });
}

test.each(['names', 'held-out-names', 'reviewed-surnames'])('every form of %s is right', (name) => {
  expect(fixture(name).flatMap((row) => wrongForms(row, row.part ?? '', row.gender))).toEqual([]);
});

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

test('an ordinary staff of 200 raises doubts in at most 3 % of its forms', () => {
  const rows = fixture('ordinary-staff').flatMap((row) => [
    `person\t\t${row.name}`,
    `title\t\t${row.title}`,
    `unit\t\t${row.unit}`,
  ]);
  const doubtful = rows.map(declineLine).filter((result) => 'error' in result || result.doubtful);
  expect(rows).toHaveLength(600);
  expect(doubtful.length / rows.length).toBeLessThanOrEqual(0.03);
});

test('the lists raise doubts rarely, too', () => {
  const rows = [...fixture('titles'), ...fixture('held-out-titles')].map((row) => `title\t\t${row.nom}`);
  const doubtful = rows.map(declineLine).filter((result) => 'error' in result || result.doubtful);
  expect(doubtful).toEqual([]);
});

test('what is no Russian, or only the beginning of something, is asked about', () => {
  const rows = fixture('no-russian').map(({ kind, gender, text }) => `${kind}\t${gender}\t${text}`);
  const silent = rows.filter((row) => {
    const result = declineLine(row);
    return !('error' in result) && !result.doubtful;
  });
  expect(silent).toEqual([]);
});

/** One name of a list as careless hands type it. */
function dirty(text: string): readonly string[] {
  return [
    text.normalize('NFD'),
    `  ${text.replaceAll(' ', '   ')}\u{A0}`,
    text.replaceAll('-', ' – '),
    `\u{FEFF}${text}`,
  ];
}

test('dirty input declines as clean input', () => {
  for (const row of fixture('names')) {
    const clean = declineLine(`${row.part}\t${row.gender}\t${row.nom}`);
    for (const text of dirty(row.nom ?? '')) {
      expect(declineLine(`${row.part}\t${row.gender}\t${text}`)).toEqual(clean);
    }
  }
});

test('CAPITALS stay capitals', () => {
  for (const row of fixture('names')) {
    const clean = declineLine(`${row.part}\t${row.gender}\t${row.nom}`);
    const capitals = declineLine(`${row.part}\t${row.gender}\t${row.nom?.toUpperCase()}`);
    if ('error' in clean || 'error' in capitals) throw new Error(row.nom);
    for (const name of CASES) expect(capitals[name]).toBe(clean[name].toUpperCase());
  }
});
