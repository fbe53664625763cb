// Pictures of the screens of the page with the sample, for docs/gallery.md and docs/start.md. Needs Chromium (Debian: apt-get install
// chromium; another one by CHROMIUM=path); the pictures are kept in the repository.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const MAIN = join(ROOT, 'dist/cli/main.js');
const PICTURES = join(ROOT, 'docs/gallery/page');

/** The built program with a copy of the sample, whose staff list is changed and of which documents are issued. */
export async function startPage(change = (text) => text, issued = []) {
  const home = mkdtempSync(join(tmpdir(), 'sferum-page-'));
  const folder = join(home, 'Сказка');
  cpSync(join(ROOT, 'input'), folder, { recursive: true });
  const staff = join(folder, 'staff.csv');
  writeFileSync(staff, change(readFileSync(staff, 'utf8')));
  if (issued.length > 0) {
    const words = ['issue', ...issued, '--input', folder, '--output', join(home, 'output'), '--with-blanks'];
    const { status, stderr } = spawnSync(process.execPath, [MAIN, ...words], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
  }
  const program = spawn(process.execPath, [MAIN, 'open', folder, '--no-browser'], {
    env: { ...process.env, HOME: '/home/user', XDG_CONFIG_HOME: join(home, 'settings') },
  });
  const address = await new Promise((resolve) => {
    program.stdout.on('data', (data) => resolve(/http:\S+/u.exec(String(data))?.[0]));
  });
  return { program, address };
}

export function startBrowser() {
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  return chromium.launch({ executablePath, args: ['--no-sandbox'] });
}

/** Screens: name of the picture, place on the page, what is there when it is drawn, the look. */
const SCREENS = [
  ['start', 'начало', '.choices', {}],
  ['organization', 'организация', '#kind', {}],
  ['staff', 'таблица/staff/3/10', '.cell', {}],
  ['documents', 'документы/registration/order-administrator', 'iframe', {}],
  ['documents-dark', 'документы/registration/order-administrator', 'iframe', { colorScheme: 'dark' }],
  ['register', 'журнал', 'table', {}],
  ['report', 'отчёт', 'svg', {}],
  ['check', 'проверка', '.drop', {}],
];

/** What stands in the journal of its picture. */
const ISSUED = ['order-use', 'regulation', 'order-administrator', 'request'];

/** A telephone that is too short, for a picture of an error. */
function short(text) {
  return text.replace('+7 (900) 000-00-02', '+7 (900) 000-00-0');
}

async function paint([name, place, drawn, look], browser) {
  const issued = name === 'register' ? ISSUED : [];
  const { program, address } = await startPage(name === 'staff' ? short : undefined, issued);
  const page = await browser.newPage({ viewport: { width: 1280, height: 760 }, locale: 'ru-RU', ...look });
  await page.goto(address);
  await page.locator('h1').waitFor();
  await page.goto(`${address.split('#')[0]}#/${place}`);
  await page.locator(drawn).first().waitFor();
  if (name === 'check') {
    const text =
      'ПРИКАЗ\n\n1. Работникам и/или родителям  зарегистрироваться.\n2. Контроль за исполнением оставляю за собой.\n';
    const file = { name: 'приказ.txt', mimeType: 'text/plain', buffer: Buffer.from(text) };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.locator('.finds li').first().waitFor();
  }
  // The browser's PDF viewer tells nobody when it has drawn.
  if (drawn === 'iframe') await page.waitForTimeout(2500);
  await page.screenshot({ path: join(PICTURES, `${name}.png`) });
  await page.close();
  program.kill('SIGINT');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(PICTURES, { recursive: true });
  const browser = await startBrowser();
  for (const screen of SCREENS) await paint(screen, browser);
  await browser.close();
}
