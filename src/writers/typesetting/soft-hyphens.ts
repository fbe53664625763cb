import { hyphenPlaces } from '../../russian/text/hyphenation.ts';

/** Words without a capital letter, a digit or a dot inside, whole or joined by hyphens, with punctuation around them. */
const WORD = /(?<=(?:^|\s)[«„(]*(?:[а-яё]+-)*)[а-яё]+(?=(?:-[а-яё]+)*[»“),.;:!?]*(?:\s|$))/gu;

/**
 * Where the words of a paragraph may part, in order. It hangs on the words alone, not on the sheet: the same text has the same soft hyphens
 * at any size of type, and programs that compare two editions see changed words only. Of the last word no more goes
 * to the next line than would stand there lost.
 */
export function softHyphens(text: string): readonly number[] {
  const isInName = names(text);
  return [...text.matchAll(WORD)].flatMap(({ 0: word, index }) => {
    const places = hyphenPlaces(word);
    if (places.length === 0 || isInName(index)) return [];
    const last = goesOn(text, index + word.length) ? word.length : word.length - ALONE;
    return places.filter((letters) => letters <= last).map((letters) => index + letters);
  });
}

/**
 * An organisation's name in full: «…в Муниципальном бюджетном дошкольном образовательном учреждении «Сказка». A capital
 * letter inside a sentence begins it, quotation marks end it.
 */
const NAME = /(?<=[\p{Ll}\d,;)»–][ \u00a0])\p{Lu}\p{Ll}+(?:[ \u00a0]\p{Ll}+)+(?=[ \u00a0]«)/gu;

function names(text: string): (at: number) => boolean {
  const found = [...text.matchAll(NAME)];
  return (at) => found.some(({ 0: name, index }) => at >= index && at < index + name.length);
}

/** Letters that may stand alone in the last line of a paragraph: it is longer than the indent. */
const ALONE = 7;

/** More words follow: the other half of a compound is none. */
function goesOn(text: string, at: number): boolean {
  return /\s\S*\p{L}/u.test(text.slice(at));
}
