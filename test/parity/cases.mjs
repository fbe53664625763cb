import { openTemplates } from '../../modules/making/job.js';
import { layOut } from '../../modules/making/lay-out.js';
import { openWorkspace } from '../../modules/making/make.js';
import { renderDocuments } from '../../modules/making/render-documents.js';
import { isReady } from '../../modules/making/workspace.js';
import { disk } from '../../modules/world/disk.js';
import { TEMPLATES } from '../../modules/world/package.js';

/** Every document that the facts of a folder allow: `{name, tree, layout}`. */
export async function folderCases(folder) {
  const options = { ids: [], formats: [], date: null, period: null, today: '2099-12-31' };
  const job = { ...openTemplates(disk, [TEMPLATES]), files: disk, input: folder, options };
  const workspace = await openWorkspace(job);
  if (!isReady(workspace)) throw new Error(`${folder}: the facts cannot be read; run «sferum-docs check»`);
  return renderDocuments(workspace, job).documents.map((rendered) => {
    const { tree, layout } = layOut(rendered, workspace.dossier.organization.style);
    return { name: `${folder} ${rendered.template.id}`, tree, layout };
  });
}
