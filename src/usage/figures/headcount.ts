import type { Dossier, Lists } from '../../organization/dossier.ts';
import { fullName } from '../../organization/name.ts';
import { type Day, dateOf } from '../day.ts';
import type { UsageRole } from '../role.ts';
import { NO_UNIT, type UnitNumber, type Units } from '../units.ts';
import { sumOf } from './cohort-figures.ts';

type Employment = Pick<Dossier['staff'][number], 'hired' | 'dismissed'>;

/** The lists of a day. */
export interface DatedLists extends Lists {
  /** False when the staff is all there is to know of educators, and not of everybody else. */
  readonly isWholeStaff?: boolean;
}

/** «Всего» of a unit in the summary tables of the period; null when they say nothing. */
export type InSummary = (unit: UnitNumber) => number | null;

/** How many people there are in a period, by the lists and the summary tables; null when nobody says. */
export interface Headcount {
  /** Roles that the lists speak of. */
  roles(): readonly UsageRole[];
  ofUnit(role: UsageRole, unit: UnitNumber, day: Day, inSummary: InSummary): number | null;
  /** Everybody who works there, of whatever post; null when the lists do not say. */
  workers(day: Day): number | null;
  /** Of all units together; `units` are all that there are, {@link NO_UNIT} too. */
  ofAll(role: UsageRole, day: Day, inSummary: InSummary, units: readonly UnitNumber[]): number | null;
}

/**
 * The lists first, «Всего» where they say nothing. Educators: rows of the staff file with a
 * pedagogical post, employed on the day (the day of dismissal is the last working day). Pupils and parents: the groups
 * file, which knows no dates. Of other roles these files say nothing (`docs/usage-report.md`, «Headcount»).
 */
export class ListedHeadcount implements Headcount {
  /** Those with a pedagogical post. */
  readonly #staff: readonly (Employment & { readonly unit: UnitNumber })[];
  readonly #workers: Lists['staff'];
  readonly #groups: readonly {
    readonly unit: UnitNumber;
    readonly pupil: number | null;
    readonly parent: number | null;
  }[];

  constructor({ staff, groups, isWholeStaff = true }: DatedLists, units: Units) {
    this.#workers = isWholeStaff ? staff : [];
    this.#staff = staff
      .filter((person) => person.pedagogical)
      .map(({ unit, hired, dismissed }) => ({ unit: units.number(unit ?? ''), hired, dismissed }));
    this.#groups = groups.map(({ name, pupils, parents }) => ({
      unit: units.number(name),
      pupil: pupils,
      parent: parents,
    }));
  }

  roles(): readonly UsageRole[] {
    const roles: UsageRole[] = this.#staff.length > 0 ? ['educator'] : [];
    if (this.#groups.some((group) => group.parent !== null)) roles.push('parent');
    if (this.#groups.some((group) => group.pupil !== null)) roles.push('pupil');
    return roles;
  }

  ofUnit(role: UsageRole, unit: UnitNumber, day: Day, inSummary: InSummary): number | null {
    return this.listed(role, unit, day) ?? inSummary(unit);
  }

  /** What the lists alone say of a unit. */
  listed(role: UsageRole, unit: UnitNumber, day: Day): number | null {
    if (role === 'educator') {
      const own = this.#staff.filter((person) => person.unit === unit);
      return own.length === 0 ? null : own.filter((person) => isEmployed(person, day)).length;
    }
    const group = this.#groups.find((one) => one.unit === unit);
    return group && isInGroups(role) ? group[role] : null;
  }

  ofAll(role: UsageRole, day: Day, inSummary: InSummary, units: readonly UnitNumber[]): number | null {
    if (!this.roles().includes(role)) return sumOf(units.map(inSummary));
    if (!isInGroups(role)) return this.#staff.filter((person) => isEmployed(person, day)).length;
    return sumOf(this.#groups.map((group) => group[role] ?? inSummary(group.unit))) ?? 0;
  }

  workers(day: Day): number | null {
    if (this.#workers.length === 0) return null;
    // Who has two posts stands in two rows.
    return new Set(this.#workers.filter((person) => isEmployed(person, day)).map(fullName)).size;
  }

  /** Groups that have people of a role, or may have. */
  groups(role: 'pupil' | 'parent'): readonly UnitNumber[] {
    return this.#groups.filter((group) => group[role] !== 0).map(({ unit }) => unit);
  }
}

/** Units of the organisation's own files, groups first: their spelling is the one that is shown. */
export function ownUnits(dossier: Pick<Dossier, 'staff' | 'groups'>, units: Units): ReadonlySet<UnitNumber> {
  const names = [...dossier.groups.map(({ name }) => name), ...dossier.staff.map(({ unit }) => unit ?? '')];
  return new Set(names.map((name) => units.number(name)).filter((unit) => unit !== NO_UNIT));
}

/** They belong to groups or classes, and the list of groups counts them. */
export function isInGroups(role: UsageRole): role is 'pupil' | 'parent' {
  return role === 'pupil' || role === 'parent';
}

function isEmployed(person: Employment, day: Day): boolean {
  const date = dateOf(day);
  return (
    (person.hired === null || person.hired <= date) && (person.dismissed === null || person.dismissed >= date)
  );
}
