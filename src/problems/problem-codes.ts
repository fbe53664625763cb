import { ACTS } from './act-codes.ts';
import { DOCUMENTS } from './document-codes.ts';
import { FILES } from './file-codes.ts';
import { LISTS, ROWS } from './list-codes.ts';
import { ORGANIZATION } from './organization-codes.ts';
import { TEMPLATES } from './template-codes.ts';
import { USAGE } from './usage-codes.ts';

export { ROWS };

/** Every code with a fixed area: when it comes and what to do. `docs/problems.md` is made of it. */
export const PROBLEM_CODES = {
  ...FILES,
  ...ORGANIZATION,
  ...LISTS,
  ...DOCUMENTS,
  ...TEMPLATES,
  ...USAGE,
  ...ACTS,
} as const;

declare const described: unique symbol;

/** Name of a described table. Only the reader of descriptions gives it. */
export type TableName = string & { readonly [described]: true };

/** Whose rows they are: the area of the codes that every list has. */
export type ListName = 'staff' | 'groups' | 'forms' | TableName;

/** Stable id of a kind of problem, `area/what`; one that is not in the catalogue does not compile. */
export type ProblemCode = keyof typeof PROBLEM_CODES | `${ListName}/${keyof typeof ROWS}`;
