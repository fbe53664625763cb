/* A title is beyond doubt only when each of its words, numbers and signs says something in it; what is left is told here. */
import { headNoun } from '../morphology/head-noun.ts';
import { nounOfPlural } from '../morphology/noun.ts';
import { isBareAbbreviation, isWord } from '../morphology/torn.ts';
import { isForm } from '../morphology/word-cases.ts';
import { strayNumber } from './numbers-beside.ts';

const QUOTED = /«[^«»]*»|"[^"]*"/gu;
const STRAY_SIGN = /[^a-zЀ-ӿ\d\s,;/()«»„“”".№+’–—-]/iu;
/** What is said of a worker and is no part of the post. */
const STATE =
  /(?<![а-яё(])(?:уволен[а-яё]*|приняти?[а-яё]{0,2}|приказ|подмен[аеуы]|замене|договор[ае]?|договору|испытательн[а-яё]+|пенси[а-яё]+|нет|ваканс[а-яё]+|ваканти?[а-яё]*|вместо|декрет[а-яё]*|стаж|больничн[а-яё]+|отпуск(?!а)[а-яё]*|временно(?!\s(?:исполня|замеща|отсутству|и\.))|совместительница)(?![а-яё-])|\((?:уволен|принят|приказ|договор|и\.\s?о\.?\)|ср\.\s?спец)/iu;
/** «воспитатель за Петрову»: instead of whom, since and until when. */
const INSTEAD =
  /(?<=^(?!ответств|отвеча)[а-яё-]+\s)(?:за|из|через)(?=\s)|(?<=\s)(?:до(?!\s(?:года|полутора|двух|тр[её]х|четыр[её]х|пяти|шести|семи|школы))|после|с(?=\s(?:утра|обеда|вечера|ночи)))(?=\s[а-яё])|(?<=\s)на(?=\s(?:\d+\s(?!ст)|время\s(?:отпуск|болезн|больнич|декрет|отсутств)))|(?<=\s)(?:имени|им\.)$/iu;
/** «сторож ночи». */
const TIME = /(?<=^[а-яё]+\s)(?:ночи|дня|утра|вечера|зимы|лета|осени|весны|недели)$/iu;
/** «он же», «а также», «и/или»: what joins sentences and not posts. */
const JOINING = /(?<![а-яё])(?:он|она|же|также|либо|и\/или|это)(?![а-яё])/iu;

/** Why something of a title is not accounted for; null when all of it is. Takes normalised text. */
export function leftover(text: string): string | null {
  const outside = text.replace(QUOTED, (name) => (name.length === 3 ? name : '«»'));
  const number = strayNumber(outside) ?? numberOfPerson(outside);
  if (number) return `Число «${number}» не относится к должности`;
  const sign = STRAY_SIGN.exec(outside)?.[0] ?? null;
  if (sign) return `В «${text}» лишний знак «${sign}»`;
  const state = (STATE.exec(outside) ?? JOINING.exec(outside) ?? INSTEAD.exec(outside))?.[0] ?? null;
  if (state) return `«${state.replace('(', '')}» – не часть должности`;
  if (/^(?:«»|\()/u.test(outside)) return `«${text}» начинается с кавычки или скобки`;
  const latin = /(?<![a-zЀ-ӿ-])[a-z]{3,}(?![a-zЀ-ӿ-])/u.exec(outside)?.[0];
  if (latin) return `В «${text}» не русское слово «${latin}»`;
  const when = TIME.exec(outside)?.[0];
  if (when) return `«${when}» – не часть должности`;
  return nameWithoutQuotes(outside) ?? inBrackets(outside) ?? inOneWord(outside);
}

/** «24 чел.», «2шт», «с 01.09», «4 ч.»: what is counted and dated beside a unit; «на 120 мест» is its name. */
const COUNT = /\d\s?(?:чел|дет(?!с)|шт|час|ч\.|уч\.|реб)|\d\.\d\d(?!\d)/iu;

/** The same of the name of a unit, which may have numbers of its own. */
export function leftoverOfUnit(text: string): string | null {
  const outside = text.replace(QUOTED, (name) => (name.length === 3 ? name : '«»'));
  const count = COUNT.exec(outside)?.[0] ?? null;
  if (count) return `«${count}» – не часть названия`;
  // «группа «Ель» (воспитатель Лось)».
  const [, inside = ''] = /\(([а-яё-]+) [А-ЯЁ]/u.exec(outside) ?? [];
  if (headNoun(inside)?.animate) return `В «${text}» стоит имя человека`;
  return STATE.test(outside) ? `«${text}» – не название` : (inBrackets(outside) ?? doubledSign(outside));
}

/** «кадры//бухгалтерия». */
function doubledSign(text: string): string | null {
  return /[,;/](?:\s?[,;/])/u.test(text) ? `В «${text}» лишний знак` : null;
}

/** «повар № 2», «логопед I»: rooms and groups have numbers, people have none. */
function numberOfPerson(text: string): string | null {
  const words = text.replace(/№\s?/gu, ' №').trim().split(/\s+/u);
  const at = words.findIndex(
    (word, index) =>
      word.startsWith('№') || (index > 0 && /^[IVX]+$/u.test(word) && index === words.length - 1),
  );
  if (at < 0) return null;
  return at === 0 || headNoun(words[at - 1]?.toLowerCase() ?? '')?.animate ? (words[at] ?? null) : null;
}

/** «воспитатель Лучики». */
function nameWithoutQuotes(text: string): string | null {
  const [, post = '', name = ''] =
    /^(?:[а-яё]+\s)?([а-яё-]+)\s([А-ЯЁ][а-яё]+(?:[кчш]и|ка))$/iu.exec(text) ?? [];
  const isName = /^[а-яё]/u.test(text) && /^[А-ЯЁ]/u.test(name) && headNoun(post.toLowerCase())?.animate;
  return isName ? `Название «${name}» пишут в кавычках` : null;
}

/** «()», «(?)»; «заведующий(ая)», «уборщик(-ца)»: two posts in one, or an ending. */
function inBrackets(text: string): string | null {
  if (/\([^a-zЀ-ӿ\d«]{0,20}\)/iu.test(text)) return `В «${text}» пустые скобки`;
  const other = endingBehind(text);
  if (other) return `«${other}» – часть слова`;
  const [, short = ''] = /\(([а-яё]{2,5})\)/u.exec(text) ?? [];
  if (short !== '' && isBareAbbreviation(short)) return `В «${short}» не хватает точки: это сокращение`;
  const [part = '', glued, ending] = /(?<=[а-яё])\(([-а-яё]+)|(?<=\s)\((-?[а-яё]{1,3})\)/u.exec(text) ?? [];
  const inside = glued ?? ending ?? '';
  if (inside === '' || headNoun(inside) || nounOfPlural(inside)) return null;
  return `«${part}» – часть слова в скобках`;
}

/** «/ница», «/к» of «уборщица/к»; not «/няня», which is a word, and not «/деф.». */
function endingBehind(text: string): string | null {
  const [found = '', part = ''] = /(?<=[а-яё]{3})\/-?([а-яё]{1,5})(?![а-яё.-])/u.exec(text) ?? [];
  return found !== '' && part !== 'врио' && (part.length < 3 || !(isWord(part) || isForm(part)))
    ? found
    : null;
}

/** «воСПитатель», «повар, повар», «воспитатель. методист», «воспитатель;;методист». */
function inOneWord(text: string): string | null {
  const odd = text.match(/[а-яё-]+/giu)?.find(isOddlyCapital);
  if (odd) return `Проверьте заглавные буквы: «${odd}»`;
  const twice = /(?<![а-яё-])([а-яё]{4,})\s?[,;/+–]\s?\1(?![а-яё -])/iu.exec(text)?.[1];
  if (twice) return `В «${text}» слово «${twice}» стоит дважды`;
  // No abbreviation ends in a vowel.
  const whole = /(?<![а-яё-])[а-яё]{3,}[аеёиоуыэюя]\.(?=\s?[а-яё]|$)/iu.exec(text)?.[0];
  if (whole) return `После «${whole.slice(0, -1)}» лишняя точка`;
  const [stop, before = ''] = /(?<![а-яё-])([а-яё-]+)\.\s?(?=[а-яё]|$)/iu.exec(text) ?? [];
  if (stop && headNoun(before.toLowerCase().replace(/^.*-/u, ''))?.animate)
    return `После «${before}» лишняя точка`;
  return /^[IVX]+[.)]/u.test(text) ? `В «${text}» лишний знак` : doubledSign(text);
}

/** «тьЮтор», «повар-КОНДИТЕР», but not «ГАЗели», «ДОиВР». */
function isOddlyCapital(word: string): boolean {
  if (/^[а-яё]{2,}[А-ЯЁ]/u.test(word)) return true;
  return /[а-яё]-?[А-ЯЁ]{2}|[а-яё][А-ЯЁ]/u.test(word) && headNoun(word.toLowerCase()) !== null;
}
