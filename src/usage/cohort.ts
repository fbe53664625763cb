import type { PairNumber } from './exports/fast/members.ts';
import { ROLES, type UsageRole } from './role.ts';
import type { UnitNumber } from './units.ts';

/** A role in a unit, the smallest thing that figures are kept for. */
export interface Pair {
  readonly role: UsageRole;
  readonly unit: UnitNumber;
}

/** Pairs are numbered as unit × role, without a table. */
export function pairNumber(role: UsageRole, unit: UnitNumber): PairNumber {
  return unit * ROLES.length + ROLES.indexOf(role);
}

export function pairAt(number: PairNumber): Pair {
  return { role: ROLES[number % ROLES.length] ?? 'staff', unit: Math.floor(number / ROLES.length) };
}
