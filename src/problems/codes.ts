/**
 * Codes of one area: `area/what` → when it comes and what to do, a Russian sentence each, for whoever helps the user.
 * A new code is one entry; `UPDATE_DOCS=1` before the tests writes it into docs/problems.md.
 */
export type Codes = Readonly<Record<`${string}/${string}`, readonly [when: string, cure: string]>>;
