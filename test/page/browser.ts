import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { MAIN, SAMPLE } from '../cli/run.ts';

/** Debian's Chromium, or the one that is named; the tests of the page are skipped where there is none. */
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

export const hasBrowser = existsSync(CHROMIUM);

export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
}

/** The built program with its page, and a home of its own. */
export interface Program {
  readonly process: ChildProcess;
  /** With the token. */
  readonly address: string;
  readonly home: string;
}

export async function startProgram(args: readonly string[] = []): Promise<Program> {
  const home = mkdtempSync(join(tmpdir(), 'sferum-page-'));
  const child = spawn(process.execPath, [MAIN, 'open', ...args, '--no-browser'], {
    env: { ...process.env, HOME: home, XDG_CONFIG_HOME: join(home, 'settings') },
  });
  const address = await new Promise<string>((resolve, reject) => {
    let text = '';
    child.stdout.on('data', (data) => {
      text += data;
      const found = /http:\S+/u.exec(text)?.[0];
      if (found !== undefined) resolve(found);
    });
    child.stderr.on('data', (data) => {
      text += data;
    });
    child.on('exit', () => reject(new Error(text)));
  });
  return { process: child, address, home };
}

/** A fresh folder with the sample, `small`: without exports and tables of documents. */
export function sampleFolder(size: 'whole' | 'small'): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'sferum-page-')), 'Сказка');
  mkdirSync(folder);
  cpSync(SAMPLE, folder, { recursive: true });
  for (const name of size === 'small' ? readdirSync(folder) : [])
    if (!/^(?:organization|staff|groups)\./u.test(name)) rmSync(join(folder, name), { recursive: true });
  return folder;
}

/** Milliseconds after which what has not come is taken for missing: a computer that has more to do takes its time. */
export const PATIENT = { timeout: 120_000 };

/** A page that tells everything that goes wrong in it. */
export async function openPage(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<{ readonly page: Page; readonly faults: string[] }> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    locale: 'ru-RU',
    permissions: ['clipboard-read', 'clipboard-write'],
    ...options,
  });
  context.setDefaultTimeout(PATIENT.timeout);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    const url = request.url();
    if (/^(?:https?|wss?):/u.test(url) && !/^http:\/\/127\.0\.0\.1:\d+\//u.test(url))
      faults.push(`asked for ${url}`);
  });
  await page.goto(address);
  return { page, faults };
}

/** What an expression gives in the page; it is no script of the page, so that its policy stays in force. */
export function inPage<T>(page: Page, expression: string): Promise<T> {
  return page.evaluate(expression);
}
