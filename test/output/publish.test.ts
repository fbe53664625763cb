import { describe, expect, it } from 'vitest';
import { MANIFEST, readManifest } from '../../src/output/manifest.ts';
import { type Plan, type Product, planPublication } from '../../src/output/plan.ts';
import { publish } from '../../src/output/publish.ts';
import type { Files, Staged } from '../../src/world/files.ts';
import { sha256 } from '../../src/world/hash.ts';
import { MemoryFiles } from '../world/memory.ts';

const ABOUT = { tool: { name: 'sferum-docs', version: '0' }, sources: [], fingerprint: 'x' } as const;
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (files: Files, path: string): string => new TextDecoder().decode(files.read(path));

function product(id: string, content: string, name = `${id}.docx`): Product {
  return { id, format: 'docx', name, bytes: bytes(content) };
}

async function run(files: Files, products: readonly Product[], force = false): Promise<Plan> {
  const plan = planPublication(files, 'out', products, ABOUT, force);
  await publish(files, 'out', plan);
  return plan;
}

function outcomes(plan: Plan): readonly string[] {
  return plan.placed.map(({ path, outcome }) => `${path} ${outcome}`);
}

/** Every file that the manifest lists is there with the recorded hash. */
function expectTruth(files: Files): void {
  for (const file of readManifest(text(files, `out/${MANIFEST}`)).files) {
    expect(sha256(files.read(`out/${file.path}`))).toBe(file.sha256);
  }
}

describe('publishing', () => {
  it('writes, then finds nothing to do, then replaces its own files', async () => {
    const files = new MemoryFiles();
    expect(outcomes(await run(files, [product('a', '1')]))).toEqual(['a.docx written']);
    expect(outcomes(await run(files, [product('a', '1')]))).toEqual(['a.docx unchanged']);
    expect(outcomes(await run(files, [product('a', '2')]))).toEqual(['a.docx written']);
    expect(text(files, 'out/a.docx')).toBe('2');
    expectTruth(files);
  });

  it('never overwrites an edited file: the new version goes beside it, and is replaced there next time', async () => {
    const files = new MemoryFiles();
    await run(files, [product('a', '1')]);
    files.stage('out/a.docx', bytes('edited')).commit();
    expect(outcomes(await run(files, [product('a', '2')]))).toEqual(['a (2).docx beside']);
    expect(outcomes(await run(files, [product('a', '3')]))).toEqual(['a (2).docx beside']);
    expect([text(files, 'out/a.docx'), text(files, 'out/a (2).docx')]).toEqual(['edited', '3']);
    expectTruth(files);
  });

  it('leaves an edited file alone while what it is made of does not change, run after run', async () => {
    const files = new MemoryFiles();
    await run(files, [product('a', '1'), product('b', '1')]);
    files.stage('out/a.docx', bytes('edited')).commit();
    for (const _ of [1, 2]) {
      const plan = await run(files, [product('a', '1'), product('b', '1')]);
      expect(outcomes(plan)).toEqual(['a.docx left', 'b.docx unchanged']);
      expect(text(files, 'out/a.docx')).toBe('edited');
      expectTruth(files);
    }
    expect(outcomes(await run(files, [product('a', '2')]))).toEqual(['a (2).docx beside']);
    expect(outcomes(await run(files, [product('a', '1')]))).toEqual(['a.docx left']);
    expect(files.stat('out/a (2).docx')).toBeNull();
    expect(outcomes(await run(files, [product('a', '1')], true))).toEqual(['a.docx written']);
    expect(text(files, 'out/a (прежний).docx')).toBe('edited');
    expect(outcomes(await run(files, [product('a', '1')]))).toEqual(['a.docx unchanged']);
  });

  it('takes an edited file for its own again when the edit was taken back', async () => {
    const files = new MemoryFiles();
    await run(files, [product('a', '1')]);
    for (const content of ['edited', '1']) {
      files.stage('out/a.docx', bytes(content)).commit();
      await run(files, [product('a', '1')]);
    }
    expect(outcomes(await run(files, [product('a', '2')]))).toEqual(['a.docx written']);
  });

  it.each(['out/a.docx.sig', 'out/a.sig', 'out/A.DOCX.P7S'])(
    'never overwrites a signed file, with force neither (%s)',
    async (signature) => {
      const files = new MemoryFiles();
      await run(files, [product('a', '1')]);
      files.stage(signature, new Uint8Array()).commit();
      expect(outcomes(await run(files, [product('a', '1')]))).toEqual(['a.docx unchanged']);
      const plan = await run(files, [product('a', '2')]);
      expect(outcomes(plan)).toEqual(['a (2).docx beside']);
      expect(plan.placed[0]?.obstacle).toEqual({ path: 'a.docx', isSigned: true });
      expect(outcomes(await run(files, [product('a', '3')], true))).toEqual(['a (2).docx beside']);
      expect(text(files, 'out/a.docx')).toBe('1');
    },
  );

  it('never overwrites a stranger’s file or folder of the same name', async () => {
    const files = new MemoryFiles({ 'out/a.docx': 'mine', 'out/b.docx/inner': 'x' });
    expect(outcomes(await run(files, [product('a', '1'), product('b', '1')]))).toEqual([
      'a (2).docx beside',
      'b (2).docx beside',
    ]);
    expect(text(files, 'out/a.docx')).toBe('mine');
  });

  it('replaces with force, and keeps every edited file under a name of its own', async () => {
    const files = new MemoryFiles({ 'out/a.docx': 'mine' });
    const kept = (plan: Plan) => plan.placed.map((placement) => placement.kept?.path);
    const plan = await run(files, [product('a', '1'), product('b', '1')], true);
    expect(outcomes(plan)).toEqual(['a.docx written', 'b.docx written']);
    expect(kept(plan)).toEqual(['a (прежний).docx', undefined]);
    expect(text(files, 'out/a (прежний).docx')).toBe('mine');
    expect(kept(await run(files, [product('a', '2')], true))).toEqual([undefined]);
    files.stage('out/a.docx', bytes('edited')).commit();
    expect(kept(await run(files, [product('a', '3')], true))).toEqual(['a (прежний 2).docx']);
    expect(
      ['out/a.docx', 'out/a (прежний).docx', 'out/a (прежний 2).docx'].map((path) => text(files, path)),
    ).toEqual(['3', 'mine', 'edited']);
    expectTruth(files);
  });

  it('numbers documents with one name, letter case aside', async () => {
    const files = new MemoryFiles();
    expect(
      outcomes(await run(files, [product('a', '1', 'Приказ.docx'), product('b', '2', 'приказ.docx')])),
    ).toEqual(['Приказ.docx written', 'приказ (2).docx written']);
    expect(
      outcomes(await run(files, [product('a', '1', 'Приказ.docx'), product('b', '2', 'приказ.docx')])),
    ).toEqual(['Приказ.docx unchanged', 'приказ (2).docx unchanged']);
  });

  it('keeps the documents of earlier runs, and removes its own file when the document has a new name', async () => {
    const files = new MemoryFiles();
    await run(files, [product('a', '1', 'старое.docx'), product('b', '1')]);
    await run(files, [product('a', '2', 'новое.docx')]);
    expect(files.list('out')).toEqual(['b.docx', MANIFEST, 'новое.docx']);
    expect(readManifest(text(files, `out/${MANIFEST}`)).files.map(({ path }) => path)).toEqual([
      'b.docx',
      'новое.docx',
    ]);
    expectTruth(files);
  });

  it('leaves everything as it was when the disk is full', async () => {
    class FullDisk extends MemoryFiles {
      #left = 2;
      override stage(path: string, content: Uint8Array): Staged {
        this.#left -= 1;
        if (this.#left < 0) throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
        return super.stage(path, content);
      }
    }
    const files = new FullDisk({ 'out/keep.txt': 'x' });
    await expect(run(files, [product('a', '1'), product('b', '2')])).rejects.toThrow('ENOSPC');
    expect(files.list('out')).toEqual(['keep.txt']);
  });

  it.each(['{"name": "мой сайт", "files": []}', 'мой список', 'null'])(
    'keeps what somebody else has under the name of the manifest: %s',
    async (strange) => {
      const files = new MemoryFiles({ [`out/${MANIFEST}`]: strange });
      expect((await run(files, [product('a', '1')])).stranger?.path).toBe('manifest (прежний).json');
      expect(text(files, 'out/manifest (прежний).json')).toBe(strange);
      expectTruth(files);
      expect((await run(files, [product('a', '2')])).stranger).toBeNull();
      expect(files.list('out')).toHaveLength(3);
    },
  );

  it('takes a damaged manifest for none', () => {
    const damaged = '{"files": [{"id": 1}, null, {"id":"a","format":"b","path":"c","sha256":"d"}]}';
    expect(readManifest(damaged).files).toHaveLength(1);
    expect(readManifest('{')).toEqual({ files: [], fingerprint: '', pending: [], edited: [] });
    expect(readManifest('null')).toEqual({ files: [], fingerprint: '', pending: [], edited: [] });
  });

  it.each(['../secret.docx', '..', 'C:secret.docx', 'sub/a.docx', '..\\a.docx', MANIFEST])(
    'does not remove or replace what a forged manifest calls its own (%s)',
    async (path) => {
      const file = { id: 'a', format: 'docx', path, sha256: sha256(bytes('mine')), size: 4 };
      const files = new MemoryFiles({
        'secret.docx': 'mine',
        'out/sub/a.docx': 'mine',
        [`out/${MANIFEST}`]: JSON.stringify({
          ...ABOUT,
          files: [file],
          pending: [{ ...file, replaces: null }],
        }),
      });
      expect((await run(files, [product('a', '1')])).obsolete).toEqual([]);
      expect([text(files, 'secret.docx'), text(files, 'out/sub/a.docx')]).toEqual(['mine', 'mine']);
    },
  );
});
