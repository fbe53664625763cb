import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Group, Person } from '../../src/organization/dossier.ts';
import { groupMovement, staffMovement } from '../../src/organization/movement.ts';
import { PERSON } from '../templating/world.ts';
import { dossierOf, expectProblem, GOOD, read } from './support.ts';

function person(name: string, more: Partial<Person> = {}): Person {
  const [last = '', first = '', middle = ''] = name.split(' ');
  return { ...PERSON, last, first, middle, post: 'воспитатель', email: null, mobile: null, ...more };
}

const ANNA = person('Котова Анна Ильинична', { mobile: '+7 (900) 000-00-01', unit: 'Радуга' });
const VERA = person('Лис Вера Олеговна', { email: 'lis@x.example' });

describe('people', () => {
  test('who are new, gone, or the same', () => {
    const moved = staffMovement([ANNA, VERA], [ANNA, person('Жук Пётр Ильич')]);
    expect(moved.joined.map(({ last }) => last)).toEqual(['Жук']);
    expect(moved.left).toEqual([VERA]);
    expect(moved.changed).toEqual([]);
  });

  test('are the same with ё, capitals and blanks written otherwise', () => {
    const [before, after] = [person('Пётрова  Алёна'), person('ПЕТРОВА Алена')];
    expect(staffMovement([before], [after])).toEqual({ joined: [], left: [], changed: [] });
  });

  test.each([
    ['Котова А.И.', 'Котова Анна Ильинична'],
    ['Котова Анна Ильинична', 'Котова А. И.'],
    ['Петрова - Лунина Анна Ильинична', 'Петрова-Лунина Анна Ильинична'],
  ])('%s is %s', (one, other) => {
    const [before, after] = [person(one), person(other)];
    expect(staffMovement([before], [after])).toEqual({ joined: [], left: [], changed: [] });
  });

  test('by initials of two they are nobody', () => {
    const [before, after] = [
      [person('Котова А.И.')],
      [person('Котова Анна Ильинична'), person('Котова Алла Игоревна')],
    ];
    expect(staffMovement(before, after)).toMatchObject({ joined: after, left: before });
  });

  test('in a unit spelt otherwise have not moved', () => {
    const after = { ...ANNA, unit: 'группа «РАДУГА»' };
    expect(staffMovement([ANNA], [after]).changed).toEqual([]);
  });

  test('with another unit or post are told so', () => {
    const after = { ...ANNA, unit: 'Ромашка', post: 'старший воспитатель' };
    expect(staffMovement([ANNA], [after]).changed).toEqual([
      { before: ANNA, after, renamed: false, reposted: true, moved: true },
    ]);
  });

  test.each([
    ['the same phone', { last: 'Зайцева', mobile: ANNA.mobile }],
    ['the same e-mail', { last: 'Зайцева', email: 'ANNA@x.example' }],
    ['a slip in the first name put right', { first: 'Ганна', mobile: ANNA.mobile }],
  ])('with another name and %s are renamed', (_, change) => {
    const before = { ...ANNA, email: 'anna@x.example' };
    const after = { ...ANNA, mobile: null, ...change };
    const { joined, left, changed } = staffMovement([before], [after]);
    expect([joined, left, changed.map(({ renamed }) => renamed)]).toEqual([[], [], [true]]);
  });

  test.each([
    ['only the phone', person('Зайцева Мария Ильинична', { mobile: ANNA.mobile })],
    ['no phone and no e-mail', person('Зайцева Анна Ильинична', { unit: ANNA.unit })],
  ])('who share %s are two people', (_, other) => {
    const { joined, left } = staffMovement([ANNA], [other]);
    expect([joined, left]).toEqual([[other], [ANNA]]);
  });

  test('of one name are told apart by phone, e-mail, unit and post, whatever the order', () => {
    const first = { ...ANNA, unit: 'Радуга', mobile: null };
    const second = { ...ANNA, unit: 'Ромашка', mobile: '+7 (900) 000-00-02' };
    const third = { ...second, unit: 'Радуга' };
    expect(staffMovement([first, second], [third, first])).toMatchObject({
      joined: [],
      left: [],
      changed: [{ before: second, after: third }],
    });
    expect(staffMovement([first, second], [second])).toMatchObject({ left: [first], changed: [] });
  });

  test('are counted right for any lists: nobody is lost, nobody twice', () => {
    const names = fc.constantFrom('Котова Анна Ильинична', 'Лис Анна Ильинична', 'Жук Вера Олеговна');
    const contact = fc.option(fc.constantFrom('1', '2', '3'));
    const any = fc
      .tuple(names, contact, contact, contact)
      .map(([name, mobile, email, unit]) => person(name, { mobile, email, unit }));
    fc.assert(
      fc.property(fc.array(any, { maxLength: 8 }), fc.array(any, { maxLength: 8 }), (before, after) => {
        const { joined, left, changed } = staffMovement(before, after);
        expect(before.length - left.length).toBe(after.length - joined.length);
        expect(new Set(changed.map((one) => one.before)).size).toBe(changed.length);
        expect(staffMovement(after, after.toReversed()).joined).toEqual([]);
      }),
    );
  });
});

describe('groups', () => {
  const group = (name: string, pupils: number | null, parents: number | null = null): Group => ({
    name,
    age: null,
    pupils,
    parents,
    educators: [],
    strangers: [],
    line: 2,
  });

  test('are opened, closed, or have another number of pupils', () => {
    const { opened, closed, resized } = groupMovement(
      [group('Радуга', 20), group('Ивушка', 10), group('Звёздочка', 5, 9)],
      [group('радуга', 21), group('Звездочка', 5, 9), group('Теремок', 7)],
    );
    expect([opened, closed].map((list) => list.map(({ name }) => name))).toEqual([['Теремок'], ['Ивушка']]);
    expect(resized.map(({ before, after }) => [before.pupils, after.pupils])).toEqual([[20, 21]]);
  });

  test('whose number was not known have not changed', () => {
    expect(groupMovement([group('Радуга', null)], [group('Радуга', 21)]).resized).toEqual([]);
  });
});

describe('the folder previous', () => {
  test('may be absent', async () => {
    const reading = await read();
    expect([dossierOf(reading).previous, reading.problems]).toEqual([null, []]);
  });

  test('holds the lists of an earlier day; its files are named with the folder', async () => {
    const reading = await read({
      'previous/staff.csv': GOOD['staff.csv'],
      'previous/groups.csv': GOOD['groups.csv'],
    });
    expect(dossierOf(reading).previous).toMatchObject({ staff: [{}, {}], groups: [{ name: 'Солнышко' }] });
    expect(reading.sources.map(({ path }) => path)).toContain('previous/staff.csv');
    const broken = await read({ 'previous/staff.csv': `${GOOD['staff.csv']};Мария;;методист;;\n` });
    expectProblem(broken, 'staff/missing', { file: 'previous/staff.csv', line: 4 });
  });
});
