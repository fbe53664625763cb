import type { DocumentTree } from '../document/tree.ts';
import type { Problem } from '../problem.ts';
import type { PageLayout } from './layout.ts';

export interface WrittenFile {
  readonly bytes: Uint8Array;
  /** For example a character that the font lacks. `file` is left to the caller. */
  readonly problems: readonly Problem[];
  /** Of one of several files: what its name ends with, after that of the document. Parts of one document may be called the same. */
  readonly part?: string;
}

/**
 * `(tree, layout) → bytes`, of one file or of several: pure, no clock, no randomness, the same bytes for the same tree. The
 * tree has soft hyphens where a justified line would gape: a writer that justifies nothing leaves them out.
 */
export type Writer = (
  tree: DocumentTree,
  layout: PageLayout,
) => Promise<WrittenFile | readonly WrittenFile[]>;
