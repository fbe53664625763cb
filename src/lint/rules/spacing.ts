import type { Problem } from '../../problem.ts';
import type { Act, ActParagraph } from '../act.ts';
import { around, eachMatch, type Finding, quoted } from '../finding.ts';

/** Doubled blanks, blanks before punctuation and inside brackets, missing blanks after punctuation. */
export function spacing(act: Act): readonly Problem[] {
  return [
    ...doubledBlanks(act),
    ...eachMatch(act, /(?<=[\p{L}\d»)])[ \u{A0}]+(?=[,;:!?](?!\S*[)(]))/gu, before),
    ...eachMatch(act, /(?<=[\p{L}»)])[ \u{A0}]+(?=\.(?:\s|$))/gu, before),
    ...eachMatch(act, /[(«„][ \u{A0}](?=[\p{L}\d])/gu, inside),
    ...eachMatch(act, /(?<=[\p{L}\d.,;])[ \u{A0}][)»“](?=[\s,.;:]|$)/gu, inside),
    ...eachMatch(act, /(?<=\p{L}{2}|[»)])[,;](?=[\p{L}«])/gu, after),
    ...eachMatch(act, /(?<=\p{Ll}{5}|[»)])[.:](?=\p{Lu}\p{Ll}|\p{Lu}\s)/gu, after),
  ];
}

/** Three blanks and more set out a signature; text set flush by blanks and empty cells between bars are left alone. */
function doubledBlanks(act: Act): readonly Problem[] {
  const gapped = act.paragraphs.filter(({ prose }) => /\S {2,}\S/u.test(prose));
  if (gapped.length > 10 && gapped.length * 3 > act.paragraphs.length) return [];
  return eachMatch(act, /(?<=[^\s|])[ \u{A0}]{2,}(?=\S)/gu, (match, paragraph) => {
    const { index } = match;
    const isMarker = index < (paragraph.marker?.length ?? 0);
    if (isMarker || (match[0].length > 2 && !isSentence(paragraph))) return null;
    const end = index + match[0].length;
    return {
      severity: 'warning',
      code: 'spacing/doubled-blank',
      message: `Лишний пробел: ${quoted(around(paragraph.text, index, end, 0))}.`,
      hint: 'Оставьте один пробел.',
    };
  });
}

function isSentence({ text, cell }: ActParagraph): boolean {
  return !cell && text.length > 80 && /[.;:]$/u.test(text) && !/_{3}/u.test(text);
}

function before(match: RegExpExecArray, { text }: ActParagraph): Finding {
  const end = match.index + match[0].length;
  return {
    severity: 'warning',
    code: 'spacing/blank-before',
    message: `Пробел перед знаком «${text[end] ?? ''}»: ${quoted(around(text, match.index, end + 1, 1))}.`,
    hint: 'Уберите пробел.',
  };
}

function inside(match: RegExpExecArray, { text }: ActParagraph): Finding {
  const end = match.index + match[0].length;
  return {
    severity: 'warning',
    code: 'spacing/blank-inside',
    message: `Лишний пробел внутри скобок или кавычек: ${quoted(around(text, match.index, end, 1))}.`,
    hint: 'Уберите пробел.',
  };
}

function after({ index }: RegExpExecArray, { text }: ActParagraph): Finding {
  return {
    severity: 'warning',
    code: 'spacing/no-blank-after',
    message: `Нет пробела после знака «${text[index] ?? ''}»: ${quoted(around(text, index, index + 1, 0))}.`,
    hint: 'Поставьте пробел.',
  };
}
