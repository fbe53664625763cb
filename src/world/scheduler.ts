/** A task of a scheduler that runs this program as one of many. */
export interface SchedulerTask {
  /** «Slurm», to be told. */
  readonly scheduler: string;
  /** Its number as the scheduler counts, and the number of the first. */
  readonly index: number;
  readonly first: number;
  /** How many there are, where the scheduler says so. */
  readonly count: number | null;
  /** From one task to the next. */
  readonly step: number;
  /** The same for a task that is started again, wherever. */
  readonly id: string;
}

interface Variables {
  readonly scheduler: string;
  readonly index: string;
  /** A variable, or the number itself. */
  readonly first: string | number;
  readonly count?: string;
  readonly step?: string;
  readonly id: readonly string[];
}

/** As their documentation names them. */
const SCHEDULERS: readonly Variables[] = [
  {
    scheduler: 'Slurm',
    index: 'SLURM_ARRAY_TASK_ID',
    first: 'SLURM_ARRAY_TASK_MIN',
    count: 'SLURM_ARRAY_TASK_COUNT',
    step: 'SLURM_ARRAY_TASK_STEP',
    id: ['SLURM_ARRAY_JOB_ID', 'SLURM_ARRAY_TASK_ID'],
  },
  // The host of a pod of an Indexed Job is named by the job and the index.
  {
    scheduler: 'Kubernetes',
    index: 'JOB_COMPLETION_INDEX',
    first: 0,
    id: ['HOSTNAME', 'JOB_COMPLETION_INDEX'],
  },
  {
    scheduler: 'Cloud Run',
    index: 'CLOUD_RUN_TASK_INDEX',
    first: 0,
    count: 'CLOUD_RUN_TASK_COUNT',
    id: ['CLOUD_RUN_EXECUTION', 'CLOUD_RUN_TASK_INDEX'],
  },
  {
    scheduler: 'AWS Batch',
    index: 'AWS_BATCH_JOB_ARRAY_INDEX',
    first: 0,
    count: 'AWS_BATCH_JOB_ARRAY_SIZE',
    id: ['AWS_BATCH_JOB_ID'],
  },
  { scheduler: 'GNU parallel', index: 'PARALLEL_SEQ', first: 1, id: ['PARALLEL_PID', 'PARALLEL_SEQ'] },
];

export type Environment = Readonly<Record<string, string | undefined>>;

/** The tasks that the environment tells of: none, one, or several where one scheduler runs inside another. */
export function schedulerTasks(environment: Environment = process.env): readonly SchedulerTask[] {
  const number = (name: string | undefined): number | null => {
    const text = name === undefined ? undefined : environment[name];
    return text !== undefined && /^\d{1,9}$/u.test(text) ? Number(text) : null;
  };
  return SCHEDULERS.flatMap(({ scheduler, index: name, first: from, count, step, id: names }) => {
    const index = number(name);
    if (index === null) return [];
    const first = typeof from === 'number' ? from : (number(from) ?? 1);
    const id = [scheduler, ...names.map((one) => environment[one] ?? '')].join(' ');
    return [{ scheduler, index, first, count: number(count), step: number(step) ?? 1, id }];
  });
}
