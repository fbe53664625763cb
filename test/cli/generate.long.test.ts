import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LOCK } from '../../src/world/files.ts';
import { sha256 } from '../../src/world/hash.ts';
import { edit, manifest, ROOT, sferumDocs, smallFolder, workFolder } from './run.ts';

describe('generate', () => {
  it('makes every document of the sample in both formats, with a manifest that tells the truth', async () => {
    const folder = workFolder();
    const { code, out } = await sferumDocs(['generate'], folder);
    expect(code).toBe(0);
    const { files } = manifest(folder);
    const made = files.map(({ id, format }) => `${id}.${format}`).sort();
    // Pupils of a kindergarten join nothing; the sample has issued no act.
    const isHere = (name: string): boolean =>
      !/<meta name="(?:when" content="pupilsJoin|requires" content="register)/u.test(
        readFileSync(join(ROOT, 'templates', name), 'utf8'),
      );
    const names = readdirSync(join(ROOT, 'templates')).filter((name) => name.endsWith('.hbs'));
    const ids = names.filter(isHere).map((name) => name.slice(0, -'.hbs'.length));
    const wanted = ids.flatMap((id) => [`${id}.docx`, `${id}.pdf`]);
    const forSite = ids.filter((id) => /^(?:order-|chat-rules$)/u.test(id)).map((id) => `${id}.pdf`);
    const letters = ['letter-administrator.eml', 'request.eml', 'support-request.eml'];
    expect(made).toEqual([...wanted, ...forSite, ...letters, 'site-page.html'].sort());
    expect(files.filter(({ path }) => path.endsWith(' (для сайта).pdf'))).toHaveLength(forSite.length);
    expect(out.match(/^✓ .+: DOCX, PDF/gm)).toHaveLength(ids.length);
    for (const file of files)
      expect(sha256(readFileSync(join(folder, 'output', file.path)))).toBe(file.sha256);
    expect(readdirSync(join(folder, 'output')).sort()).toEqual(
      [...files.map(({ path }) => path), 'manifest.json'].sort(),
    );
    expect(out).toMatch(/Готово: \d+\sдокумент/);
  });

  it('leaves a signed file alone with --force too, and keeps the edited file that it replaces', async () => {
    const folder = smallFolder();
    const output = join(folder, 'output');
    const generate = (...args: readonly string[]) => sferumDocs(['generate', 'order-use', ...args], folder);
    await generate();
    const nameOf = (format: string) => readdirSync(output).find((name) => name.endsWith(format)) ?? '';
    const [docx, pdf] = [nameOf('.docx'), nameOf('.pdf')];
    writeFileSync(join(output, docx), 'edited');
    writeFileSync(join(output, `${pdf}.P7S`), '');
    const signed = readFileSync(join(output, pdf));
    edit(folder, (text) => text.replace('number: 87-ОД', 'number: 87-А'));
    expect((await generate()).err).toMatch(/подписан .*не тронут/u);
    const { code, err } = await generate('--force');
    const kept = docx.replace('.docx', ' (прежний).docx');
    expect([code, err]).toEqual([0, expect.stringContaining(`Прежний сохранён рядом: «${kept}»`)]);
    expect(err.split('\n').filter((line) => line.includes('--force') && line.includes('→'))).toEqual([]);
    expect(readFileSync(join(output, kept), 'utf8')).toBe('edited');
    expect(readFileSync(join(output, docx)).subarray(0, 2).toString()).toBe('PK');
    expect(readFileSync(join(output, pdf))).toEqual(signed);
  });

  it('says which file or folder is in the way, never a bug', async () => {
    const folder = workFolder();
    const input = join(folder, 'input');
    rmSync(join(input, 'usage'), { recursive: true });
    writeFileSync(join(input, 'usage'), 'x');
    mkdirSync(join(input, 'signed/order-administrator.pdf'), { recursive: true });
    const made = await sferumDocs(['generate', 'request'], folder);
    expect(made.code).toBe(0);
    expect(made.err).toContain('Это не файл: скан не приложен.');
    mkdirSync(join(folder, 'busy/manifest.json'), { recursive: true });
    const blocked = await sferumDocs(['generate', 'order-use', '--output', 'busy'], folder);
    expect([blocked.code, readdirSync(join(folder, 'busy'))]).toEqual([1, ['manifest.json']]);
    expect(blocked.err).toContain('на месте файла находится папка');
    expect(blocked.err).toContain(`${join('busy', 'manifest.json')}\n`);
    expect(blocked.err).not.toContain('удалите');
    mkdirSync(join(folder, `locked/.${LOCK}.lock`), { recursive: true });
    expect((await sferumDocs(['generate', 'order-use', '--output', 'locked'], folder)).err).toContain(
      'другой запуск',
    );
    mkdirSync(join(folder, 'own/x.hbs'), { recursive: true });
    const template = await sferumDocs(['generate', '--templates', 'own'], folder);
    expect(template.code).toBe(1);
    expect(template.err).toMatch(/x\.hbs\n.*находится папка/u);
    expect((await sferumDocs(['generate', '--templates', 'нет'], folder)).err).toContain(
      'Нет папки шаблонов «нет».',
    );
  });

  it('says that a document is not of that kind of organisation only to who names it', async () => {
    const folder = smallFolder();
    const asked = await sferumDocs(['generate', 'consent-pupil'], folder);
    expect(asked.code).toBe(1);
    expect(asked.err).toContain('(consent-pupil) – документ не для этого вида организации.');
    const checked = await sferumDocs(['check'], folder);
    expect(checked.out + checked.err).not.toContain('consent-pupil');
  });

  it('puts a name with line breaks and control characters into the subject of a message as one line', async () => {
    const folder = smallFolder();
    edit(folder, (text) =>
      text.replace(/^shortName:.*$/m, 'shortName: "МБДОУ\\nBcc: x@x.example\\e[31m\\0Сказка"'),
    );
    expect((await sferumDocs(['generate', 'request'], folder)).code).toBe(0);
    const eml = manifest(folder).files.find(({ format }) => format === 'eml')?.path ?? '';
    expect(readFileSync(join(folder, 'output', eml), 'utf8')).not.toMatch(/^Bcc:/m);
  });

  it('gives files with long names their own contents', async () => {
    const folder = smallFolder();
    mkdirSync(join(folder, 'own'));
    const title = 'Приказ об использовании информационно-коммуникационной образовательной платформы';
    writeFileSync(
      join(folder, 'own/note.hbs'),
      `<head><title>${title}</title></head><body><h1>ПРИКАЗ</h1></body>`,
    );
    expect((await sferumDocs(['generate', 'note', '--templates', 'own'], folder)).code).toBe(0);
    const kinds = ['docx', 'pdf'].map((format) =>
      readFileSync(join(folder, 'output', `${title}.${format}`), 'latin1').slice(0, 2),
    );
    expect(kinds).toEqual(['PK', '%P']);
  });

  it('takes a document added as one file in a folder of its own, and one that replaces a built-in one', async () => {
    const folder = smallFolder();
    mkdirSync(join(folder, 'own'));
    writeFileSync(
      join(folder, 'own/note.hbs'),
      '<head><title>Записка</title></head><body>{{> letterhead}}<h1>ЗАПИСКА</h1><p>Сообщаю о {{падеж platform.short "предл"}}.</p>{{> signature-head}}</body>',
    );
    writeFileSync(
      join(folder, 'own/acknowledgement.hbs'),
      '<head><title>Свой лист</title></head><body><h1>СВОЙ ЛИСТ</h1></body>',
    );
    const { code } = await sferumDocs(['generate', 'note', 'acknowledgement', '--templates', 'own'], folder);
    const made = manifest(folder).files.map(({ path }) => path);
    expect(code).toBe(0);
    expect(made).toEqual(expect.arrayContaining(['Записка.docx', 'Записка.pdf', 'Свой лист.docx']));
  });

  it('reports a mistake in an added template with its place', async () => {
    const folder = smallFolder();
    mkdirSync(join(folder, 'own'));
    writeFileSync(
      join(folder, 'own/note.hbs'),
      '<head><title>З</title></head>\n<body><p>{{organization.naame}}</p></body>',
    );
    const { code, err } = await sferumDocs(['generate', '--templates', 'own'], folder);
    expect(code).toBe(1);
    expect(err).toContain('own/note.hbs');
    expect(err).toContain('(строка 2, столбец 12): Неизвестное поле «organization.naame»');
    expect(readdirSync(folder).sort()).toEqual(['input', 'own']);
  });
});
