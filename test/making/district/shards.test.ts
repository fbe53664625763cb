import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { collectShards, putShard } from '../../../src/making/district/shard-file.ts';
import type { HandedIn } from '../../../src/usage/district/handed-in.ts';
import { namedPeriod } from '../../../src/usage/period.ts';
import { disk } from '../../../src/world/disk.ts';
import { madeOf } from './compare.ts';

function handed(folder: string): HandedIn {
  return { folder, name: folder, source: 'folder', figures: null, errors: 1, warnings: 0, problems: [] };
}

async function put(
  folder: string,
  part: number,
  of: number,
  names: readonly string[],
  period = '2025-Q2',
): Promise<string> {
  const chosen = namedPeriod(period);
  if (!chosen) throw new Error(period);
  const about = { period: chosen, program: '1.0.0' };
  return madeOf(await putShard(disk, folder, { part, of }, names.map(handed), about));
}

function codes(folder: string): readonly string[] {
  return madeOf(collectShards(disk, folder)).problems.map(({ code }) => code);
}

it('joins what the parts gathered, in the order of the folders, as often as asked', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sferum-docs-'));
  await put(folder, 1, 2, ['В', 'А']);
  await put(folder, 2, 2, ['Б']);
  for (const _ of [1, 2]) {
    const { organizations, from, to, problems } = madeOf(collectShards(disk, folder));
    expect(organizations.map((one) => one.folder)).toEqual(['А', 'Б', 'В']);
    expect([from, to, problems]).toEqual(['2025-04-01', '2025-06-30', []]);
  }
});

it('takes one run where parts of several lie together, and tells what is missing or changed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sferum-docs-'));
  await put(folder, 1, 4, ['А']);
  const path = await put(folder, 2, 4, ['Б']);
  await put(folder, 3, 4, ['В']);
  await put(folder, 4, 4, ['Г'], '2025-Q1');
  await put(folder, 1, 3, ['А']);
  expect(codes(folder)).toEqual(['district/other-run', 'district/other-run', 'district/missing-parts']);
  writeFileSync(path, readFileSync(path, 'utf8').replace('"Б"', '"Ы"'));
  expect(codes(folder)).toContain('district/changed-part');
  expect(madeOf(collectShards(disk, folder)).organizations.map((one) => one.folder)).toEqual(['А', 'В']);
});

it('leaves a changed file of a part beside the new one', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sferum-docs-'));
  const path = await put(folder, 1, 1, ['А']);
  writeFileSync(path, 'моё');
  expect(await put(folder, 1, 1, ['А'])).toContain('(2)');
  expect(readFileSync(path, 'utf8')).toBe('моё');
});
