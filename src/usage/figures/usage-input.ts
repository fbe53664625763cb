import type { Dossier } from '../../organization/dossier.ts';
import type { Problem } from '../../problem.ts';
import type { Files } from '../../world/files.ts';
import { Colleagues } from '../colleagues.ts';
import { readUsage, type UsageData } from '../exports/read.ts';
import { LocalDays } from '../local-days.ts';
import type { Span } from '../span.ts';
import { type UnitNumber, Units } from '../units.ts';
import { type KnownLists, listsOn } from './earlier-lists.ts';
import { EarlierHeadcount, type Headcount, ListedHeadcount, ownUnits } from './headcount.ts';
import { readTargets, type Target } from './targets.ts';

interface ListNames {
  readonly staff: string;
  readonly groups: string;
}

/** What a report is made from. */
export interface UsageInput {
  readonly data: UsageData;
  /** By the lists of today. */
  readonly headcount: ListedHeadcount;
  /** Of a period before the report's. */
  headcountThen(span: Span): Headcount;
  /** Names of the lists in the folder, to be told. */
  readonly lists: ListNames;
  readonly targets: readonly Target[];
  /** Units of the organisation's own files. */
  readonly own: ReadonlySet<UnitNumber>;
  /** What reading found. */
  readonly problems: readonly Problem[];
}

/** The organisation's lists, and its time zone where it is known. */
type OwnLists = KnownLists & {
  readonly organization?: Pick<Dossier['organization'], 'timeZone'>;
};

/** Where most organisations are. */
const USUAL_ZONE = 'Europe/Moscow';

/** Reads exports and targets of an input folder, beside its staff and groups. All problems are collected. */
export async function readUsageInput(files: Files, input: string, dossier: OwnLists): Promise<UsageInput> {
  const problems: Problem[] = [];
  const complain = (problem: Problem): void => void problems.push(problem);
  const units = new Units(dossier.groups.map(({ name }) => name));
  const own = ownUnits(dossier, units);
  units.settle(own);
  const targets = await readTargets(files, input, complain);
  const local = new LocalDays(dossier.organization?.timeZone ?? USUAL_ZONE);
  const data = readUsage(files, input, { units, colleagues: new Colleagues(dossier.staff), local }, complain);
  const headcount = new ListedHeadcount(dossier, units);
  const headcountThen = ({ to }: Span): Headcount =>
    new EarlierHeadcount(new ListedHeadcount(listsOn(to, dossier), units), headcount);
  return { data, headcount, headcountThen, lists: listNames(files, input), targets, own, problems };
}

/** «staff.csv» or «staff.xlsx», whichever is there. */
function listNames(files: Files, input: string): ListNames {
  const names = files.list(input);
  const named = (list: string): string =>
    names.find((name) => new RegExp(`^${list}\\.(?:csv|xlsx)$`, 'iu').test(name)) ?? `${list}.csv`;
  return { staff: named('staff'), groups: named('groups') };
}
