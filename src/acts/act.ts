import type { DocumentTree } from '../document/tree.ts';
import type { DocumentFacts, Organization } from '../organization/dossier.ts';

/** An issued act as its `act.json` tells it: the truth about it. Nothing of it changes but `withdrawn`. */
export interface ActRecord {
  /** Its folder's name when it was issued: no other act of the organisation has it. */
  readonly id: string;
  /** Id of the template. */
  readonly document: string;
  /** «Приказ». */
  readonly kind: string;
  /** «Об использовании …»; the whole title where the act has no such heading. */
  readonly title: string;
  /** Null: the act is known by its date. */
  readonly number: string | null;
  /** ISO. */
  readonly date: string;
  /** Where its number counts, see {@link journalOf}. */
  readonly journal: string;
  /** From 1. */
  readonly edition: number;
  /** Days a report speaks of, «2025-04-01/2025-06-30». */
  readonly period: string | null;
  /** What tells it from another act of the same template, see {@link occasionOf}. */
  readonly occasion: Occasion;
  readonly cites: readonly ActReference[];
  /** Ids of the templates that it approves: such an act cites it. */
  readonly approves: readonly string[];
  /** Acts of which it is a new edition. */
  readonly replaces: readonly ActReference[];
  readonly repeals: readonly ActReference[];
  /** Acts that it changes and that stay in force; a program of earlier days issued none. */
  readonly amends: readonly AmendedAct[];
  /** Of the table that it was made of: who gives the consents that it holds, or whose data are destroyed. */
  readonly people: readonly ActPerson[];
  /** Numbers of its clauses by their ids. */
  readonly clauses: Readonly<Record<string, string>>;
  readonly files: readonly ActFile[];
  readonly tree: DocumentTree;
  /** The facts that it was made of. */
  readonly facts: Organization;
  /** What the organisation file said of it that day. */
  readonly given: DocumentFacts;
  readonly program: { readonly name: 'sferum-docs'; readonly version: string };
  /** The day by the clock of the computer, ISO. */
  readonly issued: string;
  /** The day its issue was taken back, ISO, or null. */
  readonly withdrawn: string | null;
}

export type Occasion = Readonly<Record<string, string>>;

/** Another act, as it was known when it was named. */
export interface ActReference {
  /** Of an issued act or of a row; null for one that only the organisation file names. */
  readonly id: string | null;
  readonly number: string | null;
  /** ISO. */
  readonly date: string | null;
  readonly title: string;
}

/** An act that another changes. */
export interface AmendedAct extends ActReference {
  /** What it says from then on, where that is no act of its own: null where a new edition is issued. */
  readonly text: ActText | null;
}

export interface ActPerson {
  /** As the table has it. */
  readonly name: string;
  /** Who signs for them, «до 14 лет»; null where the table does not say. */
  readonly signs: string | null;
}

/** What an act says. */
export type ActText = Pick<ActRecord, 'tree' | 'clauses' | 'facts'>;

export interface ActFile {
  /** A plain name in the folder of the act. */
  readonly path: string;
  readonly format: string;
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

export const ACT_FILE = 'act.json';

/** How another act names this one. */
export function referenceTo({ id, number, date, title }: ActReference): ActReference {
  return { id, number, date, title };
}
