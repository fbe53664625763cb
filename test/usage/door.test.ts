import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DOOR = 'fast/fast.ts';

/** What the files of a folder import from the quick reader, as «file: path», but for the reader's own files. */
function importsOfReader(folder: string): readonly string[] {
  const names = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' });
  const outside = names.filter((name) => name.endsWith('.ts') && !name.includes(join('exports', 'fast')));
  return outside.flatMap((name) => {
    const text = readFileSync(join(ROOT, folder, name), 'utf8');
    return [...text.matchAll(/from '([^']*\bfast\/[^']+)'/gu)].map(([, path]) => `${name}: ${path}`);
  });
}

it('whoever reads exports quickly comes in by the one door', () => {
  const imports = [...importsOfReader('src'), ...importsOfReader('test')];
  expect(imports.length).toBeGreaterThan(0);
  expect(imports.filter((line) => !line.endsWith(DOOR))).toEqual([]);
});
