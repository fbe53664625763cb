import { knownFirstName } from '../known-first-name.ts';

const WORD = /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?$/u;
const PATRONYMIC = /(?:ич|вна|чна)$/u;
const INITIALS = /^(?:\p{Lu}\.)+$/u;

/**
 * At which word a person's name in the nominative begins that ends a text: «… Кузнецов Андрей Викторович», «… Мария Петровна Кузнецова», «… Кузнецова Мария»,
 * «… Смирнова О. В.», «… О.В. Смирнова», «ИП Смирнова». -1 when none does.
 */
export function nameStart(words: readonly string[]): number {
  const end = words.length;
  if (words[end - 2] === 'ИП' && WORD.test(words[end - 1] ?? '')) return end - 1;
  if (/^(?:оглы|кызы)$/iu.test(words[end - 1] ?? '') && areNames(words.slice(-4, -1), 3)) return end - 4;
  const three = words.slice(-3);
  if (areNames(three, 3) && three.slice(1).some((word) => PATRONYMIC.test(word))) return end - 3;
  const two = words.slice(-2);
  if (areNames(two, 2) && two.some((word) => knownFirstName(word) !== null)) return end - 2;
  return shortStart(words);
}

function areNames(words: readonly string[], count: number): boolean {
  return words.length === count && words.every((word) => WORD.test(word));
}

function shortStart(words: readonly string[]): number {
  const isInitials = (word: string | undefined): boolean => INITIALS.test(word ?? '');
  const end = words.length;
  const last = words.findLastIndex((word) => !isInitials(word));
  if (last < end - 1) return last >= 0 && WORD.test(words[last] ?? '') ? last : -1;
  if (!WORD.test(words[end - 1] ?? '') || !isInitials(words[end - 2])) return -1;
  return isInitials(words[end - 3]) ? end - 3 : end - 2;
}
