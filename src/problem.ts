import type { ProblemCode } from './problems/problem-codes.ts';

export type { ProblemCode };

/** How bad a problem is: an error stops the documents it touches, a warning does not, a note is for the record. */
export type Severity = 'error' | 'warning' | 'note';

/** One problem of any kind, as data. Texts are Russian and speak to the head or the administrator. */
export interface Problem {
  readonly severity: Severity;
  /** Stable id, `area/what`, for example `staff/bad-date`; all are told in docs/problems.md. */
  readonly code: ProblemCode;
  /** What is wrong. Values of the input stand between {@link personal} marks, so that printing can mask them. */
  readonly message: string;
  /** Path as the user knows it, relative to the input or template folder. */
  readonly file?: string;
  /** 1-based. */
  readonly line?: number;
  /** 1-based; for tables the number of the cell in its row. */
  readonly column?: number;
  /** Keys of the fact of the organisation file that it is of, there or missing, joined by dots: `documents.order-use.date`. Keys may be of the input's own: the page finds its field by them, nothing prints them. */
  readonly fact?: string;
  /** What to do, one sentence. */
  readonly hint?: string;
  /** Values of which each, in the place of the one that stands there, puts it right. Values of the input: the page offers them, nothing prints them. */
  readonly cures?: readonly string[];
  /** Name of the document that shows it, until {@link inDocuments} says it for all of them. */
  readonly document?: string;
}

const OPEN = '\u{E000}';
const CLOSE = '\u{E001}';
const INSTEAD = '\u{E002}';

/**
 * Marks a value of the input inside a problem's text, see {@link reveal}. `instead` stands there when values are masked, so that
 * advice stays advice: «сотрудник из строки 5».
 */
export function personal(value: string, instead = mask(value)): string {
  return `${OPEN}${unmarked(value)}${INSTEAD}${unmarked(instead)}${CLOSE}`;
}

function unmarked(text: string): string {
  return text.replace(/[\u{E000}-\u{E002}]/gu, '');
}

/** The problem with values of the input shown as they are, or masked: «Ив***»; masked it has no cures. Which fact it is of is not for reading. */
export function reveal({ cures, fact, ...problem }: Problem, showValues: boolean): Problem {
  return {
    ...problem,
    ...(cures === undefined || !showValues ? {} : { cures }),
    message: revealText(problem.message, showValues),
    ...(problem.hint === undefined ? {} : { hint: revealText(problem.hint, showValues) }),
  };
}

/** {@link reveal} for any text with marks. */
export function revealText(text: string, showValues: boolean): string {
  return text.replace(
    /\u{E000}([^\u{E000}-\u{E002}]*)\u{E002}([^\u{E000}-\u{E002}]*)\u{E001}/gu,
    (_, value: string, instead: string) => (showValues ? value : instead),
  );
}

function mask(value: string): string {
  return `${[...value].slice(0, value.length > 6 ? 2 : 1).join('')}***`;
}

/** What came of a step that may fail. `P` is less than a {@link Problem} where only the caller knows what to say. */
export type Result<T, P = Problem> = { readonly value: T } | { readonly problem: P };

/** True when at least one problem is an error. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}

/** How many problems of one severity there are. */
export function count(problems: readonly Problem[], severity: Severity): number {
  return problems.filter((problem) => problem.severity === severity).length;
}

/** How many documents a message names. */
const NAMED = 3;

/** What several documents show alike is told once, with their names. */
export function inDocuments(problems: readonly Problem[]): readonly Problem[] {
  const documents = new Map<string, Set<string>>();
  for (const { document, ...fact } of problems) {
    const key = JSON.stringify(fact);
    const known = documents.get(key) ?? new Set();
    documents.set(key, document === undefined ? known : known.add(document));
  }
  return [...documents].map(([key, names]) => {
    const fact = JSON.parse(key) as Problem;
    return names.size === 0 ? fact : { ...fact, message: `${fact.message} ${documentNames([...names])}` };
  });
}

function documentNames(names: readonly string[]): string {
  const shown = names.slice(0, NAMED).map((name) => `«${name}»`);
  const more = names.length > NAMED ? ` и ещё ${names.length - NAMED}` : '';
  return `${names.length === 1 ? 'Документ' : 'Документы'}: ${shown.join(', ')}${more}.`;
}

/** The problems in their order, repeats left out. */
export function withoutRepeats(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
