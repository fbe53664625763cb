import type { Problem } from '../../problem.ts';
import type { Act, ActParagraph } from '../act.ts';
import { around, eachMatch, type Finding, quoted } from '../finding.ts';

/** Doubled punctuation, doubled words and prepositions. */
export function doubling(act: Act): readonly Problem[] {
  return [
    ...eachMatch(act, /,{2,}|;{2,}|:{2,}|(?<!\.)\.\.(?!\.)|[,;:]\.(?![\d.])|[,:];|[;:],/gu, marks),
    // Bounded: the engine keeps a place to come back to for every letter, and has memory for a few million of them.
    ...eachMatch(act, /(?<![\p{L}\d-])(\p{L}{1,64})\s+\1(?![\p{L}\d-])/giu, words),
  ];
}

function marks(match: RegExpExecArray, { text }: ActParagraph): Finding {
  const { index } = match;
  return {
    severity: 'warning',
    code: 'punctuation/doubled',
    message: `Два знака препинания подряд, «${match[0]}»: ${quoted(around(text, index, index + match[0].length, 1))}.`,
    hint: 'Оставьте один.',
  };
}

/** Letter-spaced headings («п р и к а з») and initials («С. С.») repeat letters rightly. */
function words(match: RegExpExecArray, { prose, text }: ActParagraph): Finding | null {
  const { index } = match;
  const [whole, word = ''] = match;
  if (!/\p{Script=Cyrillic}/u.test(word) || isSpaced(prose, index, index + whole.length)) return null;
  if (word.length === 1 ? !/[авикосу]/iu.test(word) : isExpressive(word)) return null;
  return {
    severity: 'warning',
    code: word.length < 4 ? 'wording/doubled-preposition' : 'wording/doubled-word',
    message: `Слово повторено: ${quoted(around(text, index, index + whole.length, 1))}.`,
    hint: `Оставьте одно «${word.toLowerCase()}».`,
  };
}

function isSpaced(prose: string, start: number, end: number): boolean {
  return (
    /(?:^|\s)\p{L}\s$/u.test(prose.slice(Math.max(0, start - 4), start)) ||
    /^\s\p{L}(?:\s|$|:)/u.test(prose.slice(end, end + 4))
  );
}

function isExpressive(word: string): boolean {
  return /^(?:очень|чуть|едва|только|еле|да|нет)$/iu.test(word) || /^\p{Lu}\p{Ll}+$/u.test(word);
}
