import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FactsRead } from '../../src/making/facts-read.ts';
import { edit, ROOT, type Run, sferumDocs, workFolder } from './run.ts';

async function factsOf(
  folder: string,
  ...options: readonly string[]
): Promise<FactsRead & Pick<Run, 'code'>> {
  const { code, out } = await sferumDocs(['facts', '--json', ...options], folder);
  return { ...(JSON.parse(out) as FactsRead), code };
}

/** Everything in the sample that a stranger must not see: names, addresses and phones of the staff. */
function secrets(): readonly string[] {
  const [, ...rows] = readFileSync(join(ROOT, 'input/staff.csv'), 'utf8').trim().split(/\r?\n/u);
  const cells = rows.map((row) => row.split(';'));
  return cells.flatMap((row) => [row[0], row[2], row[8], row[9]]).filter((text): text is string => !!text);
}

describe('facts', () => {
  it('are all that was read, for machines', async () => {
    const { code, people, units, exports, problems } = await factsOf(workFolder(), '--show-values');
    expect([code, people.length, units.length]).toEqual([0, 34, 8]);
    expect(people.slice(4, 6)).toEqual([
      {
        name: 'Ковальчук Татьяна Андреевна',
        post: 'методист',
        unit: null,
        role: 'administrator',
        email: 'kovalchuk@skazka.example',
        phone: '+7 (900) 000-00-05',
        hired: '2019-09-02',
        left: null,
      },
      expect.objectContaining({ name: 'Непомнящая Ольга Ильинична', unit: 'Солнышко', role: 'educator' }),
    ]);
    expect(people.filter(({ left }) => left !== null)).toHaveLength(1);
    expect(units[0]).toEqual({
      name: 'Солнышко',
      age: '2–3 года',
      pupils: 18,
      parents: 31,
      educators: ['Непомнящая Ольга Ильинична', 'Черных Анна Сергеевна'],
    });
    const dates = { from: '2025-01-01', to: '2025-03-31' };
    expect(exports).toContainEqual({
      file: 'usage/журнал-2025-1-квартал.csv',
      kind: 'log',
      ...dates,
      rows: 2100,
      used: 2100,
      users: 215,
    });
    expect(exports).toContainEqual({
      file: 'usage/численность-2025-1-квартал.csv',
      kind: 'summary',
      ...dates,
      rows: 8,
      used: 8,
      users: null,
    });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it.each([
    ['for people', []],
    ['for machines', ['--json']],
  ])('are masked unless asked for, %s', async (_, options) => {
    const folder = workFolder();
    const { out, err } = await sferumDocs(['facts', ...options], folder);
    for (const secret of secrets()) expect(out + err).not.toContain(secret);
    expect(out).toContain('Солнышко');
    const shown = await sferumDocs(['facts', ...options, '--show-values'], folder);
    for (const secret of ['Ковальчук', 'kovalchuk@skazka.example', '000-00-05'])
      expect(shown.out).toContain(secret);
  });

  it('are there whatever is wrong with the organisation file, and beside wrong rows', async () => {
    const folder = workFolder();
    edit(folder, () => 'kind:school\nhead\n');
    writeFileSync(
      join(folder, 'input/groups.csv'),
      'Группа;Детей;Воспитатели\nСолнышко;много;Ковальчук Т.А., Никто Н.Н.\n',
    );
    const { code, people, units, exports, problems } = await factsOf(folder, '--show-values');
    expect([code, people.length, exports.length]).toEqual([1, 34, 6]);
    expect(units).toEqual([
      {
        name: 'Солнышко',
        age: null,
        pupils: null,
        parents: null,
        educators: ['Ковальчук Татьяна Андреевна', 'Никто Н.Н.'],
      },
    ]);
    expect(problems.map(({ code: one }) => one)).toContain('organization/syntax');
    expect(problems.map(({ code: one }) => one)).toContain('groups/bad-number');
  });

  it('of no folder are a problem and nothing else', async () => {
    const { code, problems, ...lists } = await factsOf(workFolder(), '--input', 'нет');
    expect(lists).toEqual({ people: [], units: [], exports: [] });
    expect([code, problems.map((problem) => problem.code)]).toEqual([1, ['folder/missing']]);
  });

  it('are counted for people', async () => {
    const { code, out } = await sferumDocs(['facts', '--show-values'], workFolder());
    expect(code).toBe(0);
    for (const line of [
      'Прочитано в папке input',
      'Сотрудники: 34',
      '  Ковальчук Татьяна Андреевна – методист, роль: администратор, +7 (900) 000-00-05, kovalchuk@skazka.example, принят(а) 02.09.2019',
      'Группы: 8',
      '  Солнышко – возраст: 2–3 года, детей: 18, родителей: 31, педагоги: Непомнящая Ольга Ильинична, Черных Анна Сергеевна',
      'Выгрузки: 6',
      '  usage/журнал-2025-1-квартал.csv – журнал событий, 01.01.2025 – 31.03.2025, строк: 2100, учтено: 2100, пользователей: 215',
    ])
      expect(out.split('\n')).toContain(line);
  });

  it('name each kind of export as the report does', async () => {
    const folder = workFolder();
    const users =
      'Начало периода;Конец периода;Пользователь;Роль;Сообщения\n01.04.2025;30.06.2025;u1;родитель;3\n';
    writeFileSync(join(folder, 'input/usage/users.csv'), users);
    const { out } = await sferumDocs(['facts', '--show-values'], folder);
    expect(out).toContain(' – сводная таблица, 01.01.2025 – 31.03.2025, строк: 8, учтено: 8\n');
    expect(out).toContain('  usage/users.csv – таблица по пользователям, ');
  });
});
