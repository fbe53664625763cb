import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Person } from '../../src/organization/dossier.ts';
import { fullName } from '../../src/organization/name.ts';
import { NameIndex } from '../../src/organization/name-index.ts';
import { People } from '../../src/organization/people.ts';
import { runs } from '../setup/runs.ts';
import { PERSON } from '../templating/world.ts';
import { dossierOf, expectProblem, having, read, withFacts } from './support.ts';

function person(name: string, post: string, more: Partial<Person> = {}): Person {
  const [last = '', first = '', ...middle] = name.split(' ');
  return { ...PERSON, last, first, middle: middle.join(' '), post, email: null, mobile: null, ...more };
}

const STAFF = [
  person('Кучер Ирина Леонидовна', 'воспитатель', { unit: 'Солнышко' }),
  person('Белых Нина Юрьевна', 'старший воспитатель'),
  person('Лютикова Анна Сергеевна', 'учитель-логопед'),
  person(
    'Петрова-Лунина Галина Фёдоровна',
    'заместитель заведующего по воспитательной и методической работе',
  ),
  person('Кузьмина Анна-Мария Петровна', 'методист'),
  person('Гасанов Ариф Мамед оглы', 'повар'),
  person("Д'Арк Жанна Ивановна", 'повар'),
  person('Иванов Иван Иванович', 'директор'),
  person('Ким Алина', 'воспитатель'),
].map((one, index) => ({ ...one, line: index + 2 }));

describe('one person, however he is written', () => {
  const names = new NameIndex(STAFF);

  test.each([
    ['Кучер И.Л.', 'Кучер'],
    ['Кучер И. Л.', 'Кучер'],
    ['Кучер И.\u{A0}Л.', 'Кучер'],
    ['Кучер И.Л', 'Кучер'],
    ['Кучер И Л', 'Кучер'],
    ['Кучер ИЛ', 'Кучер'],
    ['И.Л.Кучер', 'Кучер'],
    ['И. Л. Кучер', 'Кучер'],
    ['Кучер И.', 'Кучер'],
    ['И. Кучер', 'Кучер'],
    ['Кучер Ирина', 'Кучер'],
    ['Ирина Кучер', 'Кучер'],
    ['Кучер Ирина Л.', 'Кучер'],
    ['Кучер', 'Кучер'],
    ['КУЧЕР ИРИНА ЛЕОНИДОВНА', 'Кучер'],
    ['кучер  ирина   леонидовна', 'Кучер'],
    ['Ирина Леонидовна Кучер', 'Кучер'],
    ['Ирина Леонидовна', 'Кучер'],
    ['Kучep И.Л.', 'Кучер'],
    ['воспитатель Кучер И.Л.', 'Кучер'],
    ['Кучер И.Л., воспитатель', 'Кучер'],
    ['Кучер И.Л. – воспитатель', 'Кучер'],
    ['Кучер И.Л. (воспитатель)', 'Кучер'],
    ['Кучер И.Л. (воспитатель группы «Солнышко»)', 'Кучер'],
    ['классный руководитель Кучер И.Л.', 'Кучер'],
    ['лютикова анна', 'Лютикова'],
    ['учитель-логопед Лютикова А.С.', 'Лютикова'],
    ['ст. воспитатель Белых Н.Ю.', 'Белых'],
    ['Петрова - Лунина Г.Ф.', 'Петрова-Лунина'],
    ['Петрова–Лунина Галина Федоровна', 'Петрова-Лунина'],
    ['Петрова Лунина Г. Ф.', 'Петрова-Лунина'],
    ['зам. зав. по ВМР Петрова-Лунина Г.Ф.', 'Петрова-Лунина'],
    ['Кузьмина А.-М. П.', 'Кузьмина'],
    ['Кузьмина А.П.', 'Кузьмина'],
    ['Кузьмина Анна Мария Петровна', 'Кузьмина'],
    ['Гасанов А.М.', 'Гасанов'],
    ['Гасанов А. М. оглы', 'Гасанов'],
    ['Гасанов Ариф Мамед-оглы', 'Гасанов'],
    ['ДАрк Ж.И.', "Д'Арк"],
    ['Д’Арк Ж.И.', "Д'Арк"],
    ['директор И. И. Иванов', 'Иванов'],
    ['и.о. заведующего Иванов И.И.', 'Иванов'],
    ['Ким А.', 'Ким'],
  ])('%s', (text, last) => expect(names.find(text).map((one) => one.last)).toEqual([last]));

  test.each([
    'Кучер И.М.',
    'Кучер Л.И.',
    'Кучер Ольга',
    'Кучер О.Л.',
    'Кучерова И.Л.',
    'Куч. И.Л.',
    'повар Кучер И.Л.',
    'Кучер Солнышко',
    'Петрова Г.Ф.',
    'Ким Алина Олеговна',
    'Ким А.О.',
    'И.Л.',
    'Ирина',
    'Сидорова Ирина Леонидовна',
    'Иванов Пётр Иванович',
    'воспитатель',
    '',
    'я'.repeat(400),
  ])('%s is nobody', (text) => expect(names.find(text)).toEqual([]));

  test('a former name in brackets is a name too', () => {
    const index = new NameIndex([person('Иванова(Сидорова) Мария Петровна', 'повар')]);
    for (const text of ['Сидорова М.П.', 'Иванова М.П.', 'Иванова (Сидорова) Мария Петровна'])
      expect(index.find(text)).toHaveLength(1);
  });
});

describe('namesakes', () => {
  const HEADER = 'Фамилия;Имя;Отчество;Должность;Подразделение;E-mail;Мобильный телефон;Дата увольнения';
  const rows = (...more: string[]) => ({
    'staff.csv': [
      HEADER,
      'Белозёрова;Елена;Павловна;заведующий;;;;',
      'Ковальчук;Татьяна;Андреевна;методист;;k@skazka.example;89000000005;',
      ...more,
    ].join('\n'),
  });
  const TWO = rows('Иванова;Мария;Ивановна;Социальный педагог;;;;', 'Иванова;Мария;Ивановна;Повар;;;;');

  test.each(['Иванова Мария Ивановна', 'Иванова М.И.', 'Иванова'])(
    '%s is a question, with a cure that works',
    async (name) => {
      const reading = await read({ ...TWO, ...withFacts(`acquainter: ${name}`) });
      const { hint = '' } = expectProblem(reading, 'organization/ambiguous-person', {
        text: /«социальный педагог» \(строка 4\), «повар» \(строка 5\)/,
        advice:
          /Добавьте должность: «Иванова Мария Ивановна, социальный педагог» или «Иванова Мария Ивановна, повар»/,
      });
      const cures = [...hint.matchAll(/«([^»]+)»/gu)].map(([, cure = '']) => cure);
      for (const [index, cure] of cures.entries()) {
        const cured = await read({ ...TWO, ...withFacts(`acquainter: ${cure}`) });
        expect(dossierOf(cured).organization.acquainter?.line).toBe(4 + index);
        expect(cured.problems).toEqual([]);
      }
    },
  );

  test('nobody is warned of namesakes with contacts of their own', async () => {
    const own = rows(
      'Иванова;Мария;Ивановна;повар;;;89000000006;',
      'Иванова;Мария;Ивановна;повар;;;89000000007;',
    );
    expect((await read(own)).problems).toEqual([]);
    const one = rows(
      'Иванова;Мария;Ивановна;повар;;;89000000006;',
      'Иванова;Мария;Ивановна;няня;;;89000000006;',
    );
    expectProblem(await read(one), 'staff/duplicate-person', {
      severity: 'warning',
      line: 5,
      text: /строке 4/,
    });
  });

  test('of one name who still works', async () => {
    const left = rows('Иванова;Мария;Ивановна;повар;;;;30.06.2024', 'Иванова;Мария;Ивановна;повар;;;;');
    const reading = await read({ ...left, ...withFacts('acquainter: Иванова М.И.') });
    expect(dossierOf(reading).organization.acquainter?.line).toBe(5);
  });

  test('the unit tells apart, or nothing does', async () => {
    const rooms = rows('Иванова;Мария;Ивановна;повар;Кухня;;;', 'Иванова;Мария;Ивановна;повар;Буфет;;;');
    expectProblem(
      await read({ ...rooms, ...withFacts('acquainter: Иванова М.И.') }),
      'organization/ambiguous-person',
      {
        advice: /и подразделение: «Иванова Мария Ивановна, повар, Кухня» или/,
      },
    );
    const cured = await read({ ...rooms, ...withFacts('acquainter: Иванова Мария Ивановна, повар, Буфет') });
    expect(dossierOf(cured).organization.acquainter?.line).toBe(5);
    const same = rows('Иванова;Мария;Ивановна;повар;;;;', 'Иванова;Мария;Ивановна;повар;;;;');
    expectProblem(
      await read({ ...same, ...withFacts('acquainter: Иванова М.И.') }),
      'organization/ambiguous-person',
      {
        advice: /не различить/,
      },
    );
  });

  test('initials of two are a question, full names the cure', async () => {
    const two = rows('Лунина;Анна;Львовна;няня;;;;', 'Лунина;Алла;Львовна;няня;;;;');
    expectProblem(
      await read({ ...two, ...withFacts('acquainter: Лунина А.Л.') }),
      'organization/ambiguous-person',
      {
        advice: /полностью: «Лунина Анна Львовна» или «Лунина Алла Львовна»/,
      },
    );
  });

  test('in lists of several people a post belongs to the name before it', async () => {
    const groups =
      'Группа;Воспитатели\nСолнышко;"Иванова М.И., повар, Ковальчук Т.А."\nКапельки;"Т. А. Ковальчук и Иванова Мария Ивановна (социальный педагог)"\nЛуна;"1) Иванова М.И.\n2) Ковальчук"\nМарс;вакансия\n';
    const facts = withFacts(
      'administrator: Ковальчук Т.А.',
      'additionalAdministrators: Иванова М.И., социальный педагог; Белозёрова',
    );
    const reading = await read({ ...TWO, ...facts, 'groups.csv': groups });
    expect(reading.draft?.groups.map(({ educators }) => educators.map(({ line }) => line))).toEqual([
      [5, 3],
      [3, 4],
      [3],
      [],
    ]);
    expect(reading.draft?.organization?.additionalAdministrators.map(({ line }) => line)).toEqual([4, 2]);
    expectProblem(reading, 'groups/ambiguous-educator', {
      severity: 'warning',
      line: 4,
      column: 2,
      advice: /Добавьте должность/,
    });
    expect(having(reading, 'groups/unknown-educator')).toEqual([]);
  });
});

describe('a reference to somebody of a random staff', () => {
  const LASTS = [
    'Иванова',
    'Петрова-Лунина',
    'Лунина',
    'Ким',
    'Анна',
    'Повар',
    'Фёдорова',
    'фон Берг',
    'Иванова (Ким)',
  ];
  const FIRSTS = ['Анна', 'Алёна', 'Анна-Мария', 'Ким', 'Мария', 'Роза'];
  const MIDDLES = ['', 'Ивановна', 'Игоревна', 'Петровна', 'Мамед кызы'];
  const POSTS = [
    'повар',
    'воспитатель',
    'старший воспитатель',
    'заместитель директора по ВР',
    'учитель, методист',
  ];
  const anyone = fc.record({
    last: fc.constantFrom(...LASTS),
    first: fc.constantFrom(...FIRSTS),
    middle: fc.constantFrom(...MIDDLES),
    post: fc.constantFrom(...POSTS),
    unit: fc.constantFrom(null, 'Роза', 'Анна'),
    dismissed: fc.constantFrom(null, null, '2024-01-01'),
  });

  const initial = (name: string, dot = '.'): string => name && `${name.charAt(0)}${dot}`;
  const ORDERS: readonly ((person: Person) => string)[] = [
    fullName,
    ({ last, first, middle }) => `${first} ${middle} ${last}`,
    ({ last, first, middle }) => `${last} ${initial(first)}${initial(middle)}`,
    ({ last, first, middle }) => `${initial(first)} ${initial(middle)} ${last}`,
    ({ last, first, middle }) => `${last} ${initial(first, '')} ${initial(middle, '')}`,
    ({ last, first }) => `${last} ${initial(first)}`,
    ({ last, first }) => `${last} ${first}`,
    ({ last }) => last,
  ];
  const POSTED: readonly ((name: string, person: Person) => string)[] = [
    (name) => name,
    (name, { post }) => `${name}, ${post}`,
    (name, { post }) => `${name} (${post})`,
    (name, { post }) => `${post} ${name}`,
  ];
  const SPELLINGS: readonly ((text: string) => string)[] = [
    (text) => text,
    (text) => text.toUpperCase(),
    (text) => text.toLowerCase(),
    (text) => text.replaceAll('ё', 'е'),
    (text) => text.replaceAll(' ', '  '),
    (text) => text.replaceAll(' ', '\u{A0}'),
    (text) => text.replaceAll('-', ' – '),
    (text) => text.replaceAll('а', 'a'),
  ];
  const reference = fc.tuple(
    fc.constantFrom(...ORDERS),
    fc.constantFrom(...POSTED),
    fc.constantFrom(...SPELLINGS),
  );

  test('finds that person, or asks; never another person', () => {
    const staffs = fc.array(anyone, { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(staffs, fc.nat(), reference, (given, pick, [order, posted, spelling]) => {
        const staff = given.map((one, index) => ({ ...PERSON, ...one, line: index + 2 }));
        const meant = staff[pick % staff.length] as Person;
        const said: string[] = [];
        const text = spelling(posted(order(meant), meant));
        const found = new People(staff, 'whole').find(text, (what) => said.push(what));
        expect(said).not.toContain('unknown-person');
        // Who has left gives way to a namesake who has not.
        const isOther = found !== null && fullName(found) !== fullName(meant);
        expect([text, isOther]).toEqual([text, false]);
        if (found !== null && found !== meant)
          expect([meant.dismissed, found.dismissed]).toEqual(['2024-01-01', null]);
        const fitting = staff.filter((one) => fullName(one) === fullName(meant));
        if (order === fullName && staff.length === 1) expect(found).toBe(meant);
        if (found === null) expect(staff.length).toBeGreaterThan(1);
        expect(fitting).toContain(meant);
      }),
      { numRuns: runs(5000) },
    );
  });
});
