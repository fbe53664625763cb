import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
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
import { expectFit, overflow, VIEWS, violations } from './fit.ts';

/** Every screen, and what is there when it is. */
const SCREENS = [
  ['начало', 'Документы для'],
  ['организация', 'Организация'],
  ['таблица/staff', 'Работники'],
  ['таблица/invitations', 'Ссылки-приглашения'],
  ['документы', 'Документы'],
  ['подписать/registration', 'Что подписать и отправить'],
  ['журнал', 'Журнал'],
  ['отчёт', 'Отчёт об использовании'],
  ['проверка', 'Проверка чужого акта'],
  ['помощь', 'Помощь'],
] as const;

/** Every table that the sample has. */
const TABLES = [
  'staff',
  'groups',
  'invitations',
  'pupils',
  'channel-plan',
  'broadcast-plan',
  'chat-register',
  'membership-journal',
  'destroyed-data',
];

let browser: Browser;
let program: Program;

async function go(page: Page, address: string, screen: string, title: string): Promise<void> {
  await page.goto(`${address.split('#')[0]}#/${screen}`);
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  if (screen.startsWith('таблица')) await page.locator('.cell').first().waitFor();
  if (screen === 'отчёт') await page.locator('.chart svg').first().waitFor();
  if (screen === 'документы') await page.locator('.task').first().waitFor();
}

describe.skipIf(!hasBrowser)('every screen', () => {
  beforeAll(async () => {
    browser = await startBrowser();
    const folder = sampleFolder('whole');
    execFileSync(process.execPath, [MAIN, 'issue', 'order-use', 'regulation', '--input', folder]);
    // What is issued already is to have a new edition.
    const yaml = join(folder, 'organization.yaml');
    writeFileSync(yaml, readFileSync(yaml, 'utf8').replace(/^(shortName: .*)«Сказка»/mu, '$1«Новая сказка»'));
    program = await startProgram([folder]);
  });

  afterAll(async () => {
    program?.process.kill();
    await browser?.close();
  });

  it.each(VIEWS)('is accessible and does not scroll sideways: $name', async ({ name: _, ...view }) => {
    const { page, faults } = await openPage(browser, program.address, { ...view });
    await page.getByRole('heading', { level: 1 }).waitFor();
    for (const [screen, title] of SCREENS) {
      await go(page, program.address, screen, title);
      await expectFit(page, screen);
    }
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it.each(VIEWS)(
    'of issued acts, and every question before one is issued: $name',
    async ({ name: _, ...view }) => {
      const { page, faults } = await openPage(browser, program.address, { ...view });
      await page.getByRole('heading', { level: 1 }).waitFor();
      const look = async (what: string): Promise<void> => expect(await violations(page), what).toEqual([]);
      await go(page, program.address, 'журнал', 'Журнал');
      await page.getByRole('button', { name: 'Вписать прежний акт' }).click();
      await page.locator('dialog').waitFor();
      await look('typed act');
      await page.getByRole('button', { name: 'Вписать', exact: true }).click();
      await page.locator('dialog [role=alert]').waitFor();
      await look('typed act refused');
      await page.keyboard.press('Escape');
      await page.locator('.cards a', { hasText: 'Об использовании' }).first().click();
      await page.locator('.life').waitFor();
      await look('act');
      await page.getByRole('link', { name: 'Новая редакция' }).click();
      await page.getByText(/^Правка 1 из \d+/u).waitFor();
      for (const mode of ['Было', 'Станет', 'Правки']) {
        await page.getByText(mode, { exact: true }).click();
        await look(`edition: ${mode}`);
      }
      expect(await overflow(page), 'edition').toBeLessThanOrEqual(0);
      await page.goBack();
      await page.locator('.life').waitFor();
      const scan = { name: 'x.txt', mimeType: 'text/plain', buffer: Buffer.from('x') };
      await page.locator('main input[type=file]').setInputFiles(scan);
      await page.getByText('Это не скан и не подпись').waitFor();
      await look('act refused');
      await page.getByRole('button', { name: 'Утратил силу' }).click();
      await page.locator('dialog').waitFor();
      await look('repeal');
      await page.keyboard.press('Escape');
      await go(page, program.address, 'документы/registration/order-administrator', 'Документы');
      await page.getByRole('button', { name: 'Издать…' }).click();
      await page.locator('dialog').waitFor();
      await look('issue');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Издать всё по порядку' }).click();
      await page.locator('dialog li').first().waitFor();
      await look('issue all');
      expect(faults).toEqual([]);
      await page.context().close();
    },
  );

  it('is reached by the keyboard alone, in the order of reading', async () => {
    const { page } = await openPage(browser, program.address);
    await go(page, program.address, 'организация', 'Организация');
    await page.keyboard.press('Tab');
    expect(await inPage(page, 'document.activeElement?.textContent')).toBe('К содержанию');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await inPage(page, 'document.activeElement?.textContent')).toBe('Дальше: работники');
    await page.keyboard.press('Tab');
    expect(await inPage(page, 'document.activeElement?.id')).toBe('kind');
    await page.context().close();
  });
});

describe.skipIf(!hasBrowser)('a table', () => {
  it('has the keys of a sheet, undo and redo', async () => {
    const folder = sampleFolder('small');
    const started = await startProgram([folder]);
    const { page, faults } = await openPage(await startBrowser(), started.address);
    const active = () => inPage(page, "document.activeElement?.getAttribute('aria-label')");
    await go(page, started.address, 'таблица/staff', 'Работники');
    const before = readFileSync(join(folder, 'staff.csv'), 'utf8');
    await page.locator('.cell').first().click();
    await page.keyboard.press('Enter');
    expect(await active()).toBe('Фамилия, строка 2');
    await page.keyboard.press('ArrowRight');
    expect(await active()).toBe('Имя, строка 2');
    await page.keyboard.press('Control+D');
    await expect
      .poll(() => readFileSync(join(folder, 'staff.csv'), 'utf8'), PATIENT)
      .toContain('Сушко;Елена;Игоревна');
    await page.keyboard.press('Control+Z');
    await expect.poll(() => readFileSync(join(folder, 'staff.csv'), 'utf8'), PATIENT).toBe(before);
    await page.keyboard.press('Control+Y');
    await expect
      .poll(() => readFileSync(join(folder, 'staff.csv'), 'utf8'), PATIENT)
      .toContain('Сушко;Елена;Игоревна');
    await page.keyboard.press('Control+Delete');
    await expect.poll(() => readFileSync(join(folder, 'staff.csv'), 'utf8'), PATIENT).not.toContain('Сушко');
    await page.getByRole('button', { name: 'Вернуть' }).click();
    await expect
      .poll(() => readFileSync(join(folder, 'staff.csv'), 'utf8'), PATIENT)
      .toContain('Сушко;Елена;Игоревна');
    expect(faults).toEqual([]);
    await page.context().browser()?.close();
    started.process.kill();
  });

  it('has the cure of a cell in the cell: one click, and a way back', async () => {
    const folder = sampleFolder('small');
    const staff = join(folder, 'staff.csv');
    const written = (): string => readFileSync(staff, 'utf8');
    const right = written();
    writeFileSync(staff, right.replace('педагог', 'педагок'));
    const started = await startProgram([folder]);
    const { page, faults } = await openPage(await startBrowser(), started.address);
    await go(page, started.address, 'таблица/staff', 'Работники');
    await page.getByText('Осталось исправить: 1').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Вписать «педагог»' }).click();
    await page.getByText('Ошибок нет.').waitFor();
    expect(written()).toBe(right);
    expect(await inPage(page, 'document.activeElement?.value')).toBe('педагог');
    await page.getByRole('button', { name: 'Вернуть' }).click();
    await expect.poll(written, PATIENT).toContain('педагок');
    expect(faults).toEqual([]);
    await page.context().browser()?.close();
    started.process.kill();
  });

  it('that is long tells what is wrong, and its cure, below the sheet', async () => {
    const folder = sampleFolder('small');
    const staff = join(folder, 'staff.csv');
    const [header = '', ...rows] = readFileSync(staff, 'utf8').trim().split(/\r?\n/u);
    const many = Array.from({ length: 400 }, (_, k) => `Рядовая${'абвгдежзик'[k % 10]};Анна;Юрьевна;;повар`);
    const short = header.split(';').length - 5;
    const lines = many.map((line) => line + ';'.repeat(short));
    writeFileSync(staff, [header, ...rows, ...lines].join('\r\n').replace('педагог', 'педагок'));
    const started = await startProgram([folder]);
    const { page, faults } = await openPage(await startBrowser(), started.address);
    await go(page, started.address, 'таблица/staff', 'Работники');
    await page.getByRole('link', { name: 'К следующей ошибке' }).click();
    await page.locator('.under-sheet').getByRole('button', { name: 'Вписать «педагог»' }).click();
    await page.getByText('Ошибок нет.').waitFor();
    expect(readFileSync(staff, 'utf8')).not.toContain('педагок');
    expect(faults).toEqual([]);
    await page.context().browser()?.close();
    started.process.kill();
  });

  it('that is edited in another program meanwhile has both changes', async () => {
    const folder = sampleFolder('small');
    const started = await startProgram([folder]);
    const { page } = await openPage(await startBrowser(), started.address);
    await go(page, started.address, 'таблица/staff', 'Работники');
    const staff = join(folder, 'staff.csv');
    await page.locator('.cell').nth(1).fill('Алёна');
    writeFileSync(staff, readFileSync(staff, 'utf8').replace('старший воспитатель', 'воспитатель'));
    await expect
      .poll(() => readFileSync(staff, 'utf8'), PATIENT)
      .toMatch(/Белозёрова;Алёна[\s\S]*Гордеева;Марина;Львовна;ж;воспитатель/u);
    await page.context().browser()?.close();
    started.process.kill();
  });
});

describe.skipIf(!hasBrowser)('what was typed', () => {
  it('is in the file a second later, though the program is killed', async () => {
    const folder = sampleFolder('small');
    const started = await startProgram([folder]);
    const { page } = await openPage(await startBrowser(), started.address);
    await go(page, started.address, 'организация', 'Организация');
    await page.getByLabel('Место составления документов', { exact: true }).fill('г. Энск');
    await page.locator('.side-foot', { hasText: 'Сохранено в' }).waitFor();
    started.process.kill('SIGKILL');
    expect(readFileSync(join(folder, 'organization.yaml'), 'utf8')).toContain('\nplace: г. Энск\n');
    await page.getByRole('heading', { name: 'Работа завершена' }).waitFor();
    const again = await startProgram([folder]);
    again.process.kill();
    await page.context().browser()?.close();
  });

  it('again before the last answer has come is what stands in the file', async () => {
    const folder = sampleFolder('small');
    const started = await startProgram([folder]);
    const { page, faults } = await openPage(await startBrowser(), started.address);
    await page.goto(`${started.address.split('#')[0]}#/документы/registration/order-administrator`);
    const field = page.locator('[id="documents.order-administrator.number"]');
    for (let round = 0; round < 12; round++) {
      await field.fill(`${round}-од`);
      await field.blur();
    }
    const written = (): string => readFileSync(join(folder, 'organization.yaml'), 'utf8');
    await expect.poll(written, PATIENT).toContain('number: 11-од');
    await page.locator('.side-foot', { hasText: 'Сохранено в' }).waitFor();
    expect(await field.inputValue()).toBe('11-од');
    expect(await page.locator('dialog').count()).toBe(0);
    expect(faults).toEqual([]);
    await page.context().browser()?.close();
    started.process.kill();
  });

  it('is asked about when another program has changed the same place', async () => {
    const folder = sampleFolder('small');
    const started = await startProgram([folder]);
    const { page } = await openPage(await startBrowser(), started.address);
    await go(page, started.address, 'организация', 'Организация');
    const path = join(folder, 'organization.yaml');
    const field = page.getByLabel('Место составления документов', { exact: true });
    await field.focus();
    await page.keyboard.press('End');
    await page.keyboard.type('!');
    writeFileSync(path, readFileSync(path, 'utf8').replace('place: г. Светлоозёрск', 'place: г. Другой'));
    await page.getByText('В файле теперь: «г. Другой»').waitFor();
    await page.getByRole('button', { name: 'Оставить моё' }).click();
    await expect.poll(() => readFileSync(path, 'utf8'), PATIENT).toContain('place: г. Светлоозёрск!');
    await page.context().browser()?.close();
    started.process.kill();
  });

  it('stays text, in every field, every cell and every name', async () => {
    const folder = sampleFolder('whole');
    const evil = `<img src=x onerror="alert(1)">{{7*7}}<script>alert(1)</script>'"`;
    for (const name of TABLES) {
      const path = join(folder, `${name}.csv`);
      const [header = ''] = new TextDecoder(name === 'groups' ? 'windows-1251' : 'utf-8')
        .decode(readFileSync(path))
        .split(/\r?\n/u);
      const width = header.split(';').length;
      const cell = `"${evil.replaceAll('"', '""')}"`;
      writeFileSync(
        path,
        `${header};${cell}\r\n${Array.from({ length: width + 1 }, () => cell).join(';')}\r\n`,
      );
    }
    const yaml = join(folder, 'organization.yaml');
    writeFileSync(
      yaml,
      readFileSync(yaml, 'utf8').replace(/^(\s*\w+): [^\n#'[{&*]+$/gmu, (line, key) =>
        /kind|platform|style|fontSize|lineSpacing|orderWord|spacedInitials/u.test(key)
          ? line
          : `${key}: '${evil.replaceAll("'", "''")}'`,
      ),
    );
    writeFileSync(join(folder, '<img src=x onerror=alert(1)>.csv'), 'x');
    const cell = `"${evil.replaceAll('"', '""')}"`;
    mkdirSync(join(folder, 'acts/2024'), { recursive: true });
    writeFileSync(
      join(folder, 'acts/register.csv'),
      `Вид;Номер;Дата;Заголовок;Состояние;Основание;Заменяет;Утратил силу;Где лежит\r\n${cell};${cell};01.09.2023;${cell};;${cell};${cell};;\r\n`,
    );
    const started = await startProgram([folder]);
    const { page, faults } = await openPage(await startBrowser(), started.address);
    await page.getByRole('heading', { level: 1, name: 'Организация' }).waitFor();
    for (const name of TABLES) {
      await page.goto(`${started.address.split('#')[0]}#/таблица/${name}`);
      await page.locator('.sheet').waitFor();
    }
    await page.goto(`${started.address.split('#')[0]}#/документы/all`);
    await page.getByRole('heading', { level: 1, name: 'Документы' }).waitFor();
    await page.goto(`${started.address.split('#')[0]}#/журнал`);
    await page.locator('.cards').getByText('onerror').first().waitFor();
    await page.goto(`${started.address.split('#')[0]}#/проверка`);
    await page.locator('input[type=file]').setInputFiles({
      name: `${evil.replaceAll('/', '')}.txt`,
      mimeType: 'text/plain',
      buffer: Buffer.from(`ПРИКАЗ\n\n1. ${evil}\n`),
    });
    await page.getByText('onerror').first().waitFor();
    expect(await page.locator('img, #page script').count()).toBe(0);
    expect(faults).toEqual([]);
    await page.context().browser()?.close();
    started.process.kill();
  });
});

describe('a double click of somebody who sits there', () => {
  it('opens the page in her browser', async () => {
    const home = mkdtempSync(join(tmpdir(), 'sferum-page-'));
    const opened = join(home, 'opened');
    // What shows pages and folders on Linux.
    writeFileSync(join(home, 'xdg-open'), `#!/bin/sh\necho "$1" >'${opened}'\n`, { mode: 0o755 });
    const env = {
      HOME: home,
      PATH: `${home}:/usr/bin:/bin`,
      DISPLAY: ':0',
      XDG_CONFIG_HOME: join(home, 'settings'),
    };
    const launched = spawn(process.execPath, [MAIN, 'launch'], { env });
    await expect
      .poll(() => existsSync(opened) && readFileSync(opened, 'utf8'), PATIENT)
      .toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#[0-9a-f]{32}\n$/u);
    launched.kill('SIGINT');
    const ended = await new Promise((resolve) => launched.on('exit', resolve));
    expect(ended).toBe(0);
  });
});

describe.skipIf(!hasBrowser)('the address', () => {
  it('gives its token to the tab, which keeps it over F5; another tab without it is told what to do', async () => {
    const started = await startProgram([sampleFolder('small')]);
    const own = await startBrowser();
    const { page } = await openPage(own, started.address);
    await page.getByRole('heading', { level: 1, name: 'Организация' }).waitFor();
    expect(page.url()).not.toContain(started.address.split('#')[1]);
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Организация' }).waitFor();
    const { page: stranger } = await openPage(own, started.address.split('#')[0] ?? '');
    await stranger.getByText('Эта вкладка открыта не программой').waitFor();
    await own.close();
    started.process.kill();
  });
});
