// [OLD=FOLDER] bench.mjs [ROUNDS] [SECONDS]: makes the sample's regulation again and again, by sferum-docs and by its peers in turn, each in
// a process of its own on one core, then times the command itself. OLD is the root of an older build to stand
// beside. How to read the figures: README.md. Ends with 1 when a target is missed.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const MAIN = join(HERE, '../dist/cli/main.js');
const PEERS = {
  PDF: ['ours-pdf', 'writer-pdf', 'typst', 'pdfmake'],
  DOCX: ['ours-docx', 'plain-docx', 'writer-docx', 'docxtemplater', 'docx-library'],
};
const [rounds = 3, seconds = 4] = process.argv.slice(2).map(Number);
const onOneCore = spawnSync('taskset', ['-c', '0', 'true']).status === 0 ? ['taskset', '-c', '0'] : [];

function node(...args) {
  return nodeIn(HERE, ...args);
}

function nodeIn(folder, ...args) {
  const [command, ...rest] = [...onOneCore, process.execPath, ...args];
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(command, rest, { encoding: 'utf8', cwd: folder });
  if (status !== 0) throw new Error(stderr);
  return { milliseconds: performance.now() - started, stdout };
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

/** Medians over the rounds, by peer; the peers take turns, so that a busy minute hurts all of them. */
function measured(peers) {
  const found = new Map(peers.map((peer) => [peer, []]));
  for (let round = 0; round < rounds; round++)
    for (const peer of peers)
      found.get(peer).push(JSON.parse(node('measure.mjs', `peers/${peer}.mjs`, seconds).stdout));
  const keys = ['rate', 'kilobytes', 'megabytes'];
  return new Map(
    [...found].map(([peer, runs]) => [
      peer,
      Object.fromEntries(keys.map((key) => [key, median(runs.map((run) => run[key]))])),
    ]),
  );
}

function printPeers(format, results) {
  const [ours] = [...results.values()];
  console.log(`\nRegulation as ${format}   docs/s   ours is   file, KB   peak memory, MB`);
  for (const [peer, { rate, kilobytes, megabytes }] of results)
    console.log(
      `${peer.padEnd(20)} ${rate.toFixed(0).padStart(6)}   ${`× ${(ours.rate / rate).toFixed(2)}`.padStart(7)}   ${String(kilobytes).padStart(8)}   ${String(megabytes).padStart(15)}`,
    );
}

function timed(...args) {
  return median(Array.from({ length: Math.max(rounds, 5) }, () => node(MAIN, ...args).milliseconds));
}

/** Peak memory of the command, megabytes. */
function memory(...args) {
  const code = `process.argv.splice(1, 0, ${JSON.stringify(MAIN)}); process.on('exit', () => console.log(process.resourceUsage().maxRSS)); await import(${JSON.stringify(MAIN)});`;
  const { stdout } = node('--input-type=module', '--eval', code, '--', ...args);
  return Number(stdout.trim().split('\n').at(-1)) / 1024;
}

/** Processor time and memory of one run of a command of a build. */
function cost(build, args, output) {
  const file = join(output, 'cost.json');
  const main = join(build, 'dist/cli/main.js');
  const [command, ...rest] = [...onOneCore, process.execPath, '-r', join(HERE, 'cost.cjs'), main, ...args];
  spawnSync(command, rest, { cwd: output, env: { ...process.env, COST: file } });
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** Runs of the old build and of this one in turn, so that a machine that grows slower hurts both; the first pair, which fills caches, does not count. */
function inTurn(pairs, before, now) {
  return Array.from({ length: pairs + 1 }, () => ({ before: before(), now: now() })).slice(1);
}

/** The median of the ratios pair by pair, and the ratio of the least: what disturbs only adds. */
function compared(pairs, key) {
  const least = (side) => Math.min(...pairs.map((pair) => pair[side][key]));
  const ratio = median(pairs.map(({ before, now }) => now[key] / before[key]));
  return { ratio, least: least('now') / least('before'), before: least('before'), now: least('now') };
}

/** The older build makes the sample's regulation as its own bench does it, this one as here: seconds of the processor a document. */
function peersBesideOld(old) {
  console.log(
    '\nBeside the old build, by processor time   docs/s, median old → now   now ÷ old, pair by pair',
  );
  for (const peer of ['ours-pdf', 'writer-pdf', 'ours-docx', 'writer-docx']) {
    const measure = (folder) => () =>
      JSON.parse(
        nodeIn(folder, join(HERE, 'measure.mjs'), `${join(folder, 'peers', peer)}.mjs`, seconds).stdout,
      );
    const pairs = inTurn(Math.max(rounds, 7), measure(join(old, 'bench')), measure(HERE));
    const rate = (side) => median(pairs.map((pair) => pair[side].rateOfProcessor)).toFixed(0);
    const { ratio } = compared(pairs, 'rateOfProcessor');
    console.log(
      `${peer.padEnd(41)} ${`${rate('before')} → ${rate('now')}`.padStart(26)}   ${`× ${ratio.toFixed(2)}`.padStart(24)}`,
    );
  }
}

/** Both builds over the input and the documents of the old one. */
function besideOld(old, output) {
  const ids = readdirSync(join(old, 'templates')).filter((name) => name.endsWith('.hbs'));
  const documents = ids.map((name) => name.slice(0, -'.hbs'.length));
  const make = (folder, ...words) => [
    'generate',
    ...words,
    ...['--quiet', '--input', join(old, 'input'), '--output', join(output, folder)],
  ];
  const commands = [
    ['--help', 0.55, () => ['--help']],
    [`generate, ${documents.length} documents`, 0.6, (folder) => make(folder, ...documents)],
    ['generate, one document', 0.5, (folder) => make(folder, 'order-administrator')],
  ];
  for (const [what, most, args] of commands) {
    const pairs = inTurn(
      Math.max(rounds, 9),
      () => cost(old, args('old'), output),
      () => cost(join(HERE, '..'), args('new'), output),
    );
    const { ratio, least, before, now } = compared(pairs, 'milliseconds');
    const memory = compared(pairs, 'megabytes');
    const found = `${ratio.toFixed(2)}, of the least ${least.toFixed(2)} (${before.toFixed(0)} ms ${memory.before.toFixed(0)} MB → ${now.toFixed(0)} ms ${memory.now.toFixed(0)} MB)`;
    target(
      `${what} ÷ the old build, at most ${most}, memory no higher`,
      found,
      ratio <= most && memory.now <= memory.before,
    );
  }
}

function target(what, value, good) {
  console.log(`${good ? 'met   ' : 'MISSED'}  ${what}: ${value}`);
  if (!good) process.exitCode = 1;
}

console.log(`Node ${process.version}, one core, ${rounds} rounds of ${seconds} s, medians`);
const results = Object.fromEntries(Object.entries(PEERS).map(([format, peers]) => [format, measured(peers)]));
for (const [format, found] of Object.entries(results)) printPeers(format, found);

const output = mkdtempSync(join(tmpdir(), 'sferum-docs-bench-'));
try {
  const generate = ['generate', '--quiet', '--input', join(HERE, '../input'), '--output', output];
  const ratio = (format, ours, peer) => results[format].get(ours).rate / results[format].get(peer).rate;
  const help = timed('--help');
  const all = timed(...generate);
  const peak = memory(...generate);
  const pdf = ratio('PDF', 'writer-pdf', 'typst');
  const road = ratio('PDF', 'ours-pdf', 'typst');
  const docx = ratio('DOCX', 'ours-docx', 'docxtemplater');
  console.log('');
  target('PDF writer ÷ Typst with a warm cache, over 1', pdf.toFixed(2), pdf > 1);
  target('facts to PDF ÷ Typst from ready text, at least 1', road.toFixed(2), road >= 1);
  target('DOCX ÷ docxtemplater, at least 2', docx.toFixed(2), docx >= 2);
  target('--help, under 150 ms', `${help.toFixed(0)} ms`, help < 150);
  target('generate, the whole sample, under 2 s', `${(all / 1000).toFixed(2)} s`, all < 2000);
  target('generate, peak memory under 250 MB', `${peak.toFixed(0)} MB`, peak < 250);
  if (process.env.OLD) {
    besideOld(resolve(process.env.OLD), output);
    peersBesideOld(resolve(process.env.OLD));
  }
} finally {
  rmSync(output, { recursive: true });
}
