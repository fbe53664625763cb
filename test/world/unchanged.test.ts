import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type ReadFiles, UnchangedFiles } from '../../src/world/unchanged.ts';
import { MemoryFiles } from './memory.ts';

/** All that can be told of a folder, and of a file that may not be there. */
function told(files: ReadFiles): { readonly names: readonly string[]; readonly texts: readonly string[] } {
  const names = files.list('f');
  const texts = names.map(
    (name) => `${files.stat(`f/${name}`)?.size} ${Buffer.from(files.read(`f/${name}`))}`,
  );
  try {
    texts.push(String(Buffer.from(files.read('beside'))));
  } catch (error) {
    texts.push(String(error));
  }
  return { names, texts };
}

const content = fc.dictionary(
  fc.constantFrom('f/a', 'f/b', 'f/c', 'beside', 'elsewhere'),
  fc.constantFrom('', 'a', 'b'),
);

it('files that say the same give the same object, others are read anew', () => {
  fc.assert(
    fc.property(content, content, (before, after) => {
      const known = new UnchangedFiles<ReturnType<typeof told>>();
      const first = known.read(new MemoryFiles(before), 'key', told);
      const second = known.read(new MemoryFiles(after), 'key', told);
      const fresh = told(new MemoryFiles(after));
      expect(second).toEqual(fresh);
      expect(second === first).toBe(JSON.stringify(first) === JSON.stringify(fresh));
      expect(known.read(new MemoryFiles(after), 'other', told)).not.toBe(second);
    }),
  );
});

it('a reading that failed is not kept', () => {
  const known = new UnchangedFiles<Uint8Array>();
  const read = (files: ReadFiles): Uint8Array => files.read('a');
  expect(() => known.read(new MemoryFiles(), 'key', read)).toThrow('ENOENT');
  expect(known.read(new MemoryFiles({ a: 'x' }), 'key', read)).toEqual(new TextEncoder().encode('x'));
});
