// Pictures of the screens of the page with the sample, for docs/gallery.md and docs/start.md. Needs Chromium (Debian: apt-get install
// chromium; another one by CHROMIUM=path); the pictures are kept in the repository.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const MAIN = join(ROOT, 'dist/cli/main.js');
const PICTURES = join(ROOT, 'docs/gallery/page');
/** Where pictures say that everything is. */
const USER = '/home/user';

/** The built program with a copy of the sample, whose staff list is changed and of which documents are issued; then `prepare` has its folder. */
export function startPage(change = (text) => text, issued = [], prepare = (_) => {}) {
  const home = freshHome();
  const folder = join(home, 'Сказка');
  cpSync(join(ROOT, 'input'), folder, { recursive: true });
  rewrite(join(folder, 'staff.csv'), change);
  if (issued.length > 0) {
    const words = ['issue', ...issued, '--input', folder, '--output', join(home, 'output'), '--with-blanks'];
    const { status, stderr } = spawnSync(process.execPath, [MAIN, ...words], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
  }
  prepare(folder);
  return open(folder, home);
}

/** The program with a folder of organisations, each the sample under another name. */
function startDistrict() {
  const home = freshHome();
  for (const name of ['Детский сад № 2', 'Детский сад № 10', 'Школа № 3', 'Школа № 4']) {
    const folder = join(home, 'Район', name);
    cpSync(join(ROOT, 'input'), folder, { recursive: true });
    rewrite(join(folder, 'organization.yaml'), (text) =>
      text.replace(/^shortName: .*$/mu, `shortName: ${name}`).replace(/^inn: .*$/mu, 'inn:'),
    );
  }
  return open(join(home, 'Район'), home);
}

function freshHome() {
  return mkdtempSync(join(tmpdir(), 'sferum-pictures-'));
}

function rewrite(path, change) {
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}

async function open(folder, home) {
  const program = spawn(process.execPath, [MAIN, 'open', folder, '--no-browser'], {
    env: { ...process.env, HOME: USER, XDG_CONFIG_HOME: join(home, 'settings') },
  });
  const address = await new Promise((resolve) => {
    program.stdout.on('data', (data) => resolve(/http:\S+/u.exec(String(data))?.[0]));
  });
  const end = async () => {
    const ended = new Promise((resolve) => program.once('exit', resolve));
    program.kill('SIGINT');
    await ended;
    rmSync(home, { recursive: true });
  };
  return { program, address, home, end };
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
  ['act', 'журнал', 'table', {}],
  ['edition', 'журнал', 'table', {}],
  ['report', 'отчёт', 'svg', {}],
  ['district', 'район', 'table', {}],
  ['check', 'проверка', '.drop', {}],
];

/** What stands in the journal of its picture. */
const ISSUED = ['order-use', 'regulation', 'order-administrator', 'request'];

/** A telephone that is too short, for a picture of an error. */
function short(text) {
  return text.replace('+7 (900) 000-00-02', '+7 (900) 000-00-0');
}

/** After the regulation was issued its organisation has got another name: there is something to compare. */
function renamed(folder) {
  rewrite(join(folder, 'organization.yaml'), (text) =>
    text.replace(/^(fullName: Муниципальное) бюджетное/mu, '$1 автономное'),
  );
}

/** What runs behind a picture. */
function startFor(name) {
  if (name === 'district') return startDistrict();
  const hasActs = ['register', 'act', 'edition'].includes(name);
  return startPage(
    name === 'staff' ? short : undefined,
    hasActs ? ISSUED : [],
    name === 'edition' ? renamed : undefined,
  );
}

/** What is done on the screen before its picture is taken. */
const STEPS = {
  check: async (page) => {
    const text =
      'ПРИКАЗ\n\n1. Работникам и/или родителям  зарегистрироваться.\n2. Контроль за исполнением оставляю за собой.\n';
    const file = { name: 'приказ.txt', mimeType: 'text/plain', buffer: Buffer.from(text) };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.locator('.finds li').first().waitFor();
  },
  act: openRegulation,
  edition: async (page) => {
    await openRegulation(page);
    await page.getByRole('link', { name: 'Новая редакция' }).click();
    await page.getByText(/^Правка 1 из/u).waitFor();
  },
};

async function openRegulation(page) {
  await page.locator('.cards a', { hasText: 'Положение об использовании' }).click();
  await page.locator('.life').waitFor();
  await page.locator('iframe').waitFor();
}

async function paint([name, place, drawn, look], browser) {
  const { address, home, end } = await startFor(name);
  const page = await browser.newPage({ viewport: { width: 1280, height: 760 }, locale: 'ru-RU', ...look });
  await page.goto(address);
  await page.locator('h1').waitFor();
  await page.goto(`${address.split('#')[0]}#/${place}`);
  await page.locator(drawn).first().waitFor();
  await STEPS[name]?.(page);
  // The browser's PDF viewer tells nobody when it has drawn.
  if ((await page.locator('iframe').count()) > 0) await page.waitForTimeout(2500);
  await page.evaluate(rename, [home, USER]);
  await page.screenshot({ path: join(PICTURES, `${name}.png`) });
  await page.close();
  await end();
}

/** In the page: a place of this run is shown as another one, or pictures of two runs would differ. */
function rename([from, to]) {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) texts.currentNode.nodeValue = texts.currentNode.nodeValue.replaceAll(from, to);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(PICTURES, { recursive: true });
  const browser = await startBrowser();
  for (const screen of SCREENS) await paint(screen, browser);
  await browser.close();
}
