import { fold } from '../reading/wording.ts';
import { remember } from '../remember.ts';
import { knownFirstName } from '../russian/known-first-name.ts';
import { isCapitals } from '../russian/letters.ts';
import { headNoun } from '../russian/morphology/head-noun.ts';
import { withCapital } from '../russian/text/first-letter.ts';
import { openTitle } from '../russian/written/open-title.ts';
import { tidied } from '../russian/written/tidy.ts';
import { withoutStaffing } from './staffing.ts';

/**
 * Posts of pedagogical workers: номенклатура должностей педагогических работников, раздел I, утверждена постановлением
 * Правительства Российской Федерации от 21.02.2022 № 225. The head of an organisation and deputies are not among them.
 */
const PEDAGOGICAL = [
  'ассистент',
  'воспитатель',
  'декан факультета',
  'директор института',
  'доцент',
  'заведующий кафедрой',
  'заместитель начальника кафедры',
  'инструктор по труду',
  'инструктор по физической культуре',
  'инструктор-методист',
  'концертмейстер',
  'логопед',
  'мастер производственного обучения',
  'методист',
  'музыкальный руководитель',
  'начальник института',
  'начальник кафедры',
  'начальник факультета',
  'педагог дополнительного образования',
  'педагог-библиотекарь',
  'педагог-организатор',
  'педагог-психолог',
  'преподаватель',
  'преподаватель-организатор',
  'профессор',
  'руководитель физического воспитания',
  'советник директора по воспитанию',
  'социальный педагог',
  'старший вожатый',
  'старший воспитатель',
  'старший инструктор-методист',
  'старший методист',
  'старший педагог дополнительного образования',
  'старший преподаватель',
  'старший тренер-преподаватель',
  'тренер-преподаватель',
  'тьютор',
  'учитель',
  'учитель-дефектолог',
  'учитель-логопед',
  // Everyday spellings of posts of the list.
  'инструктор по физкультуре',
  'инструктор по физо',
  'музыкальная руководительница',
  'педагог доп. образования',
  'старшая вожатая',
];

/**
 * True when the post is a pedagogical one. What follows the words of the list does not matter («учитель математики»), of
 * several posts one is enough («заместитель директора, учитель истории»).
 */
export function isPedagogical(post: string): boolean {
  return fold(post)
    .split(/ ?[,;/+] ?/u)
    .some((part) => PEDAGOGICAL.some((known) => startsWithWords(part, known)));
}

function startsWithWords(text: string, words: string): boolean {
  return text.startsWith(words) && !/^[\p{L}\p{N}-]/u.test(text.slice(words.length));
}

/** No post is longer, and what is longer is not taken apart. */
const LONGEST = 300;

/** A post as it stands inside a sentence: without marks of staffing and abbreviations, small letters where the list has capitals. */
export function ordinaryPost(text: string): string {
  return text.length > LONGEST ? text : remember(POSTS, text, () => plainPost(text));
}

/** A hundred people have a dozen posts, and organisations have the same ones. */
const POSTS = new Map<string, string>();

function plainPost(text: string): string {
  const post = withoutCapitals(withoutStaffing(inCyrillic(hyphenated(tidied(text)))));
  return openTitle(post) ?? post;
}

/** «Педагог - психолог»; of others a hyphen with one blank, too: «машинист- кочегар», but not «директор - учитель». */
function hyphenated(text: string): string {
  if (!text.includes('-')) return text;
  return text
    .replace(/(^|,\s*)(педагог|учитель|преподаватель|инструктор|тренер|шеф)\s?-\s?(?=\p{L})/giu, '$1$2-')
    .replace(
      /(^|[^\p{L}])(\p{L}+)(?: -|- )(?=(\p{L}+))/gu,
      (whole, before: string, first: string, next: string) =>
        headNoun(`${first}-${next}`.toLowerCase()) === null ? whole : `${before}${first}-`,
    );
}

const LATIN = 'aceopxyABCEHKMOPTXY';
const CYRILLIC = 'асеорхуАВСЕНКМОРТХУ';

/** «Mетодист» with a Latin letter is an ordinary «методист»; words that are Latin stay. */
function inCyrillic(text: string): string {
  return text.replace(/\p{L}+/gu, (word) =>
    /\p{Script=Cyrillic}/u.test(word)
      ? word.replace(/[A-Za-z]/gu, (letter) => CYRILLIC[LATIN.indexOf(letter)] ?? letter)
      : word,
  );
}

function withoutCapitals(text: string): string {
  if (isCapitals(text) || isTitleCase(text))
    return text.replace(/[\p{L}-]+/gu, (word, at: number) => {
      if (isAbbreviation(word) || (word === text && isInitials(word))) return word;
      const small = word.toLowerCase();
      // «УЧИТЕЛЬ ИВАНОВА МАРИЯ»: a name is to be seen.
      return at > 0 && knownFirstName(word) && headNoun(small) === null ? withCapital(small) : small;
    });
  // «Методист», «И.о. директора»; «ИКТ-координатор» stays.
  return text.replace(/^\p{Lu}(?=\p{Ll}|\.)/u, (letter) => letter.toLowerCase());
}

/** «Старший Воспитатель»: each word longer than three letters. A name in quotes is no matter of ours. */
function isTitleCase(text: string): boolean {
  const words = text.match(/\p{L}{4,}/gu) ?? [];
  return (
    words.length > 1 &&
    !words.some(knownFirstName) &&
    !/[«"]/u.test(text) &&
    words.every((word) => /^\p{Lu}\p{Ll}/u.test(word))
  );
}

/** «МОП» alone, which is no word. */
function isInitials(word: string): boolean {
  return word.length <= 4 && headNoun(word.toLowerCase()) === null;
}

/** «ВМР», «УВР»: two to four letters, among capitals, that are no word with a vowel between consonants. */
function isAbbreviation(word: string): boolean {
  return (
    /^\p{Lu}{2,4}$/u.test(word) &&
    (!/[АЕЁИОУЫЭЮЯ]/u.test(word) || /^(?:АХ[ЧР]|УВР|УМР|УР|ОБЖ|ОБЗР|ИЗО|ИКТ|ДОУ|ЛФК)$/u.test(word))
  );
}
