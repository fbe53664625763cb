import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Reading, readDossier } from '../../src/organization/read.ts';
import { reveal } from '../../src/problem.ts';
import { readCatalogue } from '../../src/templating/catalogue.ts';
import { disk } from '../../src/world/disk.ts';
import { TEMPLATES } from '../../src/world/package.ts';
import { ROOT } from '../cli/run.ts';
import { MemoryFiles } from '../world/memory.ts';

const CASES = join(ROOT, 'test/cases');
const TABLES = readCatalogue(disk, [TEMPLATES]).data.tables;

/** The files of a case over those of a good organisation; a workbook takes the place of the CSV of its name. */
function filesOf(name: string): Record<string, Uint8Array> {
  const files: Record<string, Uint8Array> = {};
  for (const folder of ['_base', name])
    for (const file of readdirSync(join(CASES, folder))) {
      if (!statSync(join(CASES, folder, file)).isFile()) continue;
      delete files[`in/${file.replace(/\.xlsx$/u, '.csv')}`];
      files[`in/${file}`] = new Uint8Array(readFileSync(join(CASES, folder, file)));
    }
  return files;
}

function read(name: string): Promise<Reading> {
  return readDossier(new MemoryFiles(filesOf(name)), 'in', TABLES);
}

const PHONES = ['01', '02', '03'].map((end) => `+7\u{A0}(900)\u{A0}000-01-${end}`);
const HIRED = ['2014-08-01', '2018-09-03', '2021-01-12'];
const PEOPLE = ['Зимина', 'Лютикова', 'Дубов'];

async function staffOf(name: string) {
  const { draft } = await read(name);
  return draft?.staff ?? [];
}

async function saidOf(name: string): Promise<readonly string[]> {
  const { problems } = await read(name);
  return problems.map((problem) => {
    const { severity, file = '', line, column, message } = reveal(problem, true);
    return [severity, file, line ?? '', column ?? '', message].join(' ').replace(/ {2,}/gu, ' ');
  });
}

describe('files of schools that once failed', () => {
  test.each([
    '03-numfmt-50-phones',
    '04-iso-datetime-cells',
    '05-date1904-true',
    '07-title-row-above',
    '08-hidden-first-sheet',
    '10-cdata',
    '11-backslash-parts',
    '18-lowercase-names',
    '20-total-row-staff',
    '21-dos-eof',
  ])('%s: three people with their phones and days', async (name) => {
    const staff = await staffOf(name);
    expect(staff.map(({ last }) => last)).toEqual(PEOPLE);
    expect(staff.map(({ mobile }) => mobile)).toEqual(PHONES);
    expect(staff.map(({ hired }) => hired)).toEqual(HIRED);
    expect((await read(name)).problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('times of day', async () => {
    const { draft } = await read('01-excel-time-cell');
    const times = draft?.tables['broadcast-plan']?.map(({ time }) => time);
    expect(times?.slice(0, 3)).toEqual(['18:00', '13:45', '10:25']);
  });

  test('two sheets with the same headers are one list; their rows are not mixed up', async () => {
    const staff = await staffOf('02-two-sheets-staff');
    expect(staff.map(({ last, sheet }) => [last, sheet])).toEqual([
      ['Зимина', 'Педагоги'],
      ['Лютикова', 'Педагоги'],
      ['Дубов', 'Прочие'],
      ['Ель', 'Прочие'],
    ]);
  });

  test('counts in cells with a format of the file itself', async () => {
    const { draft } = await read('03b-numfmt-50-counts');
    expect(draft?.groups).toMatchObject([{ name: 'Солнышко', pupils: 18, parents: 31 }]);
  });

  test.each(['06-age-became-date', '06b-age-became-date-csv'])('%s: told, and put right', async (name) => {
    expect((await read(name)).draft?.groups).toMatchObject([{ age: '2-3' }]);
    expect((await saidOf(name)).join('\n')).toMatch(
      /warning groups\.(?:xlsx|csv) 2 2 Excel превратил «2-3» в дату/u,
    );
  });

  test('cells without addresses stand one after another', async () => {
    expect((await staffOf('09-no-cell-refs')).map(({ last }) => last)).toEqual(PEOPLE);
  });

  test('formulas that failed are told with their cells', async () => {
    expect(await saidOf('12-error-cells')).toEqual([
      'warning staff.xlsx 4 6 В ячейке ошибка формулы «#REF!», значения нет.',
      'warning staff.xlsx 4 7 В ячейке ошибка формулы «#N/A», значения нет.',
    ]);
    expect((await saidOf('22-error-text-csv'))[0]).toBe(
      'warning groups.csv 2 1 В ячейке ошибка формулы «#ИМЯ?», значения нет.',
    );
  });

  test('a Russian letter in an address', async () => {
    expect((await saidOf('15-email-homoglyph'))[0]).toMatch(
      /^error staff\.csv 3 6 .* в адресе русская буква „а“, 8-я по счёту\.$/u,
    );
  });

  test('signatures under the table are no people', async () => {
    expect((await staffOf('16-signature-rows')).map(({ last }) => last)).toEqual(PEOPLE);
    expect(await saidOf('16-signature-rows')).toEqual([
      'note staff.xlsx 6 Строки под таблицей не прочитаны: это подпись или примечание.',
    ]);
  });

  test('a name in small letters gets its capitals', async () => {
    const [, second] = await staffOf('18-lowercase-names');
    expect(second).toMatchObject({ last: 'Лютикова', first: 'Анна', middle: 'Сергеевна' });
  });

  test('a unit merged over two rows belongs to both', async () => {
    expect((await staffOf('23-merged-units')).map(({ unit }) => unit)).toEqual([
      null,
      'Солнышко',
      'Солнышко',
    ]);
  });
});
