// What must be true of the acts of an organisation after every step of the year, worked out from the files alone.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The issued acts as their folders have them, by path below the input folder. */
export function actsIn(input) {
  const root = join(input, 'acts');
  if (!existsSync(root)) return [];
  return readdirSync(root)
    .filter((name) => /^\d{4}$/u.test(name))
    .flatMap((year) => readdirSync(join(root, year)).map((name) => `acts/${year}/${name}`))
    .map((folder) => ({ folder, ...JSON.parse(readFileSync(join(input, folder, 'act.json'), 'utf8')) }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** Holds everything; throws with what is wrong. `frozen`: hashes of issued files from the steps before, added to. */
export function hold(input, frozen, tally) {
  const acts = actsIn(input);
  for (const act of acts) holdWhole(input, act, frozen, tally);
  for (const path of frozen.keys()) if (!existsSync(join(input, path))) fail(`${path} is gone`);
  const live = acts.filter(({ withdrawn }) => withdrawn === null);
  holdNumbers(live, tally);
  for (const act of live) holdCitations(act, live, tally);
  return acts;
}

/** The register has a row for every folder, and the other way round. */
export function holdRegister(input, tally) {
  const acts = actsIn(input);
  const text = readFileSync(join(input, 'acts/register.csv'), 'utf8').replace(/^\uFEFF/u, '');
  const rows = text.trimEnd().split('\r\n').slice(1);
  const cells = rows.map((row) => row.slice(1, -1).split('";"'));
  const told = cells.map((row) => `${row[1]}|${row[2]}|${row[8]}`).sort();
  const found = acts.map(({ number, date, folder }) => `${number ?? ''}|${shown(date)}|${folder}`).sort();
  if (JSON.stringify(told) !== JSON.stringify(found))
    fail(`the register differs:\n${told.join('\n')}\n---\n${found.join('\n')}`);
  const repealed = new Set(acts.flatMap((act) => (isLive(act) ? act.repeals : [])).map(({ id }) => id));
  for (const row of cells) {
    const act = acts.find(({ folder }) => folder === row[8]);
    if (repealed.has(act.id) !== /^с \d/u.test(row[7]) && act.document !== 'regulation')
      fail(`${row[8]}: ${row[7]}`);
  }
  tally.rows += rows.length;
}

const isLive = ({ withdrawn }) => withdrawn === null;

function holdWhole(input, { folder, files }, frozen, tally) {
  for (const { path, sha256 } of files) {
    const hash = createHash('sha256')
      .update(readFileSync(join(input, folder, path)))
      .digest('hex');
    const key = `${folder}/${path}`;
    if (hash !== sha256 || (frozen.get(key) ?? hash) !== hash) fail(`${key} is not what was issued`);
    frozen.set(key, hash);
    tally.files += 1;
  }
}

function holdNumbers(acts, tally) {
  const seen = new Map();
  for (const { journal, date, number, folder } of acts.filter((act) => act.number !== null)) {
    const key = `${journal} ${date.slice(0, 4)} ${number.toLowerCase()}`;
    if (seen.has(key)) fail(`${folder} has the number of ${seen.get(key)}`);
    seen.set(key, folder);
    tally.numbers += 1;
  }
}

/** Days from which acts are not in force, by id: those that are repealed, and what the repealed approved. */
function endsOf(acts) {
  const ends = new Map();
  for (const { date, repeals } of acts) for (const { id } of repeals) if (id) ends.set(id, date);
  for (const { id, document, cites } of acts) {
    const approver = acts.find(
      (one) => one.approves.includes(document) && cites.some((cited) => cited.id === one.id),
    );
    if (approver && ends.has(approver.id)) ends.set(id, ends.get(approver.id));
  }
  return ends;
}

/**
 * Each act that is cited was issued by then and in force; what the text says of a number and a day is an act that the record cites or
 * repeals.
 */
function holdCitations(act, acts, tally) {
  const ends = endsOf(acts);
  const named = [...act.cites, ...act.repeals];
  for (const { id } of act.cites.filter((one) => one.id !== null)) {
    const cited = acts.find((one) => one.id === id);
    if (!cited) fail(`${act.folder} cites ${id}, which is not there`);
    const end = ends.get(id);
    // An order may tell of the former act beside the one that repealed it.
    const repealing = [act, ...acts.filter((one) => act.cites.some((other) => other.id === one.id))];
    const isOver =
      end !== undefined &&
      end <= act.date &&
      !repealing.some(({ repeals }) => repeals.some((one) => one.id === id));
    if (cited.date > act.date || isOver)
      fail(`${act.folder} of ${act.date} cites ${id} (${cited.date} to ${end})`);
    tally.citations += 1;
  }
  for (const [, day, number] of textOf(act.tree).matchAll(CITED)) {
    const date = isoOf(day);
    const isOwn = date === act.date && number === act.number;
    if (!isOwn && !named.some((one) => one.number === number && one.date === date))
      fail(`${act.folder}: its text cites № ${number} of ${day}, its record does not`);
    tally['citations in texts'] += 1;
  }
}

/** «приказом от 1 сентября 2025 г. № 101-од», «приказ … от 01.09.2025 № 101-од». */
const CITED =
  /приказ[\p{L}]*(?: [^.;]{0,120}?)? от (\d{1,2} \p{L}+ \d{4} г\.|\d\d\.\d\d\.\d{4}) № ([\p{L}\d/-]+)/gu;

const MONTHS = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ');

function isoOf(text) {
  const [, day, month, year] = /^(\d+)[ .](\S+?)[ .](\d{4})/u.exec(text);
  const number = MONTHS.includes(month) ? MONTHS.indexOf(month) + 1 : Number(month);
  return `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

const shown = (date) => date.split('-').reverse().join('.');

/** All text of a tree in reading order, blanks of one kind. */
export function textOf(node) {
  if (typeof node !== 'object' || node === null) return '';
  if (typeof node.value === 'string') return node.value;
  if (node.type === 'break') return ' ';
  const text = Object.values(node).map(textOf).join('');
  const isBlock = ['paragraph', 'heading'].includes(node.type);
  return (isBlock ? `${text}\n` : text).replace(/\u00AD/gu, '').replace(/\u00A0/gu, ' ');
}

function fail(message) {
  throw new Error(message);
}
