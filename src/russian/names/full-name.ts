import { knownFirstName } from '../known-first-name.ts';
import { normalizeName } from './normalize.ts';
import { DAUGHTER, SON, TURKIC_WORD } from './turkic.ts';

const PARTICLE = /^(?:фон|ван|дер|ден|де|ди|да|дю|дель|ла|ле|лос|мак|тер|аль|эль|бен|ибн|сан|сен)$/iu;
const PATRONYMIC = new RegExp(`(?:ович|евич|ич|овна|евна|ична|${SON}|${DAUGHTER})$`, 'iu');

const INITIALS = /^(?:\p{Lu}\.)+(?:-\p{Lu}\.)?$/u;

/** Parts of a full name; missing ones are empty strings. */
export interface FullName {
  readonly last: string;
  readonly first: string;
  readonly middle: string;
}

/**
 * Splits «Иванова Мария Петровна», «Мария Петровна Иванова», «М.П. Иванова» into parts. A patronymic may be missing or be
 * two words («Гасан оглы»), a surname may be two words («фон Берг»); «Мария Петровна» has no surname; one word is a
 * surname unless it is a common first name.
 */
export function splitFullName(text: string): FullName {
  const words = normalizeName(text).split(' ').filter(Boolean);
  return initialsFirst(words) ?? surnameLast(words) ?? surnameFirst(words);
}

/** «М.П. Иванова», «М. П. Иванова». */
function initialsFirst(words: readonly string[]): FullName | null {
  const count = words.findIndex((word) => !INITIALS.test(word));
  if (count < 1) return null;
  return { last: words.slice(count).join(' '), first: words.slice(0, count).join(' '), middle: '' };
}

/** «Мария Петровна Иванова»: the patronymic stands in the middle. */
function surnameLast(words: readonly string[]): FullName | null {
  const [first = '', middle = '', last = ''] = words;
  const isKnown = isFirstName(first) && /(?:вич|вна|ична|шна)$/iu.test(middle);
  const isPatronymic = /(?:овна|евна|инична|ович|евич)$/iu.test(middle) && !isFirstName(last);
  if (words.length !== 3 || !(isKnown || isPatronymic)) return null;
  return PATRONYMIC.test(last) ? null : { last, first, middle };
}

function surnameFirst(parts: readonly string[]): FullName {
  const words = [...parts];
  const middle = takePatronymic(words);
  if (words.length === 1 && (middle !== '' || isFirstName(words[0] ?? ''))) {
    return { last: '', first: words[0] ?? '', middle };
  }
  const length = surnameLength(words, middle !== '');
  const last = words.slice(0, length).join(' ');
  const [first = '', ...rest] = words.slice(length);
  return { last, first, middle: middle || rest.join(' ') };
}

function isFirstName(word: string): boolean {
  return knownFirstName(word) !== null;
}

/** Removes the patronymic from the end of the words and gives it. A lone «Кузьмич» is a surname. */
function takePatronymic(words: string[]): string {
  const end = words.at(-1) ?? '';
  if (words.length > 2 && TURKIC_WORD.test(end)) return words.splice(-2).join(' ');
  const least = /(?:вич|вна|ична)$/iu.test(end) ? 2 : 3;
  return words.length >= least && PATRONYMIC.test(end) ? words.splice(-1).join('') : '';
}

function surnameLength(words: readonly string[], patronymic: boolean): number {
  const particles = words.findIndex((word) => !PARTICLE.test(word));
  if (particles > 0) return particles + 1;
  return patronymic && words.length > 2 ? words.length - 1 : 1;
}
