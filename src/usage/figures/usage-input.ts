import type { Dossier, OrganizationDraft } from '../../organization/dossier.ts';
import type { Problem } from '../../problem.ts';
import type { Files } from '../../world/files.ts';
import { cohortAt } from '../cohort.ts';
import { Colleagues } from '../colleagues.ts';
import { readUsage, type UsageData } from '../exports/read.ts';
import { LocalDays } from '../local-days.ts';
import { rolesIn } from '../reported-role.ts';
import type { UsageRole } from '../role.ts';
import type { Span } from '../span.ts';
import { type UnitNumber, Units } from '../units.ts';
import { type CommunityFacts, chatsIn, NO_CHANNEL } from './community.ts';
import { type KnownLists, listsOn } from './earlier-lists.ts';
import { EarlierHeadcount, type Headcount, ListedHeadcount, ownUnits } from './headcount.ts';
import { cohortsIn } from './period-figures.ts';
import { PROPOSALS, type Proposal, proposalsIn } from './proposals.ts';
import { readTargets, type Target, withAnnounced } from './targets.ts';

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

type Kind = Dossier['organization']['kind'];

/** The organisation's lists, and its time zone and kind where they are known. */
type OwnLists = KnownLists &
  Partial<Pick<Dossier, 'tables'>> & {
    readonly organization?: Pick<Dossier['organization'], 'timeZone'> &
      Partial<Pick<OrganizationDraft, 'kind' | 'norms' | 'channel'>>;
  };

/** Where most organisations are. */
const USUAL_ZONE = 'Europe/Moscow';

/** Reads exports and targets of an input folder, beside its staff and groups. `announced`: norms that the organisation may choose. All problems are collected. */
export async function readUsageInput(
  files: Files,
  input: string,
  dossier: OwnLists,
  announced: readonly Target[] = [],
): Promise<UsageInput> {
  const problems: Problem[] = [];
  const complain = (problem: Problem): void => void problems.push(problem);
  const units = new Units(dossier.groups.map(({ name }) => name));
  const own = ownUnits(dossier, units);
  units.settle(own);
  const ownTargets = await readTargets(files, input, complain);
  const targets =
    dossier.organization?.norms === 'announced' ? withAnnounced(ownTargets, announced) : ownTargets;
  const local = new LocalDays(dossier.organization?.timeZone ?? USUAL_ZONE);
  const data = readUsage(files, input, { units, colleagues: new Colleagues(dossier.staff), local }, complain);
  const headcount = new ListedHeadcount(dossier, units);
  const headcountThen = ({ to }: Span): Headcount =>
    new EarlierHeadcount(new ListedHeadcount(listsOn(to, dossier), units), headcount);
  const families = familyRoles(data, headcount, dossier.organization?.kind ?? null);
  const community = {
    groups: dossier.groups,
    chats: chatsIn(dossier.tables ?? {}),
    channel: dossier.organization?.channel ?? NO_CHANNEL,
  };
  const lists = listNames(files, input);
  const proposals = proposalsIn(dossier.tables?.[PROPOSALS] ?? [], complain);
  return { data, headcount, headcountThen, lists, families, targets, community, proposals, own, problems };
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
