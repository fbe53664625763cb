import type { ProblemCode } from './problems/problem-codes.ts';

export type { ProblemCode };

/** How bad a problem is: an error stops the documents it touches, a warning does not, a note is for the record. */
export type Severity = 'error' | 'warning' | 'note';

/** One problem of any kind, as data. Texts are Russian and speak to the head or the administrator. */
export interface Problem {
  readonly severity: Severity;
  /** Stable id, `area/what`, for example `staff/bad-date`; all are told in docs/problems.md. */
  readonly code: ProblemCode;
  /** What is wrong. Personal values stand between {@link personal} marks, so that printing can mask them. */
  readonly message: string;
  /** Path as the user knows it, relative to the input or template folder. */
  readonly file?: string;
  /** 1-based. */
  readonly line?: number;
  /** 1-based; for tables the number of the cell in its row. */
  readonly column?: number;
  /** What to do, one sentence. */
  readonly hint?: string;
}

const OPEN = '\u{E000}';
const CLOSE = '\u{E001}';

/** Marks a personal value (name, phone, e-mail) inside a problem's text, see {@link reveal}. */
export function personal(value: string): string {
  return `${OPEN}${value.replace(/[\u{E000}\u{E001}]/gu, '')}${CLOSE}`;
}

/** The problem with personal values shown as they are, or masked: «Ива***». */
export function reveal(problem: Problem, showValues: boolean): Problem {
  const show = (text: string): string =>
    text.replace(/\u{E000}([^\u{E000}\u{E001}]*)\u{E001}/gu, (_, value: string) =>
      showValues ? value : mask(value),
    );
  return {
    ...problem,
    message: show(problem.message),
    ...(problem.hint === undefined ? {} : { hint: show(problem.hint) }),
  };
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

/** The problems in their order, repeats left out. */
export function withoutRepeats(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
