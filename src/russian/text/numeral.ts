import type { Case } from '../case.ts';
import type { GrammaticalGender } from '../phrases/noun.ts';

type Table = Readonly<Record<Case, string>>;

const ONE: Readonly<Record<GrammaticalGender, Table>> = {
  m: table('один одного одному один одним одном'),
  f: table('одна одной одной одну одной одной'),
  n: table('одно одного одному одно одним одном'),
};
const TWO: Readonly<Record<GrammaticalGender, Table>> = {
  m: table('два двух двум два двумя двух'),
  f: table('две двух двум две двумя двух'),
  n: table('два двух двум два двумя двух'),
};
const UNITS: readonly Table[] = [
  table('три трёх трём три тремя трёх'),
  table('четыре четырёх четырём четыре четырьмя четырёх'),
  soft('пять'),
  soft('шесть'),
  soft('семь'),
  table('восемь восьми восьми восемь восемью восьми'),
  soft('девять'),
];
const TEENS: readonly Table[] = [
  'десять',
  'одиннадцать',
  'двенадцать',
  'тринадцать',
  'четырнадцать',
  'пятнадцать',
  'шестнадцать',
  'семнадцать',
  'восемнадцать',
  'девятнадцать',
].map(soft);
const TENS: readonly Table[] = [
  soft('двадцать'),
  soft('тридцать'),
  onA('сорок', 'сорока'),
  table('пятьдесят пятидесяти пятидесяти пятьдесят пятьюдесятью пятидесяти'),
  table('шестьдесят шестидесяти шестидесяти шестьдесят шестьюдесятью шестидесяти'),
  table('семьдесят семидесяти семидесяти семьдесят семьюдесятью семидесяти'),
  table('восемьдесят восьмидесяти восьмидесяти восемьдесят восемьюдесятью восьмидесяти'),
  onA('девяносто', 'девяноста'),
];
const HUNDREDS: readonly Table[] = [
  onA('сто', 'ста'),
  table('двести двухсот двумстам двести двумястами двухстах'),
  table('триста трёхсот трёмстам триста тремястами трёхстах'),
  table('четыреста четырёхсот четырёмстам четыреста четырьмястами четырёхстах'),
  table('пятьсот пятисот пятистам пятьсот пятьюстами пятистах'),
  table('шестьсот шестисот шестистам шестьсот шестьюстами шестистах'),
  table('семьсот семисот семистам семьсот семьюстами семистах'),
  table('восемьсот восьмисот восьмистам восемьсот восемьюстами восьмистах'),
  table('девятьсот девятисот девятистам девятьсот девятьюстами девятистах'),
];
const ZERO = table('ноль ноля нолю ноль нолём ноле');
const THOUSAND = {
  gender: 'f',
  one: table('тысяча тысячи тысяче тысячу тысячей тысяче'),
  many: table('тысячи тысяч тысячам тысячи тысячами тысячах'),
} as const;
const MILLION = {
  gender: 'm',
  one: table('миллион миллиона миллиону миллион миллионом миллионе'),
  many: table('миллионы миллионов миллионам миллионы миллионами миллионах'),
} as const;

/**
 * A whole number in words: «двадцать один», «двадцати одной», «двум тысячам пяти». The accusative is that of things.
 * Throws RangeError unless 0 … 999 999 999.
 */
export function numberInWords(value: number, gender: GrammaticalGender = 'm', name: Case = 'nom'): string {
  if (!Number.isInteger(value) || value < 0 || value > 999_999_999) {
    throw new RangeError(`Not a whole number from 0 to 999 999 999: ${value}`);
  }
  if (value === 0) return ZERO[name];
  const millions = Math.floor(value / 1_000_000);
  const thousands = Math.floor(value / 1000) % 1000;
  return [
    ...group(millions, MILLION, name),
    ...group(thousands, THOUSAND, name),
    ...below1000(value % 1000, gender, name),
  ].join(' ');
}

function group(count: number, unit: typeof THOUSAND | typeof MILLION, name: Case): readonly string[] {
  if (count === 0) return [];
  return [...below1000(count, unit.gender, name), unitForm(count, unit, name)];
}

function unitForm(count: number, unit: typeof THOUSAND | typeof MILLION, name: Case): string {
  const last = count % 100 > 10 && count % 100 < 20 ? 0 : count % 10;
  if (last === 1) return unit.one[name];
  if (name !== 'nom' && name !== 'acc') return unit.many[name];
  return last > 1 && last < 5 ? unit.one.gen : unit.many.gen;
}

function below1000(value: number, gender: GrammaticalGender, name: Case): readonly string[] {
  const hundreds = HUNDREDS[Math.floor(value / 100) - 1];
  return [...(hundreds ? [hundreds[name]] : []), ...below100(value % 100, gender, name)];
}

function below100(value: number, gender: GrammaticalGender, name: Case): readonly string[] {
  const teen = TEENS[value - 10];
  if (teen) return [teen[name]];
  const tens = TENS[Math.floor(value / 10) - 2];
  const unit = unitTable(value % 10, gender);
  return [...(tens ? [tens[name]] : []), ...(unit ? [unit[name]] : [])];
}

function unitTable(unit: number, gender: GrammaticalGender): Table | undefined {
  if (unit === 1) return ONE[gender];
  return unit === 2 ? TWO[gender] : UNITS[unit - 3];
}

function soft(word: string): Table {
  const oblique = `${word.slice(0, -1)}и`;
  return { nom: word, gen: oblique, dat: oblique, acc: word, ins: `${word}ю`, prep: oblique };
}

function onA(word: string, oblique: string): Table {
  return { nom: word, gen: oblique, dat: oblique, acc: word, ins: oblique, prep: oblique };
}

function table(text: string): Table {
  const [nom = '', gen = '', dat = '', acc = '', ins = '', prep = ''] = text.split(' ');
  return { nom, gen, dat, acc, ins, prep };
}
