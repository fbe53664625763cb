import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { verifyPaths } from '../../src/signatures/verify.ts';
import { disk } from '../../src/world/disk.ts';
import { actsOf, expectWhole, inActs, issuedFolders } from '../acts/acts.ts';
import { Authority, HAS_OPENSSL, HEAD, PETR } from '../signatures/openssl.ts';
import { examine } from '../writers/pdf/conformance.ts';
import { sferumDocs } from './run.ts';

const issued = issuedFolders();

let folder = '';
beforeEach(async () => {
  folder = await issued();
});

/** PDFs of the act of a document: the whole one, then its copy for the site. */
function pdfsOf(document: string): readonly string[] {
  const [place = '', act] = [...actsOf(folder)].find(([, one]) => one.document === document) ?? [];
  return (act?.files ?? [])
    .filter(({ format }) => format === 'pdf')
    .map(({ path }) => inActs(folder, place, path));
}

function linksOf(): readonly string[] {
  const html = readFileSync(join(folder, 'site/index.html'), 'utf8');
  return [...html.matchAll(/href="([^":]+)"/gu)].map(([, link = '']) => link);
}

const siteFiles = (): readonly string[] => readdirSync(join(folder, 'site')).sort();

it('the acts in force, without the names of others, under Latin names, and a page that links them', async () => {
  const { code, err, out } = await sferumDocs(['site'], folder);
  expect(code).toBe(0);
  const acts = ['polozhenie-vk-2024-08-30.pdf', 'prikaz-87-od-2024-08-30.pdf', 'prikaz-88-od-2024-09-02.pdf'];
  expect(siteFiles()).toEqual(['index.html', 'manifest.json', ...acts]);
  expect([...linksOf()].sort()).toEqual(acts);
  expect(err.match(/электронной подписи нет|копия без имён/gu)).toHaveLength(3);
  expect(out).toContain('Готово: папка «site»');
  expectWhole(folder);
  const [whole = '', copy = ''] = pdfsOf('order-use');
  expect(readFileSync(join(folder, 'site/prikaz-87-od-2024-08-30.pdf'))).toEqual(readFileSync(copy));
  const hidden = /Цой/u;
  expect(examine(readFileSync(whole)).text).toMatch(hidden);
  for (const name of acts) expect(examine(readFileSync(join(folder, 'site', name))).text).not.toMatch(hidden);
  // What was read is nobody's business out there.
  expect(readFileSync(join(folder, 'site/manifest.json'), 'utf8')).not.toContain('staff.csv');
});

it('a new edition goes there with the order that brought it', async () => {
  const row = 'Положение;1.7;;;Чаты групп работают с 7 до 20 часов.';
  writeFileSync(
    join(folder, 'input/clauses.csv'),
    `Документ;После пункта;Вместо пункта;Не включать;Текст\n${row}\n`,
  );
  const order = ['--with-blanks', '--number', '120-ОД', '--date', '16.12.2024'];
  expect((await sferumDocs(['amend', 'regulation', '--issue', ...order], folder)).code).toBe(0);
  expect((await sferumDocs(['site'], folder)).code).toBe(0);
  const come = siteFiles().filter((name) => name.includes('2024-12-16'));
  expect(come).toEqual(['polozhenie-vk-2024-12-16.pdf', 'prikaz-120-od-2024-12-16.pdf']);
  expect(linksOf()).toEqual(expect.arrayContaining(come));
  expect(linksOf()).not.toContain('polozhenie-vk-2024-08-30.pdf');
});

it('a copy with the mark stays with its act, and that is told', async () => {
  const [whole = ''] = pdfsOf('order-use');
  writeFileSync(whole.replace(/\.pdf$/u, ' (с отметкой об ЭП).pdf'), 'копия');
  const { code, err } = await sferumDocs(['site'], folder);
  expect([code, err.match(/копия с отметкой об ЭП не выложена/gu)?.length]).toEqual([0, 1]);
  expect(siteFiles()).toHaveLength(5);
});

it('nothing of somebody else is overwritten, nothing changes when nothing has changed', async () => {
  await sferumDocs(['site', '-o', 'моя'], folder);
  writeFileSync(join(folder, 'моя/index.html'), 'моя страница');
  writeFileSync(join(folder, 'моя/notes.txt'), 'мои заметки');
  const { code, err } = await sferumDocs(['site', '-o', 'моя'], folder);
  expect([code, err.includes('«index.html» изменён вручную')]).toEqual([0, true]);
  expect(readFileSync(join(folder, 'моя/index.html'), 'utf8')).toBe('моя страница');
  expect(existsSync(join(folder, 'моя/index (2).html'))).toBe(false);
  expect(readFileSync(join(folder, 'моя/notes.txt'), 'utf8')).toBe('мои заметки');
  const again = JSON.parse((await sferumDocs(['site', '-o', 'моя', '--json'], folder)).out);
  expect(new Set(again.files.map(({ outcome }: { outcome: string }) => outcome))).toEqual(
    new Set(['left', 'unchanged']),
  );
});

it('an act that is no more is not linked; its file stays, and is told', async () => {
  await sferumDocs(['site'], folder);
  expect((await sferumDocs(['unissue', 'order-administrator'], folder)).code).toBe(0);
  const { code, out } = await sferumDocs(['site'], folder);
  expect(code).toBe(0);
  expect([...linksOf()].sort()).toEqual(['polozhenie-vk-2024-08-30.pdf', 'prikaz-87-od-2024-08-30.pdf']);
  expect(out).toContain('страница на них не ссылается: prikaz-88-od-2024-09-02.pdf.');
  expect(siteFiles()).toContain('prikaz-88-od-2024-09-02.pdf');
});

it('without issued documents, and with a changed one, nothing is put down', async () => {
  const [pdf = ''] = pdfsOf('regulation');
  writeFileSync(pdf, 'Другое');
  const changed = await sferumDocs(['site'], folder);
  expect([
    changed.code,
    changed.err.includes('ФАЙЛ ИЗДАННОГО АКТА ИЗМЕНЁН'),
    existsSync(join(folder, 'site')),
  ]).toEqual([1, true, false]);
  rmSync(inActs(folder), { recursive: true });
  const none = await sferumDocs(['site'], folder);
  expect([none.code, none.err.includes('Выкладывать нечего'), existsSync(join(folder, 'site'))]).toEqual([
    1,
    true,
    false,
  ]);
});

describe.skipIf(!HAS_OPENSSL)('with signatures of openssl', () => {
  const authority = HAS_OPENSSL ? new Authority() : null;

  it('they go along under the name of their file, and hold there; the page links them', async () => {
    const [regulation = ''] = pdfsOf('regulation');
    authority?.sign(regulation, { subject: HEAD });
    authority?.sign(regulation, { subject: PETR }, `${regulation}_Орлов.p7s`);
    const [whole = '', copy = ''] = pdfsOf('order-use');
    authority?.sign(whole, { subject: HEAD });
    authority?.sign(copy, { subject: HEAD });
    const { code, out } = await sferumDocs(['site'], folder);
    expect(code).toBe(0);
    const signatures = [
      'polozhenie-vk-2024-08-30.pdf.sig',
      'polozhenie-vk-2024-08-30.pdf.2.p7s',
      'prikaz-87-od-2024-08-30.pdf.sig',
    ];
    expect(siteFiles()).toEqual(expect.arrayContaining(signatures));
    expect(linksOf()).toEqual(expect.arrayContaining(signatures));
    expect(out).toContain('не отозван ли он');
    const { signed, problems } = verifyPaths([join(folder, 'site')], disk, '2026-11-28');
    expect(problems).toEqual([]);
    expect(signed.map(({ signatures: found }) => found.map(({ verdict }) => verdict))).toEqual([
      ['holds', 'holds'],
      ['holds'],
    ]);
  });

  it('one that does not hold keeps everything back', async () => {
    const [pdf = ''] = pdfsOf('regulation');
    authority?.sign(pdf, { subject: HEAD, ended: '210101000000Z' });
    const { code, err } = await sferumDocs(['site'], folder);
    expect([
      code,
      err.includes('Сертификат в день подписания не действовал'),
      existsSync(join(folder, 'site')),
    ]).toEqual([1, true, false]);
  });
});
