import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LOCK } from '../../src/world/files.ts';
import { sha256 } from '../../src/world/hash.ts';
import { SELF } from '../../src/world/owner.ts';
import { edit, manifest, ROOT, sferumDocs, workFolder } from './run.ts';

describe('generate', () => {
  it('makes every document of the sample in both formats, with a manifest that tells the truth', async () => {
    const folder = workFolder();
    const { code, out } = await sferumDocs(['generate'], folder);
    expect(code).toBe(0);
    const { files } = manifest(folder);
    const made = files.map(({ id, format }) => `${id}.${format}`).sort();
    const isHere = (name: string): boolean =>
      !readFileSync(join(ROOT, 'templates', name), 'utf8').includes('<meta name="when" content="pupilsJoin"');
    const names = readdirSync(join(ROOT, 'templates')).filter((name) => name.endsWith('.hbs'));
    const ids = names.filter(isHere).map((name) => name.slice(0, -'.hbs'.length));
    const wanted = ids.flatMap((id) => [`${id}.docx`, `${id}.pdf`]);
    const forSite = ids.filter((id) => /^(?:order-|chat-rules$)/u.test(id)).map((id) => `${id}.pdf`);
    const letters = ['letter-administrator.eml', 'request.eml', 'support-request.eml'];
    expect(made).toEqual([...wanted, ...forSite, ...letters].sort());
    expect(files.filter(({ path }) => path.endsWith(' (для сайта).pdf'))).toHaveLength(forSite.length);
    expect(out.match(/^✓ .+: DOCX, PDF/gm)).toHaveLength(ids.length);
    for (const file of files)
      expect(sha256(readFileSync(join(folder, 'output', file.path)))).toBe(file.sha256);
    expect(readdirSync(join(folder, 'output')).sort()).toEqual(
      [...files.map(({ path }) => path), 'manifest.json'].sort(),
    );
    expect(out).toMatch(/Готово: \d+\sдокумент/);
  });

  it('makes only the documents and formats asked for', async () => {
    const folder = workFolder();
    expect((await sferumDocs(['generate', 'order-use', '--format', 'docx'], folder)).code).toBe(0);
    expect(manifest(folder).files.map(({ id, format }) => `${id}.${format}`)).toEqual(['order-use.docx']);
  });

  it('writes nothing with --dry-run, and says what it would', async () => {
    const folder = workFolder();
    const { code, out } = await sferumDocs(['generate', 'order-use', '--dry-run'], folder);
    expect([code, readdirSync(folder)]).toEqual([0, ['input']]);
    expect(out).toContain('Проверка без записи');
  });

  it('leaves a file edited by hand alone and says where the new version is', async () => {
    const folder = workFolder();
    await sferumDocs(['generate', 'order-use', '--format', 'docx'], folder);
    const path = join(folder, 'output', manifest(folder).files[0]?.path ?? '');
    writeFileSync(path, 'правка');
    const { code, err } = await sferumDocs(['generate', 'order-use', '--format', 'docx'], folder);
    expect([code, readFileSync(path, 'utf8')]).toEqual([0, 'правка']);
    expect(err).toMatch(
      /изменён вручную или открыт в другой программе, он не тронут\. Новая редакция: «.* \(2\)\.docx»/,
    );
    expect((await sferumDocs(['generate', 'order-use', '--format', 'docx', '--force'], folder)).code).toBe(0);
    expect(readFileSync(path, 'utf8')).not.toBe('правка');
  });

  it('leaves a signed file alone with --force too, and keeps the edited file that it replaces', async () => {
    const folder = workFolder();
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

  it('says that a document is not of that kind of organisation only to who names it', async () => {
    const folder = workFolder();
    const asked = await sferumDocs(['generate', 'consent-pupil'], folder);
    expect(asked.code).toBe(1);
    expect(asked.err).toContain('(consent-pupil) – документ не для этого вида организации.');
    const checked = await sferumDocs(['check'], folder);
    expect(checked.out + checked.err).not.toContain('consent-pupil');
  });

  it('says what is missing for a document that it cannot make', async () => {
    const folder = workFolder();
    edit(folder, (text) => text.replace(/^administrator:.*$/m, ''));
    const staff = join(folder, 'input/staff.csv');
    writeFileSync(staff, readFileSync(staff, 'utf8').replace(/администратор/i, ''));
    const all = await sferumDocs(['generate', '--json', '--dry-run', '--format', 'docx'], folder);
    expect(all.code).toBe(0);
    expect(all.err).toBe('');
    expect(JSON.parse(all.out).withheld).toContainEqual(
      expect.objectContaining({
        id: 'order-administrator',
        missing: [{ label: 'администратор', source: 'organization.yaml: administrator' }],
      }),
    );
    const asked = await sferumDocs(['generate', 'order-administrator'], folder);
    expect(asked.code).toBe(1);
    expect(asked.err).toContain('не хватает: администратор');
  });

  it('writes nothing at all when the data have an error', async () => {
    const folder = workFolder();
    edit(folder, (text) => text.replace(/^inn:.*$/m, 'inn: "1234567890"'));
    const { code, err, out } = await sferumDocs(['generate'], folder);
    expect([code, readdirSync(folder)]).toEqual([1, ['input']]);
    expect(err).toContain('organization.yaml');
    expect(out).toContain('Документы не записаны');
  });

  it('explains an output folder that is a file', async () => {
    const folder = workFolder();
    writeFileSync(join(folder, 'output'), 'x');
    const { code, err } = await sferumDocs(['generate'], folder);
    expect(code).toBe(1);
    expect(err).toContain('Не удалось записать документы: на месте папки находится файл');
  });

  it('stops when another run is at work in the output folder, and goes on after one that was killed', async () => {
    const folder = workFolder();
    mkdirSync(join(folder, 'output'));
    const lock = join(folder, `output/.${LOCK}.lock`);
    writeFileSync(lock, JSON.stringify({ ...SELF, pid: process.ppid }));
    const refused = await sferumDocs(['generate'], folder);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('В эту папку сейчас записывает документы другой запуск программы.');
    expect(readdirSync(join(folder, 'output'))).toEqual([`.${LOCK}.lock`]);
    writeFileSync(lock, JSON.stringify({ ...SELF, pid: 2 ** 22 + 1 }));
    expect((await sferumDocs(['generate', 'order-use'], folder)).code).toBe(0);
    expect(readdirSync(join(folder, 'output')).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it.skipIf(process.platform === 'win32')(
    'waits for no pipe, and tells of links that lead nowhere',
    async () => {
      const folder = workFolder();
      execFileSync('mkfifo', [join(folder, 'акт.txt')]);
      symlinkSync('loop', join(folder, 'loop'));
      symlinkSync('нет', join(folder, 'gone'));
      const told = async (...args: readonly string[]) => {
        const { code, err } = await sferumDocs(args, folder);
        return `${code} ${err}`;
      };
      expect(await told('lint', 'акт.txt')).toMatch(/^1 акт.txt\n.*не обычный файл/u);
      expect(await told('lint', 'loop')).toMatch(/^1 loop\n.*ведёт по кругу/u);
      expect(await told('init', 'loop')).toMatch(/^1 .*loop\n.*ведёт по кругу/u);
      const output = ['generate', 'memo-staff', '--format', 'docx', '--output'];
      expect(await told(...output, 'gone')).toMatch(/^1 .*\/gone\n.*на то, чего нет/su);
      expect(await told(...output, '/proc/x')).toMatch(/^1 .*proc.x\n.*только для чтения/su);
      expect(await told(...output, '')).toMatch(/^2 .*имя папки пустое/u);
    },
  );

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

  it('puts a name with line breaks and control characters into the subject of a message as one line', async () => {
    const folder = workFolder();
    edit(folder, (text) =>
      text.replace(/^shortName:.*$/m, 'shortName: "МБДОУ\\nBcc: x@x.example\\e[31m\\0Сказка"'),
    );
    expect((await sferumDocs(['generate', 'request'], folder)).code).toBe(0);
    const eml = manifest(folder).files.find(({ format }) => format === 'eml')?.path ?? '';
    expect(readFileSync(join(folder, 'output', eml), 'utf8')).not.toMatch(/^Bcc:/m);
  });

  it('gives files with long names their own contents', async () => {
    const folder = workFolder();
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
    const folder = workFolder();
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
    const folder = workFolder();
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
