import { type ActParagraph, joined } from '../act.ts';
import { goesOn, type TextLine, wrappingOf } from './wrapping.ts';

/** The paragraphs of which each may be one line of a paragraph, put together again. */
export function unwrap(lines: readonly ActParagraph[]): readonly ActParagraph[] {
  const spaced = lines.map((line, index) => withGap(line, lines[index - 1]));
  const wrapping = wrappingOf(spaced);
  if (wrapping.width === null) return lines;
  const words = wordsOf(lines);
  const groups: Spaced[][] = [];
  for (const line of spaced) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && goesOn(last, line, wrapping)) group.push(line);
    else groups.push([line]);
  }
  const glue = (text: string, next: string): string => glued(text, next, words);
  const pieces = groups.map((group) => group.map(({ paragraph }) => paragraph));
  return pieces.map((own) => joined(own, glue));
}

/** True for paragraphs of a Word file made from a scan or a PDF: every line of the page became a paragraph. */
export function looksWrapped(paragraphs: readonly ActParagraph[]): boolean {
  const own = paragraphs.filter(({ cell, marker }) => !cell && marker === null);
  const continued = own.filter(({ text }) => /^\p{Ll}/u.test(text)).length;
  return continued >= 5 && continued * 4 >= paragraphs.length;
}

interface Spaced extends TextLine {
  readonly paragraph: ActParagraph;
}

function withGap(paragraph: ActParagraph, previous: ActParagraph | undefined): Spaced {
  const [line = 0, last = 0] = [paragraph, previous ?? paragraph].map(({ spots }) => spots[0]?.line);
  return { paragraph, text: paragraph.text, gap: Math.max(line - last - 1, 0) };
}

/** The text ready for the next line: «VK-» keeps its hyphen, «органи-» loses it when the file knows «организация». */
function glued(text: string, next: string, words: ReadonlySet<string>): string {
  const head = /(\p{L}{1,40})[-‑]$/u.exec(text.slice(-42))?.[1];
  if (head === undefined) return `${text} `;
  const tail = /^\p{L}+/u.exec(next)?.[0] ?? '';
  return words.has((head + tail).toLowerCase()) ? text.slice(0, -1) : text;
}

function wordsOf(lines: readonly ActParagraph[]): ReadonlySet<string> {
  return new Set(lines.flatMap(({ text }) => text.toLowerCase().match(/\p{L}+/gu) ?? []));
}
