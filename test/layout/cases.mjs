import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderCases } from '../parity/cases.mjs';

const KINDS = ['kindergarten', 'school', 'additional', 'college'];
const PLATFORMS = ['sferum-vk', 'sferum-max'];
const SAMPLES = { kindergarten: 'input', school: 'test/golden/school-max/input' };
const LONG =
  'Муниципальное бюджетное дошкольное образовательное учреждение Константиновского муниципального округа «Центр развития ребёнка – детский сад комбинированного вида № 117 «Золотая рыбка» имени Героя Социалистического Труда Евдокии Константинопольской-Преображенской';

const BARE = ['organization.yaml', 'staff.csv'];

/** Every document of every kind of organisation and platform, of a giant and of an organisation that has told its names only. */
export async function layoutCases(folder) {
  const cases = [];
  for (const kind of KINDS)
    for (const platform of PLATFORMS) {
      const facts = { kind, platform };
      const input = copied(SAMPLES[kind] ?? SAMPLES.school, join(folder, `${kind} ${platform}`), facts);
      cases.push(...(await folderCases(input)));
    }
  const giant = copied(SAMPLES.kindergarten, join(folder, 'giant'), {
    fullName: LONG,
    shortName: 'МБДОУ «ЦРР – детский сад № 117 «Золотая рыбка»',
  });
  grown(join(giant, 'staff.csv'));
  cases.push(...(await folderCases(giant)));
  const bare = copied(SAMPLES.kindergarten, join(folder, 'bare'), {}, (name) => BARE.includes(name));
  keepLines(join(bare, 'organization.yaml'), /^(?:kind|platform|fullName|shortName|head):/);
  keepLines(join(bare, 'staff.csv'), /^\ufeff|^Белозёрова;/);
  cases.push(...(await folderCases(bare)));
  return cases.map(({ name, ...rest }) => ({ ...rest, name: name.slice(folder.length + 1) }));
}

/** A copy of a folder with other facts. */
function copied(from, to, facts, isWanted = () => true) {
  cpSync(from, to, {
    recursive: true,
    filter: (source) => source === from || isWanted(source.slice(from.length + 1)),
  });
  const file = join(to, 'organization.yaml');
  const changed = Object.entries(facts).reduce(
    (yaml, [key, value]) => yaml.replace(new RegExp(`^${key}:.*$`, 'm'), `${key}: ${value}`),
    readFileSync(file, 'utf8'),
  );
  writeFileSync(file, changed);
  return to;
}

/** So many rows more than once: staff of some hundred, each with a patronymic that is longer and longer surnames. */
function grown(file) {
  const [head, ...rows] = readFileSync(file, 'utf8').split(/\r?\n/).filter(Boolean);
  const more = Array.from({ length: 12 }, (_, index) =>
    rows
      .slice(-10)
      .map((row) => {
        const [surname, ...cells] = row.split(';');
        cells[7] = cells[8] = '';
        return [`Преображенская-${surname}`, `${cells[0]}`, ...cells.slice(1)]
          .join(';')
          .replace(/;ж;|;м;/, `;;`);
      })
      .map((row) => row.replace('Преображенская-', `${'АБВГДЕЖЗИКЛМ'[index]}лександрова-`)),
  );
  writeFileSync(file, `${[head, ...rows, ...more.flat()].join('\r\n')}\r\n`);
}

function keepLines(file, wanted) {
  const lines = readFileSync(file, 'utf8').split('\n');
  writeFileSync(file, `${lines.filter((line) => wanted.test(line)).join('\n')}\n`);
}
