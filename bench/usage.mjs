// Makes a million-row event log and reads it twice over, each time in a process of its own: by bare papaparse, streaming,
// and by `sferum-docs report --json`. Prints times (median of three, taken in turn), their ratio and the memory.
// Run `npm run build` first, then `npm run bench:usage [rows]`.
import { spawnSync } from 'node:child_process';
import { closeSync, cpSync, mkdirSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const RUNS = 3;
const TARGET = { ratio: 1.3, megabytes: 200 };
const UNITS = 'Солнышко Капельки Теремок Колобок Ромашка Радуга Светлячок Звёздочка'.split(' ');
const EVENTS = 'вход вход сообщение сообщение сообщение звонок публикация файл трансляция'.split(' ');

const PAPA = `
  import { createReadStream } from 'node:fs';
  import Papa from 'papaparse';
  let rows = 0;
  Papa.parse(createReadStream(process.argv[1], { encoding: 'utf8' }), { delimiter: ';', step: () => { rows += 1; } });
`;
const REPORT = `
  import { run } from ${JSON.stringify(join(ROOT, 'modules/cli/program.js'))};
  const terminal = { print: () => {}, printError: (line) => console.error(line), style: (_, text) => text, typed: (name) => name };
  process.exitCode = await run(['report', '--json', '--input', process.argv[1]], terminal);
`;
const MEASURED = `
  process.on('exit', () => console.log(JSON.stringify({ seconds: performance.now() / 1000, kilobytes: process.resourceUsage().maxRSS })));
`;

/** Numbers from 0 to 1, the same in every run (mulberry32). */
function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function writeLog(path, rows) {
  const next = random(20250101);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const two = (number) => String(number).padStart(2, '0');
  const file = openSync(path, 'w');
  let lines = ['Дата;Пользователь;Роль;Подразделение;Событие;Количество'];
  for (let row = 0; row < rows; row += 1) {
    const day = new Date(Date.UTC(2025, 0, 1 + Math.floor((row / rows) * 181)));
    const date = `${two(day.getUTCDate())}.${two(day.getUTCMonth() + 1)}.${day.getUTCFullYear()}`;
    const user = Math.floor(next() * 3000);
    const role = user % 10 === 0 ? 'педагог' : 'родитель';
    const time = `${two(7 + Math.floor(next() * 14))}:${two(Math.floor(next() * 60))}`;
    lines.push(
      `${date} ${time};u-${user};${role};${UNITS[user % 8]};${pick(EVENTS)};${1 + Math.floor(next() * 4)}`,
    );
    if (lines.length === 10_000) {
      writeSync(file, `${lines.join('\n')}\n`);
      lines = [];
    }
  }
  writeSync(file, `${lines.join('\n')}\n`);
  closeSync(file);
}

function measure(program, argument) {
  const args = ['--input-type=module', '--eval', MEASURED + program, argument];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout.trim().split('\n').at(-1));
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

const rows = Number(process.argv[2] ?? 1_000_000);
const folder = mkdtempSync(join(tmpdir(), 'sferum-docs-bench-'));
try {
  const log = join(folder, 'usage/log.csv');
  mkdirSync(join(folder, 'usage'));
  for (const name of ['organization.yaml', 'staff.csv', 'groups.csv'])
    cpSync(join(ROOT, 'input', name), join(folder, name));
  writeLog(log, rows);
  console.log(
    `${rows.toLocaleString('en')} rows, ${(statSync(log).size / 1e6).toFixed(1)} MB, Node ${process.version}`,
  );
  const [papa, report] = [[], []];
  for (let run = 0; run < RUNS; run += 1) {
    papa.push(measure(PAPA, log));
    report.push(measure(REPORT, folder));
  }
  const times = [papa, report].map((runs) => median(runs.map(({ seconds }) => seconds)));
  const memory = [papa, report].map((runs) => Math.max(...runs.map(({ kilobytes }) => kilobytes)) / 1024);
  for (const [index, name] of ['bare papaparse', 'report --json '].entries())
    console.log(
      `${name}  ${times[index].toFixed(2)} s  ${Math.round(rows / times[index]).toLocaleString('en')} rows/s  ${memory[index].toFixed(0)} MB`,
    );
  const ratio = times[1] / times[0];
  console.log(
    `ratio ${ratio.toFixed(2)} (target ${TARGET.ratio}), memory ${memory[1].toFixed(0)} MB (target ${TARGET.megabytes})`,
  );
  if (ratio > TARGET.ratio || memory[1] > TARGET.megabytes) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}
