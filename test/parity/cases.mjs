import { layOut } from '../../dist/making/lay-out.js';
import { withUsage } from '../../dist/making/usage.js';
import { openWorkspace } from '../../dist/making/workspace.js';
import { createRenderer, isWithheld } from '../../dist/templating/render.js';
import { disk } from '../../dist/world/disk.js';
import { TEMPLATES } from '../../dist/world/package.js';

/** Every document that the facts of a folder allow: `{name, tree, layout}`. */
export async function folderCases(folder) {
  const opened = await openWorkspace(disk, folder, [TEMPLATES]);
  const { catalogue, dossier, usage } = await withUsage(opened, disk, folder, {
    ids: [],
    period: null,
    today: '2099-12-31',
  });
  if (!dossier) throw new Error(`${folder}: the facts cannot be read; run «sferum-docs check»`);
  const renderer = createRenderer(catalogue);
  return catalogue.templates
    .map((template) => renderer.render(template, dossier, { date: null, signed: new Set(), usage }))
    .filter((result) => !isWithheld(result))
    .map((rendered) => {
      const { tree, layout } = layOut(rendered, dossier.organization.style);
      return { name: `${folder} ${rendered.template.id}`, tree, layout };
    });
}
