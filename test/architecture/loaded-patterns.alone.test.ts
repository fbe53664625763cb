import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { makesPattern, slow } from './patterns.ts';
import { readSources, type Source, walk } from './syntax.ts';

function makesPatterns({ program }: Source): boolean {
  let makes = false;
  walk(program, (node) => {
    makes ||= makesPattern(node);
  });
  return makes;
}

it('a regular expression that is put together when its file is loaded does so too', async () => {
  const files = readSources()
    .filter(makesPatterns)
    .map(({ file }) => file);
  const made: (readonly [file: string, pattern: RegExp])[] = [];
  const construct = (target: RegExpConstructor, [pattern, flags]: [string, string?]): RegExp => {
    const regex = new target(pattern, flags);
    const [file] = /src\/[^\s:]*\.ts/u.exec(new Error().stack ?? '') ?? [];
    if (file) made.push([file, regex]);
    return regex;
  };
  vi.stubGlobal('RegExp', new Proxy(RegExp, { construct }));
  for (const file of files) await import(/* @vite-ignore */ join(process.cwd(), file));
  vi.unstubAllGlobals();
  expect(made.length).toBeGreaterThan(20);
  expect(made.flatMap(([file, pattern]) => slow(file, pattern))).toEqual([]);
});
