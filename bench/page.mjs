// npm run bench:page: how long a person waits on the page. From a trace of the browser: key to screen in a table of 150 and of 20 000 rows; and
// by the clock of the page: from the command to a page that answers, from an edit to the PDF, the program held to one core where `taskset` can do
// that. Needs Chromium, as scripts/page-pictures.mjs does.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
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
  const { program, address, end } = await startPage(change);
  spawnSync('taskset', ['-acp', '0', String(program.pid)]);
  const browser = await startBrowser();
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const browserAt = performance.now();
  await page.goto(address);
  await page.locator('#kind').waitFor();
  const interactive = performance.now() - browserAt;
  const done = async () => {
    await browser.close();
    await end();
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
async function editToFrame(page, field, value) {
  return page.evaluate(
    ([id, text]) =>
      new Promise((resolve, reject) => {
        setTimeout(() => reject(new Error(`no other PDF after an edit of ${id}`)), 10_000);
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
        const input = document.getElementById(id);
        input.focus();
        input.value = text;
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
        input.blur();
      }),
    [field, value],
  );
}

/** Documents of the sample whose preview is waited for, and what is typed in them: an order, and the longest ones there are. */
const EDITED = [
  ['order-administrator', 'number', (round) => `${round}-од`],
  ['regulation', 'date', (round) => `0${round + 1}.09.2025`],
  ['usage-report', 'number', (round) => `${round}-о`],
  ['chat-rules', 'number', (round) => `${round}-ч`],
  ['consent-image', 'date', (round) => `0${round + 1}.09.2025`],
];

/** A fresh program for each: what its first edit costs is paid once. */
async function preview([id, key, value]) {
  const { page, address, done, program, interactive } = await opened((text) => text);
  await page.goto(`${address.split('#')[0]}#/документы/all/${id}`);
  await page.locator('iframe').waitFor();
  await page.waitForTimeout(PACE);
  const spent = processor(program);
  const times = [];
  for (let round = 0; round < ROUNDS; round++) {
    times.push(await editToFrame(page, `documents.${id}.${key}`, value(round)));
    await page.waitForTimeout(PACE);
  }
  const each = (processor(program) - spent) / ROUNDS;
  await done();
  const [shown, loaded] = [0, 1].map((index) => times.map((one) => one[index]));
  const told = (list) =>
    `${median(list).toFixed(0)} | ${list[0].toFixed(0)} | ${Math.max(...list).toFixed(0)}`;
  console.log(
    `| ${id} | ${told(shown)} | ${told(loaded)} | ${each.toFixed(0)} | ${interactive.toFixed(0)} |`,
  );
}

function load() {
  return loadavg()[0].toFixed(1);
}

const before = load();
const parts = ['index.html', 'app.js', 'style.css', 'icon.svg'].map((name) =>
  readFileSync(`dist/page/${name}`),
);
console.log(
  `first load: ${(parts.reduce((sum, part) => sum + gzipSync(part).length, 0) / 1024).toFixed(1)} KB compressed`,
);
await table(150);
await table(20_000);
console.log(`
Milliseconds from an edit until another PDF is in the frame, and until its viewer has loaded: median, first, longest. Then the program's
processor time an edit, with what follows, and from the address to a page that answers.

| document | shown | first | longest | loaded | first | longest | processor | answers |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |`);
for (const one of EDITED) await preview(one);
console.log(`\nLoad of the computer in the last minute, before and after: ${before}, ${load()}`);
