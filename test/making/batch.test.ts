import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Ending } from '../../src/making/batch/ending.ts';
import { isInShard, listOrganizations } from '../../src/making/batch/organizations.ts';
import { Pace } from '../../src/making/batch/pace.ts';
import { type OrganizationResult, resultOf } from '../../src/making/batch/result.ts';
import { publishTable, resultsTable } from '../../src/making/batch/results-table.ts';
import work, { type Task } from '../../src/making/batch/worker.ts';
import type { Problem } from '../../src/problem.ts';
import { disk } from '../../src/world/disk.ts';
import { TEMPLATES } from '../../src/world/package.ts';
import { district } from '../cli/district.ts';

describe('the work for an organisation', () => {
  const root = district('А');
  const [input, output] = [join(root, 'А'), join(root, 'А/output')];
  const options = {
    ids: ['memo-staff'],
    formats: ['docx'],
    date: null,
    period: null,
    today: '2026-11-23',
  } as const;
  const task: Task & Ending = {
    organization: { name: 'А', input, output },
    templates: [TEMPLATES],
    options,
    destination: { version: '1.0.0', dryRun: false, force: false },
    all: false,
    ending: new Int32Array(1),
  };
  const state = async (changes: Partial<Task> = {}): Promise<string> =>
    (await work({ ...task, ...changes })).state;

  it('is left out while nothing has changed, unless all are asked for', async () => {
    expect(await state()).toBe('made');
    expect(await state()).toBe('unchanged');
    expect(await state({ all: true })).toBe('made');
    expect(await state({ options: { ...options, date: '2024-09-02' } })).toBe('made');
  });

  it('is left as it was when nobody waits for it any more', async () => {
    await state();
    const manifest = (): string => readFileSync(join(output, 'manifest.json'), 'utf8');
    const before = manifest();
    await expect(work({ ...task, all: true, ending: new Int32Array([1]) })).rejects.toThrow();
    expect(manifest()).toBe(before);
    expect(await state({ options: { ...options, date: '2024-09-03' } })).toBe('made');
    expect(manifest()).not.toBe(before);
  });

  it('is done again when a file has changed, came or went, and when a document is gone', async () => {
    const note = join(input, 'заметка.txt');
    const changes: readonly (() => void)[] = [
      () => appendFileSync(join(input, 'groups.csv'), '\r\n'),
      () => writeFileSync(note, 'x'),
      () => rmSync(note),
      () => {
        for (const name of readdirSync(output)) if (name.endsWith('.docx')) rmSync(join(output, name));
      },
    ];
    await state();
    const states: string[] = [];
    for (const change of changes) {
      change();
      states.push(await state(), await state());
    }
    expect(states).toEqual(changes.flatMap(() => ['made', 'unchanged']));
  });
});

it('a link that leads nowhere among the organisations is one that cannot be read, and not nothing', () => {
  const root = mkdtempSync(join(tmpdir(), 'sferum-docs-'));
  mkdirSync(join(root, 'сад'));
  symlinkSync('круг', join(root, 'круг'));
  symlinkSync('нет', join(root, 'обрыв'));
  writeFileSync(join(root, 'список.txt'), '');
  expect(listOrganizations(disk, root, null).map(({ name }) => name)).toEqual(['круг', 'обрыв', 'сад']);
});

it('documents of organisations whose folders Windows would take for one, or not at all, go to folders of their own', () => {
  const root = mkdtempSync(join(tmpdir(), 'sferum-docs-'));
  const names = ['CON', 'Сад', 'сад'];
  for (const name of names) mkdirSync(join(root, 'район', name), { recursive: true });
  const output = join(root, 'документы');
  const outputs = listOrganizations(disk, join(root, 'район'), output).map((one) => one.output);
  expect(outputs).toEqual(['_CON', 'Сад', 'сад (2)'].map((name) => join(output, name)));
});

describe('parts of the work', () => {
  it('hold every organisation once, however its name is written down', () => {
    const names = Array.from({ length: 500 }, (_, index) => `Детский сад № ${index}`);
    const parts = [1, 2, 3, 4, 5, 6, 7, 8];
    const sizes = parts.map(
      (part) => names.filter((name) => isInShard({ name, input: '', output: '' }, { part, of: 8 })).length,
    );
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(500);
    expect(Math.min(...sizes)).toBeGreaterThan(40);
    const partOf = (name: string) =>
      parts.find((part) => isInShard({ name, input: '', output: '' }, { part, of: 8 }));
    expect(partOf('Йод'.normalize('NFD'))).toBe(partOf('Йод'.normalize('NFC')));
  });
});

describe('the table of results', () => {
  const failed = (errors: number): OrganizationResult => {
    const problems = Array.from({ length: errors }, (_, index): Problem => {
      return { severity: 'error', code: 'organization/missing', message: `Нет сведений ${index + 1}.` };
    });
    return resultOf('А', { plan: null, withheld: [], issued: [], problems }, 0);
  };

  it.each([
    [5, 'Нет сведений 5."'],
    [6, 'Нет сведений 5. И ещё 1."'],
    [7, 'Нет сведений 5. И ещё 2."'],
  ])('tells of %i errors the first five, and how many more there are', (errors, end) => {
    const [, row = ''] = new TextDecoder().decode(resultsTable([failed(errors)], false)).split('\r\n');
    expect(row).toMatch(new RegExp(`^"А";"ошибка";0;0;${errors};0;"Нет сведений 1\\. .*${end};`, 'u'));
  });

  it('is named by its part of the work, and is never one that lies there as a folder', () => {
    const folder = mkdtempSync(join(tmpdir(), 'sferum-docs-'));
    mkdirSync(join(folder, 'результаты.csv'));
    const table = resultsTable([failed(1)], false);
    for (const shard of [null, { part: 1, of: 2 }]) publishTable(disk, folder, shard, table);
    expect(readdirSync(folder).sort()).toEqual(
      ['результаты 1 из 2.csv', 'результаты (2).csv', 'результаты.csv'].sort(),
    );
  });

  it('takes away those of parts that nobody has changed', () => {
    const folder = mkdtempSync(join(tmpdir(), 'sferum-docs-'));
    const table = resultsTable([failed(1)], false);
    publishTable(disk, folder, { part: 1, of: 2 }, table);
    writeFileSync(join(folder, 'результаты 2 из 2.csv'), 'моё');
    publishTable(disk, folder, null, table);
    expect(readdirSync(folder).sort()).toEqual(['результаты 2 из 2.csv', 'результаты.csv']);
  });
});

describe('the pace', () => {
  it('tells the time left by the last fifty organisations', () => {
    const pace = new Pace(0);
    for (let k = 1; k <= 1000; k++) pace.left(k / 1000, 0);
    expect(pace.left(3, 100)).toBeCloseTo(((3 - 0.951) / 50) * 100, 9);
  });
});
