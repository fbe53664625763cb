/* Behind the head every word has a case that something there wants: «учитель русского язык», «заместитель директору» have none. */
import { STRESSED_OJ } from '../lexicon/adjectives.ts';
import { OF_MANY } from '../lexicon/genitives.ts';
import { SUBSTANTIVES } from '../lexicon/nouns.ts';
import { asAdjective } from '../morphology/adjective.ts';
import { knownNoun } from '../morphology/noun.ts';

/** What a noun does not end in that goes with an adjective, by the ending of the adjective. */
const NEVER_BEHIND: readonly (readonly [adjective: RegExp, noun: RegExp])[] = [
  [/.{3}[ое]го$/u, /(?:[бвгджзклмнпрстфхцчшщйьуюыи]|[ентв]ие|ство)$/u],
  [/.{3}[ое]му$/u, /[^ую]$/u],
  [/.{3}[ыи]х$/u, /[аеиоуыюя]$/u],
  // Never «пропускной режим»: these have their stress before the ending.
  [/(?:аль|оль|тель|ич|[аео]н|ив|ар)ной$|ической$/u, /[^иыеюй]$/u],
  [/(?:[сц]к|[нвтш]|втор)ой$|шей$/u, /[аоуя]$/u],
];

/** «русского язык», «начальной школа», «служебных помещение». */
export function breaksAgreement(adjective: string, key: string): boolean {
  const rule = NEVER_BEHIND.find(([ending]) => ending.test(adjective));
  if (!rule || isSubstantive(adjective) || STRESSED_OJ.has(adjective) || knownNoun(adjective)) return false;
  return rule[1].test(key) && !key.endsWith('ся') && knownNoun(key)?.fixed !== true;
}

/** «старшей» of «воспитатель старшей», «дополнительного»: an adjective of which nobody says what it goes with; «английского» may be a language. */
export function wantsNoun(key: string): boolean {
  const isOblique =
    /(?:(?:н|т|ш|[оер]в)(?:ого|его|ых|их|ой|ей)|ских)$/u.test(key) && nominatives(key).some(isAdjective);
  return (
    isOblique &&
    !key.endsWith('остей') &&
    !isSubstantive(key) &&
    ![STRESSED_OJ, OF_MANY].some((words) => words.has(key)) &&
    !isNounForm(key)
  );
}

function nounsOf(key: string): readonly string[] {
  const stem = key.replace(/(?:ами|ями|ам|ям|[оеё]м|[ое]ю|ью|[ое]й|[уюе])$/u, '');
  const fleeting = /[^аеиоуыэюя]к$/u.test(stem) ? [stem.replace(/к$/u, 'ок'), stem.replace(/к$/u, 'ек')] : [];
  return ['', 'а', 'я', 'о', 'е', 'ь', 'й', 'ы', 'и'].map((ending) => stem + ending).concat(fleeting);
}

function nominatives(key: string): readonly string[] {
  const stem = key.replace(/(?:[ое]го|[ое]му|[ыи]ми?|[ыи]х|[ое]й|[ую]ю)$/u, '');
  return ['ый', 'ий', 'ая', 'яя'].map((ending) => stem + ending);
}

function isAdjective(word: string): boolean {
  return word.length > 5 && asAdjective(word) !== null;
}

function isSubstantive(key: string): boolean {
  return [...nominatives(key), key.replace(/[ое]го$/u, 'ой')].some(
    (word) => SUBSTANTIVES.has(word) && !ATTRIBUTES.test(word),
  );
}

const ATTRIBUTES = /^(?:старш|младш|главн|ведущ|детск|сенсорн|игров|швейн)/u;

/** «условий», «детей». */
function isNounForm(key: string): boolean {
  return nounsOf(key.replace(/(?:[ое]в|ей|ий)$/u, '')).some((word) => knownNoun(word) !== null);
}
