import { cpSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type IssueOutcome, issueActs } from '../../src/making/issue-acts.ts';
import { openTemplates } from '../../src/making/job.ts';
import { disk } from '../../src/world/disk.ts';
import type { Files } from '../../src/world/files.ts';
import { TEMPLATES } from '../../src/world/package.ts';
import { smallFolder } from '../cli/run.ts';
import { failingDisk } from '../output/failing-disk.ts';
import { actsOf, expectWhole, FIRST, inActs, registerOf } from './acts.ts';

const templates = openTemplates(disk, [TEMPLATES]);
const source = smallFolder();

function fresh(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sferum-docs-'));
  cpSync(source, folder, { recursive: true });
  return folder;
}

async function issueOn(files: Files, folder: string): Promise<IssueOutcome> {
  const options = { ids: FIRST, formats: [], date: null, period: null, today: '2026-11-27' };
  const job = { ...templates, files, input: join(folder, 'input'), options, progress: () => {} };
  const wish = { number: null, date: null, withBlanks: false, output: join(folder, 'output'), version: '0' };
  return issueActs(job, { ...wish, ids: FIRST });
}

/** Everything under the folder of the acts but what a killed process left under its temporary names. */
function visible(folder: string): readonly string[] {
  return readdirSync(inActs(folder)).filter((name) => !name.startsWith('.'));
}

describe.each(['dead', 'failing'])('issuing on a disk that is %s at its n-th change', (how) => {
  const isDead = how === 'dead';
  it('issues an act whole or not at all, and the next run goes on', async () => {
    const counts = new Set<number>();
    let n = 1;
    for (; ; n++) {
      const folder = fresh();
      const files = failingDisk(n, 'ENOSPC', isDead);
      try {
        const { problems } = await issueOn(files, folder);
        if (files.failed())
          expect(problems.map(({ code }) => code)).toContainEqual(expect.stringMatching(/^acts\//u));
      } catch (error) {
        expect(error).toMatchObject({ code: 'ENOSPC' });
      }
      expectWhole(folder);
      counts.add(actsOf(folder).size);
      if (!isDead && actsOf(folder).size < 3)
        expect(registerOrNone(folder)).toBeLessThanOrEqual(actsOf(folder).size);
      const { problems } = await issueOn(disk, folder);
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect([...actsOf(folder).values()].map(({ number }) => number)).toEqual(['87-ОД', null, '88-ОД']);
      expect(registerOf(folder).map(({ Номер }) => Номер)).toEqual(['87-ОД', '', '88-ОД']);
      expect(visible(folder)).toEqual(['2024', 'register.csv']);
      expect(readdirSync(inActs(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
      if (!files.failed()) break;
    }
    expect(n).toBeGreaterThan(8);
    expect([...counts].sort()).toEqual([0, 1, 2, 3]);
  });
});

function registerOrNone(folder: string): number {
  try {
    return registerOf(folder).length;
  } catch {
    return 0;
  }
}

it('a disk that may only be read is told, with what to do', async () => {
  const folder = fresh();
  const { issued, problems } = await issueOn(failingDisk(1, 'EROFS', false), folder);
  expect([issued, problems]).toEqual([
    [],
    [
      expect.objectContaining({
        code: 'acts/not-written',
        message: 'Не удалось записать изданные акты: папка доступна только для чтения.',
        hint: 'Дайте права на запись в эту папку или скопируйте папку организации на свой диск.',
      }),
    ],
  ]);
});
