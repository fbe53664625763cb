import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, openPage, startBrowser, startProgram } from './browser.ts';
import { expectFit, VIEWS } from './fit.ts';

let browser: Browser;

beforeAll(async () => {
  if (hasBrowser) browser = await startBrowser();
});

afterAll(() => browser?.close());

function emptyFolder(): string {
  return mkdtempSync(join(tmpdir(), 'sferum-empty-'));
}

/** What a person sees in the folder. */
function seen(folder: string): readonly string[] {
  return readdirSync(folder).filter((name) => !name.startsWith('.'));
}

describe.skipIf(!hasBrowser)('an empty folder', () => {
  it('becomes a district when its user says so, and holds nothing until an organisation is added', async () => {
    const folder = emptyFolder();
    const program = await startProgram([folder]);
    const { page, faults } = await openPage(browser, program.address);
    await page.getByRole('button', { name: 'Район: папки организаций' }).click();
    await page.getByText('В папке нет организаций.').waitFor();
    expect(seen(folder)).toEqual([]);
    for (const name of ['Детский сад № 2', 'Школа № 3']) {
      await page.getByText(/^(?:Первая организация|Добавить организацию)$/u).click();
      await page.getByLabel('Как назвать папку').fill(name);
      await page.getByRole('button', { name: 'Добавить' }).click();
      await page.getByRole('heading', { level: 1, name: 'Организация' }).waitFor();
      expect(seen(join(folder, name))).toContain('organization.yaml');
      await page.getByRole('link', { name: /^←/u }).first().click();
      await page.getByRole('button', { name: name.replace('№ ', '№\u{A0}') }).waitFor();
    }
    await page.getByText('Добавить организацию', { exact: true }).click();
    await page.getByLabel('Как назвать папку').fill('Школа № 3');
    await page.getByRole('button', { name: 'Добавить' }).click();
    await page.getByText('Папка с таким именем уже есть.').waitFor();
    expect(seen(folder)).toEqual(['Детский сад № 2', 'Школа № 3']);
    expect(faults).toEqual([]);
    await page.context().close();
    program.process.kill();
  });

  it.each(VIEWS)(
    'is accessible while it asks, and as a district without organisations: $name',
    async ({ name: _, ...view }) => {
      const program = await startProgram([emptyFolder()]);
      const { page, faults } = await openPage(browser, program.address, view);
      const district = page.getByRole('button', { name: 'Район: папки организаций' });
      await district.waitFor();
      await expectFit(page, 'question');
      await district.click();
      await page.getByText('В папке нет организаций.').waitFor();
      await expectFit(page, 'district');
      await page.getByText('Первая организация', { exact: true }).click();
      await page.getByLabel('Как назвать папку').waitFor();
      await expectFit(page, 'new organisation');
      expect(faults).toEqual([]);
      await page.context().close();
      program.process.kill();
    },
  );

  it('that is named on the first screen becomes that of one organisation', async () => {
    const folder = emptyFolder();
    const program = await startProgram();
    const { page, faults } = await openPage(browser, program.address);
    await page.getByLabel('Путь к папке').fill(folder);
    await page.getByRole('button', { name: 'Открыть', exact: true }).click();
    await page.getByText('Папка пуста. Выберите выше').waitFor();
    expect(seen(folder)).toEqual([]);
    await page.getByRole('button', { name: 'Одна организация' }).click();
    await page.getByRole('heading', { level: 1, name: 'Организация' }).waitFor();
    expect(seen(folder)).toContain('organization.yaml');
    expect(faults).toEqual([]);
    await page.context().close();
    program.process.kill();
  });
});
