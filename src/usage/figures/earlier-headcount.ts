import type { Day } from '../day.ts';
import type { UsageRole } from '../role.ts';
import type { UnitNumber } from '../units.ts';
import { sumOf } from './cohort-figures.ts';
import { type Headcount, type InSummary, isInGroups, type ListedHeadcount } from './headcount.ts';

/**
 * Of a period before the report's: pupils and parents as the summary tables of that time have them, if these have every group of
 * today, otherwise by the lists of that time; never by the list of today.
 */
export class EarlierHeadcount implements Headcount {
  readonly #then: ListedHeadcount;
  readonly #today: ListedHeadcount;

  constructor(then: ListedHeadcount, today: ListedHeadcount) {
    this.#then = then;
    this.#today = today;
  }

  roles(): readonly UsageRole[] {
    return this.#then.roles();
  }

  ofUnit(role: UsageRole, unit: UnitNumber, day: Day, inSummary: InSummary): number | null {
    if (!isInGroups(role)) return this.#then.ofUnit(role, unit, day, inSummary);
    return inSummary(unit) ?? this.#then.listed(role, unit, day);
  }

  workers(day: Day): number | null {
    return this.#then.workers(day);
  }

  ofAll(role: UsageRole, day: Day, inSummary: InSummary, units: readonly UnitNumber[]): number | null {
    if (!isInGroups(role)) return this.#then.ofAll(role, day, inSummary, units);
    const isTold = this.#today.groups(role).every((unit) => inSummary(unit) !== null);
    const told = isTold ? sumOf(units.map(inSummary)) : null;
    const isListed = this.#then.roles().includes(role);
    return told ?? (isListed ? this.#then.ofAll(role, day, inSummary, units) : null);
  }
}
