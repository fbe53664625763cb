import { describe, expect, it } from 'vitest';
import { ADJECTIVE, bitsOf, bitsOfAll } from '../../src/russian/case-bits.ts';
import { beginsWord, lookUp } from '../../src/russian/dictionary.ts';

const adjective = (bits: number): object => ({ noun: 0, adjective: bits | ADJECTIVE });
const noun = (bits: number): object => ({ noun: bits, adjective: 0 });

describe('a form of the dictionary', () => {
  it.each([
    ['зимой', noun(bitsOf('i', 'f'))],
    ['классов', noun(bitsOf('g', 'plural'))],
    ['класса', noun(bitsOf('g', 'm'))],
    ['мам', noun(bitsOf('g', 'plural'))],
    ['стажеров', noun(bitsOf('ga', 'plural'))],
    ['змей', noun(bitsOf('na', 'm') | bitsOf('i', 'f') | bitsOf('g', 'plural'))],
    ['части', noun(bitsOf('gdp', 'f') | bitsOf('na', 'plural'))],
    ['паспорта', noun(bitsOf('g', 'm') | bitsOf('na', 'plural'))],
    ['окна', noun(bitsOf('g', 'n') | bitsOf('na', 'plural'))],
    ['шахматами', noun(bitsOf('i', 'plural'))],
    ['младшей', adjective(bitsOf('gdip', 'f'))],
    ['младшему', adjective(bitsOf('d', 'm') | bitsOf('d', 'n'))],
    ['основной', adjective(bitsOf('na', 'm') | bitsOf('gdip', 'f'))],
    ['обучающимися', adjective(bitsOf('i', 'plural'))],
  ])('«%s» has its cases', (form, cases) => {
    expect(lookUp(form)).toEqual(cases);
  });

  it('may be in no case at all', () => {
    expect(lookUp('переведен')).toMatchObject({ noun: 0 });
  });

  it.each(['подготовителной', 'класов', 'москва', 'работает', 'ъ', ''])('«%s» is none', (form) => {
    expect(lookUp(form)).toBeNull();
  });

  it('tells the same on either side of its lines', () => {
    expect(['абажур', 'ящуром'].map((form) => (lookUp(form)?.noun ?? 0) & bitsOfAll('ni'))).not.toContain(0);
  });
});

it('knows how words begin', () => {
  expect(['робот', 'школьн', 'рубот', 'ъ'].map(beginsWord)).toEqual([true, true, false, false]);
});
