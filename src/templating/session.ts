import type { Person } from '../organization/dossier.ts';
import type { Overrides } from '../russian/overrides.ts';
import type { Law } from './laws.ts';

/** An act of the registry that a document cites and should not, or not before somebody has looked. */
export interface Doubt {
  readonly key: string;
  readonly law: Law;
  /** «на дату документа уже не действует (по 31.08.2024)». */
  readonly reason: string;
}

/** A document that is placed on the site. */
export interface Published {
  readonly title: string;
  /** ISO, or null. */
  readonly date: string | null;
  readonly number: string | null;
  /** Percent-encoded name of its PDF. */
  readonly file: string;
  /** Likewise of each electronic signature beside it. */
  readonly signatures: readonly { readonly file: string }[];
}

/** What helpers may know and say while one document is rendered. */
export interface RenderSession {
  readonly lexicon: Overrides;
  readonly spacedInitials: boolean;
  readonly laws: Readonly<Record<string, Law>>;
  /** ISO date of the document, or null. */
  readonly date: string | null;
  /** Whose names the copy for the site leaves out, its posts stay; null in the document itself. */
  readonly hides: ((person: Person) => boolean) | null;
  /** Number of the clause with this id in another document of the same organisation, or null when there is none. */
  clause(document: string, id: string): string | null;
  /** What of the organisation's documents is placed on the site by the date of this one, in the order of the catalogue. */
  published(): readonly Published[];
  /** Tells of an act that is not in force or not verified. */
  doubt(doubt: Doubt): void;
}
