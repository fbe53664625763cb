import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, it } from 'vitest';
import { importsOf } from './imports.ts';
import { parse } from './syntax.ts';

/** Scripts run the compiled modules and nobody compiles them: what they import must be there. */
const SCRIPTS = ['bench', 'scripts', 'test'].flatMap((folder) =>
  readdirSync(folder, { recursive: true })
    .map((name) => `${folder}/${String(name).replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.mjs') && !file.includes('node_modules')),
);

/** Every name of the program that a script imports, with the source it is of. */
function builtNames(script: string): readonly { readonly source: string; readonly name: string }[] {
  return importsOf(parse(script, readFileSync(script, 'utf8'))).flatMap(({ specifier, names }) => {
    const path = posix.join(posix.dirname(script), specifier ?? '');
    if (!path.startsWith('modules/')) return [];
    const source = path.replace(/^modules/u, 'src').replace(/\.js$/u, '.ts');
    return names.map((name) => ({ source, name }));
  });
}

function isThere(source: string, name: string): boolean {
  const exported = new RegExp(`^export (?:async )?(?:function\\*?|const|class) ${name}\\b`, 'mu');
  return existsSync(source) && exported.test(readFileSync(source, 'utf8'));
}

it('scripts import what the program has', () => {
  const named = SCRIPTS.flatMap((script) => builtNames(script).map((one) => ({ script, ...one })));
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter(({ source, name }) => !isThere(source, name))).toEqual([]);
});
