import { writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { sferumDocs } from '../cli/run.ts';
import { actsOf, expectWhole, inActs, issue, issuedFolders, registerOf } from './acts.ts';

const APPOINTMENT = '2024/2024-09-02 88-ОД Приказ о назначении администратора';
const issued = issuedFolders();

it('takes back an unsigned act with a trace: the folder stays, the register says so, the number is free', async () => {
  const folder = await issued();
  const { code, out } = await sferumDocs(['unissue', 'order-administrator'], folder);
  expect([code, out]).toEqual([0, expect.stringContaining('Издание отменено: № 88-ОД от 02.09.2024.')]);
  expectWhole(folder);
  expect(actsOf(folder).get(APPOINTMENT)?.withdrawn).toMatch(/^\d{4}-\d\d-\d\d$/u);
  expect(registerOf(folder).map((row) => [row.Номер, row.Состояние])).toEqual([
    ['87-ОД', 'издан'],
    ['', 'издан'],
    ['88-ОД', 'издание отменено'],
  ]);
  await issue(folder, 'order-administrator');
  expect([...actsOf(folder).keys()]).toContain(`${APPOINTMENT} (2)`);
  expect(registerOf(folder).map(({ Состояние }) => Состояние)).toEqual([
    'издан',
    'издан',
    'издание отменено',
    'издан',
  ]);
});

it.each([
  ['a signature', 'Приказ о назначении администратора.pdf.sig'],
  ['a scan', 'IMG_0012.JPG'],
])('%s beside the act keeps it issued', async (_, name) => {
  const folder = await issued();
  writeFileSync(inActs(folder, APPOINTMENT, name), 'x');
  const { code, err } = await sferumDocs(['unissue', 'order-administrator'], folder);
  expect([code, err]).toEqual([1, expect.stringContaining('подписан: отменить его издание нельзя')]);
  expect(actsOf(folder).get(APPOINTMENT)?.withdrawn).toBeNull();
});

it('the copy with the mark of a signature signs nothing', async () => {
  const folder = await issued();
  writeFileSync(inActs(folder, APPOINTMENT, 'Приказ (с отметкой об ЭП).pdf'), 'x');
  expect((await sferumDocs(['unissue', 'order-administrator'], folder)).code).toBe(0);
});

it('keeps an act that another one names', async () => {
  const folder = await issued();
  const { code, err } = await sferumDocs(['unissue', 'order-use'], folder);
  expect([code, err]).toEqual([
    1,
    expect.stringContaining('На акт № 87-ОД от 30.08.2024 ссылается изданный акт'),
  ]);
});

it.each([
  [['order-channel'], 'Изданного акта «order-channel» нет.'],
  [['order-use', '--number', '1-ОД'], 'нет.'],
  [['order-use', '--date', '01.01.2024'], 'нет.'],
])('%s is not there', async (words, told) => {
  const { code, err } = await sferumDocs(['unissue', ...words], await issued());
  expect([code, err]).toEqual([1, expect.stringContaining(told)]);
});
