// wine.mjs DRIVE: the page of the folder for Windows, served by its own runtime under wine, in this computer's Chromium: the sample from
// C:\сад is opened, a number changed, the set saved. Started by .ci/wine in the program's folder; DRIVE is where C: lies here.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, openSync, readFileSync } from 'node:fs';
import { watch } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const folder = join(process.argv[2], 'сад');
const command = ['cmd', '/c', 'node\\node.exe', 'app\\dist\\cli\\main.js', 'open', 'C:\\сад', '--no-browser'];
// Under wine Node.js cannot write into a pipe, but into a file.
const log = join(mkdtempSync(join(tmpdir(), 'sferum-wine-')), 'log');
const output = openSync(log, 'w');
const program = spawn('wine', command, { stdio: ['ignore', output, output] });
const ended = once(program, 'exit');
const addressOf = () => /http:\S+/u.exec(readFileSync(log, 'utf8'))?.[0];
const told = new AbortController();
ended.then(() => told.abort(new Error(readFileSync(log, 'utf8'))));
for await (const _ of watch(log, { signal: told.signal })) if (addressOf()) break;
const address = addressOf();

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
page.setDefaultTimeout(120_000);
await page.goto(address);
await page.locator('#kind').waitFor();
await page.goto(`${address.split('#')[0]}#/документы/registration/order-administrator`);
const number = page.locator('[id="documents.order-administrator.number"]');
await number.fill('777-од');
await number.blur();
await page.locator('.side-foot', { hasText: 'Сохранено в' }).waitFor();
await page.locator('iframe[title*="назначении администратора"]').waitFor();
await page.getByRole('button', { name: 'Сохранить в папку' }).click();
await page.locator('.note-good').waitFor();
await page.getByRole('button', { name: 'Завершить работу' }).click();
await ended;
await browser.close();

assert.match(readFileSync(join(folder, 'organization.yaml'), 'utf8'), /number: 777-од/u);
