import type { DocumentTree } from '../document/tree.ts';
import type { Problem } from '../problem.ts';
import type { PageLayout } from './layout.ts';

export interface WriterResult {
  readonly bytes: Uint8Array;
  /** For example a character that the font lacks. `file` is left to the caller. */
  readonly problems: readonly Problem[];
}

/** `(tree, layout) → bytes`: pure, no clock, no randomness, the same bytes for the same tree. */
export type Writer = (tree: DocumentTree, layout: PageLayout) => Promise<WriterResult>;
