/** `w:numFmt` of a list level. */
export type ListFormat = string;

const LATIN = 'abcdefghijklmnopqrstuvwxyz';
/** Word's own Russian lists know no ё, й, ъ, ы and ь. */
const RUSSIAN = 'абвгдежзиклмнопрстуфхцчшщэюя';
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** True for a number that a list may begin with: a damaged file says anything. */
export function isAcceptable(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value < 32_768;
}

/** The number as a list of the given format shows it; formats not used in Russian acts are shown in digits. */
export function numeral(value: number, format: ListFormat): string {
  if (!isAcceptable(value) || value === 0) return isAcceptable(value) ? '0' : '1';
  const shown = NUMERALS[format];
  return shown ? shown(value) : String(value);
}

const NUMERALS: Partial<Readonly<Record<ListFormat, (value: number) => string>>> = {
  lowerLetter: (value) => letters(value, LATIN),
  upperLetter: (value) => letters(value, LATIN).toUpperCase(),
  russianLower: (value) => letters(value, RUSSIAN),
  russianUpper: (value) => letters(value, RUSSIAN).toUpperCase(),
  lowerRoman: roman,
  upperRoman: (value) => roman(value).toUpperCase(),
};

/** After the last letter Word doubles: я, аа, бб. */
function letters(value: number, alphabet: string): string {
  const letter = alphabet[(value - 1) % alphabet.length] ?? '';
  return letter.repeat(Math.min(Math.ceil(value / alphabet.length), 20));
}

function roman(value: number): string {
  let rest = Math.min(value, 3999);
  let text = '';
  for (const [size, sign] of ROMAN) {
    while (rest >= size) {
      text += sign;
      rest -= size;
    }
  }
  return text;
}
