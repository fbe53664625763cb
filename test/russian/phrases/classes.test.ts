import { expect, test } from 'vitest';
import { classesBefore } from '../../../src/russian/written/classes.ts';

test.each([
  ['учитель 1', 'one'],
  ['учитель 11', 'one'],
  ['учитель 5а', 'one'],
  ['учитель 5 «А»', 'one'],
  ['учитель 1-го', 'one'],
  ['10–11', 'several'],
  ['5, 6', 'several'],
  ['5а и 5б', 'several'],
  ['5 «А», 5 «Б»', 'several'],
  ['5-6-е', 'several'],
  ['учитель 2-х', 'several'],
  ['учитель 9е', 'several'],
  ['учитель начальных', null],
  ['1 и 2 учителя', null],
  ['2-х этажей', null],
  ['1 этажа', null],
  ['школы № 123', null],
  ['кабинет А5', null],
])('«%s» before «кл.» numbers %s', (text, classes) => {
  expect(classesBefore(text)).toBe(classes);
});
