/* Behind the head every word has a case that something there wants: «учитель русского язык», «заместитель директору» have none. */
import { bitsOfAll, fits } from '../case-bits.ts';
import { OF_MANY } from '../lexicon/genitives.ts';
import { casesOf } from '../morphology/word-cases.ts';
import { casesAt, EVERY_CASE } from './cases-at.ts';

/** «русского язык», «начальной школа», «служебных помещение»; what stands behind a participle is its object. */
export function breaksAgreement(adjective: string, key: string): boolean {
  const told = PARTICIPLE.test(adjective) ? 0 : casesAt(adjective, EVERY_CASE).adjective;
  // «старших»: of things the accusative is another.
  const wanted = told & ~bitsOfAll('a');
  if (wanted === 0 || (told & bitsOfAll('n')) !== 0) return false;
  return !fits(casesAt(key, wanted), wanted);
}

const PARTICIPLE = /(?:[уюая]щ|вш)/u;

/** «старшей» of «воспитатель старшей», «социальным»: an adjective of which nobody says what it goes with. */
export function wantsNoun(key: string): boolean {
  if (OF_MANY.has(key) || OF_ITSELF.test(key) || PARTICIPLE.test(key)) return false;
  const { noun, adjective } = casesOf(key, EVERY_CASE) ?? { noun: 0, adjective: 0 };
  return adjective !== 0 && (noun === 0 || ATTRIBUTES.test(key));
}

const ATTRIBUTES = /^(?:старш|младш|главн|ведущ|детск|сенсорн|игров|швейн)/u;

/** A language, or people: «английского», «за больными». */
const OF_ITSELF = /ского|скому|[ыи]ми$/u;
