import type { Dossier } from '../../organization/dossier.ts';
import type { Problem } from '../../problem.ts';
import type { Files } from '../../world/files.ts';
import { readUsage, type UsageData } from '../exports/read.ts';
import { type UnitNumber, Units } from '../units.ts';
import { Headcount, ownUnits } from './headcount.ts';
import { readTargets, type Target } from './targets.ts';

/** What a report is made from. */
export interface UsageInput {
  readonly data: UsageData;
  readonly headcount: Headcount;
  readonly targets: readonly Target[];
  /** Units of the organisation's own files. */
  readonly own: ReadonlySet<UnitNumber>;
  /** What reading found. */
  readonly problems: readonly Problem[];
}

/** Reads exports and targets of an input folder, beside its staff and groups. All problems are collected. */
export async function readUsageInput(
  files: Files,
  input: string,
  dossier: Pick<Dossier, 'staff' | 'groups'>,
): Promise<UsageInput> {
  const problems: Problem[] = [];
  const complain = (problem: Problem): void => void problems.push(problem);
  const units = new Units();
  const own = ownUnits(dossier, units);
  const targets = await readTargets(files, input, complain);
  const data = await readUsage(files, input, units, complain);
  return { data, headcount: new Headcount(dossier, units), targets, own, problems };
}
