// Makes a million-row event log and reads it twice over, each time in a process of its own: by bare papaparse, streaming,
// and by `sferum-docs report --json`. Prints times (median of three, taken in turn), their ratio and the memory.
// Run `npm run build` first, then `npm run bench:usage [rows]`.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeLog } from './log.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const RUNS = 3;
const TARGET = { ratio: 1.3, megabytes: 200 };

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
