import { upToDate } from '../../output/fingerprint.ts';
import { seconds } from '../../world/clock.ts';
import { disk } from '../../world/disk.ts';
import { type DocumentOptions, type Job, openTemplates } from '../job.ts';
import { fingerprintOf, make } from '../make.ts';
import type { Destination } from '../publish-documents.ts';
import { type Ending, isEnding } from './ending.ts';
import type { OrganizationFolder } from './organizations.ts';
import { type OrganizationResult, resultOf, unchanged } from './result.ts';

/** The work for one organisation, as it is sent to a thread. */
export interface Task {
  readonly organization: OrganizationFolder;
  /** Template folders, the built-in one first. */
  readonly templates: readonly string[];
  readonly options: DocumentOptions;
  readonly destination: Omit<Destination, 'output'>;
  /** Also what is up to date. */
  readonly all: boolean;
}

/** Templates are read and compiled once in the life of a thread. */
let opened: ReturnType<typeof openTemplates> | null = null;

/** What a thread of `batch` does: what `generate` does, silently. */
export default async function work(task: Task & Ending): Promise<OrganizationResult> {
  const started = seconds();
  const { organization, options } = task;
  const { name, input, output } = organization;
  opened ??= openTemplates(disk, task.templates);
  const progress = (): void => {
    if (isEnding(task)) throw new Error('left');
  };
  const job: Job = { ...opened, files: disk, input, options, progress };
  const destination = { ...task.destination, output };
  const mark = fingerprintOf(job, destination);
  const ready = task.all ? null : upToDate(disk, output, mark);
  if (ready) return unchanged(name, ready, seconds() - started);
  return resultOf(name, await make(job, destination, mark), seconds() - started);
}
