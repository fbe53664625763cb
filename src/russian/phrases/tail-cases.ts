/* The cases that a word behind the head can be in, by its ending, and those that its place wants: «рабочий по обслуживанию зданием», «специалист сфере». */
import { STRESSED_OJ } from '../lexicon/adjectives.ts';
import { asAdjective } from './adjective.ts';
import { knownNoun, type Noun } from './noun.ts';
import type { Token } from './tokens.ts';
import { isCutAttribute } from './unknown-abbreviation.ts';

/** Letters of cases: n g d a i p. */
type Cases = string;
export const ANY: Cases = 'ngdaip';

const OF_PREPOSITIONS: Readonly<Record<string, Cases>> = {
  по: 'd',
  к: 'd',
  ко: 'd',
  в: 'ap',
  во: 'ap',
  на: 'ap',
  за: 'ai',
  с: 'gi',
  со: 'gi',
  для: 'g',
  без: 'g',
  от: 'g',
  из: 'g',
  при: 'p',
  о: 'p',
  об: 'p',
  над: 'i',
  под: 'ai',
  перед: 'i',
  между: 'i',
  через: 'a',
  до: 'g',
  у: 'g',
  после: 'g',
  против: 'g',
  вне: 'g',
};

const OF_ENDINGS: readonly (readonly [RegExp, Cases])[] = [
  [/[ое]го$/u, 'ga'],
  [/[ое]му$/u, 'd'],
  [/(?:[ыи]ми|[ая]ми|ьми|ью)$/u, 'i'],
  [/[ыи]х$/u, 'gap'],
  [/[ая]х$/u, 'p'],
  [/[ая]м$/u, 'd'],
  [/[ую]ю$/u, 'a'],
  [/[ое]е$|ые$|мя$/u, 'na'],
  [/ие$/u, 'na'],
  [/ый$/u, 'na'],
  [/ий$/u, 'nag'],
  [/ией$/u, 'i'],
  [/[оеё]й$/u, 'gdip'],
  [/[оеё]м$/u, 'ipna'],
  [/[ыи]м$/u, 'dina'],
  [/[ую]$/u, 'dap'],
  [/[гкх]и$/u, 'gna'],
  [/и$/u, 'gdpna'],
  [/ы$/u, 'gna'],
  [/е$/u, 'dpna'],
  [/ь$/u, 'na'],
  [/[оё]в$|ев$/u, 'ga'],
  [/[бвгджзклмнпрстфхцчшщй]$/u, 'nag'],
];

/** The cases a word (small letters) may be in. */
function casesOf(key: string): Cases {
  const noun = knownNoun(key);
  if (noun && !noun.fixed) return ofNoun(noun);
  if (noun || key.length < shortest(key) || key.endsWith('ся')) return ANY;
  // «по охрану».
  if (/[ую]$/u.test(key) && isOfFeminine(key.slice(0, -1))) return 'a';
  if (/[оеё]й$/u.test(key) && isOfFeminine(key.slice(0, -2))) return 'i';
  if (CONTRACTED.test(key)) return 'n';
  if (STRESSED_OJ.has(key) || knownNoun(`${key}а`) || knownNoun(`${key}о`)) return ANY;
  if (/[ая]я$|ий$/u.test(key) && asAdjective(key)) return key.endsWith('ий') ? 'na' : 'n';
  if (/[ая]$/u.test(key)) return isAccusative(key) ? 'nga' : 'ng';
  return OF_ENDINGS.find(([ending]) => ending.test(key))?.[1] ?? ANY;
}

/** A nominative: «кухня», «ночь», «кадры». */
function ofNoun({ word, gender, number }: Noun): Cases {
  if (number === 'plural-only') return 'nag';
  return gender === 'f' && !word.endsWith('ь') ? 'n' : 'na';
}

/** «физ-ра». */
const CONTRACTED = /^[а-яё]{2,6}-(?:ра|ка|тика|тура)$/u;

/** Shorter words that the program does not know tell nothing by their ending. */
function shortest(key: string): number {
  if (key.endsWith('ь')) return 3;
  return /[аеёиоуыэюя]$/u.test(key) ? 5 : 4;
}

function isOfFeminine(stem: string): boolean {
  return ['а', 'я'].some((end) => knownNoun(stem + end)?.gender === 'f');
}

/** «за мероприятия», «за воспитателя», but not «за сайта», «в сфера». */
function isAccusative(key: string): boolean {
  const stem = key.slice(0, -1);
  if (/(?:ия|ства)$/u.test(key) || knownNoun(`${stem}о`)) return true;
  return ['', 'ь', 'й'].some((end) => knownNoun(stem + end)?.animate);
}

const OF_INSTRUMENTAL =
  /^(?:управлени|руководств|заведовани|пользовани|владени|обеспечени|заняти|торговл|командовани)/u;
const OF_DATIVE = /^(?:обучени|содействи|помощ|противодействи|подготовк|соответстви|услуг)/u;
const PARTICIPLE = /(?:[уюая]щ|вш)(?:его|ему|им|ем|ей|ую|их|ими|ий|ая|ее|ие)$|ся$/u;

/** What stands behind a noun: a genitive, behind some an instrumental or a dative, too. */
function behind(key: string): Cases {
  if (PARTICIPLE.test(key)) return ANY;
  return OF_INSTRUMENTAL.test(key) ? 'gi' : OF_DATIVE.test(key) ? 'gd' : 'g';
}

/** «нового», «школьной»: an adjective, of whose noun the case is asked next. */
function isAttribute(key: string): boolean {
  if (knownNoun(key) !== null) return false;
  if (/[ыио]й$|[ая]я$|[ыиое]е$/u.test(key) && asAdjective(key)) return true;
  const surely = key.replace(/(?:[ое]го|[ое]му|[ыи]ми?|[ыи]х|[ую]ю)$/u, '');
  const maybe = key.replace(/(?:[ое]й|[ое]м)$/u, '');
  const isOfNoun = ['', 'а', 'я', 'о', 'ь'].some((end) => knownNoun(maybe + end) !== null);
  return (
    surely !== key ||
    (maybe !== key && !isOfNoun && /(?:[нсц]к|[^аеиоуыэюя]н|[оаие]н|[оеи]в|[шщжчт])$/u.test(maybe))
  );
}

/** Whether the last word of a run that begins right behind the head, a preposition or a sign can be in no case that its place wants. */
export function isInNoCase(run: readonly Token[], first: Cases): boolean {
  const last = run.at(-1)?.key ?? '';
  // «сторож в ночь»: right behind a post they tell where.
  const isWhere =
    first !== ANY && run.length > 1 && /^(?:в|на)$/u.test(run[0]?.key ?? '') && !WHEN.test(run[1]?.key ?? '');
  const [start, rest] = isWhere ? ['p', run.slice(1, -1)] : [first, run.slice(0, -1)];
  const wanted = rest.reduce<Wanted>(next, { here: start, row: '' }).here;
  return OF_PREPOSITIONS[last] === undefined && common(wanted, casesOf(last)) === '';
}

/** «на период отсутствия», «на полставки». */
const WHEN = /^(?:период|время|полставки|ставк|условиях|общественн)/u;

/** What the next word may be in: `row` are the cases of the nouns so far, which «и» takes up again. */
interface Wanted {
  readonly here: Cases;
  readonly row: Cases;
}

function next({ here, row }: Wanted, { key }: Token): Wanted {
  const preposition = OF_PREPOSITIONS[key];
  if (preposition !== undefined) return { here: preposition, row };
  if (key === 'и') return { here: row === '' ? ANY : row, row };
  if (/^(?:заведу|управля)ющ/u.test(key)) return { here: 'gi', row };
  if (PARTICIPLE.test(key)) return { here: ANY, row: ANY };
  if (key === 'зав.') return { here: 'gi', row: row + here };
  if (key.endsWith('.')) return { here: isCutAttribute(key) ? here : `${here}g`, row: row + here };
  const possible = common(here, casesOf(key)) || ANY;
  // «на твёрдом топливе»: of a noun it would be an instrumental.
  const isLocal = /[ое]м$/u.test(key) && !here.includes('i') && knownNoun(key) === null;
  return { here: isLocal || isAttribute(key) ? possible : behind(key), row: row + possible };
}

function common(first: Cases, second: Cases): Cases {
  return [...first].filter((one) => second.includes(one)).join('');
}
