import { chmodSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { smallFolder, spawned } from './run.ts';

describe('the code of a command, which the first run leaves to the next ones,', () => {
  const home = mkdtempSync(join(tmpdir(), 'home-'));
  const kept = join(home, 'sferum-docs/compiled/check');
  const making = join(kept, 'making');
  const folder = smallFolder();
  // Windows, Linux.
  const check = () => spawned(['check', '--json'], folder, { LOCALAPPDATA: home, XDG_CACHE_HOME: home });
  const first = check();

  it('is there, and stays as it is', () => {
    const code = readFileSync(making);
    expect(code.length).toBeGreaterThan(1_000_000);
    expect(check()).toEqual(first);
    expect(readFileSync(making).equals(code)).toBe(true);
  });

  it('is made anew when it is damaged', () => {
    const damaged = readFileSync(making);
    damaged[damaged.length >> 1] = (damaged[damaged.length >> 1] ?? 0) ^ 1;
    writeFileSync(making, damaged);
    expect(check()).toEqual(first);
    expect(readFileSync(making).equals(damaged)).toBe(false);
    writeFileSync(making, '');
    expect(check()).toEqual(first);
    expect(readFileSync(making).length).toBeGreaterThan(1_000_000);
  });

  it('is not needed', () => {
    writeFileSync(making, 'nothing');
    chmodSync(kept, 0o500);
    expect(check()).toEqual(first);
    chmodSync(kept, 0o700);
    expect(readdirSync(kept)).toContain('making');
  });
});
