import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LOCK } from '../../src/world/files.ts';
import { sha256 } from '../../src/world/hash.ts';
import { SELF } from '../../src/world/owner.ts';
import { ROOT, sferumDocs, workFolder } from './run.ts';

interface Listed {
  readonly id: string;
  readonly format: string;
  readonly path: string;
  readonly sha256: string;
}

function manifest(folder: string): readonly Listed[] {
  return JSON.parse(readFileSync(join(folder, 'output/manifest.json'), 'utf8')).files;
}

function edit(folder: string, change: (text: string) => string): void {
  const path = join(folder, 'input/organization.yaml');
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}

describe('generate', { timeout: 120_000 }, () => {
  it('makes every document of the sample in both formats, with a manifest that tells the truth', () => {
    const folder = workFolder();
    const { code, out } = sferumDocs(['generate'], folder);
    expect(code).toBe(0);
    const files = manifest(folder);
    const made = files.map(({ id, format }) => `${id}.${format}`).sort();
    const ids = readdirSync(join(ROOT, 'templates')).flatMap((name) => /^(.+)\.hbs$/.exec(name)?.[1] ?? []);
    const wanted = ids.flatMap((id) => [`${id}.docx`, `${id}.pdf`]);
    expect(made).toEqual([...wanted, 'request.eml', 'support-request.eml'].sort());
    expect(out.match(/^✓ .+: DOCX, PDF/gm)).toHaveLength(ids.length);
    for (const file of files)
      expect(sha256(readFileSync(join(folder, 'output', file.path)))).toBe(file.sha256);
    expect(readdirSync(join(folder, 'output')).sort()).toEqual(
      [...files.map(({ path }) => path), 'manifest.json'].sort(),
    );
    expect(out).toMatch(/Готово: \d+\sдокумент/);
  });

  it('gives the same bytes in another process, another time zone and another order', () => {
    const [first, second] = [workFolder(), workFolder()];
    sferumDocs(['generate'], first, { TZ: 'Asia/Kamchatka' });
    sferumDocs(['generate', 'request', 'order-use', '--format', 'pdf,docx'], second, {
      TZ: 'America/New_York',
      LANG: 'C',
    });
    const known = new Map(manifest(first).map((file) => [`${file.id}.${file.format}`, file.sha256]));
    const again = manifest(second);
    expect(again).toHaveLength(5);
    for (const file of again) expect(known.get(`${file.id}.${file.format}`)).toBe(file.sha256);
  });

  it('makes only the documents and formats asked for', () => {
    const folder = workFolder();
    expect(sferumDocs(['generate', 'order-use', '--format', 'docx'], folder).code).toBe(0);
    expect(manifest(folder).map(({ id, format }) => `${id}.${format}`)).toEqual(['order-use.docx']);
  });

  it('writes nothing with --dry-run, and says what it would', () => {
    const folder = workFolder();
    const { code, out } = sferumDocs(['generate', '--dry-run'], folder);
    expect([code, readdirSync(folder)]).toEqual([0, ['input']]);
    expect(out).toContain('Проверка без записи');
  });

  it('leaves a file edited by hand alone and says where the new version is', () => {
    const folder = workFolder();
    sferumDocs(['generate', 'order-use', '--format', 'docx'], folder);
    const path = join(folder, 'output', manifest(folder)[0]?.path ?? '');
    writeFileSync(path, 'правка');
    const { code, err } = sferumDocs(['generate', 'order-use', '--format', 'docx'], folder);
    expect([code, readFileSync(path, 'utf8')]).toEqual([0, 'правка']);
    expect(err).toMatch(
      /изменён вручную или открыт в другой программе, он не тронут\. Новая редакция: «.* \(2\)\.docx»/,
    );
    expect(sferumDocs(['generate', 'order-use', '--format', 'docx', '--force'], folder).code).toBe(0);
    expect(readFileSync(path, 'utf8')).not.toBe('правка');
  });

  it('leaves a signed file alone with --force too, and keeps the edited file that it replaces', () => {
    const folder = workFolder();
    const output = join(folder, 'output');
    const generate = (...args: readonly string[]) => sferumDocs(['generate', 'order-use', ...args], folder);
    generate();
    const nameOf = (format: string) => readdirSync(output).find((name) => name.endsWith(format)) ?? '';
    const [docx, pdf] = [nameOf('.docx'), nameOf('.pdf')];
    writeFileSync(join(output, docx), 'edited');
    writeFileSync(join(output, `${pdf}.P7S`), '');
    const signed = readFileSync(join(output, pdf));
    edit(folder, (text) => text.replace('number: 87-ОД', 'number: 87-А'));
    expect(generate().err).toMatch(/подписан .*не тронут/u);
    const { code, err } = generate('--force');
    const kept = docx.replace('.docx', ' (прежний).docx');
    expect([code, err]).toEqual([0, expect.stringContaining(`Прежний сохранён рядом: «${kept}»`)]);
    expect(err.split('\n').filter((line) => line.includes('--force') && line.includes('→'))).toEqual([]);
    expect(readFileSync(join(output, kept), 'utf8')).toBe('edited');
    expect(readFileSync(join(output, docx)).subarray(0, 2).toString()).toBe('PK');
    expect(readFileSync(join(output, pdf))).toEqual(signed);
  });

  it('says what is missing for a document that it cannot make', () => {
    const folder = workFolder();
    edit(folder, (text) => text.replace(/^administrator:.*$/m, ''));
    const staff = join(folder, 'input/staff.csv');
    writeFileSync(staff, readFileSync(staff, 'utf8').replace(/администратор/i, ''));
    const all = sferumDocs(['generate', '--json'], folder);
    expect(all.code).toBe(0);
    expect(all.err).toBe('');
    expect(JSON.parse(all.out).withheld).toContainEqual(
      expect.objectContaining({
        id: 'order-administrator',
        missing: [{ label: 'администратор', source: 'organization.yaml: administrator' }],
      }),
    );
    const asked = sferumDocs(['generate', 'order-administrator'], folder);
    expect(asked.code).toBe(1);
    expect(asked.err).toContain('не хватает: администратор');
  });

  it('writes nothing at all when the data have an error', () => {
    const folder = workFolder();
    edit(folder, (text) => text.replace(/^inn:.*$/m, 'inn: "1234567890"'));
    const { code, err, out } = sferumDocs(['generate'], folder);
    expect([code, readdirSync(folder)]).toEqual([1, ['input']]);
    expect(err).toContain('organization.yaml');
    expect(out).toContain('Документы не записаны');
  });

  it('explains an output folder that is a file', () => {
    const folder = workFolder();
    writeFileSync(join(folder, 'output'), 'x');
    const { code, err } = sferumDocs(['generate'], folder);
    expect(code).toBe(1);
    expect(err).toContain('Не удалось записать документы: на месте папки находится файл');
  });

  it('stops when another run is at work in the output folder, and goes on after one that was killed', () => {
    const folder = workFolder();
    mkdirSync(join(folder, 'output'));
    const lock = join(folder, `output/.${LOCK}.lock`);
    writeFileSync(lock, JSON.stringify({ ...SELF, pid: process.pid }));
    const refused = sferumDocs(['generate'], folder);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('В эту папку сейчас записывает документы другой запуск программы.');
    expect(readdirSync(join(folder, 'output'))).toEqual([`.${LOCK}.lock`]);
    writeFileSync(lock, JSON.stringify({ ...SELF, pid: 2 ** 22 + 1 }));
    expect(sferumDocs(['generate', 'order-use'], folder).code).toBe(0);
    expect(readdirSync(join(folder, 'output')).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('run twice at once makes the documents once, and the other run says why not', async () => {
    const folder = workFolder();
    const main = join(ROOT, 'dist/cli/main.js');
    const runs = [1, 2].map(async () => {
      const child = spawn(process.execPath, [main, 'generate', 'order-use'], { cwd: folder });
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
    expect([...names].sort()).toEqual([...manifest(folder).map(({ path }) => path), 'manifest.json'].sort());
    expect(names).toHaveLength(3);
  });

  it('says which file or folder is in the way, never a bug', () => {
    const folder = workFolder();
    const input = join(folder, 'input');
    rmSync(join(input, 'usage'), { recursive: true });
    writeFileSync(join(input, 'usage'), 'x');
    mkdirSync(join(input, 'signed/order-administrator.pdf'), { recursive: true });
    const made = sferumDocs(['generate', 'request'], folder);
    expect(made.code).toBe(0);
    expect(made.err).toContain('Это не файл: скан не приложен.');
    mkdirSync(join(folder, 'busy/manifest.json'), { recursive: true });
    const blocked = sferumDocs(['generate', 'order-use', '--output', 'busy'], folder);
    expect([blocked.code, readdirSync(join(folder, 'busy'))]).toEqual([1, ['manifest.json']]);
    expect(blocked.err).toContain(`${join('busy', 'manifest.json')}\n`);
    expect(blocked.err).toContain('на месте файла находится папка');
    expect(blocked.err).not.toContain('удалите');
    mkdirSync(join(folder, `locked/.${LOCK}.lock`), { recursive: true });
    expect(sferumDocs(['generate', 'order-use', '--output', 'locked'], folder).err).toContain(
      'другой запуск',
    );
    mkdirSync(join(folder, 'own/x.hbs'), { recursive: true });
    const template = sferumDocs(['generate', '--templates', 'own'], folder);
    expect([template.code, template.err]).toEqual([1, expect.stringContaining('находится папка')]);
    expect(sferumDocs(['generate', '--templates', 'нет'], folder).err).toContain('Нет папки шаблонов «нет».');
  });

  it('puts a name with line breaks and control characters into the subject of a message as one line', () => {
    const folder = workFolder();
    edit(folder, (text) =>
      text.replace(/^shortName:.*$/m, 'shortName: "МБДОУ\\nBcc: x@x.example\\e[31m\\0Сказка"'),
    );
    expect(sferumDocs(['generate', 'request'], folder).code).toBe(0);
    const eml = manifest(folder).find(({ format }) => format === 'eml')?.path ?? '';
    expect(readFileSync(join(folder, 'output', eml), 'utf8')).not.toMatch(/^Bcc:/m);
  });

  it('gives files with long names their own contents', () => {
    const folder = workFolder();
    mkdirSync(join(folder, 'own'));
    const title = 'Приказ об использовании информационно-коммуникационной образовательной платформы';
    writeFileSync(
      join(folder, 'own/note.hbs'),
      `<head><title>${title}</title></head><body><h1>ПРИКАЗ</h1></body>`,
    );
    expect(sferumDocs(['generate', 'note', '--templates', 'own'], folder).code).toBe(0);
    const kinds = ['docx', 'pdf'].map((format) =>
      readFileSync(join(folder, 'output', `${title}.${format}`), 'latin1').slice(0, 2),
    );
    expect(kinds).toEqual(['PK', '%P']);
  });

  it('takes a document added as one file in a folder of its own, and one that replaces a built-in one', () => {
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
    const { code } = sferumDocs(['generate', '--templates', 'own'], folder);
    const made = manifest(folder).map(({ path }) => path);
    expect(code).toBe(0);
    expect(made).toEqual(expect.arrayContaining(['Записка.docx', 'Записка.pdf', 'Свой лист.docx']));
  });

  it('reports a mistake in an added template with its place', () => {
    const folder = workFolder();
    mkdirSync(join(folder, 'own'));
    writeFileSync(
      join(folder, 'own/note.hbs'),
      '<head><title>З</title></head>\n<body><p>{{organization.naame}}</p></body>',
    );
    const { code, err } = sferumDocs(['generate', '--templates', 'own'], folder);
    expect(code).toBe(1);
    expect(err).toContain('own/note.hbs');
    expect(err).toContain('(строка 2, столбец 12): Неизвестное поле «organization.naame»');
    expect(readdirSync(folder).sort()).toEqual(['input', 'own']);
  });
});

describe('check', () => {
  it('finds no error in the sample and writes nothing', () => {
    const folder = workFolder();
    const { code, out } = sferumDocs(['check', '--json'], folder);
    expect([code, readdirSync(folder)]).toEqual([0, ['input']]);
    const { problems } = JSON.parse(out) as { problems: readonly { severity: string }[] };
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('masks personal values unless asked to show them', () => {
    const folder = workFolder();
    edit(folder, (text) =>
      text.replace(/^administrator:.*$/m, 'administrator: Небывалов Аристарх Евлампиевич'),
    );
    const masked = sferumDocs(['check'], folder);
    expect(masked.code).toBe(1);
    expect(masked.err).not.toContain('Небывалов');
    expect(sferumDocs(['check', '--show-values'], folder).err).toContain('Небывалов Аристарх Евлампиевич');
  });

  it('prints doubtful forms ready for forms.csv, names only when asked, and is silent once they are there', () => {
    const folder = workFolder();
    const staff = join(folder, 'input/staff.csv');
    appendFileSync(staff, 'Янчек;Ян;Ильич;м;скрам-мастер;;;;;;01.09.2020;\r\n');
    const { out } = sferumDocs(['check'], folder);
    expect(out).toContain('Текст;Род.;Дат.;Вин.;Твор.;Предл.\nскрам-мастер;скрам-мастера;');
    expect(out).not.toContain('Янчек');
    const lines = sferumDocs(['check', '--show-values'], folder).out.split('\n').slice(1, 4);
    expect(lines[1]).toBe(
      'Янчек Ян Ильич;Янчека Яна Ильича;Янчеку Яну Ильичу;Янчека Яна Ильича;Янчеком Яном Ильичом;Янчеке Яне Ильиче',
    );
    writeFileSync(join(folder, 'input/forms.csv'), lines.join('\r\n'));
    expect(sferumDocs(['check', '--show-values'], folder).out).not.toContain('forms.csv');
  });
});

describe('the other commands', () => {
  it('init makes a folder that check can read, and never replaces what is there', () => {
    const folder = workFolder();
    expect(sferumDocs(['init', 'новая'], folder).code).toBe(0);
    expect(readdirSync(join(folder, 'новая'))).toEqual(
      expect.arrayContaining(['organization.yaml', 'staff.csv', 'groups.csv']),
    );
    writeFileSync(join(folder, 'новая/staff.csv'), 'мой');
    expect(sferumDocs(['init', 'новая'], folder).out).toContain('уже есть, не тронут');
    expect(readFileSync(join(folder, 'новая/staff.csv'), 'utf8')).toBe('мой');
  });

  it('fields tells what a document needs and from where', () => {
    const { code, out } = sferumDocs(['fields', 'request']);
    expect(code).toBe(0);
    expect(out).toMatch(/\* administrator +администратор – organization\.yaml: administrator/);
    expect(out).toMatch(/organization\.inn +ИНН – organization\.yaml: inn/);
    expect(sferumDocs(['fields']).out).toContain('order-use');
  });

  it('--version and --help speak Russian', () => {
    expect(sferumDocs(['--version']).out).toMatch(/^\d+\.\d+\.\d+\n$/);
    const { code, out } = sferumDocs(['--help']);
    expect(code).toBe(0);
    for (const word of ['Использование:', 'Команды:', 'Параметры:', 'Примеры:', 'generate'])
      expect(out).toContain(word);
    expect(out).not.toMatch(/options|display/);
    expect(sferumDocs(['generate', '--help']).out).not.toMatch(
      /[a-z]{3,} (the|for|to) |[Oo]ptions|Usage|default/,
    );
  });

  it.each([
    [['generate', '--fromat', 'pdf'], 'Неизвестный параметр «--fromat».'],
    [['generat'], 'Неизвестная команда «generat».'],
    [['generate', 'regulatoin'], 'Нет документа «regulatoin». Может быть, «regulation»?'],
    [['generate', '--format', 'odt'], 'вид «odt» неизвестен, есть: docx, pdf'],
    [['check', '--date', '31.02.2025'], 'нужна дата вида 02.09.2024'],
    [['init'], 'Не указано: папка.'],
    [['fields', 'regulatoin'], 'Нет документа «regulatoin». Может быть, «regulation»?'],
  ])('refuses wrong usage %j with exit code 2', (args, message) => {
    const { code, err } = sferumDocs(args);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(err).not.toMatch(/error|\bat \w+ \(/);
  });
});
