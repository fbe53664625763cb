import { expect, it, test } from 'vitest';
import { readTemplateData } from '../../src/templating/data.ts';
import { disk } from '../../src/world/disk.ts';
import { TEMPLATES } from '../../src/world/package.ts';
import { MemoryFiles } from '../world/memory.ts';

const forms = (word: string): string =>
  `{nom: ${word}, gen: ${word}, dat: ${word}, acc: ${word}, ins: ${word}, prep: ${word}}`;
const LAW = [
  'a:',
  `  kind: ${forms('закон')}`,
  '  issuer: null',
  "  date: '2012-12-29'",
  "  number: '273-ФЗ'",
  "  title: 'Об образовании'",
  "  validFrom: '2013-09-01'",
  '  validTo: null',
  '  replacedBy: null',
  '  verified: true',
  "  checkedOn: '2026-11-27'",
  "  checkedBy: 'собственный текст'",
].join('\n');

/** «file: message» of every problem of these data files. */
function problems(files: Readonly<Record<string, string>>): readonly string[] {
  const all = Object.entries(files).map(([name, text]) => [`t/data/${name}`, text] as const);
  const memory = new MemoryFiles(Object.fromEntries(all));
  const read = (path: string): string => new TextDecoder().decode(memory.read(path));
  return readTemplateData(memory, ['t'], read).problems.map(
    ({ file, message, hint }) => `${file}: ${message} ${hint}`,
  );
}

it('the built-in data files are whole', () => {
  const read = (path: string): string => new TextDecoder().decode(disk.read(path));
  expect(readTemplateData(disk, [TEMPLATES], read).problems).toEqual([]);
});

it('a profile that lacks a word, a case or has a text for a term is told where', () => {
  const first = `short: ${forms('ИКОП')}\nemail: 'a@b.example'\n`;
  expect(problems({ 'platforms/a.yaml': first, 'platforms/b.yaml': first })).toEqual([]);
  const wrong = ['short: {nom: Вектор, gen: Вектора}', 'email: 5', 'short: Вектор\nemail: x'];
  const found = wrong.map((text) => problems({ 'platforms/a.yaml': first, 'platforms/b.yaml': text }));
  expect(found.map((one) => one.map((text) => text.slice(0, 56)))).toEqual([
    [
      't/data/platforms/b.yaml: «email»: нет этого слова. Скопи',
      't/data/platforms/b.yaml: «short»: неверное значение. Нап',
    ],
    [
      't/data/platforms/b.yaml: «short»: нет этого слова. Скопи',
      't/data/platforms/b.yaml: «email»: неверное значение. Нап',
    ],
    ['t/data/platforms/b.yaml: «short»: неверное значение. Нап'],
  ]);
});

const PROFILE = `short: ${forms('ИКОП')}
siteUrl: 'https://a.example'
recipients:
  - {name: 'ООО «А»', inn: '', address: '', purpose: 'для учётной записи', verified: ''}
verified: {siteUrl: '2026-11-27'}
`;

test.each([
  ['', '', []],
  [/recipients:[\s\S]*?(?=verified: \{)/u, '', ['«recipients»: нет этого слова']],
  [/\n {2}- .*/u, ' []', ['«recipients»: неверное значение']],
  ["inn: ''", 'inn: 5', ['«recipients, 1-й: inn»: неверное']],
  ["purpose: 'для учётной записи', ", '', ['«recipients, 1-й: purpose»: неверное']],
  ["verified: ''}", 'verified: да}', ['«recipients, 1-й: verified»: неверное']],
  [/\nverified: \{.*/u, '', ['«verified»: нет этого слова']],
  ["siteUrl: '2026-11-27'", "siteUrl: '31.02.2026'", ['«verified: siteUrl»: неверное']],
])('a profile with %s as %s', (right, wrong, told) => {
  const found = problems({
    'platforms/a.yaml': PROFILE,
    'platforms/b.yaml': PROFILE.replace(right, wrong),
  });
  expect(found).toEqual(told.map((one) => expect.stringContaining(`t/data/platforms/b.yaml: ${one}`)));
});

test.each([
  ['', ''],
  ["date: '2012-12-29'", 'date: 29.12.2012'],
  ["number: '273-ФЗ'", 'number: 273'],
  ['validTo: null', "validTo: '2013-02-31'"],
  ["checkedOn: '2026-11-27'", 'checkedOn: 27.11.2026'],
  ["checkedBy: 'собственный текст'", "checkedBy: ''"],
  ['replacedBy: null', 'replacedBy: b'],
  ['issuer: null', 'issuer: 7'],
  ['kind: {nom: закон, ', 'kind: {'],
])('a law with %s as %s', (right, wrong) => {
  const key = right.split(':')[0];
  const expected = right === '' ? [] : [expect.stringContaining(`t/data/laws.yaml: «a: ${key}»: `)];
  expect(problems({ 'laws.yaml': LAW.replace(right, wrong) })).toEqual(expected);
});

it('a law that is verified says when and how, one that is not says neither', () => {
  const keys = (text: string): readonly string[] =>
    problems({ 'laws.yaml': text }).map((one) => /«a: (\w+)»/u.exec(one)?.[1] ?? one);
  const checked = /\n {2}checked\w+: .*/gu;
  expect(keys(LAW.replace(checked, ''))).toEqual(['checkedOn', 'checkedBy']);
  expect(keys(LAW.replace('verified: true', 'verified: false'))).toEqual(['checkedOn', 'checkedBy']);
  expect(keys(LAW.replace('verified: true', 'verified: false').replace(checked, ''))).toEqual([]);
  expect(keys(LAW.replace('verified: true', 'verified: да'))).toEqual(['verified', 'checkedOn', 'checkedBy']);
});
