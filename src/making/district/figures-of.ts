import { join } from 'node:path';
import type { Problem } from '../../problem.ts';
import { fileProblem } from '../../reading/file-problem.ts';
import { type Heads, readHeads } from '../../templating/heads.ts';
import type { HandedIn } from '../../usage/district/handed-in.ts';
import { readShared, SHARED_FILE } from '../../usage/district/shared-file.ts';
import type { ReportPeriod } from '../../usage/period.ts';
import type { Files } from '../../world/files.ts';
import type { OrganizationFolder } from '../batch/organizations.ts';
import { type HandIn, handIn } from '../figures.ts';
import { handedIn } from './handed-in.ts';

/** The work for one organisation of a roll-up, as it is sent to a thread. */
export interface FiguresTask {
  readonly organization: OrganizationFolder;
  /** Template folders, the built-in one first. */
  readonly templates: readonly string[];
  /** Null: the organisation's newest quarter. */
  readonly period: ReportPeriod | null;
  /** ISO. */
  readonly today: string;
}

/** Read once in the life of a thread. */
let heads: Heads | null = null;

/** The figures of an organisation's folder, or of the file of figures that lies there instead. */
export async function figuresOf(
  files: Files,
  { organization: { name, input }, templates, period, today }: FiguresTask,
): Promise<HandedIn> {
  try {
    const shared = readSharedFile(files, input);
    if (shared) return handedIn(name, 'shared', shared);
    heads ??= readHeads(files, templates);
    return handedIn(name, 'folder', await handIn({ files, heads, input, options: { period, today } }));
  } catch (error) {
    const problem = fileProblem(error, 'input/unreadable', 'Не удалось прочитать исходные сведения', input);
    return handedIn(name, 'folder', { figures: null, problems: [problem], name: null });
  }
}

/** More than any file of figures has. */
const MOST_BYTES = 5 * 1024 ** 2;

function readSharedFile(files: Files, input: string): HandIn | null {
  const path = join(input, SHARED_FILE);
  const found = files.stat(path);
  if (found?.kind !== 'file') return null;
  if (found.size > MOST_BYTES) return refused({ ...TOO_BIG, file: SHARED_FILE });
  const read = readShared(files.read(path), SHARED_FILE);
  if ('problem' in read) return refused(read.problem);
  return { figures: read.value, problems: [], name: read.value.organization.name };
}

const TOO_BIG: Problem = {
  severity: 'error',
  code: 'district/not-figures',
  message: 'Файл слишком велик для файла показателей.',
  hint: 'Попросите организацию прислать файл ещё раз (report --share).',
};

function refused(problem: Problem): HandIn {
  return { figures: null, problems: [problem], name: null };
}
