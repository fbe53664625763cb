import { expect, test } from 'vitest';
import { CASES } from '../../src/russian/case.ts';
import { declineLine } from '../../src/russian/kinds/decline.ts';
import { fixture, withoutDoubt, wrongForms } from './fixture.ts';

test.each(['names', 'held-out-names', 'reviewed-surnames'])('every form of %s is right', (name) => {
  expect(fixture(name).flatMap((row) => wrongForms(row, row.part ?? '', row.gender))).toEqual([]);
});

test.each(fixture('first-names').map(({ gender = '', nom = '' }) => [nom, gender || null]))(
  'the first name %s is told to be of %s',
  (nom, gender) => {
    expect(declineLine(`first\t\t${nom}`)).toMatchObject({ gender });
  },
);

test('an ordinary staff of 200 raises doubts in at most 3 % of its forms', () => {
  const rows = fixture('ordinary-staff').flatMap((row) => [
    `person\t\t${row.name}`,
    `title\t\t${row.title}`,
    `unit\t\t${row.unit}`,
  ]);
  expect(rows).toHaveLength(600);
  expect(withoutDoubt(rows).length / rows.length).toBeGreaterThanOrEqual(0.97);
});

test('what is no Russian name, or only the beginning of one, is asked about', () => {
  const rows = fixture('no-russian').filter(({ kind }) => kind !== 'title' && kind !== 'unit');
  expect(withoutDoubt(rows.map(({ kind, gender, text }) => `${kind}\t${gender}\t${text}`))).toEqual([]);
});

test('old crafts are surnames, posts of today are none', () => {
  const asSurnames = (words: string): readonly string[] => words.split(' ').map((word) => `last\tm\t${word}`);
  const crafts = asSurnames('Ткач Кузнец Столяр Музыкант Штурман Школьник');
  expect(withoutDoubt(crafts)).toEqual(crafts);
  expect(withoutDoubt(asSurnames('Логопед Завхоз Кладовщица Программист Учитель-логопед группа'))).toEqual(
    [],
  );
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
