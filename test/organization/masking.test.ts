import { expect, test } from 'vitest';
import { reveal } from '../../src/problem.ts';
import { read, withFacts } from './support.ts';

const SECRETS = [
  'Скрытнова',
  'Тайницкая',
  'Пётр',
  'Аполлинария',
  'Секретович',
  '777-66-55',
  'skrytnova',
  'secret',
  'Hidden',
];

/** Every cell is wrong in some way, and cells slip into foreign columns. */
const STAFF = [
  'Фамилия;Имя;Отчество;Пол;Должность;Роль;E-mail;Мобильный телефон;Дата приёма',
  'Скрытнова;Аполлинария;Секретовна;Скрытнова;;Тайницкая;skrytnova.secret;+7 495 777-66-55;Скрытнова',
  'Hidden1;Пётр;Секретович;м;воспитатель;администратор;secret@;8 900 777-66-5Х;31.02.2025',
  'Тайницкая;Аполлинария;Секретовна;;методист;администратор;;;',
  'Тайницкая;Аполлинария;Секретовна;м;методист;;;;',
  'Скрытнова;Пётр',
  'Скрытнова;Пётр;;;;;;;;Тайницкая',
  '"Скрытнова;Пётр',
];

test('no personal value is seen without --show-values', async () => {
  const reading = await read({
    ...withFacts(
      'head: Скрытнова Полина Ивановна',
      'administrator: Тайницкая Аполлинария Секретовна',
      'controller: Скрытнова А.С.',
      'email: skrytnova',
      'phone: +7 900 Скрытнова',
      'kind: Скрытнова',
    ),
    'staff.csv': STAFF.join('\n'),
    'groups.csv': 'Группа;Детей;Воспитатели\nСолнышко;Скрытнова;Тайницкая Аполина\n',
  });
  const masked = reading.problems.map((problem) => JSON.stringify(reveal(problem, false))).join('\n');
  expect(reading.problems.length).toBeGreaterThan(15);
  for (const secret of SECRETS) expect(masked).not.toContain(secret);
  expect(reading.problems.map((problem) => reveal(problem, true).message).join()).toContain('Скрытнова');
});

test('a table without a header does not tell its first row', async () => {
  const reading = await read({ 'staff.csv': 'Скрытнова;Пётр;Имя\nТайницкая;Аполлинария;x\n' });
  const masked = reading.problems.map((problem) => JSON.stringify(reveal(problem, false))).join('\n');
  for (const secret of SECRETS) expect(masked).not.toContain(secret);
});
