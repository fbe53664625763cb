import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LOCK } from '../../src/world/files.ts';
import { sha256 } from '../../src/world/hash.ts';
import { SELF } from '../../src/world/owner.ts';
import { edit, manifest, sferumDocs, smallFolder } from './run.ts';

describe('generate', () => {
  it('makes documents in both formats, with a manifest that tells the truth', async () => {
    const folder = smallFolder();
    const { code, out } = await sferumDocs(['generate', 'order-use', 'acknowledgement'], folder);
    expect(code).toBe(0);
    const { files } = manifest(folder);
    const made = files.filter(({ path }) => !path.includes('(для сайта)'));
    expect(made.map(({ id, format }) => `${id}.${format}`).sort()).toEqual([
      'acknowledgement.docx',
      'acknowledgement.pdf',
      'order-use.docx',
      'order-use.pdf',
    ]);
    for (const file of files)
      expect(sha256(readFileSync(join(folder, 'output', file.path)))).toBe(file.sha256);
    expect(readdirSync(join(folder, 'output')).sort()).toEqual(
      [...files.map(({ path }) => path), 'manifest.json'].sort(),
    );
    expect(out).toMatch(/Готово: 2\sдокумента/u);
  });

  it('makes only the documents and formats asked for', async () => {
    const folder = smallFolder();
    expect((await sferumDocs(['generate', 'order-use', '--format', 'docx'], folder)).code).toBe(0);
    expect(manifest(folder).files.map(({ id, format }) => `${id}.${format}`)).toEqual(['order-use.docx']);
  });

  it('writes nothing with --dry-run, and says what it would', async () => {
    const folder = smallFolder();
    const { code, out } = await sferumDocs(['generate', 'order-use', '--dry-run'], folder);
    expect([code, readdirSync(folder)]).toEqual([0, ['input']]);
    expect(out).toContain('Проверка без записи');
  });

  it('leaves a file edited by hand alone and says where the new version is', async () => {
    const folder = smallFolder();
    await sferumDocs(['generate', 'order-use', '--format', 'docx'], folder);
    const path = join(folder, 'output', manifest(folder).files[0]?.path ?? '');
    writeFileSync(path, 'правка');
    const same = await sferumDocs(['generate', 'order-use', '--format', 'docx'], folder);
    expect([same.code, readFileSync(path, 'utf8')]).toEqual([0, 'правка']);
    expect(same.err).toContain('изменён вручную, а сведения для него с тех пор не менялись: он не тронут.');
    const facts = join(folder, 'input/organization.yaml');
    writeFileSync(facts, readFileSync(facts, 'utf8').replace(/^shortName: .*$/mu, 'shortName: МБДОУ «Ель»'));
    const { code, err } = await sferumDocs(['generate', 'order-use', '--format', 'docx'], folder);
    expect([code, readFileSync(path, 'utf8')]).toEqual([0, 'правка']);
    expect(err).toMatch(
      /изменён вручную или открыт в другой программе, он не тронут\. Новая редакция: «.* \(2\)\.docx»/,
    );
    expect((await sferumDocs(['generate', 'order-use', '--format', 'docx', '--force'], folder)).code).toBe(0);
    expect(readFileSync(path, 'utf8')).not.toBe('правка');
  });

  it('says what is missing for a document that it cannot make', async () => {
    const folder = smallFolder();
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
    const folder = smallFolder();
    edit(folder, (text) => text.replace(/^inn:.*$/m, 'inn: "1234567890"'));
    const { code, err, out } = await sferumDocs(['generate'], folder);
    expect([code, readdirSync(folder)]).toEqual([1, ['input']]);
    expect(err).toContain('organization.yaml');
    expect(out).toContain('Документы не записаны');
  });

  it('explains an output folder that is a file', async () => {
    const folder = smallFolder();
    writeFileSync(join(folder, 'output'), 'x');
    const { code, err } = await sferumDocs(['generate'], folder);
    expect(code).toBe(1);
    expect(err).toContain('Не удалось записать документы: на месте папки находится файл');
  });

  it('stops when another run is at work in the output folder, and goes on after one that was killed', async () => {
    const folder = smallFolder();
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
      const folder = smallFolder();
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
});
