import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sferumDocs, spawned } from '../cli/run.ts';
import { secretInputs, seenIn } from './secrets.ts';

/** Of the inputs every so many are made files of; `CORPUS=full` takes all. What reading says of each is held in `secrets-read`. */
const EVERY = process.env.CORPUS === 'full' ? 1 : 10;

let root = '';

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'sferum-docs-'));
  for (const [index, { files }] of secretInputs().entries())
    for (const [name, text] of index % EVERY === 0 ? Object.entries(files) : []) {
      const path = join(root, String(index), name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
});

afterAll(() => rmSync(root, { recursive: true }));

describe('no value of the input is printed', () => {
  it.each([
    [20, ['report', '--from', '01.03.2025', '--to', '31.05.2025', '--json']],
    [20, ['generate', '--dry-run', 'order-use', '--format', 'docx']],
    [40, ['generate', '--dry-run', 'chat-register', 'usage-report', '--format', 'docx', '--json']],
    [40, ['facts']],
    [40, ['facts', '--json']],
    [60, ['check']],
    [60, ['check', '--json']],
  ])('of every %d. input by %j', async (step, args) => {
    for (const [index, { name }] of secretInputs().entries()) {
      if (index % step > 0) continue;
      const { out, err } = await sferumDocs(
        [...args, '--date', '01.07.2025', '--input', String(index)],
        root,
      );
      const leaks = `${out}${err}`.split('\n').filter((line) => seenIn(line).length > 0);
      expect([name, leaks]).toEqual([name, []]);
    }
  });

  it('by batch and its table', () => {
    const { out, err } = spawned(['batch', root, 'order-use', '--format', 'docx', '--date', '01.07.2025']);
    const table = readFileSync(join(root, 'результаты.csv'), 'utf8');
    expect(`${out}${err}${table}`.split('\n').filter((line) => seenIn(line).length > 0)).toEqual([]);
  });
});
