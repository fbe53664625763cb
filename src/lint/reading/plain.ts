import { type Act, type Paragraph, paragraph, type Spot } from '../act.ts';
import { type Line, readLines } from './lines.ts';
import { goesOn, type Wrapping, wrappingOf } from './wrapping.ts';

/** Reads plain text: paragraphs whose lines were broken by hand are put together again. */
export function readPlain(text: string): Act {
  const lines = readLines(text);
  const wrapping = wrappingOf(lines);
  const words = wordsOf(text);
  return { paragraphs: grouped(lines, wrapping).map((group) => joined(group, words)) };
}

function grouped(lines: readonly Line[], wrapping: Wrapping): readonly (readonly Line[])[] {
  const groups: Line[][] = [];
  let last: Line | null = null;
  for (const line of lines) {
    const group = groups.at(-1);
    if (last && group && goesOn(last, line, wrapping)) group.push(line);
    else groups.push([line]);
    last = line;
  }
  return groups;
}

function joined(lines: readonly Line[], words: ReadonlySet<string>): Paragraph {
  let text = '';
  const spots: Spot[] = [];
  for (const line of lines) {
    if (text !== '') text = glued(text, line.text, words);
    spots.push({ offset: text.length, line: line.number, column: line.column, length: line.text.length });
    text += line.text;
  }
  return paragraph(text, spots);
}

/** The text ready for the next line: «VK-» keeps its hyphen, «органи-» loses it when the file knows «организация». */
function glued(text: string, next: string, words: ReadonlySet<string>): string {
  const head = /(\p{L}+)[-‑]$/u.exec(text)?.[1];
  if (head === undefined) return `${text} `;
  const tail = /^\p{L}+/u.exec(next)?.[0] ?? '';
  return words.has((head + tail).toLowerCase()) ? text.slice(0, -1) : text;
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/\p{L}+/gu) ?? []);
}
