import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { fingerprint } from '../../src/output/fingerprint.ts';
import { disk } from '../../src/world/disk.ts';
import { explainFileError } from '../../src/world/file-error.ts';
import { LOCK } from '../../src/world/files.ts';
import { makeFolder } from '../../src/world/make-folder.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sferum-docs-'));
  return () => rmSync(folder, { recursive: true });
});

const at = (name: string): string => join(folder, name);

function pipe(name: string): string {
  execFileSync('mkfifo', [at(name)]);
  return at(name);
}

function link(name: string, target: string): string {
  symlinkSync(target, at(name));
  return at(name);
}

function thrown(action: () => unknown): unknown {
  try {
    action();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

describe.skipIf(process.platform === 'win32')('links, pipes and devices', () => {
  it('a circular link is there, and is neither file nor folder', () => {
    expect(disk.stat(link('loop', 'loop'))).toEqual({ kind: 'other', size: 0 });
    expect(disk.stat(link('gone', 'нет'))).toBeNull();
    writeFileSync(at('file'), 'x');
    expect(disk.stat(join(at('file'), 'inside'))).toBeNull();
  });

  it('a pipe and a device are refused, not waited for', () => {
    for (const path of [pipe('pipe'), '/dev/zero']) {
      expect(explainFileError(thrown(() => disk.read(path)))?.message).toContain('не обычный файл');
      expect(thrown(() => [...disk.chunks(path)])).toMatchObject({ code: 'EFTYPE', path });
    }
  });

  it('a lock that is a pipe stands for another run', () => {
    pipe(`.${LOCK}.lock`);
    expect(disk.lock(folder, LOCK)).toBeNull();
  });

  it.each([
    ['loop', 'loop', /ведёт по кругу/],
    ['dangling', 'нет', /на то, чего нет/],
  ])('a folder that is a %s link is not made, and the reason is told', (name, target, message) => {
    const error = thrown(() => makeFolder(join(link(name, target), 'inside')));
    expect(explainFileError(error)?.message).toMatch(message);
  });

  it('a folder where none can be made is told at once', () => {
    writeFileSync(at('file'), 'x');
    expect(thrown(() => makeFolder(join(at('file'), 'a/b')))).toMatchObject({
      code: 'EEXIST',
      path: at('file'),
    });
    expect(thrown(() => makeFolder('/proc/x/y'))).toMatchObject({ code: 'EROFS' });
    expect(makeFolder(at('a/b/c'))).toBe(at('a'));
    expect(existsSync(at('a/b/c'))).toBe(true);
  });
});

describe.skipIf(process.platform === 'win32')('the fingerprint of a folder', () => {
  const mark = (): string =>
    fingerprint(disk, folder, at('output'), { version: '1', options: {}, templates: [] });

  it('enters a folder once, however many links lead round', () => {
    for (let k = 0; k < 12; k++) link(`l${k}`, '.');
    mkdirSync(at('usage'));
    link('usage/up', '..');
    writeFileSync(at('usage/a.csv'), '1');
    const before = mark();
    expect(before).not.toBe('');
    writeFileSync(at('usage/a.csv'), '2');
    expect(mark()).not.toBe(before);
  });

  it('does not count the output, by a link neither', () => {
    mkdirSync(at('output'));
    link('documents', 'output');
    const before = mark();
    writeFileSync(at('output/x'), 'x');
    expect([readdirSync(at('documents')), mark()]).toEqual([['x'], before]);
  });

  it('ends at a link to the whole disk', () => {
    link('all', '/');
    expect(mark()).toBe('');
  });
});

describe('files that are staged together', () => {
  const writings = Array.from({ length: 250 }, (_, index) => ({
    path: `${index}.txt`,
    bytes: new TextEncoder().encode(`текст ${index}`),
  }));
  const placed = (): typeof writings =>
    writings.map(({ path, bytes }) => ({ path: join(folder, path), bytes }));

  it('bear no names until they are committed, then each has its bytes, more of them than are open at once', async () => {
    const staged = await disk.stageAll(placed());
    expect(readdirSync(folder).filter((name) => name.endsWith('.txt'))).toEqual([]);
    for (const file of staged) file.commit();
    expect(readdirSync(folder)).toHaveLength(250);
    for (const { path, bytes } of placed()) expect(new Uint8Array(disk.read(path))).toEqual(bytes);
  });

  it('are all gone again when one of them cannot be written', async () => {
    const noBytes = { path: at('last.txt'), bytes: 1 as unknown as Uint8Array };
    await expect(disk.stageAll([...placed(), noBytes])).rejects.toThrow(TypeError);
    expect(readdirSync(folder)).toEqual([]);
  });
});
