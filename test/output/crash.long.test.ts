import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { MANIFEST, readManifest } from '../../src/output/manifest.ts';
import { type Product, planPublication } from '../../src/output/plan.ts';
import { publish } from '../../src/output/publish.ts';
import { disk } from '../../src/world/disk.ts';
import { type Files, LOCK } from '../../src/world/files.ts';
import { sha256 } from '../../src/world/hash.ts';
import { failingDisk } from './failing-disk.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sferum-docs-'));
  return () => rmSync(folder, { recursive: true });
});

const product = (id: string, content: string, name = `${id}.docx`): Product => ({
  id,
  format: 'docx',
  name,
  bytes: Buffer.from(content),
});

/** A document that changes, one that stays, one that gets another name, one that is new. */
const OLD = [product('a', 'a, old'), product('b', 'b'), product('c', 'c', 'прежнее.docx')];
const NEW = [product('a', 'a, new'), product('b', 'b'), product('c', 'c', 'новое.docx'), product('d', 'd')];
const KNOWN = new Set([...OLD, ...NEW].map(({ name, bytes }) => `${name} ${sha256(bytes)}`));

async function run(files: Files, products: readonly Product[]): Promise<void> {
  const lock = files.lock(folder, LOCK);
  if (!lock) throw new Error('taken');
  const tool = { name: 'sferum-docs', version: '0' } as const;
  const about = {
    tool,
    sources: [],
    fingerprint: sha256(Buffer.from(products.map(({ name }) => name).join())),
  };
  try {
    await publish(files, folder, planPublication(files, folder, products, about, false));
  } finally {
    lock.release();
  }
}

/** Every file is whole, old or new, and what the manifest calls a file is there as it says. */
function expectTruth(): void {
  for (const name of readdirSync(folder).filter((name) => name !== MANIFEST && !name.startsWith('.')))
    expect(KNOWN).toContain(`${name} ${sha256(readFileSync(join(folder, name)))}`);
  for (const { path, sha256: hash } of readManifest(readFileSync(join(folder, MANIFEST), 'utf8')).files)
    expect(sha256(readFileSync(join(folder, path)))).toBe(hash);
}

/** What a run on an undisturbed disk leaves, by name. */
async function cleanResult(): Promise<Readonly<Record<string, string>>> {
  await run(disk, OLD);
  await run(disk, NEW);
  const result = found();
  for (const name of readdirSync(folder)) rmSync(join(folder, name));
  return result;
}

function found(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
}

/** Runs with a disturbance at the n-th change; false when there is no n-th change. */
async function disturbed(n: number, code: string, dead: boolean): Promise<boolean> {
  await run(disk, OLD);
  const files = failingDisk(n, code, dead);
  try {
    await run(files, NEW);
  } catch (error) {
    expect(error).toMatchObject({ code });
  }
  return files.failed();
}

describe('publishing, disturbed at every change of the disk', () => {
  it.each([
    ['killed', 'KILL', true],
    ['told that the disk is full', 'ENOSPC', false],
    ['told that a file is busy', 'EBUSY', false],
  ])('%s, leaves whole files and a true manifest, and the next run sets all right', async (_, code, dead) => {
    const clean = await cleanResult();
    expect(Object.keys(clean).sort()).toEqual(['a.docx', 'b.docx', 'd.docx', MANIFEST, 'новое.docx']);
    let n = 1;
    while (await disturbed(n, code, dead)) {
      expectTruth();
      if (!dead) expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
      await run(disk, NEW);
      expect(found()).toEqual(clean);
      for (const name of readdirSync(folder)) rmSync(join(folder, name));
      n += 1;
    }
    expect(n).toBeGreaterThan(12);
  });

  it('does not take its own files for edited ones when the facts changed after the crash', async () => {
    for (let n = 1; await disturbed(n, 'KILL', true); n++) {
      await run(disk, OLD);
      expect(
        Object.keys(found())
          .sort()
          .filter((name) => / \(\d+\)/.test(name)),
      ).toEqual([]);
      expectTruth();
      for (const name of readdirSync(folder)) rmSync(join(folder, name));
    }
  });

  it('still sees an edit made after the crash', async () => {
    await disturbed(9, 'KILL', true);
    writeFileSync(join(folder, 'a.docx'), 'edited');
    await run(disk, NEW);
    expect(readFileSync(join(folder, 'a.docx'), 'utf8')).toBe('edited');
    expect(readFileSync(join(folder, 'a (2).docx'), 'utf8')).toBe('a, new');
  });

  it('undoes all when one file cannot be replaced, and names it', async () => {
    await run(disk, OLD);
    const before = found();
    const about = { tool: { name: 'sferum-docs', version: '0' }, sources: [], fingerprint: '' } as const;
    const plan = planPublication(disk, folder, NEW, about, false);
    mkdirSync(join(folder, 'd.docx/busy'), { recursive: true });
    await expect(publish(disk, folder, plan)).rejects.toThrow(
      expect.objectContaining({ code: 'EISDIR', dest: join(folder, 'd.docx') }),
    );
    rmSync(join(folder, 'd.docx'), { recursive: true });
    expect(found()).toEqual(before);
  });
});
