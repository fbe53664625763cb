import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { edit, sferumDocs, smallFolder } from '../cli/run.ts';
import { actsOf, expectWhole, FIRST, issue, registerOf } from './acts.ts';

const ORDER = '2024/2024-08-30 87-ОД Приказ об использовании платформы';
const REGULATION = '2024/2024-08-30 Положение об использовании платформы';
const APPOINTMENT = '2024/2024-09-02 88-ОД Приказ о назначении администратора';
const PLATFORM =
  'информационно-коммуникационной образовательной платформы «Сферум» и учебного профиля VK-мессенджера';

it('issues documents in any order of their codes, each with a folder of its own, and enters them in the register', async () => {
  const folder = smallFolder();
  const { out } = await issue(folder, ...FIRST);
  expect(out).toContain(
    'акт издан 02.09.2024 № 88-ОД, acts/2024/2024-09-02 88-ОД Приказ о назначении администратора',
  );
  const acts = actsOf(folder);
  expect([...acts.keys()]).toEqual([ORDER, REGULATION, APPOINTMENT]);
  expect(readdirSync(join(folder, 'input/acts', ORDER)).sort()).toEqual([
    'act.json',
    'Приказ об использовании платформы (для сайта).pdf',
    'Приказ об использовании платформы.docx',
    'Приказ об использовании платформы.pdf',
  ]);
  expectWhole(folder);
  expect(acts.get(APPOINTMENT)).toMatchObject({
    document: 'order-administrator',
    kind: 'Приказ',
    title: 'О назначении администратора ИКОП «Сферум»',
    number: '88-ОД',
    date: '2024-09-02',
    journal: 'orders',
    edition: 1,
    cites: [
      { number: '87-ОД', date: '2024-08-30', id: '2024-08-30 87-ОД Приказ об использовании платформы' },
    ],
    repeals: [],
    withdrawn: null,
  });
  expect(acts.get(ORDER)).toMatchObject({
    approves: ['regulation'],
    repeals: [
      { id: null, number: '71-ОД', date: '2022-09-01', title: 'Об использовании образовательной платформы' },
    ],
  });
  expect(acts.get(REGULATION)?.clauses.administrator).toMatch(/^2\.1/u);
  expect(registerOf(folder)).toEqual([
    {
      Вид: 'Приказ',
      Номер: '87-ОД',
      Дата: '30.08.2024',
      Заголовок: `Об использовании ${PLATFORM}`,
      Состояние: 'издан',
      Основание: '',
      Заменяет: '№ 71-ОД от 01.09.2022',
      'Утратил силу': '',
      'Где лежит': `acts/${ORDER}`,
    },
    {
      Вид: 'Положение',
      Номер: '',
      Дата: '30.08.2024',
      Заголовок: `Положение об использовании ${PLATFORM}`,
      Состояние: 'издан',
      Основание: 'Приказ № 87-ОД от 30.08.2024',
      Заменяет: '',
      'Утратил силу': '',
      'Где лежит': `acts/${REGULATION}`,
    },
    {
      Вид: 'Приказ',
      Номер: '88-ОД',
      Дата: '02.09.2024',
      Заголовок: 'О назначении администратора ИКОП «Сферум»',
      Состояние: 'издан',
      Основание: '',
      Заменяет: '',
      'Утратил силу': '',
      'Где лежит': `acts/${APPOINTMENT}`,
    },
  ]);
});

it('issuing again is no error, but another number or day for the same act is', async () => {
  const folder = smallFolder();
  await issue(folder, ...FIRST);
  const again = await issue(folder, ...FIRST);
  expect(again.out).toContain('Издавать нечего: всё уже издано.');
  expect(await issue(folder, 'order-use', '--number', '№ 87-ОД')).toMatchObject({ code: 0 });
  const other = await sferumDocs(['issue', 'order-use', '--number', '200-ОД'], folder);
  expect([other.code, other.err]).toEqual([
    1,
    expect.stringContaining('акт уже издан: № 87-ОД от 30.08.2024'),
  ]);
  expect(actsOf(folder).size).toBe(3);
});

it('a document with blanks is issued when that is wanted', async () => {
  const folder = smallFolder();
  edit(folder, (text) => text.replace(/^publisher:.*$/mu, ''));
  await issue(folder, 'order-use', '--with-blanks');
  expect(actsOf(folder).size).toBe(1);
});

it('may not be older than the act that it cites', async () => {
  const folder = smallFolder();
  await issue(folder, ...FIRST, '--date', '10.09.2024');
  const { code, err } = await sferumDocs(['issue', 'chat-rules', '--show-values'], folder);
  expect([code, err]).toEqual([1, expect.stringContaining('а он издан позже: 10.09.2024')]);
});

it.each([
  [['issue', 'order-usee'], 2],
  [['issue', '--number', '5'], 2],
  [['issue', 'order-use', 'regulation', '--number', '5'], 2],
  [['issue', 'order-use', '--number', '№'], 2],
  [['unissue'], 2],
  [['unissue', 'order-usee'], 2],
])('%s is no command', async (words, code) => {
  expect((await sferumDocs(words, smallFolder())).code).toBe(code);
});
