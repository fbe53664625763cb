import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chosenShard } from '../../src/cli/chosen-shard.ts';
import { parseShard } from '../../src/cli/option-values.ts';
import type { OrganizationResult } from '../../src/making/batch/result.ts';
import { publishTable, resultsTable } from '../../src/making/batch/results-table.ts';
import { disk } from '../../src/world/disk.ts';
import { isGone, type Owner, SELF } from '../../src/world/owner.ts';
import { type Environment, schedulerTasks } from '../../src/world/scheduler.ts';
import { sferumDocs } from './run.ts';

function shardOf(option: string, environment: Environment): string {
  const chosen = chosenShard(parseShard(option), schedulerTasks(environment));
  if ('problem' in chosen) return chosen.problem.message;
  return chosen.value ? `${chosen.value.part}/${chosen.value.of}` : '';
}

const SLURM = { SLURM_ARRAY_JOB_ID: '7', SLURM_ARRAY_TASK_STEP: '1' };
const slurm = (id: number, min: number, count: number): Environment => ({
  ...SLURM,
  SLURM_ARRAY_TASK_ID: String(id),
  SLURM_ARRAY_TASK_MIN: String(min),
  SLURM_ARRAY_TASK_COUNT: String(count),
});

describe('the part that a scheduler names', () => {
  it.each<[string, Environment, string]>([
    ['', slurm(1, 1, 8), '1/8'],
    ['', slurm(8, 1, 8), '8/8'],
    ['', slurm(0, 0, 8), '1/8'],
    ['', slurm(7, 0, 8), '8/8'],
    ['', { CLOUD_RUN_TASK_INDEX: '0', CLOUD_RUN_TASK_COUNT: '5' }, '1/5'],
    ['', { AWS_BATCH_JOB_ARRAY_INDEX: '9', AWS_BATCH_JOB_ARRAY_SIZE: '10' }, '10/10'],
    ['/6', { JOB_COMPLETION_INDEX: '5' }, '6/6'],
    ['/6', { PARALLEL_SEQ: '6', PARALLEL_PID: '12' }, '6/6'],
    // A single task of an array is started again.
    ['/8', slurm(3, 3, 1), '3/8'],
    ['2/3', slurm(1, 1, 8), '2/3'],
    ['2/3', {}, '2/3'],
  ])('--shard %s in %j is %s', (option, environment, shard) =>
    expect(shardOf(option, environment)).toBe(shard),
  );

  it.each<[string, Environment, RegExp]>([
    ['', {}, /планировщик его не назвал/u],
    ['', { SLURM_ARRAY_TASK_ID: 'x' }, /планировщик его не назвал/u],
    ['', { JOB_COMPLETION_INDEX: '0' }, /Kubernetes не говорит, сколько всего/u],
    ['', { PARALLEL_SEQ: '1' }, /GNU parallel не говорит/u],
    ['', slurm(3, 3, 1), /не все части подряд/u],
    ['', { ...slurm(3, 1, 4), SLURM_ARRAY_TASK_STEP: '2' }, /не все части подряд/u],
    ['/8', slurm(0, 0, 8), /часть 0, а частей 8/u],
    ['/8', slurm(9, 1, 9), /часть 9, а частей 8/u],
    ['', { ...slurm(1, 1, 2), PARALLEL_SEQ: '1' }, /двое: Slurm и GNU parallel/u],
  ])('--shard %s in %j is told: %s', (option, environment, message) =>
    expect(shardOf(option, environment)).toMatch(message),
  );

  it('is the same task when it is started again, and another one in another job', () => {
    const id = (environment: Environment): string | undefined => schedulerTasks(environment)[0]?.id;
    expect(id({ ...slurm(2, 1, 8), SLURM_RESTART_COUNT: '1' })).toBe(id(slurm(2, 1, 8)));
    expect(id(slurm(3, 1, 8))).not.toBe(id(slurm(2, 1, 8)));
    expect(id({ ...slurm(2, 1, 8), SLURM_ARRAY_JOB_ID: '8' })).not.toBe(id(slurm(2, 1, 8)));
  });
});

describe('the lock of a task', () => {
  const elsewhere: Owner = { pid: 1, host: 'ffffffff', task: null };

  it('of a lost computer holds for an hour', () => {
    expect(isGone(elsewhere, 3599)).toBe(false);
    expect(isGone(elsewhere, 3601)).toBe(true);
    expect(isGone({ ...elsewhere, task: 'aaaaaaaa' }, 10)).toBe(false);
  });

  it('does not hold the same task that was started again elsewhere', () => {
    const own = SELF as { task: string | null };
    own.task = 'aaaaaaaa';
    try {
      expect(isGone({ ...elsewhere, task: 'aaaaaaaa' }, 10)).toBe(true);
      expect(isGone({ ...elsewhere, task: 'bbbbbbbb' }, 10)).toBe(false);
    } finally {
      own.task = null;
    }
  });
});

describe('batch --collect', () => {
  const result = (folder: string): OrganizationResult => ({
    folder,
    state: 'failed',
    documents: 0,
    files: 0,
    errors: 1,
    warnings: 0,
    problems: [
      { severity: 'error', code: 'file/empty', message: `Пусто: «${folder}»;\r\n"и" 2`, file: 'a.csv' },
    ],
    seconds: 1.25,
  });
  const all = ['А', 'Б; "В"', 'Г', '=Д', 'Е'];

  function folderOfParts(
    ...parts: readonly (readonly [part: number, of: number, names: readonly string[]])[]
  ): string {
    const folder = mkdtempSync(join(tmpdir(), 'sferum-docs-'));
    for (const [part, of, names] of parts)
      publishTable(disk, folder, { part, of }, resultsTable(names.map(result), false));
    return folder;
  }

  it('joins the parts into the table that one run would have made, again and again', async () => {
    const folder = folderOfParts([1, 2, ['Г', 'Б; "В"']], [2, 2, ['=Д', 'А', 'Е']]);
    const whole = resultsTable([...all].sort().map(result), false);
    for (const _ of [1, 2]) {
      const { code, out } = await sferumDocs(['batch', folder, '--collect']);
      expect([code, out]).toEqual([0, expect.stringContaining('Собрано: 5')]);
      expect(readFileSync(join(folder, 'результаты.csv')).equals(whole)).toBe(true);
    }
    expect(readdirSync(folder)).toEqual(['результаты 1 из 2.csv', 'результаты 2 из 2.csv', 'результаты.csv']);
  });

  it('tells what is missing, changed or of another run, and joins the rest', async () => {
    const folder = folderOfParts([1, 4, ['А']], [2, 4, ['Г']], [4, 4, ['Е']], [1, 3, ['А', 'Г']]);
    writeFileSync(join(folder, 'результаты 4 из 4.csv'), 'Папка\r\nЕ\r\n');
    const { code, out, err } = await sferumDocs(['batch', folder, '--collect']);
    expect(code).toBe(1);
    expect(out).toContain('Собрано: 2');
    expect(err).toContain('Нет частей: 3, 4 из 4');
    expect(err).toContain('результаты 1 из 3.csv');
    expect(err).toContain('Файл части правили');
  });

  it('has nothing to do without parts', async () => {
    const folder = folderOfParts();
    const { code, err } = await sferumDocs(['batch', folder, '--collect']);
    expect([code, err]).toEqual([1, expect.stringContaining('Собирать нечего')]);
    rmSync(folder, { recursive: true });
  });

  it('leaves a table with somebody’s remarks alone', async () => {
    const folder = folderOfParts([1, 1, all]);
    renameSync(join(folder, 'результаты 1 из 1.csv'), join(folder, 'результаты.csv'));
    writeFileSync(
      join(folder, 'результаты.csv'),
      `${readFileSync(join(folder, 'результаты.csv'), 'utf8')}моё\r\n`,
    );
    publishTable(disk, folder, { part: 1, of: 1 }, resultsTable(all.map(result), false));
    await sferumDocs(['batch', folder, '--collect']);
    expect(readFileSync(join(folder, 'результаты.csv'), 'utf8')).toContain('моё');
    expect(readdirSync(folder)).toContain('результаты (2).csv');
  });
});

it('summary --shard wants a period', async () => {
  const { code, err } = await sferumDocs(['summary', tmpdir(), '--shard', '1/2']);
  expect([code, err]).toEqual([2, expect.stringContaining('назовите период')]);
});
