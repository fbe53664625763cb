import { join } from 'node:path';
import { ACTS } from '../../acts/place.ts';
import type { IssuedDocument } from '../../making/document-renderer.ts';
import { layOut } from '../../making/lay-out.ts';
import { produce } from '../../making/make.ts';
import { renderDocuments } from '../../making/render-documents.ts';
import { isReady, type ReadyWorkspace, type Workspace } from '../../making/workspace.ts';
import { documentFiles } from '../../making/write-documents.ts';
import type { Product } from '../../output/plan.ts';
import { hasErrors } from '../../problem.ts';
import { usualFormats } from '../../writers/registry.ts';
import { ALL, jobOf } from './job.ts';
import type { OpenFolder } from './place.ts';

/** One file of a document, in memory; of an issued act that which is kept. Null when it cannot be made. */
export async function fileOf(
  place: OpenFolder,
  workspace: Workspace,
  id: string,
  format: string,
): Promise<Pick<Product, 'name' | 'format' | 'bytes'> | null> {
  if (!isReady(workspace)) return null;
  const files = await filesOf(place, workspace, id, format);
  return files.find((file) => file.format === format) ?? null;
}

/** Those of one document without what else a run makes of it, unless it is that what is asked for: somebody waits for the paper. */
async function filesOf(
  place: OpenFolder,
  workspace: ReadyWorkspace,
  id: string,
  format: string,
): Promise<readonly Pick<Product, 'name' | 'format' | 'bytes'>[]> {
  const job = jobOf(place, ALL, [id]);
  const { documents, issued } = renderDocuments(workspace, job);
  if (issued[0]) return keptFiles(place, issued[0]);
  const written = usualFormats().filter((one) => one === format);
  if (written.length === 0) return (await produce(workspace, job)).products;
  const { style } = workspace.dossier.organization;
  const [rendered] = documents;
  return rendered ? documentFiles(layOut({ ...rendered, siteCopy: null }, style), written) : [];
}

function keptFiles(
  { files, input }: OpenFolder,
  { entry }: IssuedDocument,
): readonly Pick<Product, 'name' | 'format' | 'bytes'>[] {
  const { act, folder } = entry;
  if (!act || folder === null) return [];
  return act.files.flatMap(({ path, format }) => {
    const whole = join(input, ACTS, folder, path);
    return files.stat(whole)?.kind === 'file' ? [{ name: path, format, bytes: files.read(whole) }] : [];
  });
}

/** The files of an occasion in memory, with the list of what to do. */
export async function filesOfSet(
  place: OpenFolder,
  workspace: Workspace,
  set: string,
): Promise<readonly Product[]> {
  if (!isReady(workspace)) return [];
  const { products, problems } = await produce(workspace, jobOf(place, set));
  return hasErrors(problems) ? [] : products;
}
