import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { MAIN, ROOT, smallFolder, spawned } from './run.ts';

it('prints nothing but its own words: the engine knows the flags it is given', () => {
  const { code, out, err } = spawned(['check', '--json'], smallFolder());
  expect([code, err, JSON.parse(out)]).toEqual([0, '', expect.anything()]);
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

it('tells an old Node.js so before anything else is read, in a file that it can read', () => {
  const pretend =
    "data:text/javascript,Object.defineProperty(process.versions, 'node', { value: '20.18.9' })";
  const { code, err } = spawned(['check'], undefined, { NODE_OPTIONS: `--import="${pretend}"` });
  expect(code).toBe(3);
  expect(err).toMatch(/^Нужен Node\.js 20\.19 или новее, а здесь 20\.18\.9\..*\n$/u);
  expect(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).engines.node).toBe('>=20.19');
  expect(readFileSync(MAIN, 'utf8')).not.toMatch(/\?\.|\?\?|\bawait\b|^import\b/mu);
});
