import { cohortAt } from '../cohort.ts';
import type { UsageData } from '../exports/read.ts';
import { ROLES, type UsageRole } from '../role.ts';
import { NO_UNIT, type UnitNumber } from '../units.ts';

/** Users of the logs who belong to several units in one role: in each they count, in all units together once. */
export interface SharedUsers {
  readonly role: UsageRole;
  /** The units of each of them. */
  readonly units: ReadonlyMap<number, ReadonlySet<UnitNumber>>;
}

export function sharedUsers({ log }: Pick<UsageData, 'log'>): readonly SharedUsers[] {
  const ofRoles = new Map(ROLES.map((role) => [role, new UnitsOfUsers()]));
  for (const { user, cohort } of log.members.all()) {
    const { role, unit } = cohortAt(cohort);
    if (unit !== NO_UNIT) ofRoles.get(role)?.add(user, unit);
  }
  return [...ofRoles].flatMap(([role, { several: units }]) => (units.size === 0 ? [] : [{ role, units }]));
}

/** Keeps a set only for those who need one: logs have many users. */
class UnitsOfUsers {
  readonly several = new Map<number, Set<UnitNumber>>();
  readonly #first: UnitNumber[] = [];

  add(user: number, unit: UnitNumber): void {
    const first = this.#first[user];
    if (first === undefined) this.#first[user] = unit;
    else if (first !== unit) this.several.set(user, (this.several.get(user) ?? new Set([first])).add(unit));
  }
}

/** How many times more the units together count them than all units do. */
export function repeats({ units }: SharedUsers): number {
  return [...units.values()].reduce((sum, own) => sum + own.size - 1, 0);
}
