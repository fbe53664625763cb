import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { edit, manifest, sferumDocs, workFolder } from '../cli/run.ts';

describe('the document', () => {
  const name = 'Отчёт об использовании за II квартал 2025 года';

  it('is written in the formats asked for, is in the manifest and stands beside those of other periods', async () => {
    const folder = workFolder();
    expect((await sferumDocs(['report', '--format', 'docx'], folder)).code).toBe(0);
    expect((await sferumDocs(['report', '--format', 'docx', '--period', '2025-Q1'], folder)).code).toBe(0);
    expect(files(folder)).toEqual([
      'manifest.json',
      'Отчёт об использовании за I квартал 2025 года.docx',
      `${name}.docx`,
      'Сведения для учредителя за I квартал 2025 года.docx',
      'Сведения для учредителя за II квартал 2025 года.docx',
    ]);
    const listed = manifest(folder).files.map(({ id, format, period }) => [id, format, period]);
    expect(listed).toEqual([
      ['usage-report', 'docx', '2025-01-01/2025-03-31'],
      ['usage-report', 'docx', '2025-04-01/2025-06-30'],
      ['support-digest', 'docx', '2025-01-01/2025-03-31'],
      ['support-digest', 'docx', '2025-04-01/2025-06-30'],
    ]);
    const sources = manifest(folder).sources.map(({ path }) => path);
    expect(sources).toEqual(
      expect.arrayContaining([
        'input/usage/журнал-2025-1-квартал.csv',
        'input/usage/columns.yaml',
        'input/targets.csv',
      ]),
    );
  });

  it('has its charts as pictures too, beside one another', async () => {
    const folder = workFolder();
    const { code, out } = await sferumDocs(['report', '--format', 'png'], folder);
    expect([code, out.split('\n')[0]?.endsWith(': PNG')]).toEqual([0, true]);
    expect(files(folder)).toEqual([
      'manifest.json',
      `${name} – Активные участники по неделям.png`,
      `${name} – Доля зарегистрированных по группам.png`,
      `${name} – Звонки по месяцам.png`,
      `${name} – Отчётный период в сравнении с предыдущим и с прошлым годом.png`,
      `${name} – Сообщения по месяцам.png`,
    ]);
    expect(manifest(folder).files.map(({ id, format }) => `${id} ${format}`)).toEqual(
      Array.from({ length: 5 }, () => 'usage-report png'),
    );
    const [, picture = ''] = files(folder);
    const [, ...signature] = readFileSync(join(folder, 'output', picture)).subarray(0, 4);
    expect(String.fromCharCode(...signature)).toBe('PNG');
  });

  it('is made and not written with --dry-run', async () => {
    const folder = workFolder();
    const { code, out } = await sferumDocs(['report', '--dry-run', '--format', 'docx'], folder);
    expect([code, existsSync(join(folder, 'output'))]).toEqual([0, false]);
    expect(out).toContain('Проверка без записи');
  });

  it('that somebody has changed is not overwritten', async () => {
    const folder = workFolder();
    await sferumDocs(['report', '--format', 'pdf'], folder);
    writeFileSync(join(folder, 'output', `${name}.pdf`), 'edited');
    const { code, err } = await sferumDocs(['report', '--format', 'pdf'], folder);
    expect([code, err.includes('изменён вручную')]).toEqual([0, true]);
    expect(readFileSync(join(folder, 'output', `${name}.pdf`), 'utf8')).toBe('edited');
    expect(files(folder)).not.toContain(`${name} (2).pdf`);
    edit(folder, (text) => text.replaceAll('«Сказка»', '«Теремок»'));
    expect((await sferumDocs(['report', '--format', 'pdf'], folder)).code).toBe(0);
    expect(readFileSync(join(folder, 'output', `${name}.pdf`), 'utf8')).toBe('edited');
    expect(files(folder)).toContain(`${name} (2).pdf`);
  });
});

function files(folder: string): readonly string[] {
  return readdirSync(join(folder, 'output')).sort();
}
