import { appendFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sferumDocs } from '../cli/run.ts';
import { docxText } from '../writers/docx/text.ts';
import { actsOf, expectWhole, inActs, issuedFolders, registerOf } from './acts.ts';

const issued = issuedFolders();

function clauses(folder: string, ...rows: readonly string[]): void {
  const header = 'Документ;После пункта;Вместо пункта;Не включать;Текст';
  writeFileSync(join(folder, 'input/clauses.csv'), `${[header, ...rows].join('\n')}\n`);
}

const MORNING = 'Положение;1.7;;;Чаты групп работают с 7 до 20 часов.';
const EVENING = 'Положение;1.7;;;Чаты групп работают с 8 до 19 часов.';

const amend = (folder: string, ...words: readonly string[]) => sferumDocs(['amend', ...words], folder);

const BY = ['--with-blanks', '--number', '120-ОД', '--date', '16.12.2024'];

it('an order with its number and day brings the new edition: both are acts, the former one stays whole', async () => {
  const folder = await issued();
  const before = actsOf(folder);
  clauses(folder, MORNING);
  const { code, out, err } = await amend(folder, 'regulation', '--issue', ...BY);
  expect([code, err.match(/ошибка.*/gu)]).toEqual([0, null]);
  expect(out).toContain('издан 16.12.2024 № 120-ОД');
  expect(out).toContain('редакция 2');
  const acts = actsOf(folder);
  for (const [path, act] of before) expect(acts.get(path)).toEqual(act);
  const made = [...acts.values()].filter(({ date }) => date === '2024-12-16');
  const [order, text] = ['order-amending', 'regulation'].map((id) =>
    made.find(({ document }) => document === id),
  );
  const first = [...before.values()].find(({ document }) => document === 'regulation');
  expect(order?.amends).toEqual([expect.objectContaining({ id: first?.id, text: null })]);
  expect(text).toMatchObject({ edition: 2, number: null, replaces: [{ id: first?.id }] });
  expect(text?.cites.map(({ id }) => id)).toContain(order?.id);
  expectWhole(folder);
  const rows = registerOf(folder);
  expect(rows.map((row) => [row.Дата, row.Номер, row.Состояние, row.Основание])).toEqual(
    expect.arrayContaining([
      ['30.08.2024', '', 'в новой редакции', 'Приказ № 87-ОД от 30.08.2024'],
      ['16.12.2024', '', 'издан', 'Приказ № 87-ОД от 30.08.2024, в редакции № 120-ОД от 16.12.2024'],
      ['16.12.2024', '120-ОД', 'издан', expect.anything()],
    ]),
  );
  const [place = ''] = [...acts].find(([, act]) => act === text) ?? [];
  const file = readdirSync(inActs(folder, place)).find((name) => name.endsWith('.docx')) ?? '';
  const printed = docxText(readFileSync(inActs(folder, place, file))).replaceAll('\u{A0}', ' ');
  expect(printed).toContain('(в редакции приказа от 16.12.2024 № 120-ОД)');
  expect(printed.replaceAll('\u{AD}', '')).toContain('Чаты групп работают с 7 до 20 часов.');
});

it('the next edition names both orders; the table compares with the one in force', async () => {
  const folder = await issued();
  clauses(folder, MORNING);
  await amend(folder, 'regulation', '--issue', ...BY);
  expect((await amend(folder, 'regulation')).out).toMatch(/^Отличий нет/u);
  clauses(folder, EVENING);
  const { out } = await amend(folder, 'regulation');
  expect(out).toMatch(/Готово: 1\sизменение\./u);
  const next = ['--with-blanks', '--number', '9-ОД', '--date', '20.01.2025'];
  expect((await amend(folder, 'regulation', '--issue', ...next)).code).toBe(0);
  const third = [...actsOf(folder).values()].find(({ edition }) => edition === 3);
  const stamps = JSON.stringify(third?.tree).replaceAll('\u{A0}', ' ');
  expect(stamps).toContain('приказов от 16.12.2024 № 120-ОД, от 20.01.2025 № 9-ОД');
  const { code, err } = await sferumDocs(['check'], folder);
  expect([code, err.match(/ошибка.*/gu)]).toEqual([0, null]);
  expect(err).toContain('Не подписан: приказ № 9-ОД от 20.01.2025');
  const [place = ''] = [...actsOf(folder)].find(([, act]) => act.number === '9-ОД') ?? [];
  const pdf = readdirSync(inActs(folder, place)).find((name) => name.endsWith('изменений.pdf')) ?? '';
  appendFileSync(inActs(folder, place, pdf), ' ');
  expect((await sferumDocs(['verify'], folder)).err).toContain('ФАЙЛ ИЗДАННОГО АКТА ИЗМЕНЁН');
});

it('an order is amended by an order: no number is taken twice, the text that follows lies with it', async () => {
  const folder = await issued();
  clauses(folder, 'Приказ об использовании платформы;4;;;Замечания передавать заместителю заведующего.');
  const { code, err } = await amend(folder, 'order-use', '--issue', ...BY);
  expect([code, err.match(/ошибка.*/gu)]).toEqual([0, null]);
  const order = [...actsOf(folder).values()].find(({ document }) => document === 'order-amending');
  expect(order?.files.map(({ format }) => format)).toEqual(
    expect.arrayContaining(['docx', 'pdf', 'text-docx', 'text-pdf']),
  );
  expect(registerOf(folder).find((row) => row.Номер === '87-ОД')?.Состояние).toBe('в новой редакции');
  expect((await amend(folder, 'order-use')).out).toMatch(/^Отличий нет/u);
});

it('the issue is taken back from the edition on, and may be begun again', async () => {
  const folder = await issued();
  clauses(folder, MORNING);
  await amend(folder, 'regulation', '--issue', ...BY);
  const named = await sferumDocs(['unissue', 'order-amending'], folder);
  expect([named.code, named.err]).toEqual([1, expect.stringContaining('unissue regulation')]);
  expect((await sferumDocs(['unissue', 'regulation', '--date', '16.12.2024'], folder)).code).toBe(0);
  expect((await sferumDocs(['unissue', 'order-amending'], folder)).code).toBe(0);
  expect((await amend(folder, 'regulation', '--issue', ...BY)).code).toBe(0);
});

it('what is missing or wrong is told, and nothing is issued', async () => {
  const folder = await issued();
  clauses(folder, MORNING);
  const before = [...actsOf(folder).keys()];
  const said = async (...words: readonly string[]): Promise<string> => {
    const { code, err } = await amend(folder, 'regulation', '--issue', ...words);
    expect(code).toBe(1);
    return err;
  };
  expect(await said()).toContain('«Приказ о внесении изменений');
  expect(await said('--date', '16.12.2024', '--basis', 'протокол № 2')).toMatch(
    /пустые места[\s\S]*--number 89-ОД/u,
  );
  expect(await said('--with-blanks', '--number', '87-ОД', '--date', '16.12.2024')).toContain('уже у акта');
  expect(await said('--with-blanks', '--number', '120-ОД', '--date', '01.08.2024')).toContain('издан позже');
  expect([...actsOf(folder).keys()]).toEqual(before);
  expect(existsSync(join(folder, 'output'))).toBe(false);
});
