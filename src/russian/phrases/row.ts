/* What stays as it is behind the head though it looks like a nominative: «учитель физики, математика», «учитель школы новая». */
import { STRESSED_OJ } from '../lexicon/adjectives.ts';
import { OF_MANY, OF_MASCULINES } from '../lexicon/genitives.ts';
import { SUBSTANTIVES } from '../lexicon/nouns.ts';
import { PREPOSITION } from '../lexicon/prepositions.ts';
import { asAdjective } from '../morphology/adjective.ts';
import { knownNoun, nounForms, nounOfPlural } from '../morphology/noun.ts';
import { plain } from '../words.ts';

const OBLIQUE = /(?:двух|тр[её]х|ов|ев|ей|их|ых|[оеиы]м|ам|ям|ах|ях|го)$/u;
const SURELY_NOUN =
  /(?:лог|граф|ном|метр|[аея]ц|кц|сс|сз|тор|тер|хим|пед|топ|рап)ия$|(?:(?<![ндчщ])ика|музыка|тура|ание|ение|ство|ость)$|[бвдлнрст]ь[её]$/u;

/** What does not change behind the head: `inRow` after a comma, «и» or dash, or right behind it, `governed` when a preposition stands before. */
export interface PlaceInRow {
  readonly inRow: boolean;
  readonly governed: boolean;
}

/** Whether a noun (small letters) is a nominative: of things in a row all are to change, or none. */
export function isNominativeNoun(key: string, { governed }: PlaceInRow): boolean {
  // «за питание, уборку»: these have an accusative like their nominative.
  if (governed && !/[ая]$/u.test(key)) return false;
  const noun = knownNoun(key);
  if (noun) return !noun.fixed;
  // «санатория» is a genitive.
  if (SURELY_NOUN.test(key)) return knownNoun(key.replace(/я$/u, 'й')) === null;
  const plural = /[иыая]$/u.test(key) ? nounOfPlural(key) : null;
  // «математики» are people, and a genitive of what they teach.
  if (plural?.animate && key.endsWith('ики')) return false;
  return plural !== null && !governed && nounForms(plural).singular.gen !== key;
}

/** Whether an adjective is a nominative that nothing behind the head can own. */
export function isNominativeAdjective(key: string, { inRow, governed }: PlaceInRow): boolean {
  if (/^\d|ой$|^котор/u.test(key) || knownNoun(key) || /(?:ени|ани|ти|ви|стви)е$/u.test(key)) return false;
  const agreement = asAdjective(key)?.agreement;
  if (!agreement) return false;
  return agreement === 'f' || (!governed && (inRow || agreement !== 'plural'));
}

/** Whether a word that the program does not know looks like a nominative. */
export function isUnknownNominative(key: string): boolean {
  if (key.length < 4 || OBLIQUE.test(key) || PREPOSITION.test(key) || knownNoun(key) || SUBSTANTIVES.has(key))
    return false;
  return (
    /[бвгджзклмнпрстфхцчшщ]$/u.test(key) &&
    ![`${key}а`, `${key}о`, key.replace(/[оеё]к$/u, 'ка')].some((word) => knownNoun(word))
  );
}

/** «эдвайзер» of «учитель эдвайзер»: right behind the head a word that the program does not know is beside it. */
export function isUnknownApposition(key: string): boolean {
  return (isUnknownNominative(key) || isShort(key)) && !OF_MANY.has(plain(key));
}

/** «вос» of «помощник вос», but not «обж», «сош». */
function isShort(key: string): boolean {
  const looksCut = /^(?=[а-яё]{3}$)[^аеиоуыэюя]?[аеиоуыэюя][^аеиоуыэюяйь]{1,2}$/u.test(key);
  return (
    looksCut &&
    !/^(?:[со]ош|зав)$/u.test(key) &&
    !PREPOSITION.test(key) &&
    !knownNoun(key) &&
    !knownNoun(`${key}а`)
  );
}

/** «лепка» of «учитель рисования и лепка»: its ending is that of a nominative, whatever the word. */
export function isFeminineOfDoing(key: string): boolean {
  return /[^аеиоуыэюя]ка$/u.test(key) && key.length > 4 && !OF_MASCULINES.has(plain(key));
}

/** «сауна» of «бассейн, сауна», but not «директора», which may be a genitive. */
export function isUnknownFeminine(key: string): boolean {
  const isKnown = [key, key.slice(0, -1), `${key.slice(0, -1)}ь`].some((word) => knownNoun(word) !== null);
  return (
    /[ая]$/u.test(key) &&
    key.length > 3 &&
    !isKnown &&
    nounOfPlural(key) === null &&
    asAdjective(key) === null
  );
}

/** «продажи» of «бухгалтерия, продажи», but not «школы», «категории», which may be genitives. */
export function isUnknownPlural(key: string): boolean {
  return /(?<!и)[ыи]$/u.test(key) && key.length > 3 && nounOfPlural(key) === null && !knownNoun(key);
}

/** «медсестра ночной»: an adjective on -ой that is not its head's and without a noun of its own. */
export function isCutAdjective(key: string): boolean {
  return STRESSED_OJ.has(key);
}
