import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TSC = join(ROOT, 'node_modules/typescript/bin/tsc');

/** Changes of a file that describes facts: name, file, what is sought, what stands there instead. */
const CHANGES = [
  ['as it is', 'usage-shape', '', ''],
  ['a fact of the report without a shape', 'usage-shape', '  findings: listOf(', '  // '],
  [
    'a shape without a fact of the report',
    'usage-shape',
    "  plan: shown('план'),",
    "$& norm: shown('норма'),",
  ],
  ['a list for a text', 'usage-shape', "plan: shown('план')", "plan: listOf('план', SOURCE, shown('x'))"],
  ['movement as it is', 'movement-facts', '', ''],
  [
    'a fact of movement without a shape',
    'movement-facts',
    "  state: text('что с подразделением', GROUPS),",
    '',
  ],
  ['a shape without a fact of movement', 'movement-facts', '  readonly staffNow: number | null;', ''],
  ['a fact of movement that nobody makes', 'movement-facts', '    parents,\n', ''],
] as const;

const folder = mkdtempSync(join(tmpdir(), 'sferum-docs-shapes-'));
let told = '';

/** The changed files, beside a project that compiles them all with the settings of this one. */
beforeAll(() => {
  for (const [index, [, file, sought, instead]] of CHANGES.entries()) {
    const text = readFileSync(join(ROOT, `src/templating/${file}.ts`), 'utf8');
    expect(text, sought).toContain(sought);
    const changed = text.replace(sought, instead);
    const absolute = changed
      .replaceAll("from '../", `from '${join(ROOT, 'src')}/`)
      .replaceAll("from './", `from '${join(ROOT, 'src/templating')}/`);
    writeFileSync(join(folder, `change-${index}.mts`), absolute);
  }
  const settings = {
    extends: join(ROOT, 'tsconfig.json'),
    include: ['*.mts'],
    compilerOptions: { types: [], rewriteRelativeImportExtensions: false },
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(settings));
  told = spawnSync(process.execPath, [TSC, '-p', folder], { encoding: 'utf8' }).stdout;
});

afterAll(() => rmSync(folder, { recursive: true }));

it.each(CHANGES.map(([name], index) => [name, index] as const))('%s', (name, index) => {
  const errors = told.split('\n').filter((line) => line.includes(`change-${index}.mts(`));
  if (name.endsWith('as it is')) expect(errors).toEqual([]);
  else expect(errors).not.toEqual([]);
});
