import { agreeing } from './number.ts';

const ONES = [
  ...'один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать'.split(' '),
  ...'тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать'.split(' '),
];
const OF_THOUSANDS = ['одна', 'две', ...ONES.slice(2)];
const TENS = 'двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто'.split(' ');
const HUNDREDS = 'сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот'.split(' ');

/** A whole number in words: «двадцать один», «две тысячи пять». Throws RangeError unless 0 … 999 999 999. */
export function numberInWords(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > 999_999_999) {
    throw new RangeError(`Not a whole number from 0 to 999 999 999: ${value}`);
  }
  if (value === 0) return 'ноль';
  const millions = Math.floor(value / 1_000_000);
  const thousands = Math.floor(value / 1000) % 1000;
  return [
    ...below1000(millions, ONES),
    ...(millions > 0 ? [agreeing(millions, 'миллион')] : []),
    ...below1000(thousands, OF_THOUSANDS),
    ...(thousands > 0 ? [agreeing(thousands, 'тысяча')] : []),
    ...below1000(value % 1000, ONES),
  ].join(' ');
}

function below1000(value: number, ones: readonly string[]): readonly string[] {
  const rest = value % 100;
  const tens = TENS[Math.floor(rest / 10) - 2];
  const words = [HUNDREDS[Math.floor(value / 100) - 1], tens, ones[(tens ? rest % 10 : rest) - 1]];
  return words.filter((word) => word !== undefined);
}
