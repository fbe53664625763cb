import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sferumDocs, smallFolder, workFolder } from '../cli/run.ts';

describe('report', () => {
  it('prints one object of the sample, the newest quarter by itself', async () => {
    const { code, out, err } = await sferumDocs(['report', '--json']);
    expect([code, err]).toEqual([0, '']);
    const report = JSON.parse(out);
    expect(Object.keys(report)).toEqual(['period', 'indicators', 'community', 'sources', 'problems']);
    expect(report.period).toEqual({
      from: '2025-04-01',
      to: '2025-06-30',
      label: 'II квартал 2025 года',
      weeks: 13,
      coveredDays: 91,
    });
    expect(Object.keys(report.indicators[0])).toEqual([
      'role',
      'unit',
      'indicator',
      'value',
      'previous',
      'yearAgo',
      'target',
    ]);
    expect(report.sources).toHaveLength(6);
    expect(report.problems.filter(({ severity }: { severity: string }) => severity !== 'note')).toEqual([]);
  });

  it('has data for every day of the five quarters of the sample', async () => {
    const days = ['--from', '01.04.2024', '--to', '30.06.2025'];
    const { period } = JSON.parse((await sferumDocs(['report', '--json', ...days])).out);
    expect(period.coveredDays).toBe(456);
  });

  it('takes days in Russian and refuses half of them, with exit code 2', async () => {
    const { code, out } = await sferumDocs([
      'report',
      '--json',
      '--from',
      '01.02.2025',
      '--to',
      '2025-02-28',
    ]);
    expect([code, JSON.parse(out).period.from]).toEqual([0, '2025-02-01']);
    expect((await sferumDocs(['report', '--from', '01.02.2025'])).code).toBe(2);
    expect((await sferumDocs(['report', '--period', '2025-Q7'])).code).toBe(2);
  });

  it('without exports says so and fails', async () => {
    const folder = smallFolder();
    const { code, err } = await sferumDocs(['report'], folder);
    expect(code).toBe(1);
    expect(err.match(/В папке usage нет ни одной выгрузки/gu)).toHaveLength(1);
    expect(existsSync(join(folder, 'output'))).toBe(false);
  });

  it('without data for the period says which days there are and writes nothing', async () => {
    const folder = workFolder();
    const { code, err } = await sferumDocs(['report', '--period', '2020-Q1'], folder);
    expect(code).toBe(1);
    expect(err).toContain('За период «I квартал 2020 года» данных нет.');
    expect(err).toContain('Есть данные за дни: 01.04.2025 – 30.06.2025; 01.01.2025 – 31.03.2025');
    expect(existsSync(join(folder, 'output'))).toBe(false);
  });

  it('masks users unless asked', async () => {
    const folder = workFolder();
    const rows = [
      'Дата;Пользователь;Роль;Событие',
      '45000;ivanova;педагог;вход',
      '01.01.2025;ivanova;ivanova;вход',
    ];
    writeFileSync(join(folder, 'input/usage/extra.csv'), rows.join('\n'));
    const report = ['report', '--period', '2025-Q1', '--dry-run', '--format', 'docx'];
    expect((await sferumDocs(report, folder)).err).not.toContain('ivanova');
    expect((await sferumDocs([...report, '--show-values'], folder)).err).toContain('ivanova');
  });
});

describe('the document', () => {
  it('is skipped by generate with a word when there are no exports', async () => {
    const folder = smallFolder();
    const { code, err } = await sferumDocs(['generate', '--dry-run', '--format', 'docx'], folder);
    expect(code).toBe(0);
    expect(err).toContain('«Отчёт об использовании» (usage-report) не подготовлен');
    expect(err).toContain('папка usage: журналы событий или сводные таблицы');
  });

  it('dated before its period ends is warned of', async () => {
    const folder = workFolder();
    const path = join(folder, 'input/organization.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace('date: 07.07.2025', 'date: 07.04.2025'));
    const { code, err } = await sferumDocs(['report', '--dry-run', '--format', 'docx'], folder);
    expect([code, err.includes('Дата отчёта раньше, чем кончился период')]).toEqual([0, true]);
  });
});
