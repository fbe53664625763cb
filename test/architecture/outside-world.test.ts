import { describe, expect, it } from 'vitest';
import { HARMLESS, OUTSIDE, PACKAGES } from './allowed.ts';
import { EVASIONS, INNOCENT } from './evasions.ts';
import { namesOf } from './outside.ts';
import { parse, readSources } from './syntax.ts';

/** One line of the list: what may be named, and the file or folder that may; null: all. */
interface Allowance {
  readonly name: string;
  readonly place: string | null;
}

const ALLOWANCES: readonly Allowance[] = [
  ...HARMLESS.map((name) => ({ name, place: null })),
  ...Object.entries(OUTSIDE).flatMap(([place, names]) => names.map((name) => ({ name, place }))),
  ...Object.entries(PACKAGES).flatMap(([name, places]) => places.map((place) => ({ name, place }))),
];

const NAMED = readSources().flatMap((source) => namesOf(source).map((name) => ({ file: source.file, name })));

function allows(allowance: Allowance, file: string, name: string): boolean {
  const { place } = allowance;
  const isThere = place === null || file === place || file.startsWith(`${place}/`);
  const isNamed = name === allowance.name || ['.', '/'].some((end) => name.startsWith(allowance.name + end));
  return isThere && isNamed;
}

function refused(file: string, name: string): boolean {
  return !ALLOWANCES.some((allowance) => allows(allowance, file, name));
}

describe('the outside world and the libraries', () => {
  it('are named only by the files that may', () => {
    expect(NAMED.filter(({ file, name }) => refused(file, name))).toEqual([]);
  });

  it('are named by every file that may: nothing is allowed in vain', () => {
    const used = (one: Allowance): boolean => NAMED.some(({ file, name }) => allows(one, file, name));
    expect(ALLOWANCES.filter((one) => !used(one))).toEqual([]);
  });

  it.each(EVASIONS)('cannot be reached by %s', (code, name) => {
    const found = namesOf(parse('src/output/plan.ts', code));
    expect(found.filter((one) => refused('src/output/plan.ts', one))).toContain(name);
  });

  it.each(INNOCENT)('have nothing to do with %s', (code) => {
    const found = namesOf(parse('src/output/plan.ts', code));
    expect(found.filter((one) => refused('src/output/plan.ts', one))).toEqual([]);
  });
});
