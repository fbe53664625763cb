import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { MAIN, manifest, ROOT, smallFolder, spawned } from './run.ts';

const hashes = (folder: string): readonly (readonly [string, string])[] =>
  manifest(folder).files.map(({ path, sha256 }) => [path, sha256] as const);

it('prints nothing but its own words: the engine knows the flags it is given', () => {
  const { code, out, err } = spawned(['check', '--json'], smallFolder());
  expect([code, err, JSON.parse(out)]).toEqual([0, '', expect.anything()]);
});

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

it('ends with exit code 2 when the command is wrong', () => {
  expect(spawned(['generat'])).toMatchObject({ code: 2, out: '' });
});

it('ends with exit code 3 when the program itself fails, with a line to send and no stack', () => {
  const sabotage = '--import=data:text/javascript,globalThis.TextDecoder=null';
  const { code, err } = spawned(['check'], undefined, { NODE_OPTIONS: sabotage });
  expect([code, err]).toEqual([3, expect.stringContaining('ошибка: Ошибка в самой программе (версия ')]);
  expect(err).not.toMatch(/\n\s+at /u);
});

it('does not mind a reader that has seen enough', async () => {
  const child = spawn(process.execPath, [MAIN, '--help'], { stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.destroy();
  let err = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    err += text;
  });
  expect([await once(child, 'close'), err]).toEqual([[0, null], '']);
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
  for (const name of ['dist', 'fonts', 'templates', 'package.json'])
    cpSync(join(ROOT, name), join(copy, name), { recursive: true });
  const start = () =>
    spawnSync(process.execPath, [join(copy, 'dist/cli/main.js'), 'fields'], { cwd: ROOT, encoding: 'utf8' });
  expect(start()).toMatchObject({ status: 0 });
  rmSync(join(copy, 'fonts/bold.ttf'));
  const { status, stderr } = start();
  expect(status).toBe(3);
  expect(stderr).toContain(`${join(copy, 'fonts/bold.ttf')}\n  ошибка: Программа скопирована не целиком`);
});

it('tells an old Node.js so before anything else is read, in a file that it can read', () => {
  const pretend =
    "data:text/javascript,Object.defineProperty(process.versions, 'node', { value: '20.18.9' })";
  const { code, err } = spawned(['check'], undefined, { NODE_OPTIONS: `--import="${pretend}"` });
  expect(code).toBe(3);
  expect(err).toMatch(/^Нужен Node\.js 20\.19 или новее, а здесь 20\.18\.9\..*\n$/u);
  expect(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).engines.node).toBe('>=20.19');
  expect(readFileSync(MAIN, 'utf8')).not.toMatch(/\?\.|\?\?|\bawait\b|^import\b/mu);
});
