import type { Law } from '../templating/laws.ts';
import type { Terms } from '../templating/root-shape.ts';

/** Kinds of organisations, named as the vocabularies of the templates are. */
export const KINDS = ['kindergarten', 'school', 'additional', 'college'] as const;

export type Kind = (typeof KINDS)[number];

/** What the rules hold an act against. */
export interface LintSettings {
  /** Null when nobody said whose act it is: words of other kinds of organisation are not looked for. */
  readonly kind: Kind | null;
  /** ISO date of the act, or null for the date of its approval stamp. */
  readonly date: string | null;
  readonly laws: Readonly<Record<string, Law>>;
  readonly platforms: Readonly<Record<string, Terms>>;
}
