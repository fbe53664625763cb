import { parseMarkup } from '../document/markup.ts';

/** Stands for a character of a value that is printed. */
const MARK = '\u{FFFC}';

/**
 * A template's own elements before any value is there: what is printed between brackets is replaced by marks, the rest by
 * blanks, so that each place keeps its line and column. Problems have their place in the file.
 */
export function parseOwnMarkup(
  text: string,
  file: string,
  kind: 'whole' | 'part',
): ReturnType<typeof parseMarkup> {
  const { root, problems } = parseMarkup(withoutValues(text), kind);
  return { root, problems: problems.map((problem) => ({ ...problem, file })) };
}

function withoutValues(text: string): string {
  return text.replace(/\{\{!--[\s\S]*?--\}\}|\{\{\{?[\s\S]*?\}\}\}?/g, (found) =>
    found.replace(/[^\n]/g, /^\{\{\{?~?\s*(?:[!#/>^]|else\b)/u.test(found) ? ' ' : MARK),
  );
}

/** Text of {@link parseOwnMarkup} with blanks for the marks. */
export function withoutMarks(text: string): string {
  return text.replaceAll(MARK, ' ');
}
