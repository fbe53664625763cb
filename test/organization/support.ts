import { expect } from 'vitest';
import type { Dossier } from '../../src/organization/dossier.ts';
import { type Reading, readDossier } from '../../src/organization/read.ts';
import { type Problem, reveal } from '../../src/problem.ts';
import { MemoryFiles } from '../world/memory.ts';

/** The smallest folder without a single problem. */
export const GOOD = {
  'organization.yaml': [
    'kind: kindergarten',
    'platform: sferum-vk',
    'fullName: Муниципальное учреждение «Детский сад «Сказка»',
    'shortName: МБДОУ «Детский сад «Сказка»',
    'head: Белозёрова Елена Павловна',
    'administrator: Ковальчук Татьяна Андреевна',
    '',
  ].join('\n'),
  'staff.csv': [
    'Фамилия;Имя;Отчество;Должность;E-mail;Мобильный телефон',
    'Белозёрова;Елена;Павловна;заведующий;;',
    'Ковальчук;Татьяна;Андреевна;методист;kovalchuk@skazka.example;+7 (900) 000-00-05',
    '',
  ].join('\n'),
  'groups.csv': 'Подразделение;Воспитанников\nСолнышко;18\n',
};

export type Content = string | Uint8Array;

/** Reads the good folder with some files replaced, or left out by null. */
export function read(changes: Readonly<Record<string, Content | null>> = {}): Promise<Reading> {
  const files = Object.entries({ ...GOOD, ...changes }).flatMap(([name, content]) =>
    content === null ? [] : [[`in/${name}`, content] as const],
  );
  return readDossier(new MemoryFiles(Object.fromEntries(files)), 'in');
}

/** Reads the good folder with a staff table of this header and these rows. */
export function readStaffRows(header: string, ...rows: string[]): Promise<Reading> {
  return read({ 'staff.csv': [header, ...rows].join('\n') });
}

/** Adds lines to the good organisation file; keys that are there already are replaced. */
export function withFacts(...lines: string[]): Record<string, string> {
  const keys = new Set(lines.map((line) => line.split(':')[0]));
  const good = GOOD['organization.yaml'].trim().split('\n');
  const kept = good.filter((line) => !keys.has(line.split(':')[0] ?? ''));
  return { 'organization.yaml': [...kept, ...lines].join('\n') };
}

/** A table of own clauses with these rows. */
export function clausesIn(...rows: readonly string[]): Record<string, string> {
  return { 'clauses.csv': ['Документ;После пункта;Вместо пункта;Не включать;Текст', ...rows, ''].join('\n') };
}

/** The problems with a code. */
export function having(reading: Pick<Reading, 'problems'>, code: string): readonly Problem[] {
  return reading.problems.filter((problem) => problem.code === code);
}

/** Expects exactly one problem of the code, an error unless said otherwise, in Russian and with advice. */
export function expectProblem(
  reading: Pick<Reading, 'problems'>,
  code: string,
  expected: Partial<Problem> & { text?: RegExp; advice?: RegExp } = {},
): Problem {
  const codes = reading.problems.map((problem) => problem.code);
  const [found, ...more] = having(reading, code);
  if (!found) throw new Error(`No ${code} among ${codes.join(', ')}`);
  expect(more, `one ${code}`).toEqual([]);
  const { text = /./u, advice = /[а-яё]{3}/iu, ...place } = expected;
  const shown = reveal(found, true);
  expect(shown).toMatchObject({ severity: 'error', ...place });
  expect(shown.message).toMatch(/[а-яё]{3}.*\.$/isu);
  expect(shown.message).toMatch(text);
  expect(shown.hint ?? '').toMatch(advice);
  return shown;
}

/** The dossier of a reading that must have no errors. */
export function dossierOf(reading: Reading): Dossier {
  expect(reading.problems.filter((problem) => problem.severity === 'error')).toEqual([]);
  if (!reading.dossier) throw new Error('No dossier');
  return reading.dossier;
}
