// year.mjs [SEED]: a kindergarten and a school live through a year by the command line. After every step: no byte of an issued act has
// changed, numbers are taken once, every citation points at an act in force on that day, the register equals the folders, `check` says
// what is to be done next. Every command that issues is killed two or three times before it may finish.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { actsIn, hold, holdRegister, textOf } from './invariants.mjs';
import { lifeOf } from './life.mjs';
import { Organization, ROOT } from './organization.mjs';
import { KINDERGARTEN, SCHOOL } from './organizations.mjs';

const [seed = 1] = process.argv.slice(2).map(Number);
const work = mkdtempSync(join(tmpdir(), 'sferum-docs-year-'));
const tally = {
  steps: 0,
  acts: 0,
  kills: 0,
  'kills while writing': 0,
  'kills between two acts': 0,
  files: 0,
  rows: 0,
  numbers: 0,
  citations: 0,
  'citations in texts': 0,
};
let state = seed;

/** Mulberry32. */
function random() {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
}

/** Kills the command while it starts, reads and makes, while it writes, and between two acts: what is there is whole. */
async function kill(organization, words, frozen) {
  const before = actsIn(organization.input).length;
  const wanted = words.filter((word) => !word.startsWith('--')).length;
  const moments = [
    [random() * 2500, () => true],
    [random() * 12 * wanted, () => organization.isWriting()],
    [0, () => organization.issued() > before],
  ];
  for (const [after, hasCome] of wanted > 1 ? moments : moments.slice(0, 2)) {
    const isKilled = await organization.killed(['issue', ...words], after, hasCome);
    const made = hold(organization.input, frozen, tally).length - before;
    if (isKilled && organization.isWriting()) tally['kills while writing'] += 1;
    if (isKilled && made > 0 && made < wanted) tally['kills between two acts'] += 1;
  }
  return before;
}

async function issue(organization, words, frozen) {
  const wanted = words.filter((word) => !word.startsWith('--')).length;
  const before = await kill(organization, words, frozen);
  organization.run(['issue', ...words]);
  const acts = hold(organization.input, frozen, tally);
  if (acts.length - before !== wanted)
    throw new Error(`issue ${words.join(' ')}: ${acts.length - before} acts, not ${wanted}`);
  tally.acts += wanted;
  holdRegister(organization.input, tally);
  const checked = organization.run(['check']);
  const added = acts.filter(
    ({ folder }) => words.some((word) => folder.includes(word)) || !signedBefore.has(folder),
  );
  for (const { folder, approves, document } of added)
    if (document !== 'regulation' && !signedBefore.has(folder) && !checked.includes(folder))
      throw new Error(`check does not say that ${folder} is to be signed (${approves})`);
  return checked;
}

const signedBefore = new Set();

/** Everything that is issued is signed, with a file of a signature or on paper. */
function signAll(organization) {
  for (const { folder, files } of actsIn(organization.input)) {
    if (signedBefore.has(folder)) continue;
    organization.sign(folder, files, random() < 0.5);
    signedBefore.add(folder);
  }
}

function expectTexts(organization, expected) {
  const acts = actsIn(organization.input);
  for (const [document, phrases] of Object.entries(expected)) {
    const act = acts.filter((one) => one.document === document).at(-1);
    const text = textOf(act.tree).replace(/\s+/gu, ' ');
    for (const phrase of phrases)
      if (!text.includes(phrase)) throw new Error(`${act.folder} does not say «${phrase}»:\n${text}`);
  }
}

async function live({ name, source, before, ...rest }) {
  const organization = new Organization(join(ROOT, source), join(work, name), before);
  const frozen = new Map();
  signedBefore.clear();
  for (const step of lifeOf(rest)) {
    step.do(organization);
    const issued = step.issue.length > 0 ? await issue(organization, step.issue, frozen) : '';
    for (const word of step.next ?? [])
      if (!issued.includes(word))
        throw new Error(`${step.title}: check does not say that ${word} comes next`);
    for (const words of step.after ?? []) await issue(organization, words, frozen);
    expectTexts(organization, step.expect ?? {});
    signAll(organization);
    organization.run(['issue']);
    holdRegister(organization.input, tally);
    const drafts = organization.run(['generate', '--format', 'docx']);
    for (const id of step.issue)
      if (drafts.includes(`✓ ${id}`)) throw new Error(`${step.title}: ${id} is made anew`);
    hold(organization.input, frozen, tally);
    tally.steps += 1;
    console.error(`${name}: ${step.title}`);
  }
  const all = actsIn(organization.input);
  // What is signed stays: nothing of the year can be taken back.
  for (const { document, number, date } of all.slice(0, 3))
    organization.run(['unissue', document, '--date', date, ...(number ? ['--number', number] : [])], 1);
  hold(organization.input, frozen, tally);
  tally.kills += organization.kills;
  organization.remove();
}

for (const organization of [KINDERGARTEN, SCHOOL]) await live(organization);
console.log(`seed ${seed}: two organisations lived through a year, every invariant held after every step`);
for (const [what, times] of Object.entries(tally)) console.log(`${String(times).padStart(6)}  ${what}`);
