/** A line of a text file that is not blank. */
export interface Line {
  /** Without blanks at both ends. */
  readonly text: string;
  /** 1-based. */
  readonly number: number;
  /** 1-based column of the first character of {@link text}. */
  readonly column: number;
  /** Blank lines before it. */
  readonly gap: number;
}

/** The lines of a text that are not blank. */
export function readLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  let gap = 0;
  for (const [index, raw] of text.split(/\r\n|[\n\r\f\u{2028}\u{2029}]/u).entries()) {
    const start = raw.search(/[^\s\u{FEFF}]/u);
    if (start < 0) {
      gap += 1;
      continue;
    }
    lines.push({ text: raw.slice(start).trimEnd(), number: index + 1, column: start + 1, gap });
    gap = 0;
  }
  return lines;
}
