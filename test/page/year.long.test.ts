import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  hasBrowser,
  inPage,
  openPage,
  type Program,
  sampleFolder,
  startBrowser,
  startProgram,
} from './browser.ts';

/** Documents of the change in January, with what is typed for each. */
const CHANGE = [
  ['order-change-administrator', 'Приказ о смене', '12-ОД', '20.01.2025'],
  ['consent-new-administrator', 'Согласие нового администратора', null, '20.01.2025'],
  ['handover', 'Акт приёма-передачи', '1', '21.01.2025'],
  ['letter-administrator', 'Сообщение о смене', '01-17/7', '22.01.2025'],
] as const;

/** The sample of a September: nobody speaks of another administrator yet. */
function september(): string {
  const folder = sampleFolder('small');
  const path = join(folder, 'organization.yaml');
  const ids = CHANGE.map(([id]) => id).join('|');
  const text = readFileSync(path, 'utf8')
    .replace(/^newAdministrator: .*$/mu, 'newAdministrator:')
    .replace(new RegExp(`^( {2}(?:${ids}):\\n)((?: {4}.*\\n)+)`, 'gmu'), '$1');
  writeFileSync(path, text);
  return folder;
}

/** Every issued byte, by its file. */
function frozen(folder: string): ReadonlyMap<string, string> {
  const acts = join(folder, 'acts');
  const names = readdirSync(acts, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => /\.(?:pdf|docx)$/u.test(name) && !name.includes('(скан)'));
  return new Map(
    files.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(acts, name)))
        .digest('hex'),
    ]),
  );
}

const SCAN = { name: 'Scan0001.png', mimeType: 'image/png', buffer: Buffer.from('89504e470d0a1a0a', 'hex') };

describe.skipIf(!hasBrowser)('a year on', () => {
  let browser: Browser;
  let program: Program;
  let folder: string;
  let page: Page;
  let faults: readonly string[];

  beforeAll(async () => {
    folder = september();
    browser = await startBrowser();
    program = await startProgram([folder]);
    ({ page, faults } = await openPage(browser, program.address));
    await page.getByRole('heading', { level: 1, name: 'Организация' }).waitFor();
  });

  afterAll(async () => {
    program?.process.kill();
    await browser?.close();
  });

  const go = async (place: string): Promise<void> => {
    await page.goto(`${program.address.split('#')[0]}#/${place}`);
  };

  /** All that is ready in a set, places for handwriting and all. */
  async function issueAll(set: string): Promise<void> {
    await go(`документы/${set}`);
    await page.getByRole('button', { name: 'Издать всё по порядку' }).click();
    const dialog = page.locator('dialog');
    await dialog.locator('li input').first().waitFor();
    for (const box of await dialog.locator('li input').all()) await box.check();
    await dialog.getByRole('button', { name: 'Издать', exact: true }).click();
    const blanks = dialog.getByText('Издать с пустыми местами');
    // The word of what was done before may still stand there.
    await blanks.or(page.locator('body:not(:has(dialog[open]))')).first().waitFor();
    if (await blanks.isVisible()) {
      await blanks.click();
      await dialog.getByRole('button', { name: 'Издать', exact: true }).click();
    }
    await page.locator('.toast', { hasText: 'Издано' }).waitFor();
  }

  async function fill(id: string, name: string, number: string | null, date: string): Promise<void> {
    await page.locator('.task h2 a', { hasText: name }).first().click();
    const fields = [
      ['number', number],
      ['date', date],
    ] as const;
    for (const [key, value] of fields)
      if (value !== null) await page.locator(`[id="documents.${id}.${key}"]`).fill(value);
    await page.locator('.task.is-open .meta', { hasText: date }).waitFor();
  }

  /** Lays a scan beside everything that still waits for a signature. */
  async function signAll(): Promise<void> {
    for (;;) {
      await go('журнал');
      await page.locator('.cards').waitFor();
      const next = page.getByRole('link', { name: 'Добавить подпись' }).first();
      if ((await next.count()) === 0) return;
      await next.click();
      await page.locator('.life').waitFor();
      await page.locator('main input[type=file]').setInputFiles(SCAN);
      await page.locator('.lead .badge-done').waitFor();
    }
  }

  function row(text: string): ReturnType<Page['locator']> {
    return page.locator('.cards tr', { hasText: text });
  }

  it('is lived through: a set issued and signed, a new administrator, a new edition; no issued byte changes', async () => {
    await issueAll('registration');
    await signAll();
    const first = frozen(folder);
    expect(first.size).toBeGreaterThan(20);

    await go('организация/newAdministrator');
    const select = page.locator('[id="newAdministrator"]');
    const option = select.locator('option', { hasText: 'Щерба' }).first();
    await select.selectOption((await option.getAttribute('value')) ?? '');
    await page.locator('.side-foot', { hasText: 'Сохранено в' }).waitFor();
    await go('документы/change-administrator');
    for (const [id, name, number, date] of CHANGE) await fill(id, name, number, date);
    await issueAll('change-administrator');
    await go('журнал');
    await row('88-ОД').getByText('утратил силу').waitFor();
    await row('88-ОД').getByText('с 20.01.2025, № 12-ОД').waitFor();

    await go('организация/fullName');
    await page
      .getByLabel('Полное наименование', { exact: true })
      .fill('Муниципальное автономное дошкольное образовательное учреждение «Детский сад «Сказка»');
    await page.locator('.side-foot', { hasText: 'Сохранено в' }).waitFor();
    await go('журнал');
    await row('Положение об использовании').getByRole('link').click();
    await page.getByRole('link', { name: 'Новая редакция' }).click();
    await page.getByText(/^Правка 1 из \d+/u).waitFor();
    await page.locator('.red ins', { hasText: 'автоном' }).first().waitFor();
    const changes = await page.locator('.cmp tbody tr').count();
    await page.keyboard.press('F8');
    await page.getByText(`Правка ${changes > 1 ? 2 : 1} из ${changes}`).waitFor();
    await page.getByRole('button', { name: 'Подготовить документы' }).click();
    await page.locator('.note-good', { hasText: '(изменения).docx' }).waitFor();
    expect(
      readdirSync(join(folder, 'output')).filter((name) => /\(новая редакция\)/u.test(name)),
    ).toHaveLength(2);

    // An order brings the edition.
    await page.getByRole('button', { name: 'Издать приказ…' }).click();
    await page.getByLabel('Номер приказа').fill('20-ОД');
    await page.getByLabel('Дата приказа').fill('2025-03-03');
    await page.getByRole('button', { name: 'Издать', exact: true }).click();
    await page.getByText('Издать с пустыми местами').click();
    await page.getByRole('button', { name: 'Издать', exact: true }).click();
    await page.locator('.life').waitFor();
    await go('журнал');
    await row('20-ОД').getByText('О внесении изменений').waitFor();
    await row('в новой редакции').getByText('Положение об использовании').waitFor();

    // The new edition becomes an act with its order.
    await go('документы/registration');
    for (const [id, name, number, date] of [
      ['order-use', 'Приказ об использовании', '40-ОД', '02.06.2025'],
      ['regulation', 'Положение об использовании', null, '02.06.2025'],
    ] as const) {
      await page.locator('.task h2 a', { hasText: name }).first().click();
      await page.getByText('Новый акт этого вида').click();
      await fill(id, name, number, date);
    }
    await issueAll('registration');
    await signAll();
    await go('журнал');
    await row('87-ОД').getByText('с 02.06.2025, № 40-ОД').first().waitFor();
    const numbers = await page.locator('.cards td[data-l=Номер]').allTextContents();
    const taken = numbers.filter((number) => number.endsWith('-ОД'));
    expect(new Set(taken).size).toBe(taken.length);

    const last = frozen(folder);
    for (const [name, hash] of first) expect(last.get(name), name).toBe(hash);
    expect(faults).toEqual([]);
    expect(await inPage(page, "document.querySelectorAll('.summary-box').length")).toBe(0);
  });
});
