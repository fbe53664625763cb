const NBSP = '\u{A0}';
/** No cell with phones is longer. */
const LONGEST = 300;

/** A Russian number, cut as it was written. */
export interface Phone {
  /** Ten digits with the area code, or five to seven without it. */
  readonly digits: string;
  /** How many of the ten are the area code; 0 of a number without it, null when the writing does not tell. */
  readonly area: 3 | 4 | 5 | 0 | null;
  /** «12», «12, 13»; empty when there is none. */
  readonly extension: string;
}

/**
 * The numbers of a text, none when a part of it is no Russian number. Takes 8, +7, 7 or no prefix, brackets, blanks, dashes,
 * «тел.», «доб. 12»; a number without its area code gets that of the number beside it.
 */
export function readPhones(text: string): readonly Phone[] {
  if (text.length > LONGEST) return [];
  const pieces = plain(text)
    .split(/[,;/\n]|\s(?:и|или)\s/u)
    .filter((piece) => /[^\s.:()]/u.test(piece));
  const phones = pieces.flatMap(phonesOf);
  return phones.includes(null) ? [] : withAreas(phones.filter((one) => one !== null));
}

/** A mobile number as E.164 (`+79XXXXXXXXX`), or null for anything else. */
export function parseMobile(text: string): string | null {
  const [phone, ...others] = readPhones(text);
  return phone && others.length === 0 && isMobile(phone) ? `+7${phone.digits}` : null;
}

export function isMobile({ digits }: Phone): boolean {
  return digits.length === 10 && digits.startsWith('9');
}

/**
 * «+7 (900) 000-00-01», «+7 (47362) 5-12-34 (доб. 12)», «5-12-34»; blanks non-breaking. Where nobody knows what the area code
 * is, no brackets claim to: «+7 473 625 12 34».
 */
export function formatPhone({ digits, area, extension }: Phone): string {
  const after = extension === '' ? '' : `${NBSP}(доб.${NBSP}${extension})`;
  if (area === null)
    return `+7 ${digits.replace(/^(\d{3})(\d{3})(\d{2})/u, '$1 $2 $3 ')}`.replaceAll(' ', NBSP) + after;
  const code = area === 0 ? '' : `+7${NBSP}(${digits.slice(0, area)})${NBSP}`;
  return `${code}${digits.slice(area).replace(/(\d{2})(\d{2})$/u, '-$1-$2')}${after}`;
}

const LABEL =
  /(?<!\p{L})(?:тел|телефон|м\.т|т|ф|факс|моб|мобильный|сот|сотовый|раб|рабочий|дом|домашний|гор|городской|код|tel|phone|fax)(?!\p{L})[.:]*/giu;
/** «приёмная 8 (8352) 60-12-34», «60-12-34 бухгалтерия». */
const REMARK =
  /^(?:\p{Script=Cyrillic}{3,30}[.:]?\s{1,3}){1,3}(?=[+(\d])|(?<=\d\s)\p{Script=Cyrillic}{3,30}$/gu;
const EXTENSION =
  /[\s,;(]{0,5}(?<!\p{L})(?:доб|добавочный|доп|вн|внутр|внутренний|ext|extension)(?!\p{L})[.:\s№]{0,5}(\d{1,6}(?:\s?[,и]\s?\d{1,4}(?![\d-]))*)\)?/giu;

/** Without words around the numbers; an extension stands as «#12» behind its number. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u{2010}-\u{2015}\u{2212}]/gu, '-')
    .replace(/\*(?=\d{1,5}$)/u, ' доб. ')
    .replace(/(\d[\d-]{2,8})\d\d\s?\/\s?(?=\d\d(?![\d-]))/gu, '$&$1')
    .replace(EXTENSION, (_, given: string) => `#${given.replace(/\s?[,и]\s?/gu, '+')}`)
    .replace(LABEL, '')
    .replace(/\([^()\d]*\)|['"’`]/gu, '')
    .replace(/^(\d{10,11})[.,]0+$/u, '$1');
}

/** One number, or several with nothing but blanks between them. */
function phonesOf(piece: string): readonly (Phone | null)[] {
  const text = piece.trim().replace(REMARK, '').trim();
  const one = phoneOf(text);
  if (one) return [one];
  for (const { index } of text.matchAll(/\s+/gu)) {
    const first = phoneOf(text.slice(0, index));
    // «8 900 000» is no number of seven digits.
    const isWhole = first !== null && (first.area !== 0 || !/\s/u.test(text.slice(0, index)));
    const others = isWhole ? phonesOf(text.slice(index)) : [null];
    if (!others.includes(null)) return [first, ...others];
  }
  return [null];
}

function phoneOf(text: string): Phone | null {
  const [, number = '', given = ''] = /^([+\d\s().-]*\d[\s.)]*)(?:#([\d+]+))?$/u.exec(text) ?? [];
  const all = number.replace(/\D/gu, '');
  const extension = given.replaceAll('+', ', ');
  if (/^\d{5,7}$/u.test(all) && !/[+()]/u.test(number)) return { digits: all, area: 0, extension };
  const digits = (number.startsWith('+') ? /^7(\d{10})$/u : /^[78]?(\d{10})$/u).exec(all)?.[1] ?? '';
  const written = all.length > digits.length ? number.replace(/\d/u, '') : number;
  const bracketed = /\(([\d\s-]*)\)/u.exec(written)?.[1]?.replace(/\D/gu, '');
  // «8 (8412) 6-12-34»: a digit is missing.
  const isShort = all.length === 10 && /^\D*\d{1,2}(?:\D|$)/u.test(number);
  if (!/^[3489]/u.test(digits) || isShort || !digits.startsWith(bracketed ?? '')) return null;
  return { digits, area: areaOf(digits, written, bracketed), extension };
}

/** Numbers whose code always has three digits: mobile ones, of no charge, of the two capitals. */
const THREE = /^(?:9|80[04]|49[589]|812)/u;

/** The brackets tell it, or the first of several groups; a short group behind three or four digits may still belong to the code. */
function areaOf(digits: string, written: string, bracketed: string | undefined): Phone['area'] {
  if (digits.startsWith('9')) return 3;
  const [first = '', next = ''] = written.match(/\d+/gu) ?? [];
  const { length } = bracketed ?? first;
  const isWhole = bracketed !== undefined || next.length >= 6 - length;
  if (isWhole && (length === 3 || length === 4 || length === 5)) return length;
  return THREE.test(digits) ? 3 : null;
}

/** What stands beside a number tells its area code, when the digits come to ten. */
function withAreas(phones: readonly Phone[]): readonly Phone[] {
  const codes = phones.flatMap(({ digits, area }) => (area ? digits.slice(0, area) : []));
  return phones.map((phone) => {
    const { digits, area } = phone;
    const code = codes.find((one) =>
      area === 0 ? one.length + digits.length === 10 : digits.startsWith(one),
    );
    if (area || code === undefined) return phone;
    return { ...phone, digits: area === 0 ? code + digits : digits, area: code.length as 3 | 4 | 5 };
  });
}
