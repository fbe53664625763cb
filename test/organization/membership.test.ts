import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyUnits } from '../../src/checks/empty-units.ts';
import type { Group, Person } from '../../src/organization/dossier.ts';
import { membershipOf } from '../../src/organization/membership.ts';
import { unitKey } from '../../src/organization/unit-names.ts';
import { dossier, PERSON } from '../templating/world.ts';

const UNITS = ['Солнышко', 'гр. «Солнышко»', '4 «А»', '4А', 'Администрация', 'Пищеблок', null];
const POSTS = ['воспитатель', 'заместитель директора по ВР', 'повар', 'учитель', 'зам. зав. по АХЧ'];
const LETTERS = ['Анна', 'Алла', 'Белла', 'Вера'];

const anyone = fc.record({
  first: fc.constantFrom(...LETTERS),
  unit: fc.constantFrom(...UNITS),
  post: fc.constantFrom(...POSTS),
  role: fc.constantFrom('management' as const, 'educator' as const, null),
});

function peopleOf(
  given: readonly { first: string; unit: string | null; post: string; role: Person['role'] }[],
) {
  return given.map((one, index): Person => {
    const pedagogical = /^(?:воспитатель|учитель)/u.test(one.post);
    return { ...PERSON, ...one, last: `Белова${'а'.repeat(index)}`, pedagogical, line: index + 2 };
  });
}

test('everybody stands once, whatever the lists say of units, roles and heads', () => {
  const lists = fc.tuple(
    fc.array(anyone, { minLength: 2, maxLength: 12 }),
    fc.infiniteStream(fc.nat(11)),
    fc.boolean(),
  );
  fc.assert(
    fc.property(lists, ([given, picks, isActing]) => {
      const staff = peopleOf(given);
      const pick = (): Person => staff[(picks.next().value ?? 0) % staff.length] as Person;
      const groups = ['Солнышко', '4А', 'Луна'].map((name, index): Group => {
        const educators = [pick(), pick()];
        return { name, age: null, pupils: 1, parents: 1, educators, strangers: [], line: index + 2 };
      });
      const [head, acting] = [pick(), isActing ? pick() : null];
      const { organization } = dossier({ head, actingHead: acting });
      const members = membershipOf({ organization, groups }, staff);
      const inUnits = groups.flatMap((unit) => members.educatorsOf(unit));
      const standing = [...members.management, ...members.specialists, ...inUnits];
      expect(new Set(standing).size).toBe(standing.length);
      const expected = staff.filter((one) => one.pedagogical || one === head || one === acting);
      for (const person of expected) expect(standing).toContain(person);
      expect(members.educators).toHaveLength(members.specialists.length + inUnits.length);
      expect(members.management).toContain(head);
    }),
  );
});

describe('a unit in any spelling', () => {
  test.each([
    ['Группа «Солнышко»', 'солнышко'],
    ['гр. Солнышко', 'Солнышко'],
    ['4 «А»', '4А'],
    ['4-А класс', '4а'],
    ['класс 4 А', '4А'],
  ])('%s is %s', (one, other) => expect(unitKey(one)).toBe(unitKey(other)));

  test.each([
    ['4А', '4Б'],
    ['Солнышко', 'Солнышки'],
    ['Группа', 'Класс'],
  ])('%s is not %s', (one, other) => expect(unitKey(one)).not.toBe(unitKey(other)));
});

test('a deputy without a role, a class teacher of the list of groups, a unit that is no group', () => {
  const [deputy, teacher, cook, pastry] = peopleOf([
    { first: 'Анна', unit: null, post: 'заместитель директора', role: null },
    { first: 'Алла', unit: null, post: 'учитель', role: null },
    { first: 'Белла', unit: 'Пищеблок', post: 'повар', role: null },
    { first: 'Вера', unit: 'Корпус 1', post: 'воспитатель', role: null },
  ]) as [Person, Person, Person, Person];
  const unit: Group = {
    name: '4А',
    age: null,
    pupils: 1,
    parents: 1,
    educators: [teacher],
    strangers: [],
    line: 2,
  };
  const staff = [deputy, teacher, cook, pastry];
  const members = membershipOf({ organization: dossier({ head: cook }).organization, groups: [unit] }, staff);
  expect(members.management).toEqual([deputy, cook]);
  expect(members.educatorsOf(unit)).toEqual([teacher]);
  expect(members.specialists).toEqual([pastry]);
});

test('a group whose teacher stands elsewhere is told, with where he stands', () => {
  const [head, teacher] = peopleOf([
    { first: 'Анна', unit: null, post: 'учитель', role: null },
    { first: 'Алла', unit: null, post: 'учитель', role: null },
  ]) as [Person, Person];
  const groups = [[teacher], [teacher], [head], []].map((educators, index): Group => {
    return {
      name: `${index + 1}А`,
      age: null,
      pupils: 1,
      parents: 1,
      educators,
      strangers: [],
      line: index + 2,
    };
  });
  const { organization } = dossier({ head });
  const told = emptyUnits(organization, { staff: [head, teacher], groups });
  expect(told.map(({ line, message }) => [line, message.match(/«.А»|стоит \S+ \S+/gu)])).toEqual([
    [3, ['«2А»', 'стоит у другой']],
    [4, ['«3А»', 'стоит среди администрации,']],
  ]);
});

test('a unit as 1C calls it is the group that is meant, where only one is', () => {
  const [head, one, two] = peopleOf([
    { first: 'Анна', unit: null, post: 'заведующий', role: null },
    { first: 'Алла', unit: 'Корпус 1. Группа № 1 «Пчёлки»', post: 'воспитатель', role: null },
    { first: 'Белла', unit: 'Старшая группа «Мишки»', post: 'воспитатель', role: null },
  ]) as [Person, Person, Person];
  const names = ['Пчёлки', 'Мишки (ясли)', 'Мишки (сад)'];
  const groups = names.map((name) => ({
    name,
    age: null,
    pupils: 1,
    parents: 1,
    educators: [],
    strangers: [],
    line: 2,
  }));
  const members = membershipOf({ organization: dossier({ head }).organization, groups }, [head, one, two]);
  expect(members.specialists).toEqual([two]);
  expect(groups.map((group) => members.educatorsOf(group))).toEqual([[one], [], []]);
});
