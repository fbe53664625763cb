import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { contents, district, states } from './district.ts';
import { MAIN, sferumDocs, spawned } from './run.ts';

const isWindows = process.platform === 'win32';
/** A name that clears the screen when it is printed as it is. */
const COMMANDING = isWindows ? 'Сад' : 'Сад\u001B[2J\nготово';

it('gives the bytes of generate, and keeps errors to their organisation', async () => {
  const root = district('А', 'Б', 'В/input');
  writeFileSync(join(root, 'Б/organization.yaml'), 'kind: кот');
  mkdirSync(join(root, COMMANDING));
  const { code, out, err } = spawned(['batch', root]);
  expect(code).toBe(1);
  expect(out).toContain('документы подготовлены – 2, без изменений – 0, с ошибками – 2.');
  expect(err).toContain('Б: organization.yaml');
  expect(err).toContain(isWindows ? COMMANDING : 'Сад\uFFFD[2J\uFFFDготово: organization.yaml');
  expect(err).not.toContain('\u001B');
  const single = join(root, 'single');
  expect((await sferumDocs(['generate', '--input', join(root, 'В/input'), '--output', single])).code).toBe(0);
  for (const name of ['А', 'В']) expect(contents(join(root, name, 'output'))).toEqual(contents(single));
  expect(readdirSync(join(root, 'Б'))).not.toContain('output');
  expect(readdirSync(root).filter((name) => name.startsWith('.'))).toEqual([]);
});

it('stopped by Ctrl-C finishes what it began, and goes on from there', async () => {
  const names = Array.from({ length: 60 }, (_, index) => `Сад ${index + 10}`);
  const root = district(...names);
  const command = ['batch', root, 'memo-staff', '--format', 'docx'];
  const child = spawn(process.execPath, [MAIN, ...command], { stdio: 'ignore' });
  while (!names.some((name) => existsSync(join(root, name, 'output/manifest.json'))))
    await new Promise((resolve) => setImmediate(resolve));
  child.kill('SIGINT');
  expect(await once(child, 'exit')).toEqual([130, null]);
  const table = join(root, 'результаты.csv');
  const made = states(table);
  expect(made.length).toBeGreaterThan(0);
  expect(made.length).toBeLessThan(names.length);
  expect(spawned(command).code).toBe(0);
  expect(states(table).filter((row) => row.endsWith('без изменений'))).toHaveLength(made.length);
  expect(states(table)).toHaveLength(names.length);
});

/** A batch of one document does all that a batch of all of them does. */
const QUICK = ['order-use', '--format', 'docx'] as const;

it.skipIf(isWindows)('takes neither circles of links, nor its own output, for an organisation', () => {
  const root = district('А', 'Б', 'В');
  symlinkSync('loop', join(root, 'loop'));
  for (let k = 0; k < 10; k++) symlinkSync('.', join(root, `А/l${k}`));
  rmSync(join(root, 'Б/staff.csv'));
  symlinkSync('staff.csv', join(root, 'Б/staff.csv'));
  writeFileSync(join(root, 'В/output'), 'x');
  const { code, err } = spawned(['batch', root, ...QUICK]);
  expect([code, states(join(root, 'результаты.csv'))]).toEqual([
    1,
    ['loop ошибка', 'А готово', 'Б ошибка', 'В ошибка'],
  ]);
  expect(err).toContain('Б: staff.csv');
  expect(err).toContain(`В: ${join(root, 'В/output')}`);
  for (const name of ['Б', 'В', 'loop']) rmSync(join(root, name), { recursive: true });
  const output = join(root, 'документы');
  spawned(['batch', root, ...QUICK, '--output', output]);
  expect(spawned(['batch', root, ...QUICK, '--output', 'документы'], root).code).toBe(0);
  expect(states(join(output, 'результаты.csv'))).toEqual(['А без изменений']);
  const inside = spawned(['batch', root, ...QUICK, '--output', `${root}/.`]);
  expect([inside.code, inside.err]).toEqual([1, expect.stringContaining('папку самих организаций')]);
});

it('remakes its table of results, never one that somebody has changed or that is not its own', () => {
  const root = district('А');
  const table = (name: string): string => join(root, name);
  writeFileSync(table('результаты.csv'), 'Мои результаты олимпиады');
  for (const _ of [1, 2]) spawned(['batch', root, ...QUICK]);
  expect(readdirSync(root).filter((name) => name.endsWith('.csv'))).toEqual([
    'результаты (2).csv',
    'результаты.csv',
  ]);
  expect(readFileSync(table('результаты.csv'), 'utf8')).toBe('Мои результаты олимпиады');
  expect(states(table('результаты (2).csv'))).toEqual(['А без изменений']);
  appendFileSync(table('результаты (2).csv'), '"А";"позвонить"\r\n');
  expect(spawned(['batch', root, ...QUICK]).out).toContain('результаты (3).csv');
  expect(states(table('результаты (2).csv'))).toEqual(['А без изменений', 'А позвонить']);
});
