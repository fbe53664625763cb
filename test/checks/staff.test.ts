import { describe, expect, test } from 'vitest';
import { dossierOf, expectProblem, having, read, withFacts } from '../organization/support.ts';
import { checked } from './support.ts';

const HEADER =
  'Фамилия;Имя;Отчество;Должность;Подразделение;E-mail;Мобильный телефон;Дата приёма;Дата увольнения';
const HEAD = 'Белозёрова;Елена;Павловна;заведующий;;;;;';
const ADMIN = 'Ковальчук;Татьяна;Андреевна;методист;;k@skazka.example;+79000000005;;';
const HIRED = 'Лунина;Анна;Львовна;воспитатель;;;;01.10.2025;';
const DISMISSED = 'Лунина;Алла;Львовна;воспитатель;;;;;30.06.2024';

/** The staff file with the head, the administrator and these rows, from line 4 on. */
function staff(...rows: readonly string[]): Readonly<Record<string, string>> {
  return { 'staff.csv': [HEADER, HEAD, ADMIN, ...rows].join('\n') };
}

describe('officials', () => {
  test.each([
    ['hired later', 'Лунина Анна Львовна', /принят.* 01\.10\.2025/],
    ['dismissed before', 'Лунина Алла Львовна', /уволен.* 30\.06\.2024/],
  ])('%s than the documents', async (_, name, text) => {
    const facts = withFacts(`publisher: ${name}`, 'documents: { order-use: { date: 30.08.2024 } }');
    const reading = await checked(read({ ...staff(HIRED, DISMISSED), ...facts }));
    expectProblem(reading, 'organization/not-employed', { line: 7, text, advice: /работал/ });
  });

  test.each([
    ['administrator: Лунина Анна Львовна', 'order-administrator'],
    ['newAdministrator: Лунина Анна Львовна', 'order-change-administrator'],
    ['additionalAdministrators: [Лунина Анна Львовна]', 'order-additional-administrators'],
  ])('%s who is hired after the day of the appointment', async (line, order) => {
    const documents = (day: string) =>
      `documents: { ${order}: { date: ${day} }, control-note: { date: 01.12.2025 } }`;
    const facts = (day: string) => ({ ...staff(HIRED), ...withFacts(line, documents(day)) });
    const reading = await checked(read(facts('30.09.2025')));
    expectProblem(reading, 'organization/not-employed', { text: /принят.* 01\.10\.2025, позже/ });
    expect(having(await checked(read(facts('01.10.2025'))), 'organization/not-employed')).toEqual([]);
  });
});

describe('the staff list', () => {
  const PHONE = '8 900 000-00-05';

  test('two people with one mobile number are a warning, one who has left is not', async () => {
    const both = staff(`Лунина;Анна;Львовна;воспитатель;;;${PHONE};;`);
    const reading = await checked(read(both));
    expectProblem(reading, 'staff/shared-mobile', {
      severity: 'warning',
      file: 'staff.csv',
      line: 4,
      column: 7,
      text: /\+7.*000-00-05» уже указан у другого сотрудника \(строка 3\)/u,
      advice: /регистрируется один человек/u,
    });
    expect(dossierOf(reading).staff).toHaveLength(3);
    const left = staff(`Лунина;Анна;Львовна;воспитатель;;;${PHONE};;01.06.2024`);
    expect(having(await checked(read(left)), 'staff/shared-mobile')).toEqual([]);
    const earlier = await checked(read({ ...staff(), 'previous/staff.csv': both['staff.csv'] ?? '' }));
    expectProblem(earlier, 'staff/shared-mobile', {
      severity: 'warning',
      file: 'previous/staff.csv',
      line: 4,
    });
  });

  test('a unit that looks like a misspelt group is a warning, another class is not', async () => {
    const rows = staff('Лунина;Анна;Львовна;воспитатель;Солнышка;;;;', 'Ли;Анна;Львовна;воспитатель;1Б;;;;');
    const groups = 'Группа\nСолнышко\n1А\n';
    const reading = await checked(read({ ...rows, 'groups.csv': groups }));
    expectProblem(reading, 'staff/unknown-unit', {
      severity: 'warning',
      file: 'staff.csv',
      line: 4,
      column: 5,
      advice: /«Солнышко»/,
    });
  });
});
