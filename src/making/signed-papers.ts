import { join } from 'node:path';
import { ACTS } from '../acts/place.ts';
import { isScan } from '../acts/reading.ts';
import type { Entry } from '../acts/register.ts';
import type { Job } from './job.ts';
import { readScanFile, type SignedScan } from './scans.ts';
import type { ReadyWorkspace } from './workspace.ts';

/** What messages attach in the place of a generated PDF: scans that the user put down, and issued acts as they are. */
export function signedPapers(
  { scans, acts: { register } }: ReadyWorkspace,
  { files, input, catalogue }: Pick<Job, 'files' | 'input' | 'catalogue'>,
): ReadonlyMap<string, SignedScan> {
  const sent = catalogue.templates.flatMap(({ id, meta }) => (meta.mail ? [id, ...meta.mail.attach] : []));
  const issued = [...new Set(sent)].flatMap((id) => {
    const entry = register.isEmpty ? null : register.inForce(id, null);
    const paper = entry?.act ? paperOf(entry, files, input) : null;
    if (!entry || !paper) return [];
    const unsigned = { title: entry.act?.tree.title ?? id, folder: `${ACTS}/${entry.folder}` };
    return [[id, entry.isSigned ? paper : { ...paper, unsigned }] as const];
  });
  return new Map([...issued, ...scans]);
}

/** The scan of the signed act, or its PDF. */
function paperOf({ act, folder }: Entry, files: Job['files'], input: string): SignedScan | null {
  const place = `${ACTS}/${folder}`;
  const own = act?.files.map(({ path }) => path) ?? [];
  const scan = files.list(join(input, place)).find((name) => !own.includes(name) && isScan(name));
  const pdf = act?.files.find(({ format }) => format === 'pdf')?.path;
  const name = scan ?? pdf;
  return name === undefined ? null : readScanFile(files, join(input, place, name), name);
}
