// What a district and a region cost, on the cores of this computer, with the built command (`npm run build`):
//   node bench/scale.mjs documents 1000    batch of so many organisations with all documents
//   node bench/scale.mjs first 200         the 21 documents of the program's first edition
//   node bench/scale.mjs figures 10000     roll-up of so many files of figures: figures alone, and with all its files
//   node bench/scale.mjs rows 50           roll-up of so many organisations with a million log rows each, beside bare papaparse
// Prints wall time, processor time and the most memory of the process.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeDistrict, random } from './district.mjs';
import { writeLog } from './log.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const MAIN = join(ROOT, 'dist/cli/main.js');
/** Documents of the first edition, by their ids. */
const FIRST =
  'regulation order-use order-administrator order-additional-administrators order-change-administrator acknowledgement consent-administrator request structure usage-report support-request memo-staff memo-parents control-note channel-plan broadcast-plan chat-register invitations invitation-journal membership-journal movement'.split(
    ' ',
  );

const MEASURED = `data:text/javascript,process.on('exit',()=>{const u=process.resourceUsage();process.stderr.write('\\n@'+JSON.stringify({cpu:(u.userCPUTime+u.systemCPUTime)/1e6,megabytes:Math.round(u.maxRSS/1024)})+'\\n')})`;

/** Runs the command; gives seconds of the clock and of the processor, and the most memory. */
function measured(args) {
  const started = performance.now();
  const child = spawn(process.execPath, ['--import', MEASURED, MAIN, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let text = '';
  child.stderr.on('data', (piece) => {
    text = (text + piece).slice(-2000);
  });
  return new Promise((resolve, reject) => {
    child.on('close', (code) => {
      const found = /\n@(\{.*\})\n/u.exec(text);
      if (code > 1 || !found) return reject(new Error(`exit code ${code}\n${text}`));
      resolve({ wall: (performance.now() - started) / 1000, ...JSON.parse(found[1]) });
    });
  });
}

function told(name, { wall, cpu, megabytes }, count, what) {
  const each = ((cpu / count) * 1000).toFixed(1);
  console.log(
    `${name}: ${wall.toFixed(1)} s, processor ${cpu.toFixed(1)} s (${each} ms ${what}), ${megabytes} MB`,
  );
}

/** Twice as many organisations must take twice as long, and no more memory. */
async function documents(work, count, ids) {
  for (const size of [Math.ceil(count / 2), count]) {
    const [folder, output] = [join(work, `район ${size}`), join(work, `документы ${size}`)];
    mkdirSync(folder);
    makeDistrict(folder, size);
    const made = await measured([
      'batch',
      folder,
      ...ids,
      '--output',
      output,
      '--quiet',
      '--date',
      '01.09.2025',
    ]);
    told(`${size} organisations`, made, size, 'each');
    console.log(`  ${filesIn(output)} files`);
  }
}

function filesIn(output) {
  const rows = readFileSync(join(output, 'результаты.csv'), 'utf8').trimEnd().split('\r\n').slice(1);
  const counts = rows.map((row) => Number(/^"(?:[^"]|"")*";"[^"]*";\d+;(\d+)/u.exec(row)?.[1] ?? 0));
  return counts.reduce((sum, one) => sum + one, 0);
}

/** Files of figures with other numbers, names and ИНН, as if so many organisations had sent theirs. */
async function figures(folder, count) {
  const base = join(folder, '..', 'base');
  makeDistrict(base, 4);
  const texts = readdirSync(base)
    .filter((name) => !name.includes('.'))
    .map((name) => {
      const output = join(base, name, 'output');
      spawnSync(process.execPath, [
        MAIN,
        'report',
        '--share',
        '--input',
        join(base, name),
        '--output',
        output,
        '--period',
        '2025-Q2',
      ]);
      return readFileSync(join(output, 'показатели.json'), 'utf8');
    });
  const next = random(7);
  for (let number = 1; number <= count; number += 1) {
    const { sha256: _, ...file } = JSON.parse(texts[number % texts.length]);
    file.organization = {
      ...file.organization,
      name: `Организация № ${number}`,
      inn: String(9_900_000_000 + number),
    };
    file.indicators = file.indicators.map((row) =>
      row.indicator === 'messages' ? { ...row, value: Math.floor(next() * 1000) } : row,
    );
    const hash = createHash('sha256').update(JSON.stringify(file)).digest('hex');
    const own = join(folder, `Организация № ${number}`);
    mkdirSync(own, { recursive: true });
    writeFileSync(join(own, 'показатели.json'), JSON.stringify({ ...file, sha256: hash }));
  }
  const args = ['summary', folder, '--period', '2025-Q2', '--quiet'];
  told(`${count} files of figures, --json`, await measured([...args, '--json']), count, 'each');
  told(
    `${count} files of figures, all outputs`,
    await measured([...args, '--output', join(folder, '..', 'output')]),
    count,
    'each',
  );
}

async function rows(folder, count) {
  const log = join(folder, '..', 'log.csv');
  writeLog(log, 1_000_000);
  makeDistrict(folder, count + 1);
  for (const name of readdirSync(folder).filter((one) => one !== 'districts.csv')) {
    const usage = join(folder, name, 'usage');
    rmSync(usage, { recursive: true, force: true });
    mkdirSync(usage);
    linkSync(log, join(usage, 'log.csv'));
  }
  rmSync(
    join(
      folder,
      readdirSync(folder).find((one) => one !== 'districts.csv'),
    ),
    { recursive: true },
  );
  const made = await measured(['summary', folder, '--period', '2025-Q1', '--quiet', '--json']);
  told(`${count} million rows`, made, count, 'a million');
  const papa = `import{createReadStream}from'node:fs';import Papa from'papaparse';let n=0;Papa.parse(createReadStream(process.argv[1],{encoding:'utf8'}),{delimiter:';',step:()=>{n+=1},complete:()=>{const u=process.cpuUsage();console.log((u.user+u.system)/1e6)}})`;
  const seconds = [1, 2, 3].map(() =>
    Number(
      spawnSync(process.execPath, ['--input-type=module', '-e', papa, log], { cwd: ROOT, encoding: 'utf8' })
        .stdout,
    ),
  );
  const bare = seconds.sort((a, b) => a - b)[1];
  console.log(
    `bare papaparse: ${bare.toFixed(2)} s a million; rate of the roll-up ÷ its: ${(bare / (made.cpu / count)).toFixed(2)}`,
  );
}

const [what, count = '100'] = process.argv.slice(2);
const work = mkdtempSync(join(tmpdir(), 'sferum-docs-scale-'));
const folder = join(work, 'район');
mkdirSync(folder);
try {
  if (what === 'documents') await documents(work, Number(count), []);
  else if (what === 'first') await documents(work, Number(count), FIRST);
  else if (what === 'figures') await figures(folder, Number(count));
  else if (what === 'rows') await rows(folder, Number(count));
  else console.error('documents N, first N, figures N or rows N');
} finally {
  rmSync(work, { recursive: true, force: true });
}
