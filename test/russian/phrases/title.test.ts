import { describe, expect, test } from 'vitest';
import { declineUnit } from '../../../src/russian/kinds/unit.ts';
import { overrideKey } from '../../../src/russian/overrides.ts';
import { declineTitle } from '../../../src/russian/phrases/title.ts';

describe('doubt', () => {
  test.each([
    ['старшая воспитатель'],
    ['Ведущая инженер-программист'],
    ['шеф повар'],
    ['главный медсестра'],
    ['воспитатель Петрова'],
    ['старший воспитатель Гончарук'],
    ['и.о старший воспитатель'],
    ['waiter'],
    ['12345'],
    ['учитель высшая категория'],
    ['учитель – 1 кв. категория'],
    ['педагог-психолог Иванова Анна Ивановна'],
    ['исполняющая обязанности заведующая'],
    ['И.о. директор'],
    ['учитель, высшая категория'],
    ['зюзюбрь школы'],
    ['директор Иванов И.И.'],
  ])('%s', (text) => {
    expect(declineTitle(text).doubtful).toBe(true);
  });

  test.each([
    ['МБДОУ детский сад № 5'],
    ['МКОУ Ивановская СОШ'],
    ['город Энск'],
    ['бухгалтерия и логистика'],
    ['asdf'],
  ])('%s', (text) => {
    expect(declineUnit(text).doubtful).toBe(true);
  });
});

test.each([
  ['старшая воспитатель', 'старшего воспитателя'],
  ['Главная бухгалтер', 'Главного бухгалтера'],
  ['шеф повар', 'шеф-повара'],
  ['старший медсестра', 'старшей медсестры'],
  ['помощник воспитателя ночной', 'помощника воспитателя ночного'],
  ['помощница воспитателя ночная', 'помощницы воспитателя ночной'],
  ['заведующая столовой', 'заведующей столовой'],
  ['зав. хозяйством', 'заведующего хозяйством'],
])('«%s» has the genitive «%s»', (text, gen) => {
  expect(declineTitle(text).forms).toMatchObject({ nom: text, gen });
});

test.each([
  ['зав. хозяйством'],
  ['старшая медсестра'],
  ['глава города Кирова'],
  ['управляющий делами'],
  ['рабочий кухни'],
  ['SMM-менеджер'],
  ['учитель (высшая категория)'],
  ['исполняющий обязанности директора'],
])('no doubt: %s', (text) => {
  expect(declineTitle(text).doubtful).toBe(false);
});

test('the right post is offered', () => {
  expect(declineTitle('старшая воспитатель').why).toBe('При этой должности пишут «старший воспитатель»');
});

test('forms.csv wins, whatever the blanks, dashes and capitals', () => {
  const own = { gen: 'а', dat: 'б', acc: 'в', ins: 'г', prep: 'д' };
  const lexicon = new Map([[overrideKey('Зюзюбрь – школы'), own]]);
  expect(declineTitle('зюзюбрь  -  школы', lexicon)).toMatchObject({
    forms: own,
    doubtful: false,
    why: null,
  });
});

test('some own forms leave the rest computed', () => {
  const lexicon = new Map([[overrideKey('повар'), { gen: 'повора' }]]);
  expect(declineTitle('повар', lexicon).forms).toMatchObject({ gen: 'повора', dat: 'повару' });
});

test('a genitive that looks like a plural stays', () => {
  expect(declineTitle('заместитель директора').forms.dat).toBe('заместителю директора');
  expect(declineTitle('помощник воспит.').forms.dat).toBe('помощнику воспит.');
  expect(declineTitle('ИО директора').forms.dat).toBe('ИО директора');
});
