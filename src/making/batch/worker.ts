import { upToDate } from '../../output/fingerprint.ts';
import { readCatalogue } from '../../templating/catalogue.ts';
import { createRenderer } from '../../templating/render.ts';
import { seconds } from '../../world/clock.ts';
import { disk } from '../../world/disk.ts';
import { fingerprintOf, type Job, type MakeOptions, makeDocuments } from '../make.ts';
import type { OrganizationFolder } from './organizations.ts';
import { type OrganizationResult, resultOf, unchanged } from './result.ts';

/** The work for one organisation, as it is sent to a thread. */
export interface Task {
  readonly organization: OrganizationFolder;
  /** Template folders, the built-in one first. */
  readonly templates: readonly string[];
  readonly options: MakeOptions;
  /** Also what is up to date. */
  readonly all: boolean;
}

let tools: Pick<Job, 'catalogue' | 'renderer'> | null = null;

/** Templates are read and compiled once in the life of a thread. */
function toolsFor({ templates }: Task): Pick<Job, 'catalogue' | 'renderer'> {
  if (tools) return tools;
  const catalogue = readCatalogue(disk, templates);
  tools = { catalogue, renderer: createRenderer(catalogue) };
  return tools;
}

/** What a thread of `batch` does: what `generate` does, silently. */
export default async function work(task: Task): Promise<OrganizationResult> {
  const started = seconds();
  const { organization, options } = task;
  const { name, input, output } = organization;
  const job: Job = { ...toolsFor(task), files: disk, input, output, options, progress: () => {} };
  const mark = fingerprintOf(job);
  const ready = task.all ? null : upToDate(disk, output, mark);
  if (ready) return unchanged(name, ready, seconds() - started);
  return resultOf(name, await makeDocuments(job, mark), seconds() - started);
}
