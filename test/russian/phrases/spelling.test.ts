import { describe, expect, it } from 'vitest';
import { isForm } from '../../../src/russian/morphology/word-cases.ts';
import { misspeltWord, nearForm } from '../../../src/russian/written/spelling.ts';

describe('a slip of the pen', () => {
  it.each([
    ['класов', 'классов'],
    ['подготовителной', 'подготовительной'],
    ['подгатавительной', 'подготовительной'],
    ['групппы', 'группы'],
    ['култьуры', 'культуры'],
    ['общесвознания', 'обществознания'],
    ['чясти', 'части'],
    ['китайскго', 'китайского'],
    ['учебно-воспитателной', 'учебно-воспитательной'],
    ['востатель', 'воспитатель'],
  ])('«%s» is «%s»', (slip, meant) => {
    expect(nearForm(slip)).toBe(meant);
  });

  it.each([
    'аутистического',
    'жестового',
    'программистка',
    'глажению',
    'хакатонов',
    'тьюторша',
    'геймификаторка',
  ])('«%s» is none, though no dictionary has it', (word) => {
    expect(nearForm(word)).toBeNull();
  });
});

describe('a compound of known words', () => {
  it.each([
    'тифлопедагогом',
    'робототехники',
    'нейропсихолога',
    'легоконструированию',
    'электрооборудования',
    'физкультурно-оздоровительной',
    'онлайн-занятий',
    'учителями-логопедами',
    'междисциплинарных',
    'временно',
  ])('«%s» is a form', (word) => {
    expect(isForm(word)).toBe(true);
  });

  it.each(['диретора', 'безапасности', 'воспитателього', 'учебн'])('«%s» is none', (word) => {
    expect(isForm(word)).toBe(false);
  });
});

it('is looked for in small letters, in capitals and at the beginning, not in names and abbreviations', () => {
  const slips = ['Соцальный педагог', 'ПЕДАГОГ ДОПОЛНИТЕЛНОГО ОБРАЗОВАНИЯ', 'учитель началных классов'];
  expect(slips.map(misspeltWord)).not.toContain(null);
  const names = ['группа «Сонышко»', 'воспитатель группы Сонышко', 'учитель дополнит. образования'];
  expect(names.map(misspeltWord)).toEqual([null, null, null]);
});

it('is no short form, which nothing in a title can be', () => {
  expect(misspeltWord('музыкальны руководитель')).toBe('Неясно, склоняется ли «музыкальны»');
});
