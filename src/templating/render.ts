import type Handlebars from 'handlebars/dist/handlebars.js';
import { type ParsedDocument, parseDocument } from '../document/parse.ts';
import { sanitize } from '../document/sanitize.ts';
import type { DocumentTree } from '../document/tree.ts';
import { type Dossier, isSamePerson, type Person } from '../organization/dossier.ts';
import { membershipOf } from '../organization/membership.ts';
import { type Problem, withoutRepeats } from '../problem.ts';
import { remember } from '../remember.ts';
import { safeFileName } from '../world/file-name.ts';
import { type Catalogue, isolatedHandlebars, type Template } from './catalogue.ts';
import type { TemplateSource } from './check-context.ts';
import { buildContext, type RenderContext, type RenderOptions } from './context.ts';
import { blankFacts, blankWarnings, type MissingFact, missingFacts, nameOf } from './facts.ts';
import { registerHelpers } from './helpers.ts';
import { type AmendedClause, type Amendment, amendmentOf } from './own-clauses/amendment.ts';
import { type CitedClauses, parsedProblems } from './parsed-problems.ts';
import type { Doubt, Published, RenderSession } from './session.ts';
import { typesetProgram } from './typeset.ts';

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

/** Compiled templates of a catalogue, ready for any number of organisations. */
export interface Renderer {
  render(template: Template, dossier: Dossier, options: RenderOptions): Rendered | Withheld;
}

/** True when the document is withheld for want of facts. */
export function isWithheld(result: Rendered | Withheld): result is Withheld {
  return 'missing' in result;
}

/** Not `strict`: with `compat` it throws on a text given to a partial, and checkTemplate has checked every path already. */
export const COMPILING: CompileOptions = { compat: true, preventIndent: true };

const renderers = new WeakMap<Catalogue, Renderer>();

/** The renderer of a catalogue: its templates are compiled once, when they are first rendered. */
export function rendererOf(catalogue: Catalogue): Renderer {
  const renderer = renderers.get(catalogue) ?? newRenderer(catalogue);
  renderers.set(catalogue, renderer);
  return renderer;
}

function newRenderer(catalogue: Catalogue): Renderer {
  const environment = isolatedHandlebars();
  registerHelpers(environment);
  const compile = (source: TemplateSource): Handlebars.TemplateDelegate =>
    source.code
      ? environment.template(source.code)
      : environment.compile(typesetProgram(source.program), COMPILING);
  for (const [name, partial] of catalogue.partials) environment.registerPartial(name, compile(partial));
  const compiled = new Map<Template, Handlebars.TemplateDelegate>();
  const delegate = (template: Template): Handlebars.TemplateDelegate => {
    const made = compiled.get(template) ?? compile(template);
    compiled.set(template, made);
    return made;
  };
  const engine: Engine = {
    catalogue,
    delegate,
    mailBody: (name) => environment.partials[name],
    clauses: new WeakMap(),
    rendered: new WeakMap(),
  };
  return { render: (template, dossier, given) => renderOne(template, dossier, given, engine) };
}

/** What stays the same from document to document. */
interface Engine {
  readonly catalogue: Catalogue;
  delegate(template: Template): Handlebars.TemplateDelegate;
  mailBody(name: string): Handlebars.TemplateDelegate | undefined;
  /** Clauses of documents that others cite, by organisation; rendered once for all that cite them. */
  readonly clauses: WeakMap<Dossier, Map<string, CitedClauses>>;
  /** Documents of the same facts: those that the page of the site lists are made by the same run. */
  readonly rendered: WeakMap<Dossier, WeakMap<RenderOptions, Map<Template, Rendered | Withheld>>>;
}

/** Facts and options are never changed, so that the same ones give the same document. */
function renderOne(
  template: Template,
  dossier: Dossier,
  options: RenderOptions,
  engine: Engine,
): Rendered | Withheld {
  const ofDossier =
    engine.rendered.get(dossier) ?? new WeakMap<RenderOptions, Map<Template, Rendered | Withheld>>();
  engine.rendered.set(dossier, ofDossier);
  const known = ofDossier.get(options) ?? new Map<Template, Rendered | Withheld>();
  ofDossier.set(options, known);
  const made = known.get(template) ?? renderAnew(template, dossier, options, engine);
  known.set(template, made);
  return made;
}

function renderAnew(
  template: Template,
  dossier: Dossier,
  options: RenderOptions,
  engine: Engine,
): Rendered | Withheld {
  const made = renderText(template, dossier, options, engine, template.meta.isPage);
  if (isWithheld(made) || !template.meta.siteCopy) return made;
  const copy = renderText(template, dossier, options, engine, true);
  if (isWithheld(copy) || JSON.stringify(copy.tree) === JSON.stringify(made.tree)) return made;
  return { ...made, siteCopy: { ...copy, fileName: `${made.fileName} (для сайта)` } };
}

function renderText(
  template: Template,
  dossier: Dossier,
  options: RenderOptions,
  engine: Engine,
  forSite: boolean,
): Rendered | Withheld {
  if (!isOfKind(template, dossier, engine)) return { template, missing: [] };
  const context = buildContext(engine.catalogue, template, dossier, options);
  const missing = missingFacts(template.meta.requires, context);
  if (missing.length > 0) return { template, missing };
  const doubts: Doubt[] = [];
  const cited = (id: string): CitedClauses =>
    issuedClauses(id, options) ?? clausesOf(id, dossier, options, engine);
  const session: RenderSession = {
    ...silentSession(dossier, context, engine),
    ...(forSite ? { hides: hiddenOnSite(dossier) } : {}),
    clause: (document, id) => cited(document).numbers.get(id) ?? null,
    published: () => options.published ?? publishedOn(context.date, dossier, options, engine),
    doubt: (doubt) => doubts.push(doubt),
  };
  const amendment = amendmentOf(template, dossier.clauses, engine.catalogue.templates);
  const parsed = run(engine.delegate(template), context, session, amendment);
  const tree = asTree(parsed, template, dossier, context);
  const own = [...doubts];
  const cites = [...context.cited];
  const body = template.meta.mail ? engine.mailBody(template.meta.mail.body) : undefined;
  const mail = body ? run(body, context, session) : null;
  return {
    template,
    tree,
    fileName: nameOf(parsed),
    edition: context.edition,
    period: parsed.meta.period ?? null,
    mail: mail && {
      tree: asTree(mail, template, dossier, context),
      to: mail.meta.to ?? '',
      subject: mail.title,
    },
    siteCopy: null,
    cites,
    clauses: parsed.references,
    blanks: parsed.blanks,
    amended: amendment.amended(parsed.numbers),
    gaps: blankFacts(parsed, context.fields),
    doubts: own,
    problems: withoutRepeats([
      ...amendment.problems,
      ...amendment.movedNumbers(parsed.references),
      ...parsedProblems(parsed, template, cited),
      ...blankWarnings(parsed, context.fields),
    ]),
  };
}

function isOfKind({ meta }: Template, { organization }: Dossier, { catalogue }: Engine): boolean {
  const words = catalogue.data.vocabularies[organization.kind];
  return meta.when === null || words?.[meta.when] !== 'нет';
}

function run(
  source: Handlebars.TemplateDelegate,
  { values }: RenderContext,
  session: RenderSession,
  amendment?: Amendment,
): ParsedDocument {
  return parseDocument(source(values, { data: { session } }), amendment?.amend);
}

/** The law orders to name the head, the deputies and the pedagogical workers (Федеральный закон № 273-ФЗ, статья 29), nobody else. */
function hiddenOnSite(dossier: Dossier): (person: Person) => boolean {
  const { management } = membershipOf(dossier, dossier.staff);
  return (person) => !person.pedagogical && !management.some((one) => isSamePerson(one, person));
}

function silentSession(
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

/** The clauses of an issued act: they stay as they were. */
function issuedClauses(id: string, { issued }: RenderOptions): CitedClauses | null {
  const numbers = issued?.get(id)?.clauses;
  return numbers ? { numbers, gone: new Map() } : null;
}

/** What is placed on the site by a day: no order without its date and number, and no page. */
function publishedOn(
  day: string | null,
  dossier: Dossier,
  options: RenderOptions,
  engine: Engine,
): readonly Published[] {
  const papers = engine.catalogue.templates.filter(({ meta }) => meta.site && !meta.isPage);
  const made = papers.map((template) => renderOne(template, dossier, options, engine));
  const ready = made.flatMap((one) => (isWithheld(one) ? [] : [one]));
  return ready.flatMap(({ template, tree: { title, date }, fileName, siteCopy }) => {
    const number = dossier.organization.documents[template.id]?.number ?? null;
    const isIssued = template.meta.relations.journal === null || (date !== null && number !== null);
    if (!isIssued || (day !== null && date !== null && date > day)) return [];
    const name = safeFileName(siteCopy?.fileName ?? fileName, 'pdf');
    return [{ title, date, number, file: encodeURIComponent(name), signatures: [] }];
  });
}

/** The clauses of another document. That document is rendered for it, its problems are not told. */
function clausesOf(id: string, dossier: Dossier, options: RenderOptions, engine: Engine): CitedClauses {
  const known = engine.clauses.get(dossier) ?? new Map<string, CitedClauses>();
  engine.clauses.set(dossier, known);
  return remember(known, `${id} ${options.date}`, () => citedClauses(id, dossier, options, engine));
}

function citedClauses(id: string, dossier: Dossier, options: RenderOptions, engine: Engine): CitedClauses {
  const template = engine.catalogue.templates.find((candidate) => candidate.id === id);
  if (!template) return { numbers: new Map(), gone: new Map() };
  const context = buildContext(engine.catalogue, template, dossier, options);
  const amendment = amendmentOf(template, dossier.clauses, engine.catalogue.templates);
  const session = silentSession(dossier, context, engine);
  const parsed = run(engine.delegate(template), context, session, amendment);
  return { numbers: parsed.references, gone: amendment.gone };
}

function asTree(
  parsed: ParsedDocument,
  template: Template,
  dossier: Dossier,
  context: RenderContext,
): DocumentTree {
  return {
    type: 'document',
    id: template.id,
    title: parsed.title,
    author: sanitize(dossier.organization.shortName),
    date: context.date,
    storage: template.meta.storage,
    ...(template.meta.landscape ? { orientation: 'landscape' } : {}),
    ...(template.meta.leaflet ? { look: 'leaflet' } : {}),
    blocks: parsed.blocks,
  };
}
