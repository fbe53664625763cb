import fc from 'fast-check';
import { expect, it } from 'vitest';
import { collect } from '../../src/reading/complain.ts';
import { columnNamed } from '../../src/reading/table/header.ts';
import { readYaml } from '../../src/reading/yaml/yaml.ts';
import { mappingOf } from '../../src/usage/exports/files/mapping.ts';
import { readMappingRules } from '../../src/usage/exports/files/mapping-rules.ts';
import { Units } from '../../src/usage/units.ts';
import { runs } from '../setup/runs.ts';
import { reportOf } from './support.ts';

const LOG = 'Дата;Пользователь;Роль;Событие\n10.03.2025;u1;мама;вход\n';

/** True when an entry of `columns.yaml` under this pattern is of the file. */
function fits(path: string, pattern: string): boolean {
  const { complain } = collect();
  const root = readYaml(`${JSON.stringify(pattern)}: {sheet: x}`, 'columns.yaml', complain);
  const rules = root ? readMappingRules(root, 'columns.yaml', new Units(), complain) : [];
  return mappingOf(path, rules).sheet === 'x';
}

it.each([
  ['журнал.csv', 'журнал.csv', true],
  ['2025/Журнал.csv', 'журнал.csv', true],
  ['2025/журнал.csv', 'usage/2025/*', true],
  ['журнал-2025-2.csv', 'журнал-2025-?.csv', true],
  ['журнал-2025-10.csv', 'журнал-2025-?.csv', false],
  ['журнал.csv', '*', true],
  ['журнал.csv', 'журнал.csv*', true],
  ['журнал.csv', 'журнал', false],
  ['журналXcsv', 'журнал.csv', false],
  ['(a+)+.csv', '(a+)+.csv', true],
])('%s fits %s: %s', (path, pattern, expected) => {
  expect(fits(path, pattern)).toBe(expected);
});

it('stars and question marks are what a regular expression takes them for', () => {
  const text = (signs: string): fc.Arbitrary<string> =>
    fc.string({ unit: fc.constantFrom(...signs), maxLength: 8 });
  fc.assert(
    fc.property(text('abc'), text('abc*?'), (name, pattern) => {
      const meant = new RegExp(`^${pattern.replaceAll('*', '.*').replaceAll('?', '.')}$`, 'u');
      expect(fits(name, pattern)).toBe(meant.test(name) || meant.test(`usage/${name}`));
    }),
    { numRuns: runs(2000) },
  );
});

it('a hundred stars take no longer than one', () => {
  expect(fits(`${'a'.repeat(200)}.csv`, `${'*a'.repeat(100)}b`)).toBe(false);
});

it('a long line of signs in columns.yaml is a comment', async () => {
  const { problems } = await reportOf({
    files: {
      'usage/log.csv': LOG,
      'usage/columns.yaml': `${'#'.repeat(100)}\nlog.csv: {roles: {мама: родитель}}\n`,
    },
  });
  expect(problems.filter(({ file }) => file === 'usage/columns.yaml')).toEqual([]);
});

it("one organisation's words for columns are not another's, and the same words are known in each file", () => {
  const columnsOf = (...words: readonly string[]) => {
    const { complain } = collect();
    const own = Object.fromEntries(words.map((word) => [word, 'Пользователь']));
    const root = readYaml(JSON.stringify({ '*': { columns: own } }), 'columns.yaml', complain);
    const rules = root ? readMappingRules(root, 'columns.yaml', new Units(), complain) : [];
    return mappingOf('журнал.csv', rules).knownColumns();
  };
  const [mine, theirs] = [columnsOf('Кто', 'Зашёл'), columnsOf('Ктозашёл')];
  expect(['Кто', 'Зашёл', 'Ктозашёл'].map((cell) => columnNamed(cell, mine) !== null)).toEqual([
    true,
    true,
    false,
  ]);
  expect(['Кто', 'Зашёл', 'Ктозашёл'].map((cell) => columnNamed(cell, theirs) !== null)).toEqual([
    false,
    false,
    true,
  ]);
  expect(columnsOf('Кто', 'Зашёл')).toBe(mine);
  expect(columnNamed('Кто', columnsOf('Кто', 'Зашёл'))).toBe(columnNamed('Кто', mine));
});
