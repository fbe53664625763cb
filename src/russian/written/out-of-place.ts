import { knownNoun } from '../morphology/noun.ts';
import type { PhraseKind } from '../phrases/state.ts';
import { wordSet } from '../words.ts';

/** What stands in a cell where there is no title and no unit. */
const NO_TITLES = wordSet(`
  должность подпись роспись фио дата итого всего тест test образец пример null none nan undefined истина ложь пусто
  зам зав завед совместитель больничный отпуск проверка ауп моп увп
`);
const NO_UNITS = wordSet(
  'подпись роспись фио дата итого всего тест test образец пример null none nan undefined истина ложь пусто',
);

const UNIT =
  /^(?:(?:перв|втор|средн|младш|старш|подготовительн|начальн|общеобразовательн)(?:ая|яя|ий|ый|ой) )?(?:группа|класс|школа|детский сад|сад|корпус|М[БАК]?[ДО]?ОУ)(?![а-яё-])/iu;
const POST =
  /^(?:старш(?:ий|ая) |младш(?:ий|ая) )?(?:воспитатель|учитель|педагог|директор|заведующ(?:ий|ая)|методист|логопед|психолог|дефектолог|няня|бухгалтер|секретарь|делопроизводитель)(?![а-яё.-]| и )/iu;

/** Posts in a neighbour's language, of letters that Russian has too. */
const UKRAINIAN = /(?:^|[\s-])(?:вчител|вихов|асистент)/iu;
const TYPED = /^(?:йцу|фыв|ячс)/iu;

/** Letters of two alphabets in one word: «воспитaтель» with the «a» of another. */
const MIXED = /[a-z][Ѐ-ӿ]|[Ѐ-ӿ][a-z]/iu;
const LETTERS_OF_OTHERS = /(?![а-яё])[Ѐ-ӿ]/iu;
const CONTACTS = /@|https?:|www\.|\+\d(?![.,]\d)|(?:\d[ ()-]{0,3}){10}/u;

/** Why a text belongs into another cell than that of titles or units, or into none; null when it may stand there. Takes normalised text. */
export function outOfPlace(text: string, kind: PhraseKind): string | null {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const own = kind === 'person' ? NO_TITLES : NO_UNITS;
  if (words.length === 1 && own.has(words[0] ?? '')) return `«${text}» – не название`;
  if (words.some((word) => word === 'тест' || word === 'test')) return `Похоже, «${text}» вписано для пробы`;
  if (CONTACTS.test(text)) return `В «${text}» стоит номер телефона или адрес`;
  if (/[\u{2300}-\u{2BFF}\u{1F000}-\u{1FAFF}[\]{}<>=#$*_|\\]/u.test(text)) return `В «${text}» лишние знаки`;
  if ((/^\.|\.\.|^(\p{L})\1+$/u.test(text) && text !== 'ООО') || TYPED.test(text))
    return `«${text}» – не название`;
  if (MIXED.test(text)) return `В «${text}» буквы двух алфавитов в одном слове`;
  const outside = text.replace(/«[^«»]*»|"[^"]*"/gu, '');
  if (LETTERS_OF_OTHERS.test(outside) || UKRAINIAN.test(outside))
    return `В «${text}» не русские буквы или слова`;
  if (kind === 'person' && UNIT.test(text)) return `«${text}» – не должность`;
  if (kind === 'person' && /\p{L} \d+(?:[.,]\d+)?$/u.test(text)) return `В «${text}» лишнее число`;
  const isPost = POST.test(text) || (words.length === 1 && knownNoun(text.toLowerCase())?.animate === true);
  return kind === 'thing' && isPost ? `«${text}» – должность, а не название` : null;
}
