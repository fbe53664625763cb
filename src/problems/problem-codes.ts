import { ACTS } from './act-codes.ts';
import { DOCUMENTS } from './document-codes.ts';
import { FILES } from './file-codes.ts';
import { DESCRIBED, LISTS } from './list-codes.ts';
import { ORGANIZATION } from './organization-codes.ts';
import { TEMPLATES } from './template-codes.ts';
import { USAGE } from './usage-codes.ts';

export { DESCRIBED };

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

/** Name of a described table: the area of the codes of its rows. Only the reader of descriptions gives it. */
export type TableName = string & { readonly [described]: true };

type FixedCode = keyof typeof PROBLEM_CODES;

/** Stable id of a kind of problem, `area/what`; one that is not in the catalogue does not compile. */
export type ProblemCode = FixedCode | `${TableName}/${keyof typeof DESCRIBED}`;

type AreaWith<Code, What extends string> = Code extends `${infer Area}/${What}` ? Area : never;

/** The areas that have a code: `Area<'bad-date'>` is staff and every described table. */
export type Area<What extends string> =
  | AreaWith<FixedCode, What>
  | (What extends keyof typeof DESCRIBED ? TableName : never);

type WhatIn<Code, Area extends string> = Code extends `${Area}/${infer What}` ? What : never;

/** What may be wrong in an area: the second half of its codes. */
export type What<Area extends string> = Area extends TableName
  ? keyof typeof DESCRIBED
  : WhatIn<FixedCode, Area>;
