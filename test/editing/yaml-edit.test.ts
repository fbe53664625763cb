import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FactEdit, FactPath } from '../../src/editing/fact-edit.ts';
import { editFacts, factAt, plainFacts } from '../../src/editing/yaml-edit.ts';
import { starterFile } from '../../src/organization/starter.ts';
import { collect } from '../../src/reading/complain.ts';
import { readYaml, type YamlValue } from '../../src/reading/yaml/yaml.ts';
import { anyText } from '../setup/any-text.ts';
import { runs } from '../setup/runs.ts';

const STARTER = starterFile([
  { id: 'order-use', about: 'Приказ', dating: null, isNumbered: true },
  { id: 'regulation', about: 'Положение', dating: null, isNumbered: false },
]);
const SAMPLE = readFileSync('input/organization.yaml', 'utf8');

function edited(text: string, edit: FactEdit): string {
  const result = editFacts(text, edit);
  if ('problem' in result) throw new Error(result.problem.message);
  return result.value;
}

function set(text: string, path: FactPath, value: string): string {
  return edited(text, { kind: 'set', path, value });
}

/** What the reader of the program finds under a path. */
function read(text: string, path: FactPath): string | null {
  const { complain } = collect();
  let value: YamlValue | undefined = readYaml(text, 'organization.yaml', complain) ?? undefined;
  for (const key of path) {
    if (value?.kind === 'section') value = value.entries.get(String(key));
    else if (value?.kind === 'list') value = value.items[Number(key)];
  }
  return value?.kind === 'text' ? value.text : value?.kind === 'empty' ? '' : null;
}

function differentLines(before: string, after: string): readonly string[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  expect(now.length).toBe(old.length);
  return now.filter((line, index) => line !== old[index]);
}

const PATHS: readonly FactPath[] = [
  ['kind'],
  ['fullName'],
  ['inn'],
  ['place'],
  ['style', 'fontSize'],
  ['documents', 'order-use', 'number'],
  ['documents', 'order-use', 'date'],
];

const VALUE = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  anyText({ maxLength: 12 }),
  fc.constantFrom(
    '№ 5: «а»',
    "д'Артаньян # 1",
    'a: b',
    '- x',
    '~',
    'null',
    '{a}',
    '"',
    "'",
    '@',
    '%',
    '! x',
    '*a',
    '&a',
    '[',
    '|',
    '> x',
    '? x',
    'x:',
    '#x',
    '...',
    '---',
    '\t',
    'нет',
  ),
);

describe('a value of the organisation file', () => {
  it('is changed in its line, and nothing else is', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(STARTER, SAMPLE, STARTER.replaceAll('\n', '\r\n'), SAMPLE.replaceAll('\n', '\r\n')),
        fc.constantFrom(...PATHS),
        VALUE,
        (text, path, value) => {
          const after = set(text, path, value);
          expect(differentLines(text, after).length).toBeLessThanOrEqual(1);
          const written = factAt(after, path) ?? '';
          expect(read(after, path)).toBe(written === '' ? '' : written);
          expect(written.replace(/\s/gu, '')).toBe(
            factAt(set(after, path, written), path)?.replace(/\s/gu, ''),
          );
          expect(set(after, path, written)).toBe(after);
        },
      ),
      { numRuns: runs(80) },
    );
  });

  it('holds what was typed: quotes, colons, hashes, YAML’s own signs', () => {
    for (const value of [
      '№ 5: «а»',
      "д'Артаньян # 1",
      '- x',
      '~',
      'null',
      '{a}',
      '[',
      '*a',
      '%',
      'x:',
      '---',
    ])
      expect(read(set(STARTER, ['fullName'], value), ['fullName'])).toBe(value);
  });

  it('comes back to the same bytes when it is emptied again', () => {
    const filled = set(STARTER, ['place'], 'г. Энск');
    expect(filled).not.toBe(STARTER);
    expect(set(filled, ['place'], '')).toBe(STARTER);
  });

  it('keeps the remark behind it', () => {
    const text = 'kind: school # вид\nplace: # где\n';
    expect(set(text, ['kind'], 'college')).toBe('kind: college # вид\nplace: # где\n');
    expect(set(text, ['place'], 'г. Энск')).toBe('kind: school # вид\nplace: г. Энск # где\n');
  });

  it('gets its key, and its section, where they are missing', () => {
    expect(set('kind: school\n', ['place'], 'г. Энск')).toBe('kind: school\nplace: г. Энск\n');
    expect(set('kind: school', ['place'], 'г. Энск')).toBe('kind: school\nplace: г. Энск\n');
    expect(
      set('documents:\n  a:\n    number: 1\n\n# конец\n', ['documents', 'b', 'date'], '01.09.2026'),
    ).toBe('documents:\n  a:\n    number: 1\n  b:\n    date: 01.09.2026\n\n# конец\n');
    expect(set('style:\nkind: school\n', ['style', 'fontSize'], '12')).toBe(
      'style:\n  fontSize: 12\nkind: school\n',
    );
  });
});

describe('a list of the organisation file', () => {
  const LIST =
    'additionalAdministrators: # кто\n  - Живаго Пётр Андреевич # да\n  - Соловей Игорь Петрович\nkind: school\n';

  it('gets an item and loses one, the others stay byte for byte', () => {
    const path = ['additionalAdministrators'];
    const added = edited(LIST, { kind: 'add', path, item: 'Кучер Иван Львович' });
    expect(added).toBe(LIST.replace('Петрович\n', 'Петрович\n  - Кучер Иван Львович\n'));
    expect(edited(added, { kind: 'remove', path: [...path, 2] })).toBe(LIST);
    expect(edited(LIST, { kind: 'remove', path: [...path, 0] })).toBe(
      'additionalAdministrators: # кто\n  - Соловей Игорь Петрович\nkind: school\n',
    );
  });

  it('begins under a key of the starter file, above the sample in remarks', () => {
    const item = { kind: 'parents', name: 'совет родителей' };
    const added = edited(STARTER, { kind: 'add', path: ['councils'], item });
    expect(added.split('\n').length).toBe(STARTER.split('\n').length + 2);
    expect((plainFacts(added) as { councils: unknown }).councils).toEqual([item]);
    expect(edited(added, { kind: 'remove', path: ['councils', 0] })).toBe(STARTER);
  });

  it('can be emptied', () => {
    const one = 'councils:\n  - kind: parents\n    name: совет\nkind: school\n';
    expect(edited(one, { kind: 'remove', path: ['councils', 0] })).toBe('councils:\nkind: school\n');
  });
});

describe('a file that is written unusually', () => {
  it.each([
    ['no YAML', 'kind: "school\nplace: x\n', ['kind']],
    ['a section where a text is wanted', 'kind:\n  a: b\n', ['kind']],
    ['a text where a section is wanted', 'style: 14\n', ['style', 'fontSize']],
    ['a reference', 'kind: &a school\nplace: *a\n', ['place']],
  ] as const)('is not touched: %s', (_, text, path) => {
    expect(editFacts(text, { kind: 'set', path, value: 'x' })).toHaveProperty('problem');
  });

  it('is edited where that is safe: in braces, in several lines, as a block', () => {
    expect(set('style: { fontSize: 12, orderWord: spaced }\n', ['style', 'fontSize'], '14, 15')).toBe(
      "style: { fontSize: '14, 15', orderWord: spaced }\n",
    );
    expect(set('fullName: >-\n  Детский\n  сад\nkind: school\n', ['fullName'], 'Сад')).toBe(
      'fullName: Сад\nkind: school\n',
    );
    expect(set('fullName: Детский\n  сад\nkind: school\n', ['fullName'], 'Сад')).toBe(
      'fullName: Сад\nkind: school\n',
    );
  });
});

describe('a mapping of exports', () => {
  const MAPPING =
    '# Соответствие\r\n"a*.csv": # свой\r\n  columns: {Время: Дата}\r\n  roles:\r\n    Тьютор: педагог # да\r\n';

  it('gets words under any key, and its remarks stay', () => {
    const [file, word] = ['отчёт: 1 #2 [копия].csv', "Тип: 'x' {y} - #"];
    const once = set(MAPPING, [file, 'columns', word], 'Роль');
    expect(once.startsWith(MAPPING)).toBe(true);
    expect(read(once, [file, 'columns', word])).toBe('Роль');
    const twice = set(once, [file, 'columns', 'Аккаунт'], 'Пользователь');
    expect(read(twice, [file, 'columns', 'Аккаунт'])).toBe('Пользователь');
    const changed = set(twice, [file, 'columns', word], 'Событие');
    expect(differentLines(twice, changed)).toHaveLength(1);
  });

  it('begins in a file of remarks alone', () => {
    expect(set('# только слова\n', ['*.csv', 'columns', 'Тип'], 'Роль')).toBe(
      '# только слова\n"*.csv":\n  columns:\n    Тип: Роль\n',
    );
  });

  it('takes a word into braces, and gives one up', () => {
    const added = set(MAPPING, ['a*.csv', 'columns', 'Тип'], 'Роль');
    expect(added).toContain('  columns: {Время: Дата, Тип: Роль}\r\n');
    const without = edited(added, { kind: 'remove', path: ['a*.csv', 'roles', 'Тьютор'] });
    expect(without).toBe(added.replace('    Тьютор: педагог # да\r\n', ''));
  });

  it('names its file when it cannot be changed', () => {
    const result = editFacts('a: [', { kind: 'set', path: ['a'], value: 'x' }, 'columns.yaml');
    expect('problem' in result && result.problem.message).toContain('В файле columns.yaml');
  });
});
