import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { ActRecord } from '../../src/acts/act.ts';
import { readAct } from '../../src/acts/act-file.ts';
import { sha256 } from '../../src/world/hash.ts';
import { type Run, sferumDocs, smallFolder } from '../cli/run.ts';

/** The first acts of an organisation, in no order. */
export const FIRST = ['order-administrator', 'regulation', 'order-use'];

/** Issues documents of a work folder; it must succeed. */
export async function issue(folder: string, ...words: readonly string[]): Promise<Run> {
  const run = await sferumDocs(['issue', ...words], folder);
  expect([run.code, run.err.match(/ошибка.*/gu)]).toEqual([0, null]);
  return run;
}

/** Folders of acts by their path, each with its `act.json`. */
export function actsOf(folder: string): ReadonlyMap<string, ActRecord> {
  const root = join(folder, 'input/acts');
  const years = existsSync(root) ? readdirSync(root).filter((name) => /^\d{4}$/u.test(name)) : [];
  const paths = years.flatMap((year) => readdirSync(join(root, year)).map((name) => `${year}/${name}`));
  return new Map(paths.map((path) => [path, actAt(join(root, path))]));
}

function actAt(path: string): ActRecord {
  const act = readAct(readFileSync(join(path, 'act.json'), 'utf8'));
  if (typeof act === 'string') throw new Error(`${path}: ${act}`);
  return act;
}

/** Every issued file is there and is what its act says. */
export function expectWhole(folder: string): void {
  for (const [path, { files }] of actsOf(folder))
    for (const file of files)
      expect(sha256(readFileSync(join(folder, 'input/acts', path, file.path)))).toBe(file.sha256);
}

/** The register as its rows, cells by their titles. */
export function registerOf(folder: string): readonly Readonly<Record<string, string>>[] {
  const text = readFileSync(join(folder, 'input/acts/register.csv'), 'utf8').replace(/^\uFEFF/u, '');
  const [header = [], ...rows] = text.trimEnd().split('\r\n').map(cellsOf);
  return rows.map((cells) => Object.fromEntries(header.map((title, index) => [title, cells[index] ?? ''])));
}

function cellsOf(line: string): readonly string[] {
  return [...line.matchAll(/"((?:[^"]|"")*)"(?:;|$)/gu)].map(([, cell = '']) => cell.replaceAll('""', '"'));
}

/** A work folder in which the first acts are issued; each call gives a copy of its own. */
export function issuedFolders(): () => Promise<string> {
  let made: Promise<string> | undefined;
  const make = async (): Promise<string> => {
    const folder = smallFolder();
    await issue(folder, ...FIRST);
    return folder;
  };
  return async () => {
    made ??= make();
    const copy = mkdtempSync(join(tmpdir(), 'sferum-docs-'));
    cpSync(await made, copy, { recursive: true });
    return copy;
  };
}

/** Where a file of a work folder's acts lies. */
export function inActs(folder: string, ...path: readonly string[]): string {
  return join(folder, 'input/acts', ...path);
}
