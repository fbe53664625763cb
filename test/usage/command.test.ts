import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sferumDocs, workFolder } from '../cli/run.ts';

describe('report', () => {
  it('prints one object of the sample, the newest quarter by itself', () => {
    const { code, out, err } = sferumDocs(['report', '--json']);
    expect([code, err]).toEqual([0, '']);
    const report = JSON.parse(out);
    expect(Object.keys(report)).toEqual(['period', 'indicators', 'sources', 'problems']);
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
    expect(report.sources).toHaveLength(5);
    expect(report.problems.filter(({ severity }: { severity: string }) => severity !== 'note')).toEqual([]);
  });

  it('has data for every quarter of the sample', () => {
    for (const quarter of ['2024-Q2', '2024-Q3', '2024-Q4', '2025-Q1', '2025-Q2']) {
      const report = JSON.parse(sferumDocs(['report', '--json', '--period', quarter]).out);
      const days = (Date.parse(report.period.to) - Date.parse(report.period.from)) / 86_400_000 + 1;
      expect([quarter, report.period.coveredDays]).toEqual([quarter, Math.round(days)]);
    }
  });

  it('takes days in Russian and refuses half of them, with exit code 2', () => {
    const { code, out } = sferumDocs(['report', '--json', '--from', '01.02.2025', '--to', '2025-02-28']);
    expect([code, JSON.parse(out).period.from]).toEqual([0, '2025-02-01']);
    expect(sferumDocs(['report', '--from', '01.02.2025']).code).toBe(2);
    expect(sferumDocs(['report', '--period', '2025-Q7']).code).toBe(2);
  });

  it('without exports says so and fails', () => {
    const folder = workFolder();
    rmSync(join(folder, 'input/usage'), { recursive: true });
    const { code, err } = sferumDocs(['report'], folder);
    expect(code).toBe(1);
    expect(err).toContain('В папке usage нет ни одной выгрузки');
  });

  it('masks users unless asked', () => {
    const folder = workFolder();
    const rows = [
      'Дата;Пользователь;Роль;Событие',
      '45000;ivanova;педагог;вход',
      '01.01.2025;ivanova;ivanova;вход',
    ];
    writeFileSync(join(folder, 'input/usage/extra.csv'), rows.join('\n'));
    const hidden = sferumDocs(['report', '--period', '2025-Q1'], folder);
    expect(hidden.err).not.toContain('ivanova');
    expect(sferumDocs(['report', '--period', '2025-Q1', '--show-values'], folder).err).toContain('ivanova');
  });
});
