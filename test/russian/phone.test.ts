import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatPhone, parseMobile, readPhones } from '../../src/russian/text/phone.ts';
import { runs } from '../setup/runs.ts';

/** As printed, with ordinary blanks. */
function printed(text: string): string {
  return readPhones(text).map(formatPhone).join(', ').replaceAll('\u{A0}', ' ');
}

test.each([
  ['+7 (900) 000-00-01', '+79000000001'],
  ['8 900 000 00 01', '+79000000001'],
  ['89000000001', '+79000000001'],
  ['9000000001', '+79000000001'],
  ['7(900)000–00–01', '+79000000001'],
  ['тел. 8.900.000.00.01', '+79000000001'],
  ['8 (495) 924-45-67', null],
  ['900000001', null],
  ['+1 900 000 00 01', null],
  ['+8 900 000 00 01', null],
  ['', null],
  ['90000000012', null],
  ['x9000000001', null],
  ['89000000001, 89000000002', null],
])('%s', (text, phone) => {
  expect(parseMobile(text)).toBe(phone);
});

describe('the area code', () => {
  test.each([
    ['8 (47362) 5-12-34', '+7 (47362) 5-12-34'],
    ['8-47362-5-12-34', '+7 (47362) 5-12-34'],
    ['8 47362 51234', '+7 (47362) 5-12-34'],
    ['847362 5-12-34', '+7 (47362) 5-12-34'],
    ['+7(8412)601234', '+7 (8412) 60-12-34'],
    ['(8412) 60-12-34', '+7 (8412) 60-12-34'],
    ['8-8412-60-12-34', '+7 (8412) 60-12-34'],
    ['88412 60-12-34', '+7 (8412) 60-12-34'],
    ['8412 60 12 34', '+7 (8412) 60-12-34'],
    ['(8-8412) 60-12-34', '+7 (8412) 60-12-34'],
    ['8 (495) 924-45-67', '+7 (495) 924-45-67'],
    ['8 495 924 45 67', '+7 (495) 924-45-67'],
    ['8 (473) 625-12-34', '+7 (473) 625-12-34'],
    ['8-473-6251234', '+7 (473) 625-12-34'],
    ['84959244567', '+7 (495) 924-45-67'],
    ['8 8001000000', '+7 (800) 100-00-00'],
    ['+7 9000 00-00-01', '+7 (900) 000-00-01'],
  ])('%s is kept as it is written: %s', (text, expected) => expect(printed(text)).toBe(expected));

  test.each([
    '84736251234',
    '+74736251234',
    '4736251234',
    '8 473 62 5-12-34',
    '8 47 36 25 12 34',
    '8 (47) 36251234',
  ])('of %s nobody knows: no brackets', (text) => expect(printed(text)).toBe('+7 473 625 12 34'));
});

describe('several numbers', () => {
  test.each([
    ['8 (8412) 60-12-34, 60-12-35', '+7 (8412) 60-12-34, +7 (8412) 60-12-35'],
    ['60-12-34; (8412)60-12-35', '+7 (8412) 60-12-34, +7 (8412) 60-12-35'],
    ['60-12-34, 60-12-35', '60-12-34, 60-12-35'],
    ['т. 5-12-34; 89001234567', '5-12-34, +7 (900) 123-45-67'],
    ['тел./факс: 8 (47362) 5-12-34, моб. тел. 8-900-000-00-01', '+7 (47362) 5-12-34, +7 (900) 000-00-01'],
    ['89000000001 89000000002', '+7 (900) 000-00-01, +7 (900) 000-00-02'],
    ['8 900 000 00 01 8 900 000 00 02', '+7 (900) 000-00-01, +7 (900) 000-00-02'],
    ['8 (47362) 5-12-34 и 5-12-35', '+7 (47362) 5-12-34, +7 (47362) 5-12-35'],
    ['8 (47362) 5-12-34 (приёмная) / 84736251235', '+7 (47362) 5-12-34, +7 (47362) 5-12-35'],
    ['123-45-67', '123-45-67'],
    ['8 (495) 123-45-67, 5-12-34', '+7 (495) 123-45-67, 5-12-34'],
  ])('%s', (text, expected) => expect(printed(text)).toBe(expected));

  test.each([
    ['8 (8412) 60-12-34 доб. 12', '+7 (8412) 60-12-34 (доб. 12)'],
    ['8 (8412) 60-12-34, доб. 12', '+7 (8412) 60-12-34 (доб. 12)'],
    ['8 (8412) 60-12-34 (доб. 12, 13)', '+7 (8412) 60-12-34 (доб. 12, 13)'],
    ['60-12-34 вн. 3', '60-12-34 (доб. 3)'],
    ['+7 495 000-00-00 ext 5', '+7 (495) 000-00-00 (доб. 5)'],
    ['+7 495 000-00-00, внутр. 5; 8 (495) 000-00-01', '+7 (495) 000-00-00 (доб. 5), +7 (495) 000-00-01'],
  ])('extensions: %s', (text, expected) => expect(printed(text)).toBe(expected));

  test.each([
    '112',
    'доб. 12',
    '8 (8412) 6-12-34',
    '60-12-34, нет',
    '+375 29 000-00-01',
    'приёмная',
    '(8412',
    '8'.repeat(400),
  ])('%s is no number', (text) => expect(readPhones(text)).toEqual([]));
});

test('what is printed is read as itself, and holds the digits that were written', () => {
  const anyone = fc.tuple(
    fc.constantFrom(3, 4, 5),
    fc.stringMatching(/^[348]\d{9}$/u),
    fc.constantFrom('8', '+7', '7', ''),
  );
  const styles = [
    (code: string, local: string, prefix: string) => `${prefix} (${code}) ${local}`,
    (code: string, local: string, prefix: string) => `${prefix}${code} ${local}`,
    (code: string, local: string, prefix: string) =>
      `${prefix}-${code}-${local.replace(/(\d\d)(\d\d)$/u, '-$1-$2')}`,
  ];
  fc.assert(
    fc.property(anyone, fc.constantFrom(...styles), ([area, digits, prefix], style) => {
      const text = style(digits.slice(0, area), digits.slice(area), prefix);
      expect(readPhones(text)).toEqual([{ digits, area, extension: '' }]);
      expect(readPhones(printed(text))).toEqual(readPhones(text));
    }),
    { numRuns: runs(1000) },
  );
});
