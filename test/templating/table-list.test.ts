import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readCatalogue } from '../../src/templating/catalogue.ts';
import { disk } from '../../src/world/disk.ts';
import { TEMPLATES } from '../../src/world/package.ts';
import { ROOT } from '../cli/run.ts';

const README = join(ROOT, 'README.md');
const BLOCK = /(<!-- tables:begin[^>]*-->\n)[\s\S]*?(<!-- tables:end -->)/;

/** The described tables as the README lists them. */
function table(): string {
  const rows = readCatalogue(disk, [TEMPLATES]).data.tables.map(({ name, title, columns }) => {
    const titles = columns.map((column) => (column.required ? `**${column.title}**` : column.title));
    return `| \`${name}.csv\` | ${title} | ${titles.join(', ')} |\n`;
  });
  return ['| файл | что в нём | столбцы |\n', '| --- | --- | --- |\n', ...rows].join('');
}

it('the README lists the input tables as their descriptions have them (UPDATE_DOCS=1 writes it)', () => {
  expect(readFileSync(README, 'utf8')).toMatch(BLOCK);
  const expected = readFileSync(README, 'utf8').replace(BLOCK, `$1${table()}$2`);
  if (process.env.UPDATE_DOCS) writeFileSync(README, expected);
  expect(readFileSync(README, 'utf8')).toBe(expected);
});
