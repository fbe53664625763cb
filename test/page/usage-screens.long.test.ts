import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SAMPLE } from '../cli/run.ts';
import { twoSheets } from '../reading/xlsx.ts';
import {
  hasBrowser,
  inPage,
  openPage,
  PATIENT,
  sampleFolder,
  startBrowser,
  startProgram,
} from './browser.ts';
import { districtFolder } from './district-folder.ts';
import { expectFit, VIEWS } from './fit.ts';

const EVIL = `<img src=x onerror="alert(1)">`;

function place(address: string, screen: string): string {
  return `${address.split('#')[0]}#/${screen}`;
}

describe.skipIf(!hasBrowser)('the report', () => {
  it('is made of foreign exports that are dropped and whose words are chosen', async () => {
    const folder = sampleFolder('small');
    const started = await startProgram([folder]);
    const { page, faults } = await openPage(await startBrowser(), started.address);
    await page.goto(place(started.address, 'отчёт'));
    await page.getByRole('heading', { name: 'Выгрузок пока нет' }).waitFor();
    await expectFit(page);
    const exports = ['журнал-2025-1-квартал.csv', 'журнал-2025-2-квартал.csv'];
    await page.locator('input[type=file]').setInputFiles(exports.map((name) => join(SAMPLE, 'usage', name)));
    await page.getByLabel('Столбец «Аккаунт» – это').selectOption('Пользователь');
    await page.getByLabel('Столбец «Тип» – это').selectOption('Роль');
    await page.getByLabel('Столбец «Число» – это').selectOption('Количество');
    await page.getByLabel('Событие «отправил(а) сообщение» – это').selectOption('сообщение');
    await page.getByLabel('Роль «владелец профиля» – это').selectOption('администратор');
    await page.locator('#period').selectOption('2025-Q2');
    await page.locator('.fig', { hasText: '95,8 %' }).first().waitFor();
    const chart = page.locator('.chart', { hasText: 'Активные участники по неделям' });
    await chart.locator('.chart-box').focus();
    await page.keyboard.press('ArrowRight');
    await chart.getByRole('status').filter({ hasText: '31.03: Педагоги – 20, Родители – 62' }).waitFor();
    await page.getByLabel('Предложения').fill('Провести встречу с родителями.');
    await expect.poll(() => existsSync(join(folder, 'proposals.csv')), PATIENT).toBe(true);
    await page.getByRole('button', { name: 'Открыть документ' }).click();
    await page.locator('iframe[title*="II"]').waitFor();
    expect(readFileSync(join(folder, 'usage/columns.yaml'), 'utf8')).toContain(
      'владелец профиля: администратор',
    );
    expect(readFileSync(join(folder, 'usage/журнал-2025-2-квартал.csv'))).toEqual(
      readFileSync(join(SAMPLE, 'usage/журнал-2025-2-квартал.csv')),
    );
    expect(faults).toEqual([]);
    await page.context().browser()?.close();
    started.process.kill();
  });

  it('has American dates, and the days of a table, put right by a few clicks', async () => {
    const folder = sampleFolder('small');
    mkdirSync(join(folder, 'usage'));
    writeFileSync(
      join(folder, 'usage/log.csv'),
      'Дата;Пользователь;Роль;Событие\n04/05/2025 10:00;u1;педагог;вход\n',
    );
    writeFileSync(join(folder, 'usage/users.csv'), 'Email;Роль;Calls\na@x.example;педагог;3\n');
    const started = await startProgram([folder]);
    const { page, faults } = await openPage(await startBrowser(), started.address);
    await page.goto(place(started.address, 'отчёт'));
    await page.getByLabel('Даты в файле').selectOption('ММ.ДД.ГГГГ');
    await page.getByLabel('с', { exact: true }).last().fill('2025-04-01');
    await page.getByLabel('по', { exact: true }).last().fill('2025-06-30');
    const kept = (): string => readFileSync(join(folder, 'usage/columns.yaml'), 'utf8');
    await expect.poll(kept, PATIENT).toMatch(/dates: ММ\.ДД\.ГГГГ[\s\S]*period: 01\.04\.2025–30\.06\.2025/u);
    await expectFit(page);
    expect(faults).toEqual([]);
    await page.context().browser()?.close();
    started.process.kill();
  });

  it('is read from the sheet of a workbook that is chosen', async () => {
    const folder = sampleFolder('small');
    mkdirSync(join(folder, 'usage'));
    const rows = (day: string) => [
      ['Дата', 'Пользователь', 'Роль', 'Событие'],
      [day, 'u1', 'педагог', 'вход'],
    ];
    writeFileSync(join(folder, 'usage/книга.xlsx'), twoSheets(rows('02.04.2025'), rows('05.05.2025')));
    const started = await startProgram([folder]);
    const { page, faults } = await openPage(await startBrowser(), started.address);
    await page.goto(place(started.address, 'отчёт'));
    await page.getByRole('button', { name: 'книга.xlsx' }).click();
    await page.getByText('Как читать файл: даты, лист, период').click();
    await page.getByLabel('Лист книги').selectOption('Май');
    const kept = join(folder, 'usage/columns.yaml');
    await expect.poll(() => existsSync(kept) && readFileSync(kept, 'utf8'), PATIENT).toContain('sheet: Май');
    await page.getByText('строк: 1', { exact: false }).waitFor();
    await expectFit(page);
    expect(faults).toEqual([]);
    await page.context().browser()?.close();
    started.process.kill();
  });

  it('takes hostile names and cells for text', async () => {
    const folder = sampleFolder('whole');
    const usage = join(folder, 'usage');
    const header = `Дата;Пользователь;${EVIL};Событие;Подразделение;Роль`;
    writeFileSync(
      join(usage, '<img src=x onerror=alert(1)>.csv'),
      `${header}\n02.06.2026;${EVIL};${EVIL};${EVIL};${EVIL};${EVIL}\n`,
    );
    const started = await startProgram([folder]);
    const { page, faults } = await openPage(await startBrowser(), started.address);
    await page.goto(place(started.address, 'отчёт'));
    await page.getByText('Что значат слова этого файла?').waitFor();
    await page.getByText(`Роль «${EVIL}» – это`).waitFor();
    expect(await page.locator('img, #page script').count()).toBe(0);
    expect(faults).toEqual([]);
    await page.context().browser()?.close();
    started.process.kill();
  });

  it('and its charts fit every view', async () => {
    const started = await startProgram([sampleFolder('whole')]);
    const browser = await startBrowser();
    for (const { name: _, ...view } of VIEWS) {
      const { page, faults } = await openPage(browser, started.address, view);
      await page.goto(place(started.address, 'отчёт'));
      await page.locator('.chart svg').first().waitFor();
      await page.getByLabel('Чёрно-белая печать').first().check();
      await expectFit(page);
      expect(faults).toEqual([]);
      await page.context().close();
    }
    await browser.close();
    started.process.kill();
  });
});

/** Boxes of tables of which something is out of sight. */
const SIDEWAYS =
  "[...document.querySelectorAll('.table-box')].filter((box) => box.offsetParent && box.scrollWidth > box.clientWidth).map((box) => box.textContent)";

describe.skipIf(!hasBrowser)('a district', () => {
  const NAMES = [
    'Детский сад № 1',
    'Детский сад № 2',
    'Детский сад № 10',
    'Школа № 3',
    'Школа № 4',
    'Школа № 5',
  ];

  it('has its documents made, stopped and gone on with, its roll-up sorted and saved, and a reminder copied', async () => {
    const root = districtFolder(NAMES);
    rmSync(join(root, 'Школа № 4/usage'), { recursive: true });
    const started = await startProgram([root]);
    const { page, faults } = await openPage(await startBrowser(), started.address);
    await page.goto(place(started.address, 'район'));
    await page.getByRole('heading', { level: 1, name: 'Район' }).waitFor();
    await page.getByRole('button', { name: 'Подготовить документы' }).click();
    await page.getByRole('heading', { name: /^Готово [1-5] из 6/u }).waitFor();
    await page.getByRole('button', { name: 'Остановить' }).click();
    await page.getByText('Продолжить можно в любой день').waitFor();
    await page.getByRole('button', { name: 'Продолжить', exact: true }).click();
    await page.getByText('Готово 6 из 6, с ошибкой 0.').waitFor({ timeout: 3 * PATIENT.timeout });
    expect(await page.getByText('без изменений', { exact: true }).count()).toBeGreaterThan(0);
    for (const name of NAMES) expect(readdirSync(join(root, name, 'output')).length).toBeGreaterThan(20);
    await page.goto(place(started.address, 'свод'));
    await page.getByRole('button', { name: 'Собрать показатели' }).click();
    await page.getByText('В своде 5 организаций из 6').waitFor();
    await page.getByRole('button', { name: 'Все работники: доля активных' }).click();
    await page.locator('th[aria-sort=ascending]', { hasText: 'доля активных' }).waitFor();
    await page.getByRole('button', { name: 'Скопировать напоминание для Школа № 4' }).click();
    await page.getByText('Скопировано напоминание: Школа № 4').waitFor();
    expect(await inPage(page, 'navigator.clipboard.readText()')).toContain('организации «Школа № 4»');
    await page.getByRole('button', { name: 'Сохранить свод в папку' }).click();
    await page.getByText('Записано:').waitFor();
    expect(readdirSync(root).filter((name) => name.endsWith('.xlsx'))).toHaveLength(1);
    await page.goto(place(started.address, 'район'));
    await page.getByRole('button', { name: 'Школа № 3' }).click();
    await page.getByRole('heading', { level: 1, name: 'Организация' }).waitFor();
    await page.getByRole('link', { name: '← Район' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Район' }).waitFor();
    expect(faults).toEqual([]);
    await page.context().browser()?.close();
    started.process.kill();
  });

  it('fits every view, and takes hostile names for text', async () => {
    const root = districtFolder(['Школа № 3', 'Без выгрузок']);
    rmSync(join(root, 'Без выгрузок/usage'), { recursive: true });
    const yaml = join(root, 'Без выгрузок/organization.yaml');
    writeFileSync(yaml, readFileSync(yaml, 'utf8').replace(/^shortName: .*$/mu, `shortName: '${EVIL}'`));
    renameSync(join(root, 'Без выгрузок'), join(root, '<img src=x onerror=alert(1)>'));
    mkdirSync(join(root, '=HYPERLINK("x")'));
    const started = await startProgram([root]);
    const browser = await startBrowser();
    for (const { name: _, ...view } of VIEWS) {
      const { page, faults } = await openPage(browser, started.address, view);
      await page.goto(place(started.address, 'район'));
      await page.getByText('onerror=alert').waitFor();
      await expectFit(page);
      await page.goto(place(started.address, 'свод'));
      await page.getByRole('button', { name: /^Собрать/u }).click();
      await page.getByText('Не сдали: 2').waitFor();
      await page.getByRole('button', { name: 'Собрать заново' }).waitFor();
      await expectFit(page);
      expect(await inPage(page, SIDEWAYS)).toEqual([]);
      expect(await page.locator('img, #page script').count()).toBe(0);
      expect(faults).toEqual([]);
      await page.context().close();
    }
    await browser.close();
    started.process.kill();
  });
});
