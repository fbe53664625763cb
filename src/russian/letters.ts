/* Letters, blanks and capitals, before anybody knows what a text is. */
const INVISIBLE = /[\u{AD}\u{200B}-\u{200D}\u{2060}\u{FEFF}]/gu;

/**
 * Text as people meant to type it: composed letters (NFC), no invisible characters, no stray blanks.
 * A run of blanks that holds a non-breaking one stays non-breaking.
 */
export function normalizeText(text: string): string {
  return text
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/\s+/gu, (run) => (/[\u{A0}\u{202F}]/u.test(run) ? '\u{A0}' : ' '))
    .trim();
}

/** True for at least two letters, all of them capital. */
export function isCapitals(text: string): boolean {
  return text === text.toUpperCase() && (text.match(/\p{L}/gu)?.length ?? 0) > 1;
}

/** Gives a small-letter form the capitals of the word it came from: «ИВАНОВ», «иванова» → «ИВАНОВА». */
export function withCapitalsOf(sample: string, form: string): string {
  if (isCapitals(sample)) return form.toUpperCase();
  const small = sample.toLowerCase();
  let kept = 0;
  while (kept < small.length && small[kept] === form[kept]) kept += 1;
  if (kept > 0) return sample.slice(0, kept) + form.slice(kept);
  return sample.slice(0, 1) === small.slice(0, 1) ? form : form.slice(0, 1).toUpperCase() + form.slice(1);
}
