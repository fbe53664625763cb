import type { Result } from '../../problem.ts';
import { type Files, LOCK } from '../../world/files.ts';
import type { DocumentOptions } from '../job.ts';
import { type Destination, holdingFolder } from '../publish-documents.ts';
import { findOrganizations } from './find-organizations.ts';
import { inShard, type OrganizationFolder, type Shard } from './organizations.ts';
import { bug, type OrganizationResult, tooLarge } from './result.ts';
import { publishTable, resultsTable } from './results-table.ts';
import { type Show, type Trade, type Work, workThrough } from './work.ts';

/** How the documents of many organisations are made. */
export interface BatchMakeOptions extends DocumentOptions, Pick<Destination, 'version'> {
  /** Folders, the built-in one first. */
  readonly templates: readonly string[];
  /** Folder for the documents, a folder an organisation; null: `output` in the folder of each. */
  readonly output: string | null;
  /** Also organisations whose documents are up to date. */
  readonly all: boolean;
  readonly shard: Shard | null;
  /** In the table of results. */
  readonly showValues: boolean;
}

/** What became of the organisations of a folder. */
export interface Batch extends Work<OrganizationResult> {
  /** How many were left because somebody asked to stop. */
  readonly left: number;
  /** Path of the table of results. */
  readonly table: string;
}

/** Makes the documents of every organisation in a folder, on all cores, and puts a table of results beside them. */
export async function makeBatch(
  files: Files,
  root: string,
  options: BatchMakeOptions,
  show: Show<OrganizationResult>,
  stop: AbortSignal | null = null,
): Promise<Result<Batch>> {
  const found = findOrganizations(files, root, options.output);
  if ('problem' in found) return found;
  const { output, shard } = options;
  const home = output ?? root;
  const name = shard ? `${LOCK}-${shard.part}-${shard.of}` : LOCK;
  const mine = inShard(found.value, shard);
  const work = (): Promise<Batch> => makeAll(files, home, mine, options, { show, stop });
  return holdingFolder(files, { output: home, dryRun: false }, work, name);
}

const MAKING: Trade<OrganizationResult> = {
  program: 'worker.js',
  isWasteful: true,
  lost: (folder, place) => (place === null ? tooLarge(folder) : bug(folder, place)),
  isFailed: ({ errors }) => errors > 0,
};

async function makeAll(
  files: Files,
  home: string,
  organizations: readonly OrganizationFolder[],
  options: BatchMakeOptions,
  { show, stop }: { readonly show: Show<OrganizationResult>; readonly stop: AbortSignal | null },
): Promise<Batch> {
  const { templates, all, shard, showValues, ids, formats, date, period, today, version } = options;
  const wanted = { ids, formats, date, period, today };
  const own = { templates, all, options: wanted, destination: { version, dryRun: false, force: false } };
  const tasks = organizations.map((organization) => ({ organization, ...own }));
  const work = await workThrough(tasks, MAKING, show, stop);
  const table = publishTable(files, home, shard, resultsTable(work.results, showValues));
  return { ...work, left: tasks.length - work.results.length, table };
}
