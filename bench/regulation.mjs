import { fileURLToPath } from 'node:url';
import { openTemplates } from '../modules/making/job.js';
import { layOut } from '../modules/making/lay-out.js';
import { readWorkspace } from '../modules/making/workspace.js';
import { disk } from '../modules/world/disk.js';
import { TEMPLATES } from '../modules/world/package.js';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

const { catalogue, renderer } = openTemplates(disk, [TEMPLATES]);
const { dossier } = await readWorkspace({
  files: disk,
  input: `${ROOT}input`,
  catalogue,
  options: { today: '2026-09-01' },
});
const template = catalogue.templates.find(({ id }) => id === 'regulation');

/** The name of an organisation: each document of a batch is of another one. */
export function organizationName(index) {
  return `МБДОУ «Детский сад № ${index}»`;
}

/** From facts to the rendered document, as in a batch. */
export function regulation(index, shortName = organizationName(index)) {
  const organization = { ...dossier.organization, shortName };
  const options = { date: null, signed: new Set(), usage: null };
  return renderer.render(template, { ...dossier, organization }, options);
}

/** The rendered document on its page, with soft hyphens: what a writer takes. */
export function laidOut(rendered) {
  return layOut(rendered, dossier.organization.style);
}

/** Documents of different organisations, made beforehand: more of them than the writers remember blocks of. */
export function regulations() {
  return Array.from({ length: 1000 }, (_, index) => regulation(index));
}

/**
 * The regulation as plain paragraphs, `{kind: 'title' | 'section' | 'text', label, text}`, for the peers: `{name}` stands
 * where the organisation is named.
 */
export function paragraphs() {
  const blocks = regulation(0).tree.blocks.flatMap((block) => flat(block, ''));
  return blocks.map((each) => ({ ...each, text: each.text.replaceAll(organizationName(0), '{name}') }));
}

function flat(block, label) {
  switch (block.type) {
    case 'heading':
      return [{ kind: block.style, label: block.number?.label ?? '', text: plain(block.content) }];
    case 'paragraph':
      return [{ kind: 'text', label, text: plain(block.content) }];
    case 'clauses':
      return block.items.flatMap((item) =>
        item.blocks.flatMap((each, index) => flat(each, index === 0 ? item.number.label : '')),
      );
    case 'list':
      return block.items.flatMap((item) =>
        item.blocks.flatMap((each, index) => flat(each, index === 0 ? '–' : '')),
      );
    case 'columns':
      return block.columns.flatMap((column) => column.blocks.flatMap((each) => flat(each, '')));
    default:
      return [];
  }
}

function plain(content) {
  return content
    .map((inline) => (inline.type === 'link' ? plain(inline.content) : (inline.value ?? ' ')))
    .join('');
}
