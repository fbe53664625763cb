import { expect, test } from 'vitest';
import { withoutNumberSign } from '../../src/russian/text/number-sign.ts';

test.each([
  ['№ 101-од', '101-од'],
  ['№101-од', '101-од'],
  ['№\u{A0}101-од', '101-од'],
  ['№№ 5, 6', '5, 6'],
  ['№ № 5', '5'],
  ['N 101', '101'],
  ['N101', '101'],
  ['No. 5', '5'],
  ['No 5', '5'],
  ['No5', '5'],
  ['номер 5', '5'],
  ['приказ № 5', '5'],
  ['исх. № 01-17/152', '01-17/152'],
  ['101-од', '101-од'],
  ['б/н', 'б/н'],
  ['N-15', 'N-15'],
  ['НО-5', 'НО-5'],
  ['номерной 5', 'номерной 5'],
])('%s is %s', (text, expected) => expect(withoutNumberSign(text)).toBe(expected));
