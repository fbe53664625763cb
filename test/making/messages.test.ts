import { describe, expect, it } from 'vitest';
import { withTrueNames } from '../../src/making/true-names.ts';
import { inDocuments, type Problem } from '../../src/problem.ts';

const blank = (message: string, document?: string): Problem => ({
  severity: 'warning',
  code: 'document/blank',
  message,
  ...(document === undefined ? {} : { document }),
});

describe('what several documents show', () => {
  it('is told once, with three of them', () => {
    const found = ['А', 'Б', 'В', 'Г', 'Д'].flatMap((name) => [
      blank('Нет ИНН.', name),
      ...(name === 'Б' ? [blank('Нет адреса.', name), blank('Нет адреса.', name)] : []),
    ]);
    expect(inDocuments([...found, blank('Всё пусто.')])).toEqual([
      blank('Нет ИНН. Документы: «А», «Б», «В» и ещё 2.'),
      blank('Нет адреса. Документ: «Б».'),
      blank('Всё пусто.'),
    ]);
  });
});

describe('files', () => {
  const told = (text: string, ...paths: readonly string[]): string | undefined =>
    withTrueNames(
      [blank(text)],
      paths.map((path) => ({ path })),
    )[0]?.message;

  it.each([
    ['Впишите в файл: staff.csv: Телефон.', 'input/Staff.XLSX', 'Впишите в файл: Staff.XLSX: Телефон.'],
    ['Впишите в organization.yaml.', 'organization.yaml.txt', 'Впишите в organization.yaml.txt.'],
    ['Впишите в organization.yaml.', 'organization.yml', 'Впишите в organization.yml.'],
    ['Нет previous/staff.csv.', 'staff.xlsx', 'Нет previous/staff.csv.'],
    ['Нет previous/staff.csv.', 'previous/staff.xlsx', 'Нет previous/staff.xlsx.'],
    ['Впишите в forms.csv.', 'staff.xlsx', 'Впишите в forms.csv.'],
    ['Исправьте usage/columns.yaml.', 'organization.yml', 'Исправьте usage/columns.yaml.'],
  ])('%s with %s', (text, path, expected) => {
    expect(told(text, path)).toBe(expected);
  });

  it('are called so in the place and the hint too', () => {
    const problem = { ...blank('Пусто.'), file: 'groups.csv', hint: 'Впишите в groups.csv.' };
    expect(withTrueNames([problem], [{ path: 'groups.xlsx' }])).toEqual([
      { ...problem, file: 'groups.xlsx', hint: 'Впишите в groups.xlsx.' },
    ]);
  });
});
