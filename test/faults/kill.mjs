// kill.mjs [COUNT] [SEED]: kills `generate` and `batch` with SIGKILL at random moments, COUNT times (200), and looks after
// each: every file is whole, the old or the new one; the manifest tells the truth; nothing is taken for edited by hand.
// Now and then a run may finish: then the folder is what an undisturbed run leaves, to the byte, and nothing else.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MAIN = join(ROOT, 'dist/cli/main.js');
const [count = 200, seed = 1] = process.argv.slice(2).map(Number);
const ORGANIZATIONS = ['Сад 1', 'Сад 2', 'Сад 3'];
/** Two states of the facts: other contents, and one document has another name. */
const STATES = ['A', 'B'];
const work = mkdtempSync(join(tmpdir(), 'sferum-docs-kill-'));
const random = generator(seed);
const tally = {
  generate: 0,
  batch: 0,
  'while publishing': 0,
  'before or after': 0,
  finished: 0,
  'pending manifests': 0,
};

/** Mulberry32: the same moments for the same seed, as far as the computer allows. */
function generator(state) {
  let a = state;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const hash = (bytes) => createHash('sha256').update(bytes).digest('hex');
const hashOf = (path) => hash(readFileSync(path));
const visible = (folder) =>
  existsSync(folder) ? readdirSync(folder).filter((name) => !name.startsWith('.')) : [];

function setState(input, state) {
  const path = join(input, 'organization.yaml');
  const sample = readFileSync(join(ROOT, 'input/organization.yaml'), 'utf8');
  writeFileSync(path, sample.replaceAll('Сказка', state === 'A' ? 'Сказка' : 'Солнышко'));
  const template = `<head><title>Памятка ${state}</title></head><body><h1>ПАМЯТКА</h1></body>`;
  writeFileSync(join(work, 'own/memo.hbs'), template);
}

const OWN = ['order-use', 'request', 'memo', '--quiet', '--templates', join(work, 'own')];
const args = {
  generate: (place) => [
    'generate',
    ...OWN,
    '--input',
    join(place, 'input'),
    '--output',
    join(place, 'output'),
  ],
  batch: (place) => ['batch', place, ...OWN],
};

function prepare(command) {
  const place = join(work, command);
  const names = command === 'generate' ? ['input'] : ORGANIZATIONS;
  for (const name of names) cpSync(join(ROOT, 'input'), join(place, name), { recursive: true });
  const inputs = names.map((name) => join(place, name));
  const outputs =
    command === 'generate' ? [join(place, 'output')] : names.map((name) => join(place, name, 'output'));
  return { command, place, inputs, outputs };
}

function runToTheEnd({ command, place }) {
  const { status, stderr } = spawnSync(process.execPath, [MAIN, ...args[command](place)], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${command} ends with ${status}: ${stderr}`);
}

/** What an undisturbed run leaves, by state: name → hash. */
function cleanResults(target) {
  return Object.fromEntries(
    STATES.map((state) => {
      for (const input of target.inputs) setState(input, state);
      for (const output of target.outputs) rmSync(output, { recursive: true, force: true });
      runToTheEnd(target);
      const [output] = target.outputs;
      for (const name of readdirSync(output)) expectReadable(join(output, name));
      return [
        state,
        Object.fromEntries(readdirSync(output).map((name) => [name, hashOf(join(output, name))])),
      ];
    }),
  );
}

function expectReadable(path) {
  const bytes = readFileSync(path);
  if (path.endsWith('.docx') && !unzipSync(bytes)['word/document.xml'])
    throw new Error(`no Word file: ${path}`);
  if (path.endsWith('.pdf') && !/%%EOF\s*$/.test(bytes.toString('latin1')))
    throw new Error(`no whole PDF: ${path}`);
  if (path.endsWith('.json')) JSON.parse(bytes.toString());
}

/** Starts the command and kills it, at a moment of the whole run or soon after it has begun to write; false when too late. */
async function killed({ command, place, outputs, typical }) {
  const child = spawn(process.execPath, [MAIN, ...args[command](place)], { stdio: 'ignore' });
  const exited = new Promise((resolve) => child.once('exit', resolve));
  if (random() < 0.7) {
    while (child.exitCode === null && !outputs.some(isBeingWritten)) await pause(1);
    await pause(random() * 50);
  } else {
    await pause(random() * typical);
  }
  child.kill('SIGKILL');
  await exited;
  return child.signalCode === 'SIGKILL';
}

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** One temporary file may be the lock's. */
function isBeingWritten(output) {
  return existsSync(output) && readdirSync(output).filter((name) => name.endsWith('.tmp')).length > 1;
}

/** Throws when something in an output folder is not as promised. */
function verify(output, clean) {
  for (const name of visible(output).filter((name) => name !== 'manifest.json')) {
    const found = hashOf(join(output, name));
    if (!STATES.some((state) => clean[state][name] === found))
      throw new Error(`${output}/${name} is neither old nor new`);
  }
  if (!existsSync(join(output, 'manifest.json'))) {
    const stray = visible(output);
    if (stray.length > 0) throw new Error(`${output}: files without a manifest: ${stray}`);
    return;
  }
  const manifest = JSON.parse(readFileSync(join(output, 'manifest.json'), 'utf8'));
  for (const { path, sha256 } of manifest.files)
    if (hashOf(join(output, path)) !== sha256) throw new Error(`${output}: the manifest lies of ${path}`);
  const named = [...manifest.files, ...(manifest.pending ?? [])].map(({ path }) => path);
  const unknown = visible(output).filter((name) => name !== 'manifest.json' && !named.includes(name));
  if (unknown.length > 0) throw new Error(`${output}: the manifest does not know ${unknown}`);
  if (manifest.pending?.length > 0) tally['pending manifests'] += 1;
}

/** After a run that ended nothing is left of the killed ones. */
function verifyFinal(target, clean, state) {
  for (const output of target.outputs) {
    const found = Object.fromEntries(readdirSync(output).map((name) => [name, hashOf(join(output, name))]));
    const same = JSON.stringify(found) === JSON.stringify(clean[state]);
    if (!same) throw new Error(`${output} differs from a clean run: ${Object.keys(found)}`);
  }
  const left = readdirSync(target.place).filter((name) => name.startsWith('.'));
  if (left.length > 0) throw new Error(`${target.place}: left over: ${left}`);
}

mkdirSync(join(work, 'own'));
const targets = ['generate', 'batch'].map(prepare);
for (const target of targets) {
  target.clean = cleanResults(target);
  const started = performance.now();
  for (const input of target.inputs) setState(input, 'A');
  runToTheEnd(target);
  target.typical = performance.now() - started;
}
for (let k = 1; k <= count; ) {
  const target = targets[random() < 0.5 ? 0 : 1];
  const state = STATES[random() < 0.5 ? 0 : 1];
  for (const input of target.inputs) setState(input, state);
  const isKilled = await killed(target);
  const inTheMiddle = target.outputs.some(isBeingWritten);
  for (const output of target.outputs) verify(output, target.clean);
  if (isKilled) {
    tally[target.command] += 1;
    tally[inTheMiddle ? 'while publishing' : 'before or after'] += 1;
    k += 1;
  }
  if (k % 10 === 0 || k > count) {
    for (const each of targets) {
      for (const input of each.inputs) setState(input, state);
      runToTheEnd(each);
      verifyFinal(each, each.clean, state);
      tally.finished += 1;
    }
    console.error(`${k} of ${count}`);
  }
}
rmSync(work, { recursive: true });
console.log(`seed ${seed}: ${count} kills, every file whole, every manifest true`);
for (const [what, times] of Object.entries(tally)) console.log(`${String(times).padStart(6)}  ${what}`);
