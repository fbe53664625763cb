import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { progressLine } from '../../src/cli/progress-line.ts';
import { LOCK } from '../../src/world/files.ts';
import { SELF } from '../../src/world/owner.ts';
import { district } from './district.ts';
import { ROOT, SAMPLE, sferumDocs } from './run.ts';

describe('batch', () => {
  it.each([
    ['a folder that is not there', () => 'нет/такой', 'Нет папки'],
    ['a folder of one organisation', () => SAMPLE, 'папка одной организации'],
    ['a file', () => join(ROOT, 'package.json'), 'файл, а нужна папка'],
    ['an empty folder', () => district(), 'нет ни одной папки с организацией'],
  ])('refuses %s', async (_, root, message) => {
    const { code, err } = await sferumDocs(['batch', root()]);
    expect([code, err]).toEqual([1, expect.stringContaining(message)]);
  });

  it.each([
    ['regulatoin', 'Может быть, «regulation»?'],
    ['--period=2025-Q5', 'Период «2025-Q5» непонятен'],
    ...['0/2', '3/2', '1', '1/0', 'x/y'].map((part): [string, string] => [
      `--shard=${part}`,
      'нужна часть вида 3/8',
    ]),
  ])('refuses %s with exit code 2', async (arg, message) => {
    const { code, err } = await sferumDocs(['batch', district('А'), arg]);
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  });

  it('refuses a folder in which another batch is at work', async () => {
    const root = district('А');
    writeFileSync(join(root, `.${LOCK}.lock`), JSON.stringify({ ...SELF, pid: process.ppid }));
    const { code, err } = await sferumDocs(['batch', root]);
    expect(code).toBe(1);
    expect(err).toContain('сейчас записывает документы другой запуск программы');
    expect(readdirSync(join(root, 'А'))).not.toContain('output');
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
});
