import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, openSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { MAIN, manifest, ROOT, smallFolder, spawned } from './run.ts';

const hashes = (folder: string): readonly (readonly [string, string])[] =>
  manifest(folder).files.map(({ path, sha256 }) => [path, sha256] as const);

it('prints nothing of its threads: they load the file of the command line, and do not start it', () => {
  const folder = smallFolder();
  cpSync(join(folder, 'input'), join(folder, 'район/Сад'), { recursive: true });
  const { code, out } = spawned(['batch', 'район', 'memo-staff'], folder);
  expect([code, out.match(/Использование|организация: /gu)]).toEqual([0, ['организация: ']]);
});

it('run twice at once makes the documents once, and the other run says why not', async () => {
  const folder = smallFolder();
  const runs = [1, 2].map(async () => {
    const child = spawn(process.execPath, [MAIN, 'generate', 'order-use'], { cwd: folder });
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
      err += text;
    });
    const [code] = await once(child, 'close');
    return { code, err };
  });
  for (const { code, err } of await Promise.all(runs))
    expect(code === 0 || (code === 1 && err.includes('другой запуск программы'))).toBe(true);
  const names = readdirSync(join(folder, 'output'));
  expect([...names].sort()).toEqual([...hashes(folder).map(([path]) => path), 'manifest.json'].sort());
  expect(names).toHaveLength(4);
});

it.skipIf(process.platform === 'win32')('goes on when what it prints finds no room, and says so', () => {
  const folder = smallFolder();
  const full = openSync('/dev/full', 'w');
  const args = [MAIN, 'generate', 'memo-staff', '--format', 'docx'];
  const run = (stderr: 'pipe' | number) =>
    spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', full, stderr] });
  const { status, stderr } = run('pipe');
  expect(stderr.match(/Напечатано не всё: на диске кончилось место\./gu)).toHaveLength(1);
  expect(status).toBe(1);
  expect(stderr).not.toMatch(/\n\s+at /u);
  expect(hashes(folder)).toHaveLength(1);
  expect(readdirSync(join(folder, 'output')).filter((name) => name.startsWith('.'))).toEqual([]);
  expect(run(full).status).toBe(1);
});

it('names the file that a bad copy of the program lacks', () => {
  const copy = mkdtempSync(join(tmpdir(), 'sferum-docs-'));
  for (const name of ['dist', 'fonts', 'templates', 'words', 'package.json'])
    cpSync(join(ROOT, name), join(copy, name), { recursive: true });
  const start = () =>
    spawnSync(process.execPath, [join(copy, 'dist/cli/main.js'), 'fields'], { cwd: ROOT, encoding: 'utf8' });
  expect(start()).toMatchObject({ status: 0 });
  rmSync(join(copy, 'fonts/bold.ttf'));
  const { status, stderr } = start();
  expect(status).toBe(3);
  expect(stderr).toContain(`${join(copy, 'fonts/bold.ttf')}\n  ошибка: Программа скопирована не целиком`);
});
