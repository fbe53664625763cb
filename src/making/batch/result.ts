import { count, type Problem, type Severity } from '../../problem.ts';
import { bugProblem } from '../bug.ts';
import type { Outcome } from '../make.ts';

/** What became of an organisation; small enough to be kept for ten thousand of them. */
export interface OrganizationResult {
  /** Name of its folder. */
  readonly folder: string;
  readonly state: 'made' | 'unchanged' | 'failed' | 'bug';
  readonly documents: number;
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  /** The first few of the worst. */
  readonly problems: readonly Problem[];
  readonly seconds: number;
}

/** Problems kept of an organisation: enough to see what is wrong, `check` tells the rest. */
const KEPT = 5;

export function resultOf(folder: string, { plan, problems }: Outcome, seconds: number): OrganizationResult {
  const placed = plan?.placed ?? [];
  return {
    folder,
    state: plan ? 'made' : 'failed',
    documents: new Set(placed.map(({ product }) => product.id)).size,
    files: placed.length,
    errors: count(problems, 'error'),
    warnings: count(problems, 'warning'),
    problems: worst(problems).slice(0, KEPT),
    seconds,
  };
}

/** An organisation whose documents are there already. */
export function unchanged(
  folder: string,
  { documents, files }: Pick<OrganizationResult, 'documents' | 'files'>,
  seconds: number,
): OrganizationResult {
  return { folder, state: 'unchanged', documents, files, errors: 0, warnings: 0, problems: [], seconds };
}

/** An organisation whose files are more than the memory of a thread can hold. */
export const TOO_LARGE: Problem = {
  severity: 'error',
  code: 'batch/too-large',
  message: 'Не хватило памяти: в файлах этой организации слишком много строк.',
  hint: 'Проверьте, не попали ли в таблицы лишние строки.',
};

export function tooLarge(folder: string): OrganizationResult {
  return lost(folder, 'failed', TOO_LARGE);
}

/** An organisation at which the program itself failed. */
export function bug(folder: string, place: string): OrganizationResult {
  return lost(folder, 'bug', bugProblem(place));
}

function lost(folder: string, state: OrganizationResult['state'], problem: Problem): OrganizationResult {
  const nothing = { documents: 0, files: 0, warnings: 0, seconds: 0 };
  return { ...nothing, folder, state, errors: 1, problems: [problem] };
}

/** The errors; where there are none, the warnings. */
export function worst(problems: readonly Problem[]): readonly Problem[] {
  const of = (severity: Severity): readonly Problem[] =>
    problems.filter((problem) => problem.severity === severity);
  const errors = of('error');
  return errors.length > 0 ? errors : of('warning');
}
