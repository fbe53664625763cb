import { expect, test } from 'vitest';
import { formatPhone, parseMobile, parsePhone } from '../../src/russian/text/phone.ts';

test.each([
  ['+7 (900) 000-00-01', '+79000000001'],
  ['8 900 000 00 01', '+79000000001'],
  ['89000000001', '+79000000001'],
  ['9000000001', '+79000000001'],
  ['7(900)000–00–01', '+79000000001'],
  ['8 (495) 924-45-67', null],
  ['900000001', null],
  ['+1 900 000 00 01', null],
  ['', null],
  ['90000000012', null],
  ['x9000000001', null],
])('%s', (text, phone) => {
  expect(parseMobile(text)).toBe(phone);
});

test('any Russian number', () => {
  expect(parsePhone('8 (495) 924-45-67')).toBe('+74959244567');
  expect(parsePhone('112')).toBeNull();
});

test('the printed form', () => {
  expect(formatPhone('+79000000001')).toBe('+7\u{A0}(900)\u{A0}000-00-01');
  for (const other of ['112', '+790000000012', '8+79000000001']) expect(formatPhone(other)).toBe(other);
});
