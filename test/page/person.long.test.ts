import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, inPage, openPage, type Program, startBrowser, startProgram } from './browser.ts';

/** What a person does, counted. */
class Person {
  fields = 0;
  clicks = 0;
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async type(label: string, text: string): Promise<void> {
    this.fields += 1;
    await this.page.getByLabel(label, { exact: true }).fill(text);
  }

  async choose(label: string, choice: string | RegExp): Promise<void> {
    this.fields += 1;
    const select = this.page.getByLabel(label, { exact: true });
    const option = select.locator('option', { hasText: choice }).first();
    await select.selectOption((await option.getAttribute('value')) ?? '');
  }

  async click(what: Locator): Promise<void> {
    this.clicks += 1;
    await what.click();
  }

  /** What Excel puts into the clipboard, into the first cell. */
  async paste(rows: readonly (readonly string[])[]): Promise<void> {
    const text = rows.map((row) => `${row.join('\t')}\r\n`).join('');
    await inPage(this.page, `navigator.clipboard.writeText(${JSON.stringify(text)})`);
    await this.click(this.page.locator('.cell').first());
    await this.page.keyboard.press('Control+V');
  }
}

const STAFF = [
  ['ФИО', 'Занимаемая должность', 'Подразделение', 'Роль', 'Телефон', 'Эл. почта', 'Дата приёма'],
  [
    'Белозёрова Елена Павловна',
    'заведующий',
    '',
    'руководство',
    '8 900 000 00 01',
    'b@sad.example',
    '01.08.2014',
  ],
  [
    'Ковальчук Татьяна Андреевна',
    'методист',
    '',
    'администратор',
    '8 900 000 00 05',
    'k@sad.example',
    '02.09.2019',
  ],
  [
    'Лебедь Светлана Юрьевна',
    'воспитатель',
    'Солнышко',
    'педагог',
    '8 900 000 00 0',
    'l@sad.example',
    '03.09.2018',
  ],
];
const GROUPS = [
  ['Группа', 'Возраст', 'Детей', 'Родителей', 'Воспитатель'],
  ['Солнышко', '2–3 года', '18', '31', 'Лебедь С.Ю.'],
];

describe.skipIf(!hasBrowser)('a head who never saw a terminal', () => {
  let browser: Browser;
  let program: Program;

  beforeAll(async () => {
    browser = await startBrowser();
    program = await startProgram();
  });

  afterAll(async () => {
    program?.process.kill();
    await browser?.close();
  });

  it('has her papers from an empty folder, with 45 fields and 30 clicks at the most', async () => {
    const { page, faults } = await openPage(browser, program.address);
    const she = new Person(page);
    await she.type('Как назвать папку', 'Ромашка');
    await she.click(page.getByRole('button', { name: 'Начать' }));

    await she.choose('Вид организации', 'детский сад');
    await she.type(
      'Полное наименование',
      'Муниципальное бюджетное дошкольное образовательное учреждение «Детский сад «Ромашка»',
    );
    await she.type('Сокращённое наименование', 'МБДОУ «Детский сад «Ромашка»');
    await she.type('Место составления документов', 'г. Энск');
    await she.type('ИНН', '9901004511');
    await page.getByText('Заполнено 6 из 8 главных полей').waitFor();
    await she.click(page.getByRole('link', { name: 'Дальше: работники' }));

    await she.paste(STAFF);
    await page.getByText('Осталось исправить: 1').waitFor();
    await she.click(page.getByRole('link', { name: 'К следующей ошибке' }));
    await page.locator('[aria-label="Телефон, строка 3"]:focus').waitFor();
    she.fields += 1;
    await page.keyboard.press('Control+A');
    await page.keyboard.type('8 900 000 00 07');
    await page.getByText('Ошибок нет. 3 строки').waitFor();
    await she.click(page.getByRole('link', { name: 'Дальше: группы' }));

    await page.getByRole('heading', { name: 'Группы', exact: true }).waitFor();
    await she.paste(GROUPS);
    await page.getByText('Ошибок нет. 1 строка').waitFor();
    await she.click(page.getByRole('link', { name: 'Организация', exact: true }).first());
    await she.choose('Руководитель', /Белозёрова/u);
    await she.choose('Администратор', /Ковальчук/u);
    await page.getByText('методиста Ковальчук Татьяну Андреевну').waitFor();
    await she.click(page.getByRole('link', { name: 'Документы', exact: true }).first());

    for (const [name, id, number, date] of [
      ['Приказ об использовании платформы', 'order-use', '101-ОД', '02.09.2026'],
      ['Положение об использовании', 'regulation', null, '02.09.2026'],
      ['Приказ о назначении администратора', 'order-administrator', '102-ОД', '03.09.2026'],
      ['Заявка на регистрацию', 'request', '15', '04.09.2026'],
    ] as const) {
      await she.click(page.locator('.task h2 a', { hasText: name }).first());
      for (const [key, value] of [
        ['number', number],
        ['date', date],
      ] as const) {
        if (value === null) continue;
        she.fields += 1;
        await page.locator(`[id="documents.${id}.${key}"]`).fill(value);
      }
      await page.locator('.task.is-open .meta', { hasText: date }).waitFor();
    }
    await page.locator('iframe[title*="Заявка"]').waitFor();
    const download = page.waitForEvent('download');
    await she.click(page.getByRole('button', { name: 'Скачать ZIP' }));
    const zip = readFileSync(await (await download).path());
    expect(zip.subarray(0, 2).toString()).toBe('PK');
    await she.click(page.getByRole('button', { name: 'Сохранить в папку' }));
    await page.locator('.note-good').waitFor();

    const folder = join(program.home, 'Сферум-документы/Ромашка');
    const made = readdirSync(join(folder, 'output'));
    for (const wanted of [
      /Положение.*\.docx$/u,
      /Приказ о назначении администратора.*\.pdf$/u,
      /Заявка.*\.eml$/u,
      /^Что подписать/u,
    ])
      expect(made.filter((name) => wanted.test(name))).not.toEqual([]);
    const organization = readFileSync(join(folder, 'organization.yaml'), 'utf8');
    expect(organization).toContain('# Обязательные сведения отмечены словом «обязательно».'.slice(2));
    expect(organization).toContain('    number: 102-ОД\n    date: 03.09.2026');
    expect(faults).toEqual([]);
    expect(she.fields).toBeLessThanOrEqual(45);
    expect(she.clicks).toBeLessThanOrEqual(30);
    console.log(`fields ${she.fields}, clicks ${she.clicks}`);
  });
});
