import { type ActParagraph, paragraph } from '../act.ts';

/** The lines of a text that are not blank, each as a paragraph of its own. */
export function readLines(text: string): readonly ActParagraph[] {
  return text.split(/\r\n|[\n\r\f\u{2028}\u{2029}]/u).flatMap((raw, index) => {
    const start = raw.search(/[^\s\u{FEFF}]/u);
    if (start < 0) return [];
    const own = raw.slice(start).trimEnd();
    return [paragraph(own, [{ offset: 0, line: index + 1, column: start + 1, length: own.length }])];
  });
}
