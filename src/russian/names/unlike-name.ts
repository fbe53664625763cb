import { wordSet } from '../words.ts';
import { knownFirstName } from './known-first-name.ts';

const WORD = "[а-яё]+(?:['’ʼ][а-яё]+)*";
const SHAPE = new RegExp(`^${WORD}(?:[- ]${WORD})*(?: ?\\(${WORD}(?:[- ]${WORD})*\\))?$`, 'iu');

/** What stands in the column of names where there is no name. */
const NO_NAMES = wordSet(`
  фамилия имя отчество фио нет данных вакансия вакантно вакант неизвестно неизвестен неизвестна отсутствует
  никто тест пример образец мама папа
`);

/** «МакГрегор», «ДеСантос» have a capital letter inside. */
const JOINED = /^(?:мак|ван|де|ди|ла|ле|сан)/u;

/** The rows of the keyboard, for what is typed to fill a cell: «йцукен», «фывапро». */
const ROWS = ['йцукенгшщзхъ', 'фывапролджэ', 'ячсмитьбю'];

/**
 * Why a text is no name as a Russian would write it, though forms could be made of it; null for names. Takes a name without stray blanks and
 * long dashes.
 */
export function unlikeName(name: string): string | null {
  if (!SHAPE.test(name))
    return `«${name}» не похоже на имя или фамилию: есть лишние знаки или буквы не русского алфавита`;
  const words = name
    .toLowerCase()
    .split(/[- ()]+/u)
    .filter(Boolean);
  const odd = words.find((word) => isOdd(word));
  if (odd !== undefined) return `Слово «${odd}» не похоже на имя или фамилию`;
  if (words[0] === 'не') return `«${name}» – не имя`;
  if (words.length > 4) return `В «${name}» слишком много слов для одной фамилии или одного имени`;
  return /\p{Ll}\p{Lu}/u.test(name) && !words.every((word) => JOINED.test(word))
    ? `Проверьте заглавные буквы: «${name}»`
    : null;
}

function isOdd(word: string): boolean {
  if (knownFirstName(word) !== null) return false;
  return (
    word.length < 2 ||
    NO_NAMES.has(word) ||
    /(.)\1\1|^[аеёиоуыэюя]+$|^й[^аеёиоуыэюя]/u.test(word) ||
    isTypedAlong(word)
  );
}

/** Five neighbours of one row of the keyboard, or the first four. */
function isTypedAlong(word: string): boolean {
  return ROWS.some((row) => {
    if (word.startsWith(row.slice(0, 4))) return true;
    return Array.from({ length: row.length - 4 }, (_, at) => row.slice(at, at + 5)).some((run) =>
      word.includes(run),
    );
  });
}
