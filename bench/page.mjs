// npm run bench:page: how long a person waits on the page. From a trace of the browser: key to screen in a table of 150 and of 20 000 rows; and
// by the clock of the page: from the command to a page that answers, from an edit to the PDF. Needs Chromium, as scripts/page-pictures.mjs does.

import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { startBrowser, startPage } from '../scripts/page-pictures.mjs';

const HEADER = 'Фамилия;Имя;Отчество;Должность;Подразделение\r\n';
const ROUNDS = 9;
/** Milliseconds between two edits, as people make them. */
const PACE = 1000;

function rows(count) {
  return (
    HEADER +
    Array.from({ length: count }, (_, row) => `Иванов;Пётр;Олегович;воспитатель ${row};\r\n`).join('')
  );
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

async function opened(change) {
  const { program, address } = await startPage(change);
  const browser = await startBrowser();
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const browserAt = performance.now();
  await page.goto(address);
  await page.locator('#kind').waitFor();
  const interactive = performance.now() - browserAt;
  const done = async () => {
    await browser.close();
    program.kill('SIGINT');
  };
  return { page, address, done, program, interactive };
}

/** Milliseconds from a key to the next frame that shows it. */
async function keyToScreen(page) {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        const input = document.activeElement;
        const began = performance.now();
        input.value += 'а';
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => resolve(performance.now() - began);
          channel.port2.postMessage(null);
        });
      }),
  );
}

async function table(count) {
  const { page, address, done } = await opened(() => rows(count));
  await page.goto(`${address.split('#')[0]}#/таблица/staff`);
  await page.locator('.cell').first().waitFor();
  await page.locator('.cell').nth(3).click();
  const times = [];
  for (let round = 0; round < ROUNDS; round++) times.push(await keyToScreen(page));
  console.log(
    `key to screen, ${count} rows: ${median(times).toFixed(1)} ms (longest ${Math.max(...times).toFixed(1)})`,
  );
  await done();
}

/** Milliseconds of processor time that a process has had. */
function processor({ pid }) {
  const [, , user, system] =
    /^(.*\))(?: \S+){11} (\d+) (\d+)/u.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
  return (Number(user) + Number(system)) * 10;
}

/** Milliseconds from leaving a field that has changed until the frame has another PDF, and until that has loaded. */
async function editToFrame(page, value) {
  return page.evaluate(
    (text) =>
      new Promise((resolve) => {
        const frame = () => document.querySelector('iframe');
        const before = frame().src;
        const began = performance.now();
        const observer = new MutationObserver(() => {
          if (frame().src === before) return;
          observer.disconnect();
          const shown = performance.now() - began;
          frame().addEventListener('load', () => resolve([shown, performance.now() - began]));
        });
        observer.observe(document.body, { subtree: true, childList: true, attributes: true });
        const field = document.getElementById('documents.order-administrator.number');
        field.focus();
        field.value = text;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        field.blur();
      }),
    value,
  );
}

async function preview() {
  const { page, address, done, program, interactive } = await opened((text) => text);
  console.log(`page answers after its address is opened: ${interactive.toFixed(0)} ms`);
  await page.goto(`${address.split('#')[0]}#/документы/registration/order-administrator`);
  const frame = page.locator('iframe[title*="назначении администратора"]');
  await frame.waitFor();
  const spent = processor(program);
  const times = [];
  for (let round = 0; round < ROUNDS; round++) {
    times.push(await editToFrame(page, `${round}-од`));
    await page.waitForTimeout(PACE);
  }
  for (const [index, what] of ['another PDF in the frame', 'its viewer has loaded'].entries()) {
    const each = times.map((one) => one[index]);
    console.log(
      `edit until ${what}: ${median(each).toFixed(0)} ms (longest ${Math.max(...each).toFixed(0)})`,
    );
  }
  const each = (processor(program) - spent) / ROUNDS;
  console.log(`of it and of what follows, processor time of the program: ${each.toFixed(0)} ms an edit`);
  await done();
}

const parts = ['index.html', 'app.js', 'style.css', 'icon.svg'].map((name) =>
  readFileSync(`dist/page/${name}`),
);
console.log(
  `first load: ${(parts.reduce((sum, part) => sum + gzipSync(part).length, 0) / 1024).toFixed(1)} KB compressed`,
);
await table(150);
await table(20_000);
await preview();
