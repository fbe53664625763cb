import type { Dossier } from '../../organization/dossier.ts';
import { type Day, dateOf } from '../day.ts';
import type { UsageRole } from '../role.ts';
import { NO_UNIT, type UnitNumber, type Units } from '../units.ts';

type Employment = Pick<Dossier['staff'][number], 'hired' | 'dismissed'>;

/**
 * How many people the organisation's own files count, before any export is asked. Educators: rows of the staff file with a
 * pedagogical post, employed on the day (the day of dismissal is the last working day). Pupils and parents: the groups
 * file, which knows no dates. Of other roles these files say nothing (`docs/usage-report.md`, «Headcount»).
 */
export class Headcount {
  readonly #staff: readonly (Employment & { readonly unit: UnitNumber })[];
  readonly #groups: readonly {
    readonly unit: UnitNumber;
    readonly pupil: number | null;
    readonly parent: number | null;
  }[];

  constructor(dossier: Pick<Dossier, 'staff' | 'groups'>, units: Units) {
    this.#staff = dossier.staff
      .filter((person) => person.pedagogical)
      .map(({ unit, hired, dismissed }) => ({ unit: units.number(unit ?? ''), hired, dismissed }));
    this.#groups = dossier.groups.map(({ name, pupils, parents }) => ({
      unit: units.number(name),
      pupil: pupils,
      parent: parents,
    }));
  }

  /** Roles that the files speak of. */
  roles(): readonly UsageRole[] {
    const roles: UsageRole[] = this.#staff.length > 0 ? ['educator'] : [];
    if (this.#groups.some((group) => group.parent !== null)) roles.push('parent');
    if (this.#groups.some((group) => group.pupil !== null)) roles.push('pupil');
    return roles;
  }

  /** Of one unit; null when the files say nothing of the role in it. */
  ofUnit(role: UsageRole, unit: UnitNumber, day: Day): number | null {
    if (role === 'educator') {
      const own = this.#staff.filter((person) => person.unit === unit);
      return own.length === 0 ? null : own.filter((person) => isEmployed(person, day)).length;
    }
    const group = this.#groups.find((one) => one.unit === unit);
    return group && (role === 'pupil' || role === 'parent') ? group[role] : null;
  }

  /**
   * Of all units together; null when the files say nothing of the role. Of a group whose cell is empty
   * `otherwise` is asked: the summary tables.
   */
  ofAll(role: UsageRole, day: Day, otherwise: (unit: UnitNumber) => number | null): number | null {
    if (!this.roles().includes(role)) return null;
    if (role !== 'pupil' && role !== 'parent')
      return this.#staff.filter((person) => isEmployed(person, day)).length;
    const counts = this.#groups.map((group) => group[role] ?? otherwise(group.unit));
    return counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  }
}

/** Units of the organisation's own files, groups first: their spelling is the one that is shown. */
export function ownUnits(dossier: Pick<Dossier, 'staff' | 'groups'>, units: Units): ReadonlySet<UnitNumber> {
  const names = [...dossier.groups.map(({ name }) => name), ...dossier.staff.map(({ unit }) => unit ?? '')];
  return new Set(names.map((name) => units.number(name)).filter((unit) => unit !== NO_UNIT));
}

function isEmployed(person: Employment, day: Day): boolean {
  const date = dateOf(day);
  return (
    (person.hired === null || person.hired <= date) && (person.dismissed === null || person.dismissed >= date)
  );
}
