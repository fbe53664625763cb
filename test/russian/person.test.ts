import { describe, expect, test } from 'vitest';
import { splitFullName } from '../../src/russian/names/full-name.ts';
import { type Gender, genderOf } from '../../src/russian/names/gender.ts';
import { initials } from '../../src/russian/names/initials.ts';
import { restoreCapitals } from '../../src/russian/names/normalize.ts';
import { declinePerson } from '../../src/russian/names/person.ts';

const ivanova = { last: 'Иванова', first: 'Мария', middle: 'Петровна', gender: 'f' } as const;

test('a full name in six cases', () => {
  expect(declinePerson(ivanova)).toMatchObject({
    forms: {
      nom: 'Иванова Мария Петровна',
      gen: 'Ивановой Марии Петровны',
      dat: 'Ивановой Марии Петровне',
      acc: 'Иванову Марию Петровну',
      ins: 'Ивановой Марией Петровной',
      prep: 'Ивановой Марии Петровне',
    },
    doubtful: false,
    why: null,
    last: { gen: 'Ивановой' },
  });
});

test('a fixed surname stays, the rest changes', () => {
  const sushko = { last: 'Гусь', first: 'Иван', middle: 'Ильич', gender: 'm', lastFixed: true } as const;
  expect(declinePerson(sushko).forms.ins).toBe('Гусь Иваном Ильичом');
});

test('own forms win and are split for initials', () => {
  const own = declinePerson({ ...ivanova, overrides: { dat: 'Ивановой-Ли Марие Петровне' } });
  expect(own.forms.dat).toBe('Ивановой-Ли Марие Петровне');
  expect(own.forms.gen).toBe('Ивановой Марии Петровны');
  expect(own.last.dat).toBe('Ивановой-Ли');
  expect(own.first.dat).toBe('Марие');
});

test('own forms for every case leave no doubt', () => {
  const forms = { gen: 'Ли', dat: 'Ли', acc: 'Ли', ins: 'Ли', prep: 'Ли' };
  const name = { last: 'Коваль', first: '', middle: '', gender: null, overrides: forms };
  expect(declinePerson(name)).toMatchObject({ doubtful: false, why: null });
});

test('without a gender only forms that depend on it are doubtful', () => {
  const nobody = { first: '', middle: '', gender: null };
  expect(declinePerson({ last: 'Шевченко', ...nobody }).doubtful).toBe(false);
  expect(declinePerson({ last: 'Ковальчук', ...nobody }).doubtful).toBe(true);
});

test.each(['Долина', 'Осина', 'Каримзода'])('a woman called %s is asked for her forms', (last) => {
  expect(declinePerson({ last, first: '', middle: '', gender: 'f' }).doubtful).toBe(true);
});

describe('gender', () => {
  test.each([
    ['Ким', 'Саша', 'Олеговна', 'f'],
    ['Ким', 'Саша', 'Гасан оглы', 'm'],
    ['Ким', 'Женя', 'Ариф кызы', 'f'],
    ['Иванова', 'Женя', '', 'f'],
    ['Трубецкой', 'Женя', '', 'm'],
    ['Ким-Петрова', 'Саша', '', 'f'],
    ['Львов', 'Саша', '', 'm'],
    ['Львова', 'Саша', '', 'f'],
    ['Каримов', 'Рустам', 'Бахтиёр угли', 'm'],
    ['Ким', 'Саша', 'Бахтиёр кизи', 'f'],
    ['Коваль', 'Мария', '', 'f'],
    ['Коваль', 'Анна-Мария', '', 'f'],
    ['Щербина', 'Саша', '', null],
    ['Надарая', 'Гурам', '', 'm'],
    ['Долина', 'Саша', '', null],
    ['Дарвин', 'Женя', '', null],
    ['Черных', 'Валя', '', null],
  ])('%s %s %s → %s', (last, first, middle, gender) => {
    expect(genderOf({ last, first, middle })).toBe(gender);
  });

  test('the column wins', () => {
    expect(genderOf({ last: 'Иванов', first: 'Иван', middle: 'Иванович' }, 'f' satisfies Gender)).toBe('f');
  });
});

describe('full names', () => {
  test.each([
    ['Иванова Мария Петровна', 'Иванова', 'Мария', 'Петровна'],
    ['Иванова Мария', 'Иванова', 'Мария', ''],
    ['Мария Петровна', '', 'Мария', 'Петровна'],
    ['Мария Петровна Иванова', 'Иванова', 'Мария', 'Петровна'],
    ['Гасанов Ариф Мамед оглы', 'Гасанов', 'Ариф', 'Мамед оглы'],
    ['Каримов Рустам Бахтиёр угли', 'Каримов', 'Рустам', 'Бахтиёр угли'],
    ['Мамедова Лейла Ариф-кызы', 'Мамедова', 'Лейла', 'Ариф-кызы'],
    ['фон Берг Анна Карловна', 'фон Берг', 'Анна', 'Карловна'],
    ['Салтыков – Щедрин Михаил', 'Салтыков-Щедрин', 'Михаил', ''],
    ['М. П. Иванова', 'Иванова', 'М. П.', ''],
    ['Мария', '', 'Мария', ''],
    ['Кузьмич', 'Кузьмич', '', ''],
    ['', '', '', ''],
  ])('%s', (text, last, first, middle) => {
    expect(splitFullName(text)).toEqual({ last, first, middle });
  });
});

describe('initials', () => {
  test.each([
    [ivanova, 'surname-first', false, 'Иванова\u{A0}М.П.'],
    [ivanova, 'initials-first', false, 'М.П.\u{A0}Иванова'],
    [ivanova, 'initials-first', true, 'М.\u{A0}П.\u{A0}Иванова'],
    [{ last: 'Ли', first: 'Анна-Мария', middle: '' }, 'initials-first', false, 'А.-М.\u{A0}Ли'],
    [{ last: 'Гасанов', first: 'Ариф', middle: 'Мамед оглы' }, 'surname-first', false, 'Гасанов\u{A0}А.М.'],
    [{ last: '', first: 'Мария', middle: '' }, 'surname-first', false, 'Мария'],
  ] as const)('%o', (name, order, spaced, text) => {
    expect(initials(name, order, spaced)).toBe(text);
  });
});

test('capital letters of a list are restored', () => {
  expect(restoreCapitals('ИВАНОВА-ПЕТРОВА')).toBe('Иванова-Петрова');
  expect(restoreCapitals('ГАСАН ОГЛЫ')).toBe('Гасан оглы');
  expect(restoreCapitals('МакДональд')).toBe('МакДональд');
  expect(restoreCapitals('иванова-петрова')).toBe('Иванова-Петрова');
  expect(restoreCapitals('гасан оглы')).toBe('Гасан оглы');
  expect(restoreCapitals('ван дер Ваальс')).toBe('ван дер Ваальс');
});
