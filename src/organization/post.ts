import { fold } from '../reading/wording.ts';
import { isCapitals } from '../russian/letters.ts';

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
    .split(/\s*[,;/+]\s*/u)
    .some((part) => PEDAGOGICAL.some((known) => startsWithWords(part, known)));
}

function startsWithWords(text: string, words: string): boolean {
  return text.startsWith(words) && !/^[\p{L}\p{N}-]/u.test(text.slice(words.length));
}

const RATE = String.raw`(?:на\s+)?(?:\d+(?:[,.]\d+)?|одну|пол)\s*(?:ст\.|ставк\p{L}*|ш\.?\s?ед\.?)`;
const SIDELINE = String.raw`(?:внеш|внутр)\p{L}*\.?\s*совм\p{L}*\.?|совм\.|совместитель|по\s+совместительству`;
/** How lists mark the rate and the sideline behind a post: «(0,5 ст.)», «, внешн. совм.». */
const STAFFING = new RegExp(String.raw`[\s,;]*\(?\s*(?:${RATE}|${SIDELINE})\s*\)?\s*$`, 'iu');

/** A post as it stands inside a sentence: without marks of staffing, small letters where the list has capitals. */
export function ordinaryPost(text: string): string {
  const bare = withoutStaffing(text);
  if (isCapitals(bare) && bare.includes(' '))
    return bare.replace(/[\p{L}-]+/gu, (word) => (isAbbreviation(word) ? word : word.toLowerCase()));
  if (isCapitals(bare) && !isAbbreviation(bare)) return bare.toLowerCase();
  // «Методист», «И.о. директора»; «ИКТ-координатор» stays.
  return bare.replace(/^\p{Lu}(?=\p{Ll}|\.)/u, (letter) => letter.toLowerCase());
}

function withoutStaffing(text: string): string {
  let bare = text;
  for (let before = ''; before !== bare; ) {
    before = bare;
    bare = bare.replace(STAFFING, '').trim();
  }
  return bare === '' ? text : bare;
}

/** «ВМР», «УВР»: at most four letters, among capitals, that are no word with a vowel between consonants. */
function isAbbreviation(word: string): boolean {
  return (
    word.length <= 4 &&
    (!/[АЕЁИОУЫЭЮЯ]/u.test(word) || /^(?:АХ[ЧР]|УВР|УМР|УР|ОБЖ|ОБЗР|ИЗО|ИКТ|ДОУ|ЛФК)$/u.test(word))
  );
}
