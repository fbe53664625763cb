import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { plainText } from '../../src/document/plain-text.ts';
import { edit, sferumDocs } from '../cli/run.ts';
import { actsOf, inActs, issue, issuedFolders, registerOf } from './acts.ts';

const issued = issuedFolders();

/** The text of the newest issued act of a document, blanks of one kind. */
function textOf(folder: string, document: string): string {
  const act = [...actsOf(folder).values()].filter((one) => one.document === document).at(-1);
  return plainText(act?.tree)
    .replace(/\u00AD/gu, '')
    .replace(/[\s\u00A0]+/gu, ' ');
}

function say(folder: string, key: string, value: string): void {
  edit(folder, (text) => text.replace(new RegExp(`^${key}: .*$`, 'mu'), `${key}: ${value}`));
}

function date(folder: string, id: string, facts: string): void {
  edit(folder, (text) =>
    text.replace(new RegExp(`^ {2}${id}:\\n(?: {4}.*\\n)+`, 'mu'), `  ${id}: { ${facts} }\n`),
  );
}

it('each change of the administrator repeals the order in force and is one act more; nothing is typed over', async () => {
  const folder = await issued();
  await issue(folder, 'order-change-administrator');
  const first = textOf(folder, 'order-change-administrator');
  expect(first).toContain(
    'Признать утратившим силу приказ от 2 сентября 2024 г. № 88-ОД «О назначении администратора ИКОП «Сферум»',
  );
  const said = await sferumDocs(['generate', 'order-change-administrator'], folder);
  expect(said.out).toContain('– Приказ о смене администратора: акт издан 01.09.2025 № 96-ОД, не меняется');
  await issue(folder, 'handover', 'letter-administrator', 'consent-new-administrator', '--with-blanks');
  expect(textOf(folder, 'letter-administrator')).toMatch(
    /назначен учитель-дефектолог Щерба Кирилл Максимович вместо методиста Ковальчук/u,
  );
  expect(textOf(folder, 'handover')).toContain('от 1 сентября 2025 г. № 96-ОД');
  say(folder, 'newAdministrator', 'Лебедь Светлана Юрьевна');
  const blank = await sferumDocs(['issue', 'order-change-administrator'], folder);
  expect([blank.code, blank.err]).toEqual([1, expect.stringContaining('нет даты')]);
  date(folder, 'order-change-administrator', 'number: 97-ОД, date: 10.11.2025');
  await issue(folder, 'order-change-administrator');
  const second = textOf(folder, 'order-change-administrator');
  expect(second).toContain('Освободить учителя-дефектолога Щербу Кирилла Максимовича');
  expect(second).toContain(
    'Признать утратившим силу приказ от 1 сентября 2025 г. № 96-ОД «О смене администратора ИКОП «Сферум»',
  );
  expect(registerOf(folder).map((row) => [row.Номер, row.Состояние, row['Утратил силу']])).toEqual([
    ['87-ОД', 'издан', ''],
    ['', 'издан', ''],
    ['88-ОД', 'утратил силу', 'с 01.09.2025, № 96-ОД'],
    ['96-ОД', 'утратил силу', 'с 10.11.2025, № 97-ОД'],
    ['', 'издан', ''],
    ['1', 'издан', ''],
    ['01-17/148', 'издан', ''],
    ['97-ОД', 'издан', ''],
  ]);
});

it('the appointment for another platform repeals the former one, whoever that appointed last', async () => {
  const folder = await issued();
  await issue(folder, 'order-change-administrator');
  say(folder, 'platform', 'sferum-max');
  date(folder, 'order-administrator', 'number: 61-ОД, date: 12.05.2026');
  await issue(folder, 'order-administrator', '--with-blanks');
  expect(textOf(folder, 'order-administrator')).toContain(
    'Признать утратившим силу приказ от 1 сентября 2025 г. № 96-ОД «О смене администратора ИКОП «Сферум».',
  );
  const states = registerOf(folder).map((row) => [
    row.Номер,
    row.Состояние,
    row['Утратил силу'],
    row.Заменяет,
  ]);
  expect(states).toContainEqual(['96-ОД', 'утратил силу', 'с 12.05.2026, № 61-ОД', '№ 88-ОД от 02.09.2024']);
  expect(states).toContainEqual(['61-ОД', 'издан', '', '№ 96-ОД от 01.09.2025']);
});

it('a document has the administrator of its day, also when it is made later', async () => {
  const folder = await issued();
  await issue(folder, 'order-change-administrator');
  await issue(folder, 'request', '--with-blanks');
  expect(textOf(folder, 'request')).toContain('Ковальчук');
  expect(textOf(folder, 'request')).not.toContain('Щерб');
  date(folder, 'support-request', 'number: 01-17/180, date: 10.10.2025');
  await issue(folder, 'support-request', '--with-blanks');
  expect(textOf(folder, 'support-request')).toContain('Щерб');
});

it('somebody who left the staff is still known from the act', async () => {
  const folder = await issued();
  await issue(folder, 'order-change-administrator');
  say(folder, 'administrator', 'Щерба Кирилл Максимович');
  edit(folder, (text) => text.replace(/^newAdministrator: .*\n/mu, ''));
  const staff = join(folder, 'input/staff.csv');
  const text = readFileSync(staff, 'utf8')
    .replace(/^Ковальчук;[^\n]*\n/mu, '')
    .replace(/^(Щерба;[^\n]*);педагог;/mu, '$1;администратор;');
  writeFileSync(staff, text);
  await issue(folder, 'request', '--with-blanks');
  expect(textOf(folder, 'request')).toContain('Ковальчук Татьяна Андреевна');
});

it('an administrator whom no act appoints is told', async () => {
  const folder = await issued();
  say(folder, 'administrator', 'Лебедь Светлана Юрьевна');
  writeFileSync(
    join(folder, 'input/staff.csv'),
    readFileSync(join(folder, 'input/staff.csv'), 'utf8').replace(/;администратор;/u, ';педагог;'),
  );
  const { out, err } = await sferumDocs(['check', '--show-values'], folder);
  expect(out + err).toContain('а по изданному приказу – «Ковальчук Татьяна Андреевна»');
});

it('numbers of clauses are those of the issued Regulation, whatever clauses.csv says now', async () => {
  const folder = await issued();
  writeFileSync(
    join(folder, 'input/clauses.csv'),
    'Документ;После пункта;Вместо пункта;Не включать;Текст\nПоложение;2.1.1;;;Читает новости платформы.\n',
  );
  await issue(folder, 'order-channel');
  const before = textOf(folder, 'order-channel');
  date(folder, 'order-use', 'number: 150-ОД, date: 15.09.2025');
  date(folder, 'regulation', 'date: 15.09.2025');
  await issue(folder, 'order-use', 'regulation');
  const rows = registerOf(folder).map((row) => [row.Вид, row.Номер, row.Состояние, row['Утратил силу']]);
  expect(rows).toContainEqual(['Положение', '', 'утратил силу', 'с 15.09.2025, № 150-ОД']);
  expect(rows).toContainEqual(['Приказ', '87-ОД', 'утратил силу', 'с 15.09.2025, № 150-ОД']);
  const regulation = [...actsOf(folder).values()].filter(({ document }) => document === 'regulation').at(-1);
  expect(regulation).toMatchObject({ edition: 2, replaces: [{ date: '2024-08-30' }] });
  expect(before).not.toContain('150-ОД');
  expect(textOf(folder, 'order-use')).toContain(
    'Признать утратившими силу приказ от 30 августа 2024 г. № 87-ОД',
  );
});

it('another platform is another document', async () => {
  const folder = await issued();
  say(folder, 'platform', 'sferum-max');
  const { code, out, err } = await sferumDocs(
    ['generate', 'order-use', 'memo-parents', '--format', 'docx'],
    folder,
  );
  expect([code, out]).toEqual([0, expect.stringContaining('✓ Приказ об использовании')]);
  expect(err).toContain('Не заполнено «номер');
});

it('a message of an issued letter attaches what is issued, the signed scan before all', async () => {
  const folder = await issued();
  const eml = (): string => readFileSync(join(folder, 'output/Заявка на регистрацию.eml'), 'utf8');
  await issue(folder, 'request', '--with-blanks');
  const unsigned = await sferumDocs(['generate', 'request'], folder);
  expect(unsigned.err).toContain(
    'Положите скан подписанного документа в папку acts/2024/2024-09-03 01-17 152 Заявка',
  );
  const pdf = readFileSync(
    inActs(
      folder,
      '2024/2024-09-02 88-ОД Приказ о назначении администратора/Приказ о назначении администратора.pdf',
    ),
  );
  expect(eml().replace(/\r\n/gu, '')).toContain(pdf.toString('base64').slice(0, 500));
  const scan = Buffer.from('%PDF-1.4 скан приказа с подписью');
  writeFileSync(inActs(folder, '2024/2024-09-02 88-ОД Приказ о назначении администратора/скан.pdf'), scan);
  await sferumDocs(['generate', 'request'], folder);
  expect(eml().replace(/\r\n/gu, '')).toContain(scan.toString('base64'));
});

it('a row typed by hand is cited like any other act', async () => {
  const folder = await issued();
  mkdirSync(inActs(folder), { recursive: true });
  appendFileSync(
    inActs(folder, 'register.csv'),
    'Приказ;12-од;20.05.2025;Об использовании платформы (новая редакция);;;;;сейф\r\n',
  );
  date(folder, 'memo-parents', 'date: 01.06.2025');
  await issue(folder, 'memo-parents');
  expect(textOf(folder, 'memo-parents')).toContain('утверждённом приказом от 20 мая 2025 г. № 12-од');
});

it('the journal of orders is made of the register, beside it a table', async () => {
  const folder = await issued();
  const { code } = await sferumDocs(['generate', 'register-journal', '--format', 'docx'], folder);
  expect(code).toBe(0);
  const csv = readFileSync(join(folder, 'output/Журнал регистрации приказов.csv'), 'utf8');
  expect(csv.split('\r\n').slice(1, 3)).toEqual([
    '"2024";1;"30.08.2024";"87-ОД";"Об использовании информационно-коммуникационной образовательной платформы «Сферум» и учебного профиля VK-мессенджера";"Заведующий Е.П. Белозёрова";"заменил № 71-ОД от 01.09.2022"',
    '"2024";2;"02.09.2024";"88-ОД";"О назначении администратора ИКОП «Сферум»";"Заведующий Е.П. Белозёрова";',
  ]);
});
