import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { progressLine } from '../../src/cli/progress-line.ts';
import { isInShard } from '../../src/making/batch/organizations.ts';
import { Pace } from '../../src/making/batch/pace.ts';
import { LOCK } from '../../src/world/files.ts';
import { sha256 } from '../../src/world/hash.ts';
import { SELF } from '../../src/world/owner.ts';
import { ROOT, SAMPLE, sferumDocs } from './run.ts';

/** A folder with a copy of the sample for each name. */
function district(...names: readonly string[]): string {
  const root = mkdtempSync(join(tmpdir(), 'sferum-docs-'));
  for (const name of names) cpSync(SAMPLE, join(root, name), { recursive: true });
  return root;
}

/** Hashes of all files of a folder, by name. */
function contents(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    readdirSync(folder).map((name) => [name, sha256(readFileSync(join(folder, name)))]),
  );
}

/** «folder итог» of each row of the table of results. */
function states(path: string): readonly string[] {
  const rows = readFileSync(path, 'utf8').trimEnd().split('\r\n').slice(1);
  return rows.map((row) => row.replaceAll('"', '').split(';').slice(0, 2).join(' '));
}

/** A batch of one document does all that a batch of all of them does. */
const QUICK = ['order-use', '--format', 'docx'] as const;

describe('batch', { timeout: 120_000 }, () => {
  it('gives the bytes of generate, and keeps errors to their organisation', () => {
    const root = district('А', 'Б', 'В');
    writeFileSync(join(root, 'Б/organization.yaml'), 'kind: кот');
    mkdirSync(join(root, 'пустая'));
    const { code, out, err } = sferumDocs(['batch', root]);
    expect(code).toBe(1);
    expect(out).toContain('документы подготовлены – 2, без изменений – 0, с ошибками – 2.');
    expect(err).toContain('Б: organization.yaml');
    expect(err).toContain('пустая: organization.yaml');
    expect(sferumDocs(['generate', '--input', SAMPLE, '--output', join(root, 'single')]).code).toBe(0);
    expect(contents(join(root, 'В/output'))).toEqual(contents(join(root, 'single')));
    expect(readdirSync(join(root, 'Б'))).not.toContain('output');
    expect(readdirSync(root).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('tells of an organisation that takes more memory than there is, and goes on', () => {
    const root = district('А', 'Б');
    writeFileSync(join(root, 'Б/organization.yaml'), 'kind: кот');
    const { code, err } = sferumDocs(['batch', root], ROOT, { NODE_OPTIONS: '--max-old-space-size=36' });
    expect(code).toBe(1);
    expect(err).toContain('Не хватило памяти: в файлах этой организации слишком много строк.');
    expect(states(join(root, 'результаты.csv'))).toEqual(['А ошибка', 'Б ошибка']);
    expect(err).toContain('Б: organization.yaml');
    expect(existsSync(join(root, 'А/output/manifest.json'))).toBe(false);
  });

  it('leaves out what has not changed, unless told to make all', () => {
    const root = district('А', 'Б', 'В', 'Г');
    const table = join(root, 'результаты.csv');
    expect(sferumDocs(['batch', root, ...QUICK]).code).toBe(0);
    appendFileSync(join(root, 'Б/groups.csv'), '\r\n');
    const [document = ''] = readdirSync(join(root, 'В/output')).filter((name) => name.endsWith('.docx'));
    rmSync(join(root, 'В/output', document));
    rmSync(join(root, 'Г/usage'), { recursive: true });
    sferumDocs(['batch', root, ...QUICK]);
    expect(states(table)).toEqual(['А без изменений', 'Б готово', 'В готово', 'Г готово']);
    expect(existsSync(join(root, 'В/output', document))).toBe(true);
    sferumDocs(['batch', root, ...QUICK, '--all']);
    expect(states(table)).toEqual(['А готово', 'Б готово', 'В готово', 'Г готово']);
  });

  it('puts the documents into another folder, one part of the organisations at a time', () => {
    const root = district('А', 'Б', 'В', 'Г');
    const output = join(root, 'документы');
    for (const shard of ['1/2', '2/2'])
      expect(sferumDocs(['batch', root, ...QUICK, '--output', output, '--shard', shard]).code).toBe(0);
    const rows = ['1', '2'].flatMap((part) => states(join(output, `результаты ${part} из 2.csv`)));
    expect([...rows].sort()).toEqual(['А готово', 'Б готово', 'В готово', 'Г готово']);
    expect(existsSync(join(output, 'Г/manifest.json'))).toBe(true);
    expect(existsSync(join(root, 'Г/output'))).toBe(false);
  });

  it('makes the reports of all organisations for the period that is asked for', () => {
    const root = district('А', 'Б');
    const report = ['usage-report', '--format', 'docx'];
    const bytesOf = (folder: string) =>
      Object.entries(contents(folder)).filter(([name]) => name.endsWith('.docx'));
    for (const period of [
      ['--period', '2025-Q1'],
      ['--from', '05.05.2025', '--to', '18.05.2025'],
    ]) {
      expect(sferumDocs(['batch', root, ...report, ...period]).code).toBe(0);
      const single = mkdtempSync(join(tmpdir(), 'sferum-docs-'));
      sferumDocs(['report', '--format', 'docx', '--input', SAMPLE, '--output', single, ...period]);
      for (const name of ['А', 'Б'])
        expect(bytesOf(join(root, name, 'output'))).toEqual(expect.arrayContaining(bytesOf(single)));
    }
    expect(bytesOf(join(root, 'А/output'))).toHaveLength(2);
    const { code, err } = sferumDocs(['batch', root, '--period', '2025-Q5']);
    expect([code, err]).toEqual([2, expect.stringContaining('Период «2025-Q5» непонятен')]);
  });

  it('reads the folder of an organisation as its head keeps it, with input inside', () => {
    const root = district('А/input');
    expect(sferumDocs(['batch', root, ...QUICK]).code).toBe(0);
    expect(existsSync(join(root, 'А/output/manifest.json'))).toBe(true);
  });

  it('stopped by Ctrl-C finishes what it began, and goes on from there', async () => {
    const names = Array.from({ length: 12 }, (_, index) => `Сад ${index + 10}`);
    const root = district(...names);
    const main = join(ROOT, 'dist/cli/main.js');
    const child = spawn(process.execPath, [main, 'batch', root, ...QUICK], { stdio: 'ignore' });
    while (!names.some((name) => existsSync(join(root, name, 'output/manifest.json'))))
      await new Promise((resolve) => setImmediate(resolve));
    child.kill('SIGINT');
    expect(await once(child, 'exit')).toEqual([130, null]);
    const table = join(root, 'результаты.csv');
    const made = states(table);
    expect(made.length).toBeGreaterThan(0);
    expect(made.length).toBeLessThan(12);
    expect(sferumDocs(['batch', root, ...QUICK]).code).toBe(0);
    expect(states(table).filter((row) => row.endsWith('без изменений'))).toHaveLength(made.length);
    expect(states(table)).toHaveLength(12);
  });

  it.skipIf(process.platform === 'win32')(
    'prints the name of a folder without what commands the terminal',
    () => {
      const root = district();
      mkdirSync(join(root, 'Сад\u001B[2J\nготово'));
      const { err } = sferumDocs(['batch', root]);
      expect(err).toContain('Сад\uFFFD[2J\uFFFDготово: organization.yaml');
      expect(err).not.toContain('\u001B');
    },
  );

  it.each([
    ['a folder that is not there', 'нет/такой', 'Нет папки'],
    ['a folder of one organisation', SAMPLE, 'папка одной организации'],
    ['a file', join(ROOT, 'package.json'), 'файл, а нужна папка'],
    ['an empty folder', district(), 'нет ни одной папки с организацией'],
  ])('refuses %s', (_, root, message) => {
    const { code, err } = sferumDocs(['batch', root]);
    expect(code).toBe(1);
    expect(err).toContain(message);
  });

  it('refuses a document that there is not', () => {
    const { code, err } = sferumDocs(['batch', district('А'), 'regulatoin']);
    expect(code).toBe(2);
    expect(err).toContain('Может быть, «regulation»?');
  });

  it('refuses a folder in which another batch is at work', () => {
    const root = district('А');
    writeFileSync(join(root, `.${LOCK}.lock`), JSON.stringify({ ...SELF, pid: process.pid }));
    const { code, err } = sferumDocs(['batch', root]);
    expect(code).toBe(1);
    expect(err).toContain('сейчас записывает документы другой запуск программы');
    expect(readdirSync(join(root, 'А'))).not.toContain('output');
  });

  it.each(['0/2', '3/2', '1', '1/0', 'x/y'])('refuses the part %s with exit code 2', (shard) => {
    const { code, err } = sferumDocs(['batch', SAMPLE, '--shard', shard]);
    expect(code).toBe(2);
    expect(err).toContain('нужна часть вида 3/8');
  });
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

describe('progress', () => {
  it.each([
    [{ done: 0, total: 10, failed: 0, secondsLeft: null }, '[....................] 0 из 10'],
    [
      { done: 5, total: 10, failed: 1, secondsLeft: 59 },
      '[##########..........] 5 из 10, с ошибками 1, осталось меньше минуты',
    ],
    [
      { done: 1, total: 10_000, failed: 0, secondsLeft: 4800 },
      '[....................] 1 из 10000, осталось около 1 ч 20 мин',
    ],
    [{ done: 10, total: 10, failed: 0, secondsLeft: 0 }, '[####################] 10 из 10'],
  ])('%j', (progress, line) => expect(progressLine(progress)).toBe(line));

  it('tells the time left by the last fifty organisations', () => {
    const pace = new Pace(0);
    for (let k = 1; k <= 1000; k++) pace.left(k / 1000, 0);
    expect(pace.left(3, 100)).toBeCloseTo(((3 - 0.951) / 50) * 100, 9);
  });
});
