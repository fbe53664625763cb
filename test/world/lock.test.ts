import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { disk } from '../../src/world/disk.ts';
import { LOCK } from '../../src/world/files.ts';
import { SELF } from '../../src/world/owner.ts';

let folder = '';
let file = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sferum-docs-'));
  file = join(folder, `.${LOCK}.lock`);
  return () => rmSync(folder, { recursive: true });
});

/** Takes the folder if that can be done; true when it could. */
function canTake(): boolean {
  const lock = disk.lock(folder, LOCK);
  lock?.release();
  return lock !== null;
}

function lockOf(owner: { readonly pid: number; readonly host: string }, secondsAgo: number): void {
  writeFileSync(file, JSON.stringify(owner));
  const time = Date.now() / 1000 - secondsAgo;
  utimesSync(file, time, time);
}

describe('the lock of a process', () => {
  it.each([
    ['that runs', { ...SELF, pid: process.ppid }, 0, false],
    [
      'that runs, written in the future (the clock was set back)',
      { ...SELF, pid: process.ppid },
      -86_400,
      false,
    ],
    ['of before the computer was started', { ...SELF, pid: process.ppid }, 50 * 365 * 86_400, true],
    ['with our own number, as in a container that was started again', SELF, 0, true],
    ['on another computer', { pid: 1, host: '00000000' }, 50 * 60, false],
    ['on another computer, of more than an hour ago', { pid: 1, host: '00000000' }, 70 * 60, true],
  ])('%s', (_, owner, secondsAgo, free) => {
    lockOf(owner, secondsAgo);
    expect(canTake()).toBe(free);
  });

  it.each(['', '{', 'null', '{"pid":"1","host":"x"}'])('cut off by a crash (%j) does not count', (text) => {
    writeFileSync(file, text);
    expect(canTake()).toBe(true);
  });
});

it('is no lock of another name', () => {
  lockOf({ ...SELF, pid: process.ppid }, 0);
  expect(disk.lock(folder, `${LOCK}-1-2`)).not.toBeNull();
});

it('leaves a lock alone that somebody else has taken meanwhile', () => {
  const lock = disk.lock(folder, LOCK);
  lockOf({ pid: 1, host: '00000000' }, 0);
  lock?.release();
  expect(readFileSync(file, 'utf8')).toContain('00000000');
});

it('removes the folders it made when nothing was put there, and no others', () => {
  const deep = join(folder, 'a/b');
  for (const content of [null, 'x']) {
    const lock = disk.lock(deep, LOCK);
    if (content) writeFileSync(join(deep, 'file'), content);
    lock?.release();
    expect(existsSync(folder)).toBe(true);
    expect(existsSync(deep)).toBe(content !== null);
  }
});

it('the lock of a part of a batch whose process is gone is removed with the next run', () => {
  const [dead, alive] = [1, 2].map((part) => join(folder, `.${LOCK}-${part}-2.lock`));
  writeFileSync(dead ?? '', JSON.stringify({ ...SELF, pid: 2 ** 30 }));
  writeFileSync(alive ?? '', JSON.stringify({ ...SELF, pid: process.ppid }));
  expect(canTake()).toBe(true);
  expect([dead, alive].map((path) => existsSync(path ?? ''))).toEqual([false, true]);
});
