import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { disk } from '../../src/world/disk.ts';
import { LOCK } from '../../src/world/files.ts';
import { SELF } from '../../src/world/owner.ts';
import { ROOT } from '../cli/run.ts';

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

/** Another process that has taken the folder. */
async function holder(): Promise<ChildProcess> {
  const code = `
    import { disk } from ${JSON.stringify(`${ROOT}/dist/world/disk.js`)};
    const lock = disk.lock(${JSON.stringify(folder)}, '${LOCK}');
    disk.stage(${JSON.stringify(join(folder, 'a.docx'))}, new Uint8Array(3));
    console.log(lock !== null);
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [printed] = await once(child.stdout, 'data');
  expect(String(printed).trim()).toBe('true');
  return child;
}

function lockOf(owner: { readonly pid: number; readonly host: string }, secondsAgo: number): void {
  writeFileSync(file, JSON.stringify(owner));
  const time = Date.now() / 1000 - secondsAgo;
  utimesSync(file, time, time);
}

describe('a folder taken by another process', () => {
  it('cannot be taken until that process is gone, which also leaves no temporary files', async () => {
    const child = await holder();
    expect(canTake()).toBe(false);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toHaveLength(1);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(existsSync(file)).toBe(true);
    expect(canTake()).toBe(true);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('can be taken under another name', () => {
    lockOf({ ...SELF, pid: process.ppid }, 0);
    const lock = disk.lock(folder, `${LOCK}-1-2`);
    expect(lock).not.toBeNull();
  });
});

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
    ['on another computer', { pid: 1, host: '00000000' }, 60, false],
    ['on another computer, of yesterday', { pid: 1, host: '00000000' }, 86_400, true],
  ])('%s', (_, owner, secondsAgo, free) => {
    lockOf(owner, secondsAgo);
    expect(canTake()).toBe(free);
  });

  it.each(['', '{', 'null', '{"pid":"1","host":"x"}'])('cut off by a crash (%j) does not count', (text) => {
    writeFileSync(file, text);
    expect(canTake()).toBe(true);
  });
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
