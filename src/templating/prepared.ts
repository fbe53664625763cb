import type { TableDescription } from '../organization/tables/description.ts';
import { sha256 } from '../world/hash.ts';
import type { ShapeKey } from './fact-shapes.ts';
import type { Metadata } from './metadata.ts';

/** What is known of a template without reading it: it has no mistake of its own. */
export interface PreparedTemplate {
  /** Null for a partial. */
  readonly meta: Metadata | null;
  /** Compiled by Handlebars after typesetting. */
  readonly code: TemplateSpecification;
}

/** What the shipped templates come to, so that a run need not work it out. A text that was changed is not found in it. */
export interface Prepared {
  /** By the {@link textKey} of a template. */
  readonly templates: Readonly<Record<string, PreparedTemplate>>;
  /** Values of YAML files, by their {@link textKey}. */
  readonly data: Readonly<Record<string, unknown>>;
  /** Descriptions of input tables in which nothing is wrong, by their {@link textKey}. */
  readonly tables: Readonly<Record<string, TableDescription>>;
  /** By the digest of a catalogue in which nothing is wrong and by {@link checkKey}: the facts each template names, by its id. */
  readonly named: Readonly<Record<string, Readonly<Record<string, NamedFacts>>>>;
}

export type NamedFacts = Readonly<Record<string, readonly string[]>>;

/** What a check of templates depends on beside them. */
export function checkKey({ platform, kind }: ShapeKey): string {
  return `${platform} ${kind}`;
}

export function textKey(text: string): string {
  return sha256(new TextEncoder().encode(text));
}

export const NOTHING_PREPARED: Prepared = { templates: {}, data: {}, tables: {}, named: {} };

/** Of the program; nothing while it runs from its source. The build puts here what `prepare.ts` makes of the shipped folder. */
export const PREPARED: Prepared = NOTHING_PREPARED;
