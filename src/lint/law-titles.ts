import type { Law } from '../templating/laws.ts';

/** True when a text calls the act by its title, whole or cut short at a word: «Об образовании», «О создании …». */
export function isTitleOf(law: Law, title: string): boolean {
  const [own, given] = [plain(law.title), plain(title.replace(/(?:…|\.\.\.)[\s\S]*/u, ''))];
  const isCut = given.includes(' ') && own.startsWith(given) && !/\p{L}/u.test(own[given.length] ?? '');
  return given !== '' && (own === given || isCut);
}

/** True for the whole title only: former acts have titles that begin like those of today. */
export function isSameTitle(law: Law, title: string): boolean {
  return plain(law.title) === plain(title);
}

/** The words without quotation marks, hyphens of any length alike, «РФ» written out. */
function plain(title: string): string {
  return title
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[«»"„“”\u{AD}]/gu, '')
    .replace(/[‑–—]/gu, '-')
    .replace(/(?<!\p{L})рф(?!\p{L})/gu, 'российской федерации')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/\.$/u, '');
}
