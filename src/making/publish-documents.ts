import type { Manifest } from '../output/manifest.ts';
import { type Gone, type Plan, type Product, planPublication } from '../output/plan.ts';
import { publish } from '../output/publish.ts';
import type { Result } from '../problem.ts';
import { type Files, LOCK } from '../world/files.ts';
import { outputProblem } from './output-problems.ts';
import { whileLocked } from './while-locked.ts';

/** Where documents are put down, and how. */
export interface Destination {
  readonly output: string;
  /** Everything is made and planned, nothing is written. */
  readonly dryRun: boolean;
  /** Files that were edited are replaced too, and kept beside; never those that were signed. */
  readonly force: boolean;
  /** Of the program, for the manifest. */
  readonly version: string;
}

/** Does its work while nobody else writes into the output folder under that name; the problem when somebody does, or when it cannot be had. */
export async function holdingFolder<T>(
  files: Files,
  { output, dryRun }: Pick<Destination, 'output' | 'dryRun'>,
  work: () => Promise<T>,
  name = LOCK,
): Promise<Result<T>> {
  try {
    return dryRun ? { value: await work() } : await whileLocked(files, output, name, work);
  } catch (error) {
    return { problem: outputProblem(error, output) };
  }
}

/** Puts products into the output folder, all or none; with `dryRun` only says where they would go. `gone`: what leaves it. */
export async function publishDocuments(
  files: Files,
  { output, dryRun, force, version }: Destination,
  products: readonly Product[],
  about: Pick<Manifest, 'sources' | 'fingerprint'>,
  gone: readonly Gone[],
): Promise<Result<Plan>> {
  const tool = { name: 'sferum-docs', version } as const;
  try {
    const plan = planPublication(files, output, products, { tool, ...about }, force, gone);
    if (!dryRun) await publish(files, output, plan);
    return { value: plan };
  } catch (error) {
    return { problem: outputProblem(error, output) };
  }
}
