// district.mjs FOLDER N: makes a district of N organisations of the sample, with names, lists and usage of their own, the same
// every time. Some are odd: every 10th has half of the period, every 25th nothing, one name begins as a formula does.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const SAMPLE = fileURLToPath(new URL('../input', import.meta.url));
const KINDS = ['kindergarten', 'school', 'additional', 'college'];
const TITLES = ['Детский сад', 'Школа', 'Дом творчества', 'Колледж'];
const ROOTS = 'Берёзк Рябин Тополин Ясен Ольхов Кленов Соснов Дубов'.split(' ');

/** Numbers from 0 to 1, the same in every run (mulberry32). */
export function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function text(path) {
  return readFileSync(path, 'utf8').replace(/^\uFEFF/u, '');
}

/** ИНН of an organisation: ten digits, the last one checks the others. */
function inn(number) {
  const digits = `99${String(number).padStart(7, '0')}`;
  const sum = [2, 4, 10, 3, 5, 9, 4, 6, 8].reduce(
    (total, weight, at) => total + weight * Number(digits[at]),
    0,
  );
  return `${digits}${(sum % 11) % 10}`;
}

/** An organisation in a folder; gives the name of the folder. */
function makeOrganization(root, number) {
  const next = random(number);
  const kind = number % KINDS.length;
  const name = number === 7 ? '=SUM(A1)+cmd Школа' : `${TITLES[kind]} № ${number}`;
  const folder = join(root, name.replaceAll(/[/\\:*?"<>|]/gu, ' '));
  mkdirSync(folder, { recursive: true });
  cpSync(SAMPLE, folder, { recursive: true });
  const organization = text(join(folder, 'organization.yaml'))
    .replace(/^kind: .*$/mu, `kind: ${KINDS[kind]}`)
    .replace(/^fullName: .*$/mu, `fullName: Муниципальное учреждение «${name}»`)
    .replace(/^shortName: .*$/mu, `shortName: '${name}'`)
    .replace(/^inn: .*$/mu, `inn: ${inn(number)}`)
    .replace(/^ogrn: .*$/mu, '');
  writeFileSync(
    join(folder, 'organization.yaml'),
    `${organization}\n${number % 3 === 0 ? 'norms: announced\n' : ''}`,
  );
  varyLists(folder, next);
  varyUsage(folder, next, number);
  return folder;
}

/** Some of those whom no other file names are not there. */
function varyLists(folder, next) {
  const [head, ...rows] = text(join(folder, 'staff.csv')).trimEnd().split(/\r?\n/u);
  const others = readdirSync(folder).filter((file) => /\.(?:csv|yaml)$/u.test(file) && file !== 'staff.csv');
  const named = others.map((file) => {
    const bytes = readFileSync(join(folder, file));
    return bytes.toString('utf8') + new TextDecoder('windows-1251').decode(bytes);
  });
  const isNamed = (row) => named.some((one) => one.includes(row.slice(0, 3)));
  const kept = rows.filter((row) => isNamed(row) || next() < 0.7);
  writeFileSync(join(folder, 'staff.csv'), `${[head, ...kept].join('\n')}\n`);
  const groups = new TextDecoder('windows-1251').decode(readFileSync(join(folder, 'groups.csv')));
  const [title, ...lines] = groups.trimEnd().split(/\r?\n/u);
  const varied = lines.map((line) => {
    const cells = line.split(';');
    return cells
      .with(2, Number(cells[2]) + Math.floor(next() * 9))
      .with(3, Number(cells[3]) + Math.floor(next() * 9))
      .join(';');
  });
  writeFileSync(join(folder, 'groups.csv'), `${[title, ...varied].join('\n')}\n`);
}

/** Events are left out at random, so that every organisation has figures of its own. */
function varyUsage(folder, next, number) {
  const usage = join(folder, 'usage');
  if (number % 25 === 0) return rmSync(usage, { recursive: true });
  const share = 0.4 + next() * 0.6;
  for (const file of readdirSync(usage).filter(
    (one) => one.includes('2-квартал') && one.startsWith('журнал'),
  )) {
    const [head, ...rows] = text(join(usage, file)).trimEnd().split(/\r?\n/u);
    const kept = rows.filter(() => next() < share);
    const cut = number % 10 === 0 ? kept.filter((row) => row.slice(0, 10) < '2025-05-15') : kept;
    writeFileSync(join(usage, file), `${[head, ...cut].join('\n')}\n`);
  }
}

/** A district of so many organisations, and its table of towns. */
export function makeDistrict(root, count) {
  const rows = Array.from({ length: count }, (_, at) =>
    makeOrganization(root, at + 1).slice(root.length + 1),
  );
  const towns = rows.map((name, at) => `${name};${ROOTS[at % ROOTS.length]}ский`);
  writeFileSync(join(root, 'districts.csv'), `Папка;Округ\n${towns.slice(0, -1).join('\n')}\n`);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [root, count] = process.argv.slice(2);
  mkdirSync(root, { recursive: true });
  makeDistrict(root, Number(count));
}
