import { ROLES, type UsageRole } from './role.ts';
import type { UnitNumber } from './units.ts';

/** The people of one role in one unit («педагоги группы «Ель»»): the smallest thing that figures are kept for. */
export interface Cohort {
  readonly role: UsageRole;
  readonly unit: UnitNumber;
}

/** Number of a {@link Cohort}: unit × role, without a table. */
export type CohortNumber = number;

export function cohortNumber(role: UsageRole, unit: UnitNumber): CohortNumber {
  return unit * ROLES.length + ROLES.indexOf(role);
}

export function cohortAt(number: CohortNumber): Cohort {
  return { role: ROLES[number % ROLES.length] ?? 'staff', unit: Math.floor(number / ROLES.length) };
}
