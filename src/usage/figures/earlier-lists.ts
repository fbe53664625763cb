import type { Dossier, Person } from '../../organization/dossier.ts';
import { matchPeople, type PersonMatch } from '../../organization/movement.ts';
import { type Day, dateOf } from '../day.ts';
import type { DatedLists } from './headcount.ts';

/** The lists of today, and those of an earlier day if there are any. */
export type KnownLists = Pick<Dossier, 'staff' | 'groups'> & Partial<Pick<Dossier, 'previous'>>;

/**
 * What is known of an earlier day, empty where nothing is: never the lists of today as they are
 * (`docs/usage-report.md`, «Headcount»). The staff by its dates of hiring and dismissal; the groups of `previous` when that
 * list can be of the day, or when it lies there alone.
 */
export function listsOn(day: Day, { staff, previous = null }: KnownLists): DatedLists {
  const date = dateOf(day);
  const listed = previous?.staff ?? null;
  if (listed === null) {
    const isWholeStaff = staff.every(({ hired }) => hired !== null);
    return { staff: staff.some(isUndated) ? [] : staff, groups: previous?.groups ?? [], isWholeStaff };
  }
  const pairs = matchPeople(listed, staff);
  const isOfDay = canBeOf(date, listed, newcomers(staff, pairs));
  return {
    staff: staffThen(listed, staff, pairs, isOfDay),
    groups: isOfDay && previous ? previous.groups : [],
    isWholeStaff: isOfDay || goneOf(listed, pairs).length === 0,
  };
}

/** Nobody says whether this educator was there on an earlier day. */
function isUndated({ pedagogical, hired }: Person): boolean {
  return pedagogical && hired === null;
}

function newcomers(staff: readonly Person[], pairs: readonly PersonMatch[]): readonly Person[] {
  const known = new Set(pairs.map(({ after }) => after));
  return staff.filter((person) => !known.has(person));
}

/** The dates of the staff do not say that the list was made before somebody came who was there by then, or after the day. */
function canBeOf(date: string, listed: readonly Person[], came: readonly Person[]): boolean {
  const isLater = listed.some(({ hired }) => hired !== null && hired > date);
  const isBefore = came.some(({ hired }) => hired !== null && hired <= date);
  return !isLater && !isBefore;
}

/** Everybody of both lists with all dates that are known; nobody at all when it is open whether somebody had left by then. */
function staffThen(
  listed: readonly Person[],
  staff: readonly Person[],
  pairs: readonly PersonMatch[],
  isOfDay: boolean,
): readonly Person[] {
  const later = new Map(pairs.map(({ before, after }) => [before, after]));
  if (!isOfDay && goneOf(listed, pairs).some(({ pedagogical }) => pedagogical)) return [];
  const then = listed.map((person) => ({
    ...person,
    hired: person.hired ?? later.get(person)?.hired ?? null,
    dismissed: later.get(person)?.dismissed ?? person.dismissed,
  }));
  return [...then, ...newcomers(staff, pairs).filter(({ hired }) => hired !== null)];
}

/** Missing today, and nobody says since when. */
function goneOf(listed: readonly Person[], pairs: readonly PersonMatch[]): readonly Person[] {
  const found = new Set(pairs.map(({ before }) => before));
  return listed.filter((person) => !found.has(person) && person.dismissed === null);
}
