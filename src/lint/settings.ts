import type { OrganizationKind } from '../organization/dossier.ts';
import type { Law } from '../templating/laws.ts';
import type { Terms } from '../templating/root-shape.ts';

/** What the rules hold an act against. */
export interface LintSettings {
  /** Null when nobody said whose act it is: words of other kinds of organisation are not looked for. */
  readonly kind: OrganizationKind | null;
  /** ISO date of the act, or null for the date of its approval stamp. */
  readonly date: string | null;
  /** ISO date of the organisation's newest document, for an act without a date; null when no organisation is named. */
  readonly lastDate: string | null;
  readonly laws: Readonly<Record<string, Law>>;
  readonly platforms: Readonly<Record<string, Terms>>;
}
