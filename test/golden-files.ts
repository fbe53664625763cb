import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Texts by file name. */
export type Folder = Readonly<Record<string, string>>;

/**
 * What was made and what was expected, files that are alike left out: a missing or an orphaned file is a difference.
 * What is new is left beside the golden file as `…-changed`, to be looked at; with `npm run golden` it takes its place.
 */
export function goldenDifference(folder: string, made: Folder): { found: Folder; expected: Folder } {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (isChanged(name)) rmSync(join(folder, name));
  const golden = Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
  const differs = ([name]: readonly [string, string]): boolean => made[name] !== golden[name];
  const found = Object.entries(made).filter(differs);
  const expected = Object.entries(golden).filter(differs);
  if (process.env.TEST_MODE === 'golden') {
    for (const [name] of expected) rmSync(join(folder, name));
    for (const [name, text] of found) writeFileSync(join(folder, name), text);
    return { found: {}, expected: {} };
  }
  for (const [name, text] of found) writeFileSync(join(folder, name.replace(/\.\w+$/, '-changed$&')), text);
  return { found: Object.fromEntries(found), expected: Object.fromEntries(expected) };
}

function isChanged(name: string): boolean {
  return /-changed\.\w+$/.test(name);
}
