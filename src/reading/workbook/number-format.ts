/** What a number format makes of a number: which parts of a date it shows, or `digits` with leading zeros, or the plain number. */
export type NumberFormat =
  | {
      readonly kind: 'date';
      readonly day: boolean;
      readonly month: boolean;
      readonly year: boolean;
      readonly time: boolean;
      readonly seconds: boolean;
    }
  | { readonly kind: 'elapsed' }
  | { readonly kind: 'digits'; readonly length: number }
  | { readonly kind: 'plain' };

/** Formats that a file need not define (ECMA-376, 18.8.30), those of dates and times; a file may define the same numbers anew. */
const BUILT_IN: Readonly<Record<number, string>> = {
  14: 'dd.mm.yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'dd.mm.yyyy h:mm',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
};

const PLAIN: NumberFormat = { kind: 'plain' };

/** The format of a number, `defined` by the file or built in. */
export function numberFormat(id: number, defined: ReadonlyMap<number, string>): NumberFormat {
  return parseFormat(defined.get(id) ?? BUILT_IN[id] ?? '');
}

/** A format code as the file writes it, `dd/mm/yyyy hh:mm`; only the section for positive numbers counts. */
export function parseFormat(code: string): NumberFormat {
  const bare = withoutLiterals(code);
  if (/\[(?:h+|m+|s+)\]/u.test(bare)) return { kind: 'elapsed' };
  const letters = bare.replace(/\[[^[\]]*\]/gu, '').replace(/general|am\/pm|a\/p/gu, '');
  if (/^0{2,}$/u.test(letters)) return { kind: 'digits', length: letters.length };
  if (!/[dmyhs]/u.test(letters) || /[#?]/u.test(letters)) return PLAIN;
  return datePattern(letters);
}

function datePattern(letters: string): NumberFormat {
  // An «m» beside hours or seconds means minutes.
  const dates = letters.replace(/h[^dmyh]*m+|(?<!m)m+[^dmyhs]*s/gu, (found) => found.replace(/m/gu, 'n'));
  return {
    kind: 'date',
    day: dates.includes('d'),
    month: dates.includes('m'),
    year: dates.includes('y'),
    time: /[hns]/u.test(dates),
    seconds: dates.includes('s'),
  };
}

/** The first section without quoted texts, escaped characters and fillings, in small letters. */
function withoutLiterals(code: string): string {
  const bare = code.replace(/"[^"]*"|\\.|[_*]./gu, '');
  return (bare.split(';')[0] ?? '').toLowerCase();
}
