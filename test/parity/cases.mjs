import { readDossier } from '../../dist/input/read.js';
import { readCatalogue } from '../../dist/templating/catalogue.js';
import { createRenderer, isWithheld } from '../../dist/templating/render.js';
import { disk } from '../../dist/world/disk.js';
import { TEMPLATES } from '../../dist/world/package.js';
import { pageLayout } from '../../dist/writers/layout.js';

/** Every document that the facts of a folder allow: `{name, tree, layout}`. */
export async function folderCases(folder) {
  const { dossier } = await readDossier(disk, folder);
  if (!dossier) throw new Error(`${folder}: the facts cannot be read; run «sferum-docs check»`);
  const catalogue = readCatalogue(disk, [TEMPLATES]);
  const renderer = createRenderer(catalogue);
  return catalogue.templates
    .map((template) =>
      renderer.render(template, dossier, { date: null, lexicon: new Map(), signed: new Set() }),
    )
    .filter((result) => !isWithheld(result))
    .map(({ template, tree, edition }) => ({
      name: `${folder} ${template.id}`,
      tree,
      layout: pageLayout(tree.storage, edition, dossier.organization.style),
    }));
}
