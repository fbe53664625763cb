import type { Problem } from '../problem.ts';
import type { Catalogue, Template } from './catalogue.ts';
import { checkTemplate } from './check-template.ts';
import { tableFields } from './input-tables.ts';
import { rootFields } from './root-shape.ts';

/** A fact that a template names. */
export interface UsedFact {
  /** Path from the root: `organization.inn`. */
  readonly field: string;
  readonly label: string;
  /** Where the user writes it: file and key. */
  readonly source: string;
  /** The document is not made without it. */
  readonly required: boolean;
}

/** The facts a template names, by path, and what is wrong in it. */
export function usedFacts(
  catalogue: Catalogue,
  template: Template,
): { readonly facts: readonly UsedFact[]; readonly problems: readonly Problem[] } {
  const { platforms, vocabularies, tables, laws } = catalogue.data;
  const [platform = {}] = Object.values(platforms);
  const [words = {}] = Object.values(vocabularies);
  const root = rootFields(template, catalogue.templates, { platform, words, tables: tableFields(tables) });
  const { fields, problems } = checkTemplate(template, root, catalogue.partials, Object.keys(laws));
  const facts = [...fields].map(([path, field]) => ({
    field: path,
    label: field.label,
    source: 'source' in field ? field.source : '',
    required: template.meta.requires.includes(path),
  }));
  return { facts: facts.sort((a, b) => (a.field < b.field ? -1 : 1)), problems };
}
