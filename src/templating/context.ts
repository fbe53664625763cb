import type { Dossier } from '../organization/dossier.ts';
import type { Catalogue, Template } from './catalogue.ts';
import { shapeOf } from './fact-shapes.ts';
import { factsByName } from './facts-by-name.ts';
import { filledOnDemand, withBlanks } from './missing.ts';
import type { RenderOptions } from './render-options.ts';
import type { GroupShape } from './shape.ts';

/** What one document is rendered from: facts under the names of `rootFields`, missing ones as blanks. */
export interface RenderContext {
  readonly fields: GroupShape;
  readonly values: Readonly<Record<string, unknown>>;
  /** ISO date of the document, or null. */
  readonly date: string | null;
  readonly edition: '2016' | '2025';
  /** Ids of the documents whose facts were asked for so far; {@link FORMER_ORDER} for the former order. */
  readonly cited: ReadonlySet<string>;
}

/** The facts of the order that loses force. */
export const FORMER_ORDER = 'replaces';

/** ГОСТ Р 7.0.97-2025 is in force from this day. */
const EDITION_2025_FROM = '2025-08-18';

/** The facts of one document. */
export function buildContext(
  catalogue: Catalogue,
  template: Template,
  dossier: Dossier,
  options: RenderOptions,
): RenderContext {
  const { date } = options;
  const facts = documentsOf(catalogue, dossier, date);
  const own = facts[template.id] ?? {
    number: null,
    basis: null,
    date,
    ...dossier.organization.documents[template.id],
  };
  const edition = dossier.organization.standard ?? editionOn(own.date);
  const documents = citable(facts, options.issued);
  const fields = shapeOf(catalogue, template, dossier.organization);
  const factOf = factsByName(catalogue, dossier, { template, own, documents, edition }, options);
  const cited = new Set<string>();
  const values = citingValues({ fields, factOf, cited });
  return { fields, values, date: own.date, edition, cited };
}

/** The facts as a template names them; which documents it asks for is noted in `cited`. */
function citingValues(from: {
  readonly fields: GroupShape;
  readonly factOf: (name: string) => unknown;
  readonly cited: Set<string>;
}): RenderContext['values'] {
  const { fields, factOf, cited } = from;
  return filledOnDemand(fields, (name, field) => {
    if (name === FORMER_ORDER) cited.add(name);
    if (!LARGE.includes(name) || field.kind !== 'group') return withBlanks(field, factOf(name), name);
    const values = factOf(name) as Readonly<Record<string, unknown>>;
    return filledOnDemand(field, (id, inner) => {
      if (name === 'documents') cited.add(id);
      return withBlanks(inner, values[id] ?? null, `${name}.${id}`);
    });
  });
}

/** Of what they hold, a document names one or two. */
const LARGE: readonly string[] = ['documents', 'tables'];

function citable(
  facts: Dossier['organization']['documents'],
  issued: RenderOptions['issued'],
): Readonly<Record<string, unknown>> {
  if (!issued) return facts;
  const entries = Object.entries(facts).map(([id, own]) => [
    id,
    { ...own, subject: issued.get(id)?.subject ?? null },
  ]);
  return Object.fromEntries(entries);
}

/** Number, date and basis of every document of the catalogue. */
function documentsOf(
  catalogue: Catalogue,
  dossier: Dossier,
  date: string | null,
): Dossier['organization']['documents'] {
  const entries = catalogue.templates.map(({ id }) => {
    const given = dossier.organization.documents[id];
    return [id, { number: null, basis: null, ...given, date: given?.date ?? date }] as const;
  });
  return Object.fromEntries(entries);
}

/** The edition of the office standard in force on a day; without a day the newest. */
export function editionOn(date: string | null): '2016' | '2025' {
  return date !== null && date < EDITION_2025_FROM ? '2016' : '2025';
}
