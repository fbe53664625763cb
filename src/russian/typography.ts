const NBSP = '\u{A0}';

/** Typesets our own template text; see docs in the final version of this file. */
export function typeset(text: string): string {
  return text.replace(/(№|§) /gu, `$1${NBSP}`);
}
