import type { Dossier } from '../../organization/dossier.ts';
import type { Problem } from '../../problem.ts';
import { collect } from '../../reading/complain.ts';
import type { Files } from '../../world/files.ts';
import { cohortAt } from '../cohort.ts';
import type { UsageData } from '../exports/read.ts';
import { rolesIn } from '../reported-role.ts';
import type { UsageRole } from '../role.ts';
import type { Span } from '../span.ts';
import type { UnitNumber, Units } from '../units.ts';
import { type CommunityFacts, chatsIn, NO_CHANNEL } from './community.ts';
import { EarlierHeadcount } from './earlier-headcount.ts';
import { listsOn } from './earlier-lists.ts';
import { type Headcount, ListedHeadcount } from './headcount.ts';
import { type ExportsRead, type KeptExports, type OwnLists, readExports } from './kept-exports.ts';
import { cohortsIn } from './period-figures.ts';
import { PROPOSALS, type Proposal, proposalsIn } from './proposals.ts';
import { readTargets } from './target-table.ts';
import { type Target, withAnnounced } from './targets.ts';

type Kind = Dossier['organization']['kind'];

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
  /** Roles counted together as families: where children have no accounts, parents only. */
  readonly families: readonly UsageRole[];
  readonly targets: readonly Target[];
  readonly community: CommunityFacts;
  readonly proposals: readonly Proposal[];
  /** Units of the organisation's own files. */
  readonly own: ReadonlySet<UnitNumber>;
  /** What reading found. */
  readonly problems: readonly Problem[];
}

/**
 * Reads exports and targets of an input folder, beside its staff and groups. `announced`: norms that the organisation may choose; `kept`: what was read
 * before. All problems are collected.
 */
export async function readUsageInput(
  files: Files,
  input: string,
  dossier: OwnLists,
  announced: readonly Target[] = [],
  kept: KeptExports | null = null,
): Promise<UsageInput> {
  const { complain, problems } = collect();
  const read = await readTargets(files, input, complain);
  const targets = dossier.organization?.norms === 'announced' ? withAnnounced(read, announced) : read;
  const exports = kept ? kept.read(files, input, dossier) : readExports(files, input, dossier);
  problems.push(...exports.problems);
  const proposals = proposalsIn(dossier.tables?.[PROPOSALS] ?? [], complain);
  const said = { lists: listNames(files, input), community: communityFacts(dossier), proposals };
  return { ...countedBy(dossier, exports), targets, ...said, problems };
}

/** The exports, with the people of the lists beside them. */
function countedBy(
  dossier: OwnLists,
  { data, own }: ExportsRead,
): Pick<UsageInput, 'data' | 'own' | 'headcount' | 'headcountThen' | 'families'> {
  const heads = headcounts(dossier, data.units);
  const families = familyRoles(data, heads.headcount, dossier.organization?.kind ?? null);
  return { data, own, ...heads, families };
}

/** By the lists of today, and of an earlier day. */
function headcounts(dossier: OwnLists, units: Units): Pick<UsageInput, 'headcount' | 'headcountThen'> {
  const headcount = new ListedHeadcount(dossier, units);
  const headcountThen = ({ to }: Span): Headcount =>
    new EarlierHeadcount(new ListedHeadcount(listsOn(to, dossier), units), headcount);
  return { headcount, headcountThen };
}

function communityFacts({ groups, tables, organization }: OwnLists): CommunityFacts {
  return { groups, chats: chatsIn(tables ?? {}), channel: organization?.channel ?? NO_CHANNEL };
}

/** In a kindergarten the children are on the list of groups, and have no accounts. */
export function pupilsHaveAccounts(kind: Kind | null): boolean {
  return kind !== 'kindergarten';
}

/** Those of parents and pupils of whom the exports speak, or the lists if they could be there. */
function familyRoles(data: UsageData, headcount: Headcount, kind: Kind | null): readonly UsageRole[] {
  const spoken = new Set([...cohortsIn(data)].map((cohort) => cohortAt(cohort).role));
  const isListed = (role: UsageRole): boolean =>
    headcount.roles().includes(role) && (role !== 'pupil' || pupilsHaveAccounts(kind));
  return rolesIn('families').filter((role) => spoken.has(role) || isListed(role));
}

/** «staff.csv» or «staff.xlsx», whichever is there. */
function listNames(files: Files, input: string): ListNames {
  const names = files.list(input);
  const named = (list: string): string =>
    names.find((name) => new RegExp(`^${list}\\.(?:csv|xlsx)$`, 'iu').test(name)) ?? `${list}.csv`;
  return { staff: named('staff'), groups: named('groups') };
}
