import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { edit, manifest, sferumDocs, smallFolder } from '../cli/run.ts';
import { expectWhole, FIRST, issue } from './acts.ts';

const ORDER = '2024/2024-08-30 87-ОД Приказ об использовании платформы';

it('never makes anew what is issued, whatever the facts say now; drafts leave the output folder, edited ones stay', async () => {
  const folder = smallFolder();
  const docx = [...FIRST, 'memo-staff', '--format', 'docx'];
  await sferumDocs(['generate', ...docx], folder);
  await issue(folder, ...FIRST);
  const edited = join(folder, 'output/Приказ о назначении администратора.docx');
  writeFileSync(edited, 'правка');
  edit(folder, (text) => text.replace(/^head: .*$/mu, 'head: Сушко Наталья Игоревна'));
  const { code, out } = await sferumDocs(['generate', ...docx], folder);
  expect(code).toBe(0);
  expect(out).toContain('– Приказ о назначении администратора: акт издан 02.09.2024 № 88-ОД, не меняется');
  expect(out).toContain('– Положение об использовании платформы: акт издан 30.08.2024, не меняется');
  expect(manifest(folder).files.map(({ id }) => id)).not.toContain('order-use');
  expect(existsSync(join(folder, 'output/Приказ об использовании платформы.docx'))).toBe(false);
  expect(readFileSync(edited, 'utf8')).toBe('правка');
  expectWhole(folder);
  const json = await sferumDocs(['generate', 'order-use', '--json'], folder);
  expect(JSON.parse(json.out)).toMatchObject({
    files: [],
    issued: [{ id: 'order-use', number: '87-ОД', date: '2024-08-30', folder: ORDER }],
  });
});

it('offers the next number, and takes none silently', async () => {
  const folder = smallFolder();
  await issue(folder, ...FIRST);
  edit(folder, (text) => text.replace('number: 92-ОД', 'number:'));
  const { code, err } = await sferumDocs(['issue', 'order-channel'], folder);
  expect([code, err]).toEqual([
    1,
    expect.stringContaining('Следующий свободный номер – 89-ОД: --number 89-ОД.'),
  ]);
  await issue(folder, 'order-channel', '--number', '93-ОД');
  const taken = await sferumDocs(['issue', 'chat-rules', '--number', '93-од'], folder);
  expect(taken.err).toContain('уже у акта «О канале');
  expect(taken.err).toContain('Следующий свободный – 94-ОД.');
});
