import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readCatalogue, type Template } from '../../src/templating/catalogue.ts';
import { shapeOf } from '../../src/templating/fact-shapes.ts';
import { fieldAt } from '../../src/templating/facts.ts';
import { ASKERS } from '../../src/templating/filing.ts';
import { disk } from '../../src/world/disk.ts';
import { TEMPLATES } from '../../src/world/package.ts';
import { ROOT } from '../cli/run.ts';
import { expectWritten } from '../written-docs.ts';

const catalogue = readCatalogue(disk, [TEMPLATES]);
const { templates } = catalogue;

/** What the user must write, and where: «администратор (`administrator`)», «`invitations.csv`», «папка usage: …». */
function neededOf(path: string, template: Template): string {
  const shape = shapeOf(catalogue, template, { platform: 'sferum-max', kind: 'kindergarten' });
  const field = fieldAt(shape, path.split('.'));
  if (!field || !('source' in field)) throw new Error(path);
  const [, key] = /^organization\.yaml: (.+)$/u.exec(field.source) ?? [];
  if (key !== undefined) return `${field.label} (\`${key}\`)`;
  return field.source.replace(/^[\w/.-]+$/u, '`$&`');
}

/** The kinds of organisations that have no such document. */
function unfitOf({ meta }: Template): readonly string[] {
  const kinds = Object.values(catalogue.data.vocabularies).filter(
    (words) => words[meta.when ?? ''] === 'нет',
  );
  return kinds.map(({ title }) => `не для вида «${String(title)}»`);
}

/** A row for each document, in the order of the catalogue. */
function table(): string {
  const rows = templates.map((template) => {
    const { id, meta } = template;
    const needed = [...meta.requires.map((path) => neededOf(path, template)), ...unfitOf(template)];
    const { askedBy, kept } = meta.filing;
    if (!askedBy || !kept) throw new Error(id);
    const asked = `${ASKERS[askedBy.who]}${askedBy.why ? `: ${askedBy.why}` : ''}`;
    const term = `${kept.term}; ${kept.source}`;
    return `| \`${id}\` | ${meta.about} | ${needed.join(', ')} | ${asked} | ${term} |`;
  });
  const head = '| код | документ | без чего не готовится | кто требует | хранить |';
  return [head, '| --- | --- | --- | --- | --- |', ...rows].join('\n');
}

const COLUMNS = 3;

/** The first pages of the documents, side by side. */
function gallery(): string {
  const rows = Array.from({ length: Math.ceil(templates.length / COLUMNS) }, (_, row) =>
    templates.slice(row * COLUMNS, (row + 1) * COLUMNS),
  );
  const line = (cells: readonly string[]): string =>
    `| ${[...cells, ...Array(COLUMNS - cells.length).fill('')].join(' | ')} |`;
  const lines = rows.flatMap((row) => [
    line(row.map(({ id, meta }) => `![${meta.about}](gallery/${id}.png)`)),
    line(row.map(({ id, meta }) => `${meta.about}<br>\`${id}\``)),
  ]);
  return [line([]), line(Array(COLUMNS).fill('---')), ...lines].join('\n');
}

it('the README lists the documents of the catalogue (UPDATE_DOCS=1 writes it)', () => {
  expectWritten('README.md', 'documents', table());
});

it('the gallery shows the documents of the catalogue (UPDATE_DOCS=1 writes it), each with its picture (npm run gallery)', () => {
  expectWritten('docs/gallery.md', 'documents', gallery());
  const inside = readdirSync(join(ROOT, 'docs/gallery'), { withFileTypes: true });
  const pictures = inside.flatMap((one) => (one.isFile() ? [one.name] : [])).sort();
  expect(pictures).toEqual(templates.map(({ id }) => `${id}.png`).sort());
});
