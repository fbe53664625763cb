import { fold } from '../reading/wording.ts';
import type { Group, Person } from './dossier.ts';
import { fullName } from './name.ts';
import { NameIndex } from './name-index.ts';
import { nameKey } from './name-words.ts';
import { unitKey } from './unit-names.ts';

/** One person in an earlier and in a later staff list. */
export interface PersonMatch {
  readonly before: Person;
  readonly after: Person;
}

/** What is another thing now. Capitals, ё and blanks make no difference. */
export interface Change extends PersonMatch {
  readonly renamed: boolean;
  readonly reposted: boolean;
  readonly moved: boolean;
}

export interface StaffMovement {
  readonly joined: readonly Person[];
  readonly left: readonly Person[];
  /** Those in both lists with another name, post or unit. */
  readonly changed: readonly Change[];
}

export interface GroupMovement {
  readonly opened: readonly Group[];
  readonly closed: readonly Group[];
  /** Those whose number of pupils or of parents is another one now. */
  readonly resized: readonly { readonly before: Group; readonly after: Group }[];
}

/** What became of the people of an earlier staff list in a later one. Both hold only those who work there at the time. */
export function staffMovement(before: readonly Person[], after: readonly Person[]): StaffMovement {
  const pairs = matchPeople(before, after);
  const matched = new Set(pairs.flatMap((pair) => [pair.before, pair.after]));
  return {
    joined: after.filter((person) => !matched.has(person)),
    left: before.filter((person) => !matched.has(person)),
    changed: pairs.map(changeOf).filter(({ renamed, reposted, moved }) => renamed || reposted || moved),
  };
}

/** What became of the groups. A number that is not known at one of the times is not compared. */
export function groupMovement(before: readonly Group[], after: readonly Group[]): GroupMovement {
  const [old, current] = [before, after].map((list) => new Map(list.map((one) => [unitKey(one.name), one])));
  const both = after.flatMap((group) => {
    const former = old?.get(unitKey(group.name));
    return former ? [{ before: former, after: group }] : [];
  });
  return {
    opened: after.filter(({ name }) => !old?.has(unitKey(name))),
    closed: before.filter(({ name }) => !current?.has(unitKey(name))),
    resized: both.filter((pair) => differs(pair, 'pupils') || differs(pair, 'parents')),
  };
}

/**
 * The same people in two lists, in the order of the later one: first by the full name, of namesakes those who share more of
 * phone, e-mail, unit and post; then those whose short name fits nobody else; then, for a changed name, by a phone or e-mail with
 * two parts of the name.
 */
export function matchPeople(before: readonly Person[], after: readonly Person[]): readonly PersonMatch[] {
  const contacts = ({ mobile, email }: Person): readonly string[] => [mobile ?? '', fold(email ?? '')];
  const pairs: PersonMatch[] = [];
  for (const ofRest of [
    (old: Staff, now: Staff) => sharing(old, now, (person) => [nameKey(person)]),
    shortened,
    (old: Staff, now: Staff) => sharing(old, now, contacts).filter(isRenamed),
  ]) {
    const matched = new Set(pairs.flatMap((pair) => [pair.before, pair.after]));
    const [old = [], now = []] = [before, after].map((list) => list.filter((one) => !matched.has(one)));
    pairs.push(...bestPairs(ofRest(old, now)));
  }
  const order = new Map(after.map((person, index) => [person, index]));
  return pairs.sort((a, b) => (order.get(a.after) ?? 0) - (order.get(b.after) ?? 0));
}

type Staff = readonly Person[];

/** «Кучер И.Л.» in one list, «Кучер Ирина Леонидовна» in the other: where each fits the other alone. */
function shortened(before: Staff, after: Staff): readonly PersonMatch[] {
  const pairs = [
    ...shortIn(before, after),
    ...shortIn(after, before).map(([one, other]) => [other, one] as const),
  ];
  const isOnly = (person: Person, at: 0 | 1): boolean =>
    pairs.filter((pair) => pair[at] === person).length === 1;
  return pairs
    .filter(([old, now]) => isOnly(old, 0) && isOnly(now, 1))
    .map(([old, now]) => ({ before: old, after: now }));
}

/** Whose names are short for one in the other list. */
function shortIn(short: Staff, whole: Staff): readonly (readonly [Person, Person])[] {
  const names = new NameIndex(whole);
  return short.flatMap((person) => names.find(fullName(person)).map((found) => [person, found] as const));
}

/** All pairs that have one of the keys in common. */
function sharing(
  before: readonly Person[],
  after: readonly Person[],
  keysOf: (person: Person) => readonly string[],
): readonly PersonMatch[] {
  const index = indexBy(before, keysOf);
  return after.flatMap((person) => {
    const keys = keysOf(person).filter((key) => key !== '');
    const found = new Set(keys.flatMap((key) => index.get(key) ?? []));
    return [...found].map((former) => ({ before: former, after: person }));
  });
}

function indexBy(
  people: readonly Person[],
  keysOf: (person: Person) => readonly string[],
): ReadonlyMap<string, readonly Person[]> {
  const index = new Map<string, Person[]>();
  for (const person of people) {
    for (const key of keysOf(person)) {
      const known = index.get(key);
      if (known) known.push(person);
      else index.set(key, [person]);
    }
  }
  return index;
}

/** Of the pairs the likest first, nobody twice. */
function bestPairs(pairs: readonly PersonMatch[]): readonly PersonMatch[] {
  const taken = new Set<Person>();
  const sorted = pairs.map((pair) => ({ pair, score: likeness(pair) })).sort((a, b) => b.score - a.score);
  return sorted.flatMap(({ pair }) => {
    if (taken.has(pair.before) || taken.has(pair.after)) return [];
    taken.add(pair.before).add(pair.after);
    return [pair];
  });
}

/** The same name in another spelling, or shortened. */
function isNamesake({ before, after }: PersonMatch): boolean {
  const names = ([one, other]: readonly [Person, Person]): boolean =>
    new NameIndex([one]).find(fullName(other)).length > 0;
  return nameKey(before) === nameKey(after) || names([before, after]) || names([after, before]);
}

/** A phone may be a family's: two parts of the name must be the same. */
function isRenamed(pair: PersonMatch): boolean {
  return (['last', 'first', 'middle'] as const).filter((part) => isSame(pair, part)).length >= 2;
}

const WEIGHTS = { mobile: 8, email: 4, unit: 2, post: 1 } as const;

function likeness(pair: PersonMatch): number {
  const keys = Object.keys(WEIGHTS) as readonly (keyof typeof WEIGHTS)[];
  return keys.reduce((sum, key) => sum + (isSame(pair, key) ? WEIGHTS[key] : 0), 0);
}

type Compared = 'last' | 'first' | 'middle' | keyof typeof WEIGHTS;

/** True when both have it and it is the same. */
function isSame({ before, after }: PersonMatch, key: Compared): boolean {
  const [was, is] = [before[key], after[key]];
  return was !== null && is !== null && fold(was) === fold(is);
}

function changeOf(pair: PersonMatch): Change {
  const { before, after } = pair;
  return {
    ...pair,
    renamed: !isNamesake(pair),
    reposted: fold(before.post) !== fold(after.post),
    moved: unitKey(before.unit ?? '') !== unitKey(after.unit ?? ''),
  };
}

function differs({ before, after }: GroupMovement['resized'][number], key: 'pupils' | 'parents'): boolean {
  return before[key] !== null && after[key] !== null && before[key] !== after[key];
}
