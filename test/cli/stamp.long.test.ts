import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { printAct, readAct } from '../../src/acts/act-file.ts';
import { sha256 } from '../../src/world/hash.ts';
import { actsOf, expectWhole, inActs, issuedFolders } from '../acts/acts.ts';
import { Authority, HAS_OPENSSL, HEAD, PETR } from '../signatures/openssl.ts';
import { examine } from '../writers/pdf/conformance.ts';
import { sferumDocs } from './run.ts';

const issued = issuedFolders();

/** The order on the use of the platform: its folder and its PDF, both from `input/acts` on, and the copy that is expected. */
function orderOf(folder: string): { readonly place: string; readonly pdf: string; readonly copy: string } {
  const [place = ''] = [...actsOf(folder)].find(([, { document }]) => document === 'order-use') ?? [];
  const pdf = inActs(folder, place, 'Приказ об использовании платформы.pdf');
  return { place, pdf, copy: pdf.replace(/\.pdf$/u, ' (с отметкой об ЭП).pdf') };
}

/** Every file of the acts with its hash. */
function hashes(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(inActs(folder), { recursive: true, withFileTypes: true });
  const paths = names.filter((one) => one.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  return Object.fromEntries(paths.map((path) => [path, sha256(readFileSync(path))]));
}

const textOf = (path: string): string => examine(readFileSync(path)).text.replace(/\s+/gu, ' ');

describe.skipIf(!HAS_OPENSSL)('with signatures of openssl', () => {
  const authority = HAS_OPENSSL ? new Authority() : null;
  const sign = (...words: Parameters<Authority['sign']>): void => authority?.sign(...words);

  it('a signed act gets a copy with the mark, and nothing else changes', async () => {
    const folder = await issued();
    const { pdf, copy } = orderOf(folder);
    sign(pdf, { subject: HEAD });
    const before = hashes(folder);
    const { code, out, err } = await sferumDocs(['stamp'], folder);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('(с отметкой об ЭП).pdf: Белозёрова Елена Павловна');
    expect(out).toContain('Копий с отметкой: 1. Актов без подписи: 2.');
    expect(out).toContain('не отозван ли он');
    const { [copy]: made, ...others } = hashes(folder);
    expect([made, others]).toEqual([expect.any(String), before]);
    expectWhole(folder);
    const { flaws } = examine(readFileSync(copy));
    expect(flaws).toEqual([]);
    const text = textOf(copy);
    expect(text).toMatch(
      /Заведующий ДОКУМЕНТ ПОДПИСАН ЭЛЕКТРОННОЙ ПОДПИСЬЮ Сертификат [0-9A-F]{34} Владелец Белозёрова Елена Павловна Действителен с \d\d\.\d\d\.\d{4} по \d\d\.\d\d\.\d{4} Е\.П\. Белозёрова/u,
    );
    expect(text.replace(/ДОКУМЕНТ ПОДПИСАН.* по \d\d\.\d\d\.\d{4} (?=Е\.П\.)/u, '')).toBe(textOf(pdf));
    expect(readFileSync(copy, 'latin1')).not.toMatch(/secret@example|00000000001/u);
  });

  it('run again it makes nothing new; a second signer makes a second copy; nothing is overwritten', async () => {
    const folder = await issued();
    const { pdf, copy } = orderOf(folder);
    sign(pdf, { subject: HEAD });
    await sferumDocs(['stamp'], folder);
    expect((await sferumDocs(['stamp'], folder)).out).toContain('(уже лежала)');
    sign(pdf, { subject: PETR }, `${pdf}_Орлов.sig`);
    const before = hashes(folder);
    const { code, out, err } = await sferumDocs(['stamp', `${pdf}_Орлов.sig`], folder);
    expect([code, err.match(/ошибка|предупреждение: .*/gu)]).toEqual([
      0,
      [
        'предупреждение: Подписал «Орлов Пётр Сергеевич», а в строках подписи акта такого имени нет: отметка стоит под ними.',
      ],
    ]);
    expect(out).toContain('(с отметкой об ЭП) (2).pdf: Белозёрова Елена Павловна; Орлов Пётр Сергеевич');
    const second = copy.replace(/\.pdf$/u, ' (2).pdf');
    const { [second]: made, ...others } = hashes(folder);
    expect([made, others]).toEqual([expect.any(String), before]);
    expect(textOf(second).match(/Владелец [\p{L} ]+ Действителен/gu)).toHaveLength(2);
  });

  it('a signed DOCX vouches for the same text; a copy is no signature', async () => {
    const folder = await issued();
    const { place, pdf, copy } = orderOf(folder);
    writeFileSync(copy, 'чужой файл');
    sign(pdf.replace(/pdf$/u, 'docx'), { subject: HEAD });
    const { code, out } = await sferumDocs(['stamp', join('input/acts', place)], folder);
    expect(code).toBe(0);
    expect(out).toContain('(с отметкой об ЭП) (2).pdf');
    expect(readFileSync(copy, 'utf8')).toBe('чужой файл');
    rmSync(`${pdf.replace(/pdf$/u, 'docx')}.sig`);
    await sferumDocs(['issue'], folder);
    expect(readFileSync(inActs(folder, 'register.csv'), 'utf8')).not.toContain('подписан');
  });

  it.each([
    ['of other bytes', (pdf: string) => signOther(pdf), /ФАЙЛ НЕ ТОТ, ЧТО ПОДПИСАЛИ/u],
    ['that was bent', (pdf: string) => bent(pdf), /Подпись не сделана ключом этого сертификата/u],
    [
      'by a certificate that had run out',
      (pdf: string) => sign(pdf, { subject: HEAD, ended: '210101000000Z' }),
      /Сертификат в день подписания не действовал/u,
    ],
    [
      'of one’s own certificate',
      (pdf: string) => sign(pdf, { subject: HEAD, isOwn: true }),
      /сертификат владелец выдал себе сам, так может/u,
    ],
    [
      'with a number in the name',
      (pdf: string) => sign(pdf, { subject: '/CN=Белозёрова Елена 112-233-445 95' }),
      /стоит не только имя/u,
    ],
    [
      'that is none',
      (pdf: string) => writeFileSync(`${pdf}.sig`, 'Подписано.'),
      /Подпись повреждена или обрезана/u,
    ],
    [
      'beside a good one',
      (pdf: string) => besideGood(pdf),
      /она ставится, только когда верны все подписи акта/u,
    ],
  ])('no mark by a signature %s', async (_, spoil, message) => {
    const folder = await issued();
    const { pdf, copy } = orderOf(folder);
    spoil(pdf);
    const { code, err, out } = await sferumDocs(['stamp'], folder);
    expect([code, existsSync(copy)]).toEqual([1, false]);
    expect(err).toMatch(message);
    expect(err).toContain('Отметка не поставлена');
    expect(out).toContain('Копий с отметкой: 0.');
  });

  function signOther(pdf: string): void {
    const other = join(dirname(pdf), '../../../other');
    writeFileSync(other, 'Другой приказ');
    sign(other, { subject: HEAD }, `${pdf}.sig`);
  }

  function bent(pdf: string): void {
    sign(pdf, { subject: HEAD });
    const bytes = readFileSync(`${pdf}.sig`);
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 3) ^ 1, bytes.length - 3);
    writeFileSync(`${pdf}.sig`, bytes);
  }

  function besideGood(pdf: string): void {
    sign(pdf, { subject: HEAD });
    writeFileSync(`${pdf}_Орлов.sig`, 'Подписано.');
  }

  it('none on an act that was changed before it was signed, though its signature holds', async () => {
    const folder = await issued();
    const { pdf, copy } = orderOf(folder);
    writeFileSync(pdf, `${readFileSync(pdf, 'latin1')} `, 'latin1');
    sign(pdf, { subject: HEAD });
    const { code, err } = await sferumDocs(['stamp'], folder);
    expect([code, existsSync(copy)]).toEqual([1, false]);
    expect(err).toContain('подписан не тот файл, который издан');
  });

  it('none on an act of another version of the program: it says which, and no page is copied', async () => {
    const folder = await issued();
    const { place, pdf, copy } = orderOf(folder);
    const act = actsOf(folder).get(place);
    if (!act) throw new Error('no act');
    // As an earlier version would have left it: other bytes of the same act.
    writeFileSync(pdf, `${readFileSync(pdf, 'latin1')}% 0.0.9\n`, 'latin1');
    const bytes = readFileSync(pdf);
    const own = act.files.map((file) =>
      pdf.endsWith(file.path) ? { ...file, sha256: sha256(bytes), size: bytes.length } : file,
    );
    const earlier = { ...act, files: own, program: { name: 'sferum-docs', version: '0.0.9' } } as const;
    writeFileSync(inActs(folder, place, 'act.json'), printAct(earlier));
    expect(readAct(readFileSync(inActs(folder, place, 'act.json'), 'utf8'))).toMatchObject({
      program: { version: '0.0.9' },
    });
    sign(pdf, { subject: HEAD });
    const { code, err } = await sferumDocs(['stamp'], folder);
    expect([code, existsSync(copy)]).toEqual([1, false]);
    expect(err).toMatch(/акт издан версией 0\.0\.9 программы, нынешняя \(\d/u);
    expect((await sferumDocs(['verify'], folder)).code).toBe(0);
  });

  it('none on a copy for the site, on a file outside the acts, on an act that was taken back', async () => {
    const folder = await issued();
    const { place, pdf } = orderOf(folder);
    const site = pdf.replace(/\.pdf$/u, ' (для сайта).pdf');
    sign(site, { subject: HEAD });
    const copy = await sferumDocs(['stamp', site], folder);
    expect([copy.code, copy.err.includes('На копии для сайта отметки нет')]).toEqual([1, true]);
    mkdirSync(join(folder, 'output'), { recursive: true });
    cpSync(pdf, join(folder, 'output/Приказ.pdf'));
    sign(join(folder, 'output/Приказ.pdf'), { subject: HEAD });
    const stray = await sferumDocs(['stamp', 'output/Приказ.pdf'], folder);
    expect([stray.code, stray.err.includes('это не файл изданного акта')]).toEqual([1, true]);
    const act = actsOf(folder).get(place);
    if (act) writeFileSync(inActs(folder, place, 'act.json'), printAct({ ...act, withdrawn: '2026-11-28' }));
    sign(pdf, { subject: HEAD });
    const gone = await sferumDocs(['stamp', pdf], folder);
    expect([gone.code, gone.err.includes('издание этого акта отменено')]).toEqual([1, true]);
  });

  it('--json tells the copies and what nobody can know offline', async () => {
    const folder = await issued();
    const { pdf } = orderOf(folder);
    sign(pdf, { subject: HEAD });
    const { out } = await sferumDocs(['stamp', '--json'], folder);
    expect(JSON.parse(out)).toEqual({
      copies: [
        {
          path: expect.stringMatching(/\(с отметкой об ЭП\)\.pdf$/u),
          owners: ['Белозёрова Елена Павловна'],
          isOld: false,
        },
      ],
      unsigned: 2,
      notChecked: ['chain', 'revocation', 'qualified'],
      problems: [],
    });
  });
});

it('without acts, of a file without a signature, of a file that is not there: it says so', async () => {
  const folder = await issued();
  const { pdf } = orderOf(folder);
  const bare = await sferumDocs(['stamp', pdf], folder);
  expect([bare.code, bare.err.includes('Подписи нет ни внутри, ни рядом.')]).toEqual([1, true]);
  const none = await sferumDocs(['stamp', 'нет.pdf'], folder);
  expect([none.code, none.err.includes('файл или папка не найдены')]).toEqual([1, true]);
  writeFileSync(inActs(folder, orderOf(folder).place, 'act.json'), '{}');
  const broken = await sferumDocs(['stamp', pdf], folder);
  expect([broken.code, broken.err.includes('Файл изданного акта повреждён.')]).toEqual([1, true]);
  rmSync(inActs(folder), { recursive: true });
  const acts = await sferumDocs(['stamp'], folder);
  expect([acts.code, acts.err.includes('папки «input/acts» нет')]).toEqual([2, true]);
});
