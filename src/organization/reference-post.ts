import type { Person } from './dossier.ts';
import { type NameWord, wordsOf } from './name-words.ts';

/** Functions that anybody may have beside his post. */
const FUNCTION =
  /^(?:педагог|кл(?:ассный)? рук(?:оводитель)?|куратор|ответственн\p{L}*|администратор|тов(?:арищ)?)$/u;
const ACTING = /^(?:и о|ио|врио|врид|вр и о|(?:временно )?исполняющ[а-яё]+)(?: |$)/u;
const UNIT = /^(?:групп[а-яё]*|гр|класс[а-яё]*|кл)$/u;

/** What the words beside a name say of this person: the whole post, something of it, or a function; null when it is not so. */
export function isPostOf(words: readonly NameWord[], { post, unit }: Person): 'whole-post' | 'post' | null {
  const own = wordsOf(post);
  const units = wordsOf(unit ?? '');
  const text = words.map(({ key }) => key).join(' ');
  const ofPost = words.filter((word) => isAmong(word, own, words));
  const rest = words.filter((word) => !ofPost.includes(word));
  const isOfUnit = rest.every((word) => UNIT.test(word.key) || units.some(({ key }) => key === word.key));
  // A unit alone may be a name: «Роза».
  if (isOfUnit && ofPost.length > 0)
    return own.every((word) => isAmong(word, words, own)) ? 'whole-post' : 'post';
  return FUNCTION.test(text) || ACTING.test(text) ? 'post' : null;
}

/** True when the other words have this one, or its abbreviation: «ст.» is «старший», «ВР» «воспитательной работе», and the other way round. */
function isAmong(word: NameWord, others: readonly NameWord[], own: readonly NameWord[]): boolean {
  const isSame = (other: NameWord): boolean =>
    other.key === word.key || begins(word, other.key) || begins(other, word.key);
  const isShortened = ({ key, isCapitals }: NameWord): boolean =>
    isCapitals && key.includes(word.key.charAt(0)) && initials(own).includes(key);
  return (
    others.some(isSame) ||
    others.some(isShortened) ||
    (word.isCapitals && initials(others).includes(word.key))
  );
}

function begins({ key, isShort }: NameWord, whole: string): boolean {
  return isShort && key.length > 1 && whole.startsWith(key);
}

function initials(words: readonly NameWord[]): string {
  const named = words.filter(({ key }) => key.length > 2);
  return named.map(({ key }) => key.charAt(0)).join('');
}
