import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ACT_VERSION } from '../../src/acts/act-file.ts';
import { readActs } from '../../src/acts/reading.ts';
import { printRegister, registerRows } from '../../src/acts/register-rows.ts';
import { readHeads } from '../../src/templating/heads.ts';
import { disk } from '../../src/world/disk.ts';
import { TEMPLATES } from '../../src/world/package.ts';
import { sferumDocs, smallFolder } from '../cli/run.ts';

const FORMATS = 'test/acts/formats';
const HEADS = readHeads(disk, [TEMPLATES]).templates;

it('a register of every format is kept here, that of today too', () => {
  expect(readdirSync(FORMATS).map(Number).sort()).toEqual(
    Array.from({ length: ACT_VERSION }, (_, k) => k + 1),
  );
});

it.each(readdirSync(FORMATS))('a register of format %s is read, and written as it was', (format) => {
  const { register, table, problems } = readActs(disk, join(FORMATS, format), HEADS);
  expect(problems).toEqual([]);
  expect(
    register.entries.map(({ id, document, number, date, isSigned }) => ({
      id,
      document,
      number,
      date,
      isSigned,
    })),
  ).toEqual([
    { id: 'строка приказ 12 2023-09-05', document: null, number: '12', date: '2023-09-05', isSigned: true },
    {
      id: '2024-08-30 87-ОД Приказ об использовании платформы',
      document: 'order-use',
      number: '87-ОД',
      date: '2024-08-30',
      isSigned: false,
    },
  ]);
  expect(register.inForce('order-use', '2026-01-01')?.act).toMatchObject({
    kind: 'Приказ',
    edition: 1,
    occasion: { platform: 'sferum-vk' },
    approves: ['regulation'],
    facts: { shortName: 'МБДОУ «Детский сад «Сказка»' },
    tree: { type: 'document', id: 'order-use' },
  });
  expect(registerRows(register, table).map(({ added }) => added)).toEqual([['01-05'], ['01-04']]);
  expect(new TextDecoder().decode(printRegister(register, table))).toContain('"сейф";"01-05"');
});

it.each(readdirSync(FORMATS))('what was issued in format %s is cited', async (format) => {
  const folder = smallFolder();
  cpSync(join(FORMATS, format, 'acts'), join(folder, 'input/acts'), { recursive: true });
  const { code, out } = await sferumDocs(
    ['generate', 'order-use', 'memo-parents', '--format', 'docx'],
    folder,
  );
  expect([code, out]).toEqual([0, expect.stringContaining('акт издан 30.08.2024 № 87-ОД, не меняется')]);
});
