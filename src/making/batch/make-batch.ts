import type { Problem, ProblemCode, Result } from '../../problem.ts';
import { type Files, LOCK } from '../../world/files.ts';
import { quotedPath } from '../../world/shell.ts';
import type { DocumentOptions } from '../job.ts';
import { outputProblem, takenProblem } from '../output-problems.ts';
import type { Destination } from '../publish-documents.ts';
import {
  isInShard,
  isSame,
  listOrganizations,
  type OrganizationFolder,
  type Shard,
} from './organizations.ts';
import type { Progress } from './pace.ts';
import { publishTable, resultsTable } from './results-table.ts';
import { type Work, workThrough } from './work.ts';

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
export interface Batch extends Work {
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
  show: (progress: Progress) => void,
): Promise<Result<Batch>> {
  const found = findOrganizations(files, root, options.output);
  if ('problem' in found) return found;
  const { output, shard } = options;
  const home = output ?? root;
  const name = shard ? `${LOCK}-${shard.part}-${shard.of}` : LOCK;
  try {
    const lock = files.lock(home, name);
    if (!lock) return { problem: takenProblem(home, name) };
    try {
      const mine = shard ? found.value.filter((one) => isInShard(one, shard)) : found.value;
      return { value: await makeAll(files, home, mine, options, show) };
    } finally {
      lock.release();
    }
  } catch (error) {
    return { problem: outputProblem(error, home) };
  }
}

async function makeAll(
  files: Files,
  home: string,
  organizations: readonly OrganizationFolder[],
  options: BatchMakeOptions,
  show: (progress: Progress) => void,
): Promise<Batch> {
  const { templates, all, shard, showValues, ids, formats, date, period, today, version } = options;
  const own = {
    options: { ids, formats, date, period, today },
    destination: { version, dryRun: false, force: false },
  };
  const tasks = organizations.map((organization) => ({ organization, templates, all, ...own }));
  const work = await workThrough(tasks, show);
  const table = publishTable(files, home, shard, resultsTable(work.results, showValues));
  return { ...work, left: tasks.length - work.results.length, table };
}

/** The organisations of a folder, or why it is no folder of organisations. */
function findOrganizations(
  files: Files,
  root: string,
  output: string | null,
): Result<readonly OrganizationFolder[]> {
  const kind = files.stat(root)?.kind;
  if (kind === undefined) return wrong('folder/missing', `Нет папки «${root}».`);
  if (kind !== 'directory') return wrong('folder/not-folder', `«${root}» – файл, а нужна папка.`);
  if (files.list(root).some((name) => /^organization\.(?:ya?ml|ya?ml\.txt|txt)$/iu.test(name))) {
    const message = `«${root}» – папка одной организации. Её документы: sferum-docs generate --input ${quotedPath(root)}`;
    return wrong('batch/one-organization', message);
  }
  if (output !== null && isSame(files, root, output)) return { problem: IN_ITS_WAY };
  const value = listOrganizations(files, root, output);
  if (value.length > 0) return { value };
  return wrong('batch/no-organizations', `В папке «${root}» нет ни одной папки с организацией.`);
}

const IN_ITS_WAY: Problem = {
  severity: 'error',
  code: 'batch/same-folder',
  message: 'Документы легли бы среди исходных сведений: --output называет папку самих организаций.',
  hint: 'Назовите для документов другую папку или не указывайте --output.',
};

function wrong(code: ProblemCode, message: string): Result<never> {
  const hint = 'Нужна папка, в которой у каждой организации своя папка.';
  return { problem: { severity: 'error', code, message, hint } };
}
