import type { Dossier, OrganizationDraft } from '../../organization/dossier.ts';
import type { Problem } from '../../problem.ts';
import type { Files } from '../../world/files.ts';
import { type ReadFiles, UnchangedFiles } from '../../world/unchanged.ts';
import { Colleagues } from '../colleagues.ts';
import { readUsage, type UsageData } from '../exports/read.ts';
import { LocalDays } from '../local-days.ts';
import { type UnitNumber, Units } from '../units.ts';
import type { KnownLists } from './earlier-lists.ts';
import { ownUnits } from './headcount.ts';

/** The organisation's lists, and its time zone and kind where they are known. */
export type OwnLists = KnownLists &
  Partial<Pick<Dossier, 'tables'>> & {
    readonly organization?: Pick<Dossier['organization'], 'timeZone'> &
      Partial<Pick<OrganizationDraft, 'kind' | 'norms' | 'channel'>>;
  };

/** Where most organisations are. */
const USUAL_ZONE = 'Europe/Moscow';

/** What exports say, and what was wrong with them. */
export interface ExportsRead {
  readonly data: UsageData;
  readonly own: ReadonlySet<UnitNumber>;
  readonly problems: readonly Problem[];
}

/** What was read of the exports of one folder, for whoever makes documents of it again and again: it holds while they and the lists stay the same. */
export class KeptExports {
  readonly #kept = new UnchangedFiles<ExportsRead>(1);

  read(files: Files, input: string, lists: OwnLists): ExportsRead {
    const { staff, groups, organization } = lists;
    const key = JSON.stringify([input, staff, groups, organization?.timeZone]);
    const { data, ...rest } = this.#kept.read(files, key, (asked) => readExports(asked, input, lists));
    // Lists of earlier days have units of their own.
    return { data: { ...data, units: data.units.copy() }, ...rest };
  }
}

export function readExports(
  files: ReadFiles,
  input: string,
  { staff, groups, organization }: OwnLists,
): ExportsRead {
  const problems: Problem[] = [];
  const units = new Units(groups.map(({ name }) => name));
  const own = ownUnits({ staff, groups }, units);
  units.settle(own);
  const local = new LocalDays(organization?.timeZone ?? USUAL_ZONE);
  const facts = { units, colleagues: new Colleagues(staff), local };
  const data = readUsage(files, input, facts, (problem) => void problems.push(problem));
  return { data, own, problems };
}
