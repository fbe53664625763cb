import type { Block, DocumentTree } from '../document/tree.ts';

/** A text of a document with the ids of its clauses by their numbers: «2.1» → `administrator`. */
export interface TextVersion {
  readonly tree: DocumentTree;
  readonly clauses: ReadonlyMap<string, string>;
}

/**
 * What a passage is to who cites it. `requisite`: letterhead, stamps, signatures, which are no text of the act; `loose`: a text that
 * nothing names.
 */
export type PassageRole = 'title' | 'preamble' | 'section' | 'clause' | 'appendix' | 'requisite' | 'loose';

/** A piece of a document that people cite: a clause with its dashes, a heading, a paragraph, a row of a table. */
export interface Passage {
  readonly role: PassageRole;
  /** «2.1», or '' without a number; of an appendix its place among them. */
  readonly number: string;
  /** 0 in the body, k in the k-th appendix. */
  readonly scope: number;
  /** Of clauses: 1, and one more inside another. */
  readonly level: number;
  /** What the number is of: clauses are never held against headings. */
  readonly kind: Block['type'];
  readonly id: string | null;
  /** Lines of its own, without those of the passages in it. */
  readonly text: string;
  /** Likewise. */
  readonly blocks: readonly Block[];
  /** Clauses in a clause, what stands under the heading of a section, an appendix. */
  readonly below: readonly Passage[];
}
