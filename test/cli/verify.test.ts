import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { actsOf, issue } from '../acts/acts.ts';
import { sferumDocs, smallFolder } from './run.ts';

const MADE = join(import.meta.dirname, '../signatures/made');

/** A folder with copies of cases. */
function folderOf(...cases: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'sferum-docs-'));
  for (const name of cases) cpSync(join(MADE, name), join(folder, name), { recursive: true });
  return folder;
}

it('says who signed, with what, when and on whose word', async () => {
  const { code, out, err } = await sferumDocs(['verify', 'two-signers/Приказ.txt'], folderOf('two-signers'));
  expect(code).toBe(0);
  const lines = out.replace(/№ [0-9A-F]{38,40}/gu, '№ …').split('\n');
  expect(lines.slice(0, 5)).toEqual([
    'two-signers/Приказ.txt',
    '  Подпись верна, файл не изменён (two-signers/Приказ.txt.sig)',
    '    Подписал: Орлов Пётр Сергеевич, директор, МБОУ «Школа № 5»',
    '    Сертификат: № …, действует с 27.11.2026 по 24.11.2036, выдан самим владельцем',
    expect.stringMatching(
      /^ {4}Время: 27\.11\.2026 \d\d:\d\d по московскому времени, со слов подписавшего$/u,
    ),
  ]);
  expect(out).toContain('Подписал: Кузнецова Мария Ивановна, заведующий, МБДОУ «Детский сад „Сказка“»');
  expect(out).toContain('Проверено подписей: 2; верны: 2, нет: 0.');
  expect(out).toContain('не отозван ли он');
  expect(err).toContain('Сертификат владелец выдал себе сам');
});

it('names the service whose stamp tells the time', async () => {
  const { out } = await sferumDocs(['verify', 'stamped'], folderOf('stamped'));
  expect(out).toMatch(/Время: .* по московскому времени, по метке времени: Служба меток времени/u);
});

it('a changed act is the loudest message', async () => {
  const { code, out, err } = await sferumDocs(['verify', 'changed/Приказ.txt'], folderOf('changed'));
  expect(code).toBe(1);
  expect(out).toContain('  НЕ ТОТ ФАЙЛ, ЧТО ПОДПИСАЛИ (changed/Приказ.txt.sig)');
  expect(out).toContain('Подписавшим назван: Кузнецова');
  expect(out).not.toContain('Подпись верна');
  expect(err).toContain('ошибка: ФАЙЛ НЕ ТОТ, ЧТО ПОДПИСАЛИ');
});

it('every case of a folder at once: one that does not hold is enough for exit code 1', async () => {
  const folder = folderOf('rsa', 'pss', 'flipped');
  const all = await sferumDocs(['verify', '.'], folder);
  expect(all.code).toBe(1);
  expect(all.out).toContain('Проверено подписей: 3; верны: 2, нет: 1.');
  rmSync(join(folder, 'flipped'), { recursive: true });
  expect((await sferumDocs(['verify', '.'], folder)).code).toBe(0);
});

it('without a name it looks at the acts of the organisation, and says so where there are none', async () => {
  const folder = folderOf();
  const none = await sferumDocs(['verify'], folder);
  expect(none.code).toBe(2);
  expect(none.err).toContain('папки «input/acts» нет');
  mkdirSync(join(folder, 'input'));
  cpSync(join(MADE, 'rsa'), join(folder, 'input/acts/2026/Приказ'), { recursive: true });
  writeFileSync(join(folder, 'input/acts/2026/Приказ/act.csv'), 'Вид;Номер\n');
  const found = await sferumDocs(['verify'], folder);
  expect(found.code).toBe(0);
  expect(found.out).toContain('Проверено подписей: 1; верны: 1, нет: 0.');
});

it('an act that is not what was issued is told once, before everything else', async () => {
  const folder = smallFolder();
  await issue(folder, 'order-use');
  const [place = ''] = [...actsOf(folder).keys()];
  const act = join('input/acts', place, 'Приказ об использовании платформы.pdf');
  const path = join(folder, act);
  writeFileSync(`${path}.sig`, readFileSync(join(MADE, 'rsa/Приказ.txt.sig')));
  const foreign = await sferumDocs(['verify'], folder);
  expect(foreign.code).toBe(1);
  expect(foreign.err.match(/ошибка: .*/gu)).toEqual([expect.stringContaining('ФАЙЛ НЕ ТОТ, ЧТО ПОДПИСАЛИ')]);
  writeFileSync(path, `${readFileSync(path, 'latin1')} `, 'latin1');
  const { code, err } = await sferumDocs(['verify'], folder);
  expect(code).toBe(1);
  expect(err.match(/ошибка: .*/gu)).toEqual([
    'ошибка: ФАЙЛ ИЗДАННОГО АКТА ИЗМЕНЁН: это не те байты, которые были изданы.',
  ]);
  expect(err.split('\n')[0]).toBe(act);
});

it('the signature may be named with its file, wherever both lie', async () => {
  const folder = folderOf('rsa');
  cpSync(join(folder, 'rsa/Приказ.txt'), join(folder, 'акт.txt'));
  cpSync(join(folder, 'rsa/Приказ.txt.sig'), join(folder, 'чужое имя.sig'));
  expect((await sferumDocs(['verify', 'акт.txt', 'чужое имя.sig'], folder)).code).toBe(0);
  writeFileSync(join(folder, 'акт.txt'), 'Другое');
  expect((await sferumDocs(['verify', 'акт.txt', 'чужое имя.sig'], folder)).code).toBe(1);
});

it('--json gives one document with what was found and what was not looked at', async () => {
  const { out, code } = await sferumDocs(['verify', 'expired', '--json'], folderOf('expired'));
  expect(code).toBe(1);
  const { files, notChecked, problems } = JSON.parse(out);
  expect(files).toMatchObject([
    {
      file: 'expired/Приказ.txt',
      signatures: [{ verdict: 'expired', place: 'expired/Приказ.txt.sig', signer: { serial: '1000' } }],
    },
  ]);
  expect(notChecked).toEqual(['chain', 'revocation', 'qualified']);
  expect(problems.map(({ code }: { code: string }) => code)).toEqual(['signature/expired']);
});

it.each([
  ['нет такого.pdf', 'файл или папка не найдены'],
  ['rsa/Один.txt', 'Подписи нет ни внутри, ни рядом.'],
  ['rsa/Другой.pdf.sig', 'Рядом нет файла, который подписан.'],
])('%s: %s', async (path, message) => {
  const folder = folderOf('rsa');
  writeFileSync(join(folder, 'rsa/Один.txt'), 'Без подписи');
  writeFileSync(join(folder, 'rsa/Другой.pdf.sig'), readFileSync(join(folder, 'rsa/Приказ.txt.sig')));
  const { code, err } = await sferumDocs(['verify', path], folder);
  expect(code).toBe(1);
  expect(err).toContain(message);
});
