import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sha256 } from '../../src/world/hash.ts';
import { GOOD } from '../organization/support.ts';
import { SAMPLE } from './run.ts';

/** A folder with an organisation of two people for each name; «А/input» keeps its files in a folder inside. */
export function district(...names: readonly string[]): string {
  return districtOf(names, (folder) => {
    mkdirSync(folder, { recursive: true });
    for (const [name, text] of Object.entries(GOOD)) writeFileSync(join(folder, name), text);
  });
}

/** A folder with a copy of the whole sample for each name. */
export function districtOfSamples(...names: readonly string[]): string {
  return districtOf(names, (folder) => cpSync(SAMPLE, folder, { recursive: true }));
}

function districtOf(names: readonly string[], fill: (folder: string) => void): string {
  const root = mkdtempSync(join(tmpdir(), 'sferum-docs-'));
  for (const name of names) fill(join(root, name));
  return root;
}

/** Hashes of all files of a folder, by name. */
export function contents(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    readdirSync(folder).map((name) => [name, sha256(readFileSync(join(folder, name)))]),
  );
}

/** «folder итог» of each row of the table of results. */
export function states(table: string): readonly string[] {
  const rows = readFileSync(table, 'utf8').trimEnd().split('\r\n').slice(1);
  return rows.map((row) => row.replaceAll('"', '').split(';').slice(0, 2).join(' '));
}
