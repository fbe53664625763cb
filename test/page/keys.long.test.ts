import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAIN } from '../cli/run.ts';
import {
  hasBrowser,
  inPage,
  openPage,
  PATIENT,
  type Program,
  sampleFolder,
  startBrowser,
  startProgram,
} from './browser.ts';
import { districtFolder } from './district-folder.ts';

let browser: Browser;
let program: Program;

function heading(page: Page, name: string): Promise<void> {
  return page.getByRole('heading', { level: 1, name }).waitFor();
}

async function goTo(page: Page, place: string): Promise<void> {
  await page.goto(`${program.address.split('#')[0]}#/${place}`);
}

const active = (page: Page): Promise<string> =>
  inPage(page, "document.activeElement?.id || document.activeElement?.textContent?.trim() || ''");

describe.skipIf(!hasBrowser)('keys of every screen', () => {
  beforeAll(async () => {
    browser = await startBrowser();
    const folder = sampleFolder('whole');
    const yaml = join(folder, 'organization.yaml');
    // A blank for F8.
    writeFileSync(yaml, readFileSync(yaml, 'utf8').replace(/^( +number:) .+$/mu, '$1'));
    program = await startProgram([folder]);
  });

  afterAll(async () => {
    program?.process.kill();
    await browser?.close();
  });

  it('Alt and a digit open the sections in the order of the navigation, from within a field too', async () => {
    const { page, faults } = await openPage(browser, program.address);
    await heading(page, 'Организация');
    const sections = page.locator('.side .nav a');
    const addresses = await sections.evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(addresses.length).toBeGreaterThan(8);
    for (const digit of [2, 3, 4, 5, 6, 7, 8, 1]) {
      await page.keyboard.press(`Alt+${digit}`);
      await page.waitForURL((url) => decodeURIComponent(url.hash) === addresses[digit - 1]);
      await page.locator('.side .nav a[aria-current=page]').waitFor();
    }
    await page.getByLabel('ИНН', { exact: true }).focus();
    await page.keyboard.press('Alt+4');
    await heading(page, 'Документы');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('F6 goes to the paper and back to the list', async () => {
    const { page } = await openPage(browser, program.address);
    await goTo(page, 'документы/registration/order-use');
    await page.locator('#paper').waitFor();
    await page.keyboard.press('F6');
    expect(await active(page)).toBe('paper');
    await page.keyboard.press('F6');
    expect(await active(page)).toBe('main');
    await page.context().close();
  });

  it('? shows the keys, but is a letter in a field; Esc closes', async () => {
    const { page } = await openPage(browser, program.address);
    await heading(page, 'Организация');
    const field = page.getByLabel('Место составления документов', { exact: true });
    const before = await field.inputValue();
    await field.focus();
    await page.keyboard.press('End');
    await page.keyboard.type('?');
    expect(await field.inputValue()).toBe(`${before}?`);
    expect(await page.locator('dialog').count()).toBe(0);
    await page.keyboard.press('Backspace');
    await field.blur();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Клавиши' }).getByText('Alt+1 … Alt+8').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('arrows go through the documents, Enter opens one, F8 leads to the next blank', async () => {
    const { page } = await openPage(browser, program.address);
    await goTo(page, 'документы/registration');
    const names = page.locator('.tasks h2 a');
    await names.first().focus();
    const [first, second, third] = await names.allTextContents();
    await page.keyboard.press('ArrowDown');
    expect(await active(page)).toBe(second);
    await page.keyboard.press('ArrowDown');
    expect(await active(page)).toBe(third);
    await page.keyboard.press('Enter');
    await page.locator('.task.is-open h2 a', { hasText: third ?? '' }).waitFor();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await active(page)).toBe(first);
    const address = await page.locator('#next-gap').getAttribute('href');
    await page.keyboard.press('F8');
    await page.waitForURL((url) => decodeURIComponent(url.hash) === address);
    await page.context().close();
  });

  it('Помощь tells whether this computer can do the work, and repeats the keys', async () => {
    const { page, faults } = await openPage(browser, program.address);
    await goTo(page, 'помощь');
    await page.getByText('✓ Node.js').waitFor();
    await page.getByText(/В папку .+ можно записывать/u).waitFor();
    expect(await page.locator('main').innerText()).not.toMatch(/--\w|Исправьте:/u);
    await page.getByText('Alt+1 … Alt+8').waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe.skipIf(!hasBrowser)('what goes away after its own work leaves the focus', () => {
  let own: Browser;
  let started: Program;
  let page: Page;
  let faults: readonly string[];

  beforeAll(async () => {
    own = await startBrowser();
    started = await startProgram([sampleFolder('small')]);
    ({ page, faults } = await openPage(own, started.address));
    await heading(page, 'Организация');
  });

  afterAll(async () => {
    await own?.close();
    started?.process.kill();
  });

  async function open(place: string, name: string): Promise<void> {
    await page.goto(`${started.address.split('#')[0]}#/${place}`);
    await heading(page, name);
  }

  /** By the keyboard, as who needs the focus does. */
  async function press(name: string): Promise<void> {
    await page.getByRole('button', { name, exact: true }).focus();
    await page.keyboard.press('Enter');
  }

  const cell = (): Promise<string> => inPage(page, "document.activeElement?.ariaLabel ?? ''");

  it('to its document, once that is issued; to the button, if it was not', async () => {
    await open('документы/registration/order-use', 'Документы');
    const row = page.locator('.task.is-open h2 a');
    const name = (await row.textContent()) ?? '';
    await press('Издать…');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
    await expect.poll(() => active(page), PATIENT).toBe('Издать…');
    await page.keyboard.press('Enter');
    await press('Издать');
    await page.locator('.toast', { hasText: 'Издано' }).waitFor();
    await page.getByRole('link', { name: 'Открыть акт' }).waitFor();
    expect(name).not.toBe('');
    await expect.poll(() => active(page), PATIENT).toBe(name);
  });

  it('to the name of the act that is not issued any more', async () => {
    await page.getByRole('link', { name: 'Открыть акт' }).click();
    await page.locator('.life').waitFor();
    const name = (await page.locator('h1').textContent()) ?? '';
    await press('Отменить издание');
    await page.locator('dialog').getByRole('button', { name: 'Отменить издание' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Утратил силу' }).waitFor({ state: 'detached' });
    expect(name).not.toBe('');
    await expect.poll(() => active(page), PATIENT).toBe(name);
  });

  it('to the row that comes up, and to the name of the list that was taken', async () => {
    await open('таблица/staff', 'Работники');
    await page.locator('[data-row="1"][data-column="0"]').focus();
    const [first, second] = [await cell(), page.locator('[data-row="2"][data-column="0"]')];
    const next = await second.inputValue();
    await page.keyboard.press('Control+Delete');
    await expect.poll(() => page.locator('[data-row="1"][data-column="0"]').inputValue()).toBe(next);
    expect(first).not.toBe('');
    expect(await cell()).toBe(first);
    await open('таблица/previous%2Fstaff', 'Прежние работники');
    await press('Взять нынешний список');
    await page.getByRole('button', { name: 'Взять нынешний список' }).waitFor({ state: 'detached' });
    await expect.poll(() => active(page), PATIENT).toBe('Прежние работники');
    expect(faults).toEqual([]);
  });

  it('to the name of the district whose run has begun', async () => {
    const many = await startProgram([districtFolder(['Сказка', 'Ромашка'])]);
    const { page: other } = await openPage(own, many.address);
    const start = other.getByRole('button', { name: 'Подготовить документы' });
    await start.focus();
    const name = (await other.locator('h1').textContent()) ?? '';
    await other.keyboard.press('Enter');
    await start.waitFor({ state: 'detached' });
    expect(name).not.toBe('');
    await expect.poll(() => active(other), PATIENT).toBe(name);
    many.process.kill();
  });
});

describe.skipIf(!hasBrowser)('a new edition', () => {
  /** Whatever has the focus, as it is called. */
  const focused = (page: Page): Promise<string> =>
    inPage(
      page,
      "document.activeElement?.labels?.[0]?.textContent?.trim() || document.activeElement?.textContent?.trim() || ''",
    );

  async function tabTo(page: Page, name: RegExp): Promise<void> {
    for (let steps = 0; steps < 80 && !name.test(await focused(page)); steps++)
      await page.keyboard.press('Tab');
    expect(await focused(page)).toMatch(name);
  }

  it('is issued with its order by the keyboard alone', async () => {
    const folder = sampleFolder('small');
    const words = ['issue', 'order-use', 'regulation', '--input', folder, '--with-blanks'];
    execFileSync(process.execPath, [MAIN, ...words, '--output', join(folder, 'output')], { stdio: 'ignore' });
    const yaml = join(folder, 'organization.yaml');
    writeFileSync(
      yaml,
      readFileSync(yaml, 'utf8').replace('Муниципальное бюджетное', 'Муниципальное автономное'),
    );
    const started = await startProgram([folder]);
    const own = await startBrowser();
    const { page, faults } = await openPage(own, started.address);
    await heading(page, 'Организация');
    await page.goto(`${started.address.split('#')[0]}#/журнал`);
    await page.getByRole('link', { name: 'Положение об использовании' }).waitFor();
    await tabTo(page, /^Положение об использовании/u);
    await page.keyboard.press('Enter');
    await page.locator('.life').waitFor();
    await tabTo(page, /^Новая редакция$/u);
    await page.keyboard.press('Enter');
    await page.getByText(/^Правка 1 из \d+/u).waitFor();
    await tabTo(page, /^Издать приказ…$/u);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await tabTo(page, /^Номер приказа/u);
    await page.keyboard.press('Control+A');
    await page.keyboard.type('120-ОД');
    await tabTo(page, /^Дата приказа/u);
    // In the order of any language.
    await page.keyboard.type('12122024');
    await tabTo(page, /^Основание/u);
    await page.keyboard.type('протокол № 5');
    await tabTo(page, /^Издать$/u);
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('остались пустые места').first().waitFor();
    await tabTo(page, /^Издать с пустыми местами/u);
    await page.keyboard.press('Space');
    await tabTo(page, /^Издать$/u);
    await page.keyboard.press('Enter');
    await page.locator('.toast', { hasText: 'Издано: 2 акта' }).waitFor();
    await page.locator('.life').waitFor();
    await page.getByRole('link', { name: 'Приказ № 120-ОД от 12.12.2024' }).first().waitFor();
    expect(faults).toEqual([]);
    await own.close();
    started.process.kill();
  });
});

describe.skipIf(!hasBrowser)('a fact that is missing', () => {
  it('is told on «Документы» by the name of its field, and led to', async () => {
    const folder = sampleFolder('small');
    const yaml = join(folder, 'organization.yaml');
    writeFileSync(yaml, readFileSync(yaml, 'utf8').replace(/^(?:kind|head):.*$/gmu, ''));
    const started = await startProgram([folder]);
    const own = await startBrowser();
    const { page, faults } = await openPage(own, started.address);
    await page.goto(`${started.address.split('#')[0]}#/документы/registration`);
    await heading(page, 'Документы');
    const summary = page.locator('.summary-box');
    const told = (await summary.locator('li').allTextContents()).map((one) => one.trim());
    expect(told).toEqual([
      'Заполните «Вид организации» на экране «Организация».',
      'Заполните «Руководитель» на экране «Организация».',
    ]);
    await summary.getByRole('link', { name: 'Вид организации' }).focus();
    await page.keyboard.press('Enter');
    await heading(page, 'Организация');
    await expect.poll(() => active(page), PATIENT).toBe('kind');
    expect(faults).toEqual([]);
    await own.close();
    started.process.kill();
  });
});

describe.skipIf(!hasBrowser)('«Выбрать папку»', () => {
  it('goes through the folders by the keyboard or the mouse, says where facts are, and opens one', async () => {
    const started = await startProgram();
    mkdirSync(join(started.home, 'Архив'));
    for (const name of ['Группа 10', 'Группа 2']) mkdirSync(join(started.home, name));
    cpSync(sampleFolder('small'), join(started.home, 'Архив/Сказка'), { recursive: true });
    const own = await startBrowser();
    const { page, faults } = await openPage(own, started.address);
    const picker = page.getByRole('dialog', { name: 'Какую папку открыть?' });
    const step = (name: string): Promise<void> => picker.getByRole('button', { name, exact: true }).click();
    await page.getByRole('button', { name: 'Выбрать папку…' }).click();
    const names = picker.getByRole('button', { name: /^Группа/u });
    await names.first().waitFor();
    expect(await names.allTextContents()).toEqual(['Группа 2', 'Группа 10']);
    await step('Архив');
    await step('Сказка');
    await picker.getByText('здесь сведения организации').waitFor();
    await step('← Выше');
    await picker.getByText('Внутри папок нет').waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await picker.waitFor({ state: 'detached' });
    // The same by the keyboard.
    await page.getByRole('button', { name: 'Выбрать папку…' }).focus();
    await page.keyboard.press('Enter');
    for (const name of ['Архив', 'Сказка']) {
      await picker.getByRole('button', { name, exact: true }).focus();
      await page.keyboard.press('Enter');
    }
    await picker.getByText('здесь сведения организации').waitFor();
    await step('Открыть эту папку');
    await heading(page, 'Организация');
    await page.getByText('Папка «Сказка»').first().waitFor();
    expect(faults).toEqual([]);
    await own.close();
    started.process.kill();
  });
});
