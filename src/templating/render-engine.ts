import type Handlebars from 'handlebars/dist/handlebars.js';
import { type ParsedDocument, parseDocument } from '../document/parse.ts';
import type { Dossier } from '../organization/dossier.ts';
import { type Catalogue, isolatedHandlebars, type Template } from './catalogue.ts';
import type { TemplateSource } from './check-context.ts';
import type { RenderContext } from './context.ts';
import { registerHelpers } from './helpers/helpers.ts';
import type { Amendment } from './own-clauses/amendment.ts';
import type { CitedClauses } from './parsed-problems.ts';
import type { RenderOptions } from './render-options.ts';
import type { Rendered, Withheld } from './rendered.ts';
import type { RenderSession } from './session.ts';
import { typesetProgram } from './typeset.ts';

/** Not `strict`: with `compat` it throws on a text given to a partial, and checkTemplate has checked every path already. */
export const COMPILING: CompileOptions = { compat: true, preventIndent: true };

/** What stays the same from document to document. */
export interface Engine {
  readonly catalogue: Catalogue;
  delegate(template: Template): Handlebars.TemplateDelegate;
  mailBody(name: string): Handlebars.TemplateDelegate | undefined;
  /** Clauses of documents that others cite, by organisation; rendered once for all that cite them. */
  readonly clauses: WeakMap<Dossier, Map<string, CitedClauses>>;
  /** Documents of the same facts: those that the page of the site lists are made by the same run. */
  readonly rendered: WeakMap<Dossier, WeakMap<RenderOptions, Map<Template, Rendered | Withheld>>>;
}

/** Templates are compiled when they are first rendered, partials at once. */
export function newEngine(catalogue: Catalogue): Engine {
  const environment = isolatedHandlebars();
  registerHelpers(environment);
  for (const [name, partial] of catalogue.partials)
    environment.registerPartial(name, compile(environment, partial));
  const compiled = new Map<Template, Handlebars.TemplateDelegate>();
  return {
    catalogue,
    delegate: (template) => {
      if (!compiled.has(template)) compiled.set(template, compile(environment, template));
      return compiled.get(template) as Handlebars.TemplateDelegate;
    },
    mailBody: (name) => environment.partials[name],
    clauses: new WeakMap(),
    rendered: new WeakMap(),
  };
}

function compile(
  environment: ReturnType<typeof isolatedHandlebars>,
  source: TemplateSource,
): Handlebars.TemplateDelegate {
  const { code } = source;
  if (code) return environment.template(code);
  // Asked for only here: a prepared template would be parsed for it.
  return environment.compile(typesetProgram(source.program), COMPILING);
}

export function run(
  source: Handlebars.TemplateDelegate,
  { values }: RenderContext,
  session: RenderSession,
  amendment?: Amendment,
): ParsedDocument {
  return parseDocument(source(values, { data: { session } }), amendment?.amend);
}

/** What a text may ask for that nobody is told of. */
export function silentSession(
  { organization, forms }: Dossier,
  { date }: RenderContext,
  { catalogue }: Engine,
): RenderSession {
  return {
    lexicon: forms,
    spacedInitials: organization.style.spacedInitials,
    laws: catalogue.data.laws,
    date,
    hides: null,
    clause: () => null,
    published: () => [],
    doubt: () => {},
  };
}
