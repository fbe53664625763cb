import { it } from 'vitest';
import { readCatalogue } from '../../src/templating/catalogue.ts';
import { disk } from '../../src/world/disk.ts';
import { TEMPLATES } from '../../src/world/package.ts';
import { expectWritten } from '../written-docs.ts';

/** The described tables as the README lists them. */
function table(): string {
  const rows = readCatalogue(disk, [TEMPLATES]).data.tables.map(({ name, title, columns }) => {
    const titles = columns.map((column) => (column.required ? `**${column.title}**` : column.title));
    return `| \`${name}.csv\` | ${title} | ${titles.join(', ')} |`;
  });
  return ['| файл | что в нём | столбцы |', '| --- | --- | --- |', ...rows].join('\n');
}

it('the README lists the input tables as their descriptions have them (UPDATE_DOCS=1 writes it)', () => {
  expectWritten('README.md', 'tables', table());
});
