import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MANIFEST, readManifest } from '../../src/output/manifest.ts';
import { type Product, planPublication } from '../../src/output/plan.ts';
import { publish } from '../../src/output/publish.ts';
import { disk } from '../../src/world/disk.ts';
import { type Files, LOCK } from '../../src/world/files.ts';
import { sha256 } from '../../src/world/hash.ts';
import { runs } from '../setup/runs.ts';
import { failingDisk } from './failing-disk.ts';

const IDS = ['a', 'b', 'c'] as const;
const NAMES = ['один.docx', 'два.docx', 'Один.docx'] as const;

/** What program and people do to an output folder. `publish` with `stop` is killed at that change of the disk. */
const action = fc.oneof(
  fc.record({
    kind: fc.constant('publish' as const),
    products: fc.uniqueArray(
      fc.record({ id: fc.constantFrom(...IDS), name: fc.constantFrom(...NAMES), version: fc.nat(2) }),
      { selector: ({ id }) => id, minLength: 1 },
    ),
    stop: fc.option(fc.integer({ min: 1, max: 14 })),
    force: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('edit' as const), file: fc.nat(5) }),
  fc.record({ kind: fc.constant('sign' as const), file: fc.nat(5) }),
  fc.record({ kind: fc.constant('delete' as const), file: fc.nat(5) }),
);

async function run(files: Files, folder: string, products: readonly Product[], force = false): Promise<void> {
  const lock = files.lock(folder, LOCK);
  if (!lock) throw new Error('taken');
  const about = { tool: { name: 'sferum-docs', version: '0' }, sources: [], fingerprint: 'x' } as const;
  try {
    await publish(files, folder, planPublication(files, folder, products, about, force));
  } finally {
    lock.release();
  }
}

/** Documents in the folder, by what people see there. */
function documents(folder: string): readonly string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.docx'));
}

it('whatever people and power cuts do, no edited or signed file is lost and the manifest is true', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(action, { maxLength: 12 }), async (actions) => {
      const folder = mkdtempSync(join(tmpdir(), 'sferum-docs-'));
      const precious = new Map<string, string>();
      /** What people changed after the last whole run: of that no manifest can know. */
      const touched = new Set<string>();
      let edits = 0;
      for (const one of actions) {
        const name = one.kind === 'publish' ? '' : documents(folder)[one.file];
        const path = join(folder, name ?? '');
        if (one.kind === 'publish') {
          const products = one.products.map(({ id, name, version }) => ({
            id,
            format: 'docx',
            name,
            bytes: Buffer.from(`${id}, version ${version}`),
          }));
          try {
            await run(
              one.stop === null ? disk : failingDisk(one.stop, 'KILL', true),
              folder,
              products,
              one.force,
            );
          } catch (error) {
            expect(error).toMatchObject({ code: 'KILL' });
          }
        } else if (name === undefined) {
          continue;
        } else if (one.kind === 'delete') {
          touched.add(name);
          rmSync(path);
          rmSync(`${path}.sig`, { force: true });
          precious.delete(name);
        } else {
          edits += 1;
          touched.add(name);
          if (one.kind === 'edit') writeFileSync(path, `edit ${edits}`);
          else writeFileSync(`${path}.sig`, '');
          precious.set(name, readFileSync(path, 'utf8'));
        }
        const contents = new Set(documents(folder).map((name) => readFileSync(join(folder, name), 'utf8')));
        for (const [kept, content] of precious) {
          const isForced = one.kind === 'publish' && one.force && !existsSync(join(folder, `${kept}.sig`));
          if (isForced) expect(contents).toContain(content);
          else expect(readFileSync(join(folder, kept), 'utf8')).toBe(content);
          if (isForced) precious.delete(kept);
        }
        if (one.kind === 'publish' && one.stop === null) touched.clear();
        if (one.kind === 'publish') expectTruth(folder, touched);
      }
      await run(disk, folder, []);
      expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
      rmSync(folder, { recursive: true });
    }),
    { numRuns: runs(150) },
  );
}, 120_000);

function expectTruth(folder: string, touched: ReadonlySet<string>): void {
  const path = join(folder, MANIFEST);
  const { files } = readManifest(existsSync(path) ? readFileSync(path, 'utf8') : '');
  for (const file of files.filter((one) => !touched.has(one.path)))
    expect([file.path, sha256(readFileSync(join(folder, file.path)))]).toEqual([file.path, file.sha256]);
}
