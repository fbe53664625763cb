import { describe, expect, test } from 'vitest';
import { readDossier } from '../../src/organization/read.ts';
import type { Files } from '../../src/world/files.ts';
import { windows1251 } from '../reading/encode.ts';
import { MemoryFiles } from '../world/memory.ts';
import { expectProblem, GOOD, read } from './support.ts';

function folder(changes: Readonly<Record<string, string>> = {}): MemoryFiles {
  const entries = Object.entries({ ...GOOD, ...changes });
  return new MemoryFiles(Object.fromEntries(entries.map(([name, text]) => [`in/${name}`, text])));
}

/** Files where some call fails as the system would fail it. */
function failing(method: 'list' | 'read' | 'stat', path: string, code: string): Files {
  const files = folder();
  const original = files[method].bind(files) as (path: string) => never;
  const replaced = (asked: string): never => {
    if (asked === path) throw Object.assign(new Error(`${code}: ${path}`), { code });
    return original(asked);
  };
  return Object.assign(files, { [method]: replaced });
}

describe('the input folder', () => {
  test('missing', async () => {
    const reading = await readDossier(new MemoryFiles(), 'нет');
    expectProblem(reading, 'folder/missing', { text: /«нет»/, advice: /sferum-docs init/ });
    expect(reading).toMatchObject({ dossier: null, sources: [] });
  });

  test('a file', async () => {
    const reading = await readDossier(new MemoryFiles({ in: 'x' }), 'in');
    expectProblem(reading, 'folder/not-folder', { text: /файл, а нужна папка/, advice: /--input/ });
  });

  test('unreadable', async () => {
    const reading = await readDossier(failing('list', 'in', 'EACCES'), 'in');
    expectProblem(reading, 'folder/unreadable', { text: /нет прав/, advice: /--input/ });
  });
});

describe('an input file', () => {
  test.each(['organization.yaml', 'staff.csv'] as const)('%s missing', async (file) => {
    const reading = await read({ [file]: null });
    expectProblem(reading, 'file/missing', {
      file,
      advice: new RegExp(`Положите в эту папку файл ${file}`, 'u'),
    });
    expect(reading.problems).toHaveLength(1);
  });

  test('of an empty folder are made by init', async () => {
    const { problems } = await readDossier(new MemoryFiles({ 'in/readme.md': 'x' }), 'in');
    expect(problems.map(({ hint }) => hint)).toEqual(
      Array(3).fill(expect.stringContaining('sferum-docs init')),
    );
  });

  test.each([
    ['organization.yaml', 'organization.yaml.txt'],
    ['organization.yaml', 'Organization.TXT'],
    ['organization.yaml', 'organization.yml.txt'],
    ['staff.csv', 'staff.csv.txt'],
    ['groups.csv', 'groups.txt'],
  ] as const)('%s with an ending that Windows hides is read: %s', async (file, hidden) => {
    const reading = await read({ [file]: null, [hidden]: GOOD[file] });
    expectProblem(reading, 'file/hidden-extension', {
      severity: 'note',
      file: hidden,
      advice: new RegExp(`Переименуйте его в ${file}`, 'u'),
    });
    expect(reading.dossier).toMatchObject({ staff: { length: 2 }, groups: { length: 1 } });
  });

  test('beside the right one is not asked', async () => {
    expect((await read({ 'organization.txt': 'заметки' })).problems).toEqual([]);
  });

  test.each([
    ['windows-1251', (text: string) => windows1251(text), ['file/windows-1251']],
    ['UTF-16', (text: string) => Buffer.from(`\u{FEFF}${text}`, 'utf16le'), []],
    ['UTF-8 with a mark', (text: string) => Buffer.from(`\u{FEFF}${text}`), []],
  ])('in %s says the same', async (_, encoded, codes) => {
    const reading = await read({ 'organization.yaml': encoded(GOOD['organization.yaml']) });
    expect(reading.problems.map(({ code }) => code)).toEqual(codes);
    for (const { hint } of reading.problems) expect(hint).toContain('в Блокноте');
    expect(reading.dossier?.organization.shortName).toBe('МБДОУ «Детский сад «Сказка»');
  });

  test('with a wrong extension is named', async () => {
    const reading = await read({ 'staff.csv': null, 'staff.xls': 'x' });
    expectProblem(reading, 'file/missing', {
      advice: /Есть «staff\.xls», но нужен staff\.csv или staff\.xlsx/,
    });
  });

  test('of Word is saved as text, in its place or beside it', async () => {
    const rtf = '{\\rtf1 kind: school}';
    const renamed = await read({ 'organization.yaml': rtf });
    expectProblem(renamed, 'file/not-text', { file: 'organization.yaml', advice: /в Word.*Обычный текст/u });
    const beside = await read({ 'organization.yaml': null, 'organization.docx': 'PK' });
    expectProblem(beside, 'file/missing', {
      advice: /Есть «organization\.docx».*в Word как «Обычный текст»/u,
    });
  });

  test.each(['', '\n \r\n\t', '\u{FEFF}', '\u{FEFF}\r\n'])('empty: %j', async (text) => {
    expectProblem(await read({ 'staff.csv': text }), 'file/empty', {
      file: 'staff.csv',
      advice: /Заполните/,
    });
  });

  test('a directory', async () => {
    const files = folder();
    files.remove('in/staff.csv');
    files.stage('in/staff.csv/x.txt', new Uint8Array()).commit();
    const reading = await readDossier(files, 'in');
    expectProblem(reading, 'file/directory', { file: 'staff.csv', text: /папка/, advice: /файл/ });
  });

  test.each([
    ['EACCES', /нет прав/],
    ['EPERM', /нет прав/],
    ['EBUSY', /занят другой программой/],
    ['ENOENT', /уже нет/],
    ['EIO', /не прочитать\./],
  ])('%s', async (code, text) => {
    const reading = await readDossier(failing('read', 'in/staff.csv', code), 'in');
    expectProblem(reading, 'file/unreadable', { file: 'staff.csv', text, advice: /Закройте/ });
    expect(reading.sources.map((source) => source.path)).toEqual(['organization.yaml', 'groups.csv']);
  });

  test('that is a pipe is not read', async () => {
    const files = folder();
    const stat = files.stat.bind(files);
    const pipe = { kind: 'other', size: 0 } as const;
    files.stat = (path) => (path === 'in/staff.csv' ? pipe : stat(path));
    expectProblem(await readDossier(files, 'in'), 'file/not-file', { file: 'staff.csv', advice: /файл/ });
  });

  test('larger than 10 MB', async () => {
    const reading = await read({ 'staff.csv': new Uint8Array(10 * 1024 * 1024 + 1).fill(65) });
    expectProblem(reading, 'file/too-big', { file: 'staff.csv', text: /10 МБ/ });
  });

  test('in two forms', async () => {
    const reading = await read({ 'staff.xlsx': 'PK' });
    expectProblem(reading, 'file/both', { text: /staff\.csv, и staff\.xlsx/, advice: /Оставьте/ });
  });

  test('in capitals is found', async () => {
    const reading = await read({ 'staff.csv': null, 'Staff.CSV': GOOD['staff.csv'] });
    expect(reading.problems).toEqual([]);
    expect(reading.sources[1]?.path).toBe('Staff.CSV');
  });
});
