import type { Problem } from '../../problem.ts';
import type { Act, ActParagraph } from '../act.ts';
import { around, eachMatch, type Finding, quoted } from '../finding.ts';

/** Blanks around dashes, and hyphens in their place. */
export function dashes(act: Act): readonly Problem[] {
  return [
    ...eachMatch(act, /(?<=[^\s(«][ \u{A0}])[–—](?=[\p{L}«(])/gu, missing('после')),
    ...eachMatch(act, /(?<=[\p{L}»)])[–—](?=[ \u{A0}])/gu, missing('перед')),
    ...eachMatch(act, /(?<=[\p{L}\d»).,%]) -{1,3} (?=[\p{L}\d«(])/gu, hyphen),
    ...eachMatch(act, /(?<=\p{L}{2}) -(?=\p{L}{2})/gu, hyphen),
    ...eachMatch(act, /(?<=\p{L}{2})- (?=\p{L}{2})/gu, hanging),
    ...eachMatch(act, /[–—]\s[–—](?=\s)/gu, doubled),
  ];
}

function missing(where: string): (match: RegExpExecArray, paragraph: ActParagraph) => Finding | null {
  return ({ 0: dash, index }, { text, marker }) => {
    if (index < (marker?.length ?? 0)) return null;
    return {
      severity: 'warning',
      code: 'dashes/no-blank',
      message: `Нет пробела ${where} тире: ${quoted(around(text, index, index + 1, 1))}.`,
      hint: `Напишите « ${dash} » с пробелами с обеих сторон.`,
    };
  };
}

/** «133/6 - ОД» is a number of an act, «8 - 900 - …» a phone. */
function hyphen(match: RegExpExecArray, { text }: ActParagraph): Finding | null {
  const { index } = match;
  const end = index + match[0].length;
  if (/№\s?\S*$/u.test(text.slice(Math.max(0, index - 20), index))) return null;
  if (isPhone(text, index, end) && !isYears(text, index, end)) return null;
  return {
    severity: 'warning',
    code: 'dashes/hyphen',
    message: `Дефис вместо тире: ${quoted(around(text, index, end, 1))}.`,
    hint: 'Поставьте тире с пробелами с обеих сторон: « – ».',
  };
}

function isPhone(text: string, index: number, end: number): boolean {
  return /\d/u.test(text[index - 1] ?? '') && /^\d{2,4}(?!\d)/u.test(text.slice(end, end + 5));
}

function isYears(text: string, index: number, end: number): boolean {
  return (
    /(?<!\d)(?:19|20)\d\d$/u.test(text.slice(Math.max(0, index - 5), index)) &&
    /^(?:19|20)\d\d(?!\d)/u.test(text.slice(end, end + 5))
  );
}

/** «видео- и аудиосвязь» is right. */
function hanging(match: RegExpExecArray, { text }: ActParagraph): Finding | null {
  const { index } = match;
  if (/^(?:и|или|либо|да)(?=\s)/iu.test(text.slice(index + match[0].length, index + 12))) return null;
  return {
    severity: 'warning',
    code: 'dashes/hyphen',
    message: `Лишний пробел после дефиса: ${quoted(around(text, index, index + 2, 1))}.`,
    hint: 'Уберите пробел или, если здесь нужно тире, напишите « – » с пробелами с обеих сторон.',
  };
}

function doubled({ index }: RegExpExecArray, { text }: ActParagraph): Finding {
  return {
    severity: 'warning',
    code: 'dashes/doubled',
    message: `Два тире подряд: ${quoted(around(text, index, index + 3, 1))}.`,
    hint: 'Оставьте одно.',
  };
}
