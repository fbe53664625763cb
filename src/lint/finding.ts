import { type Problem, type ProblemCode, personal, type Severity } from '../problem.ts';
import { type Act, type ActParagraph, place } from './act.ts';

/** What a rule says about a place. */
export interface Finding {
  readonly severity: Severity;
  readonly code: ProblemCode;
  readonly message: string;
  readonly hint: string;
}

/** The finding as a problem, at a character of a paragraph's text. */
export function findingAt(paragraph: ActParagraph, offset: number, finding: Finding): Problem {
  const { severity, code, message, hint } = finding;
  return { severity, code, message, ...place(paragraph, offset), hint };
}

/** A problem for every match of a pattern in the prose of every paragraph for which `describe` has something to say. */
export function eachMatch(
  act: Act,
  pattern: RegExp,
  describe: (match: RegExpExecArray, paragraph: ActParagraph) => Finding | null,
): readonly Problem[] {
  return act.paragraphs.flatMap((paragraph) =>
    [...paragraph.prose.matchAll(pattern)].flatMap((match) => {
      const finding = describe(match, paragraph);
      return finding ? [findingAt(paragraph, match.index, finding)] : [];
    }),
  );
}

const PERSONAL = [
  /(?:\+7|\b8)[\s(-]{0,3}\d{3}[\s)-]{0,3}\d{3}[\s-]?\d{2}[\s-]?\d{2}(?!\d)/u,
  /[\w.+-]{1,64}@[\w.-]{1,64}/u,
  /\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?\s\p{Lu}\.\s?\p{Lu}\./u,
  /\p{Lu}\.\s?\p{Lu}\.\s?\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?/u,
  /\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}+(?:вич|вн|ичн)\p{Ll}{0,3}/u,
];
const ANY_PERSONAL = new RegExp(PERSONAL.map(({ source }) => source).join('|'), 'gu');

/** A piece of the act for a message, on one line, names and contacts marked as personal. */
export function quoted(text: string, longest = 60): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  const letters = [...line];
  const short = letters.length > longest ? `${letters.slice(0, longest).join('').trimEnd()}…` : line;
  return `«${short.replace(ANY_PERSONAL, (found) => personal(found))}»`;
}

/** The text from `start` to `end` with up to the given number of whole words on both sides. */
export function around(text: string, start: number, end: number, words = 2): string {
  const before = new RegExp(`(?:\\S+\\s+){0,${words}}\\S*$`, 'u').exec(
    text.slice(Math.max(0, start - 60), start),
  );
  const after = new RegExp(`^\\S*(?:\\s+\\S+){0,${words}}`, 'u').exec(text.slice(end, end + 60));
  return (before?.[0] ?? '') + text.slice(start, end) + (after?.[0] ?? '');
}
