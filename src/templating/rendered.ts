import type { DocumentTree } from '../document/tree.ts';
import type { Problem } from '../problem.ts';
import type { Template } from './catalogue.ts';
import type { MissingFact } from './facts.ts';
import type { AmendedClause } from './own-clauses/amendment.ts';
import type { Doubt } from './session.ts';

/** A rendered document, before any format. */
export interface Rendered {
  readonly template: Template;
  readonly tree: DocumentTree;
  /** Base of the file name, before it is made safe. */
  readonly fileName: string;
  /** What of it goes to the site, where that is another text. */
  readonly siteCopy: Rendered | null;
  readonly edition: '2016' | '2025';
  /** What the document speaks of, by the template's meta `period`: one of another period does not replace it. */
  readonly period: string | null;
  /** Blocks of the message that goes with the document, and its subject, or null. */
  readonly mail: { readonly tree: DocumentTree; readonly to: string; readonly subject: string } | null;
  /** What the organisation has otherwise in it, in the order of the document. */
  readonly amended: readonly AmendedClause[];
  /** Ids of the documents that it, not the message, cites by number and date. */
  readonly cites: readonly string[];
  /** What its references to clauses of its own print, by their ids. */
  readonly clauses: ReadonlyMap<string, string>;
  /** Paths of the facts that it leaves blank. */
  readonly blanks: readonly string[];
  /** The facts for which it leaves lines for handwriting. */
  readonly gaps: readonly MissingFact[];
  /** Acts that the document, not the message, cites and should not. */
  readonly doubts: readonly Doubt[];
  /** Of the rendering; what the finished text shows is for `src/checks`. */
  readonly problems: readonly Problem[];
}

/** A document that cannot be made, and what is missing for it; nothing where it is not of that kind of organisation. */
export interface Withheld {
  readonly template: Template;
  readonly missing: readonly MissingFact[];
}

/** True when the document is withheld for want of facts. */
export function isWithheld(result: Rendered | Withheld): result is Withheld {
  return 'missing' in result;
}
