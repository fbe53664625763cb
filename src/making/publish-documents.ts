import type { Manifest } from '../output/manifest.ts';
import { type Gone, type Plan, type Product, planPublication } from '../output/plan.ts';
import { publish } from '../output/publish.ts';
import type { Problem, Result } from '../problem.ts';
import { type Files, LOCK } from '../world/files.ts';
import { outputProblem, planProblems } from './output-problems.ts';
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

/** Finished files, and what is to be told of them. */
export interface Made {
  readonly products: readonly Product[];
  readonly problems: readonly Problem[];
}

/** Makes files and puts them down, all or none, while nobody else writes into the folder. The problems are of the files and of where they went. */
export async function publishMade(
  files: Files,
  destination: Destination,
  sources: Manifest['sources'],
  make: () => Promise<Made>,
): Promise<Result<{ readonly plan: Plan; readonly problems: readonly Problem[] }>> {
  const held = await holdingFolder(files, destination, async () => {
    const { products, problems } = await make();
    const about = { sources, fingerprint: '' };
    const published = await publishDocuments(files, destination, products, about, []);
    if ('problem' in published) return published;
    const plan = published.value;
    return { value: { plan, problems: [...problems, ...planProblems(plan)] } };
  });
  return 'problem' in held ? held : held.value;
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
