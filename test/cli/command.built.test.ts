import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { MAIN, manifest, sferumDocs, spawned, workFolder } from './run.ts';

const hashes = (folder: string): readonly (readonly [string, string])[] =>
  manifest(folder).files.map(({ path, sha256 }) => [path, sha256] as const);

it('gives the same bytes in another process, another time zone and another order', async () => {
  const [here, elsewhere, reversed] = [workFolder(), workFolder(), workFolder()];
  await sferumDocs(['generate'], here);
  spawned(['generate'], elsewhere, { TZ: 'America/New_York', LANG: 'C' });
  expect(hashes(elsewhere)).toEqual(hashes(here));
  await sferumDocs(['generate', 'request', 'order-use', '--format', 'pdf,docx'], reversed);
  expect(hashes(reversed)).toHaveLength(5);
  expect(hashes(here)).toEqual(expect.arrayContaining([...hashes(reversed)]));
});

it('prints nothing but its own words: the engine knows the flags it is given', () => {
  const { code, out, err } = spawned(['check', '--json']);
  expect([code, err, JSON.parse(out)]).toEqual([0, '', expect.anything()]);
});

it('run twice at once makes the documents once, and the other run says why not', async () => {
  const folder = workFolder();
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
  expect(names).toHaveLength(3);
});

it('ends with exit code 2 when the command is wrong', () => {
  expect(spawned(['generat'])).toMatchObject({ code: 2, out: '' });
});

it('ends with exit code 3 when the program itself fails, with a line to send and no stack', () => {
  const sabotage = '--import=data:text/javascript,Object.entries=null';
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
