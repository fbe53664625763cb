import type { Dossier } from '../../organization/dossier.ts';
import type { Problem } from '../../problem.ts';
import type { Files } from '../../world/files.ts';
import { readUsage, type UsageData } from '../exports/read.ts';
import { LocalDays } from '../local-days.ts';
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

/** The organisation's lists, and its time zone where it is known. */
type OwnLists = Pick<Dossier, 'staff' | 'groups'> & {
  readonly organization?: Pick<Dossier['organization'], 'timeZone'>;
};

/** Where most organisations are. */
const USUAL_ZONE = 'Europe/Moscow';

/** Reads exports and targets of an input folder, beside its staff and groups. All problems are collected. */
export async function readUsageInput(files: Files, input: string, dossier: OwnLists): Promise<UsageInput> {
  const problems: Problem[] = [];
  const complain = (problem: Problem): void => void problems.push(problem);
  const units = new Units();
  const own = ownUnits(dossier, units);
  const targets = await readTargets(files, input, complain);
  const local = new LocalDays(dossier.organization?.timeZone ?? USUAL_ZONE);
  const data = readUsage(files, input, { units, local }, complain);
  return { data, headcount: new Headcount(dossier, units), targets, own, problems };
}
