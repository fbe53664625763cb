const FORBIDDEN =
  /[\0-\x08\v\f\x0E-\x1F\x7F-\x84\x86-\x9F\u{61C}\u{200E}\u{200F}\u{202A}-\u{202E}\u{2066}-\u{2069}\p{Cs}\u{FDD0}-\u{FDEF}\u{FFFE}\u{FFFF}\p{Noncharacter_Code_Point}]/gu;
const MAYBE = /[^\t\n\x20-\x7E\u{400}-\u{45F}«»№–—„“]/u;

const NOTHING: readonly string[] = [];

/** A cell's text without outer blanks and without characters that no document may hold. */
export interface CleanText {
  readonly text: string;
  /** Removed characters as «U+FFFE», each once. */
  readonly removed: readonly string[];
  /** True when the text holds U+FFFD: a character was lost when the file was saved. */
  readonly lost: boolean;
}

const CLEAN =
  /^(?:[!-~\u{400}-\u{45F}«»№–—„“](?:[ !-~\u{400}-\u{45F}«»№–—„“]{0,98}[!-~\u{400}-\u{45F}«»№–—„“])?)?$/u;

/** True for a short everyday text that {@link cleanText} would leave alone: a cheap test for streams of rows. */
export function isClean(raw: string): boolean {
  return CLEAN.test(raw);
}

/** What a spreadsheet shows for a formula that failed, in English or Russian, and for a number wider than its column. */
const FORMULA_ERROR = /^#(?:[\p{Lu}\d_/]+[!?]|N\/A|Н\/Д|GETTING_DATA|#{2,})$/u;

const FORMULA_ERRORS =
  '#N/A #NAME? #NULL! #NUM! #REF! #VALUE! #DIV/0! #SPILL! #CALC! #Н/Д #ИМЯ? #ПУСТО! #ЧИСЛО! #ССЫЛКА! #ЗНАЧ! #ДЕЛ/0! #ПЕРЕНОС! #ВЫЧИСЛ! #РАСЧЁТ!'.split(
    ' ',
  );

/** True of one of the errors that everybody's Excel knows: no secret. */
export function isKnownFormulaError(text: string): boolean {
  return FORMULA_ERRORS.includes(text) || /^#+$/u.test(text);
}

/** True for «#N/A», «#ИМЯ?», «########»: the cell's value is lost. */
export function isFormulaError(text: string): boolean {
  return text.startsWith('#') && FORMULA_ERROR.test(text);
}

/** Cleans one cell or line: control characters, halves of surrogate pairs and non-characters go. */
export function cleanText(raw: string): CleanText {
  const trimmed = raw.trim();
  if (!MAYBE.test(trimmed)) return { text: trimmed, removed: NOTHING, lost: false };
  const removed = new Set<string>();
  const text = trimmed
    .replace(FORBIDDEN, (character) => {
      removed.add(codePoint(character));
      return '';
    })
    .trim();
  return { text, removed: [...removed], lost: text.includes('\u{FFFD}') };
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
