import type { ParsedDocument } from '../document/parse.ts';
import { sanitize } from '../document/sanitize.ts';
import type { DocumentTree } from '../document/tree.ts';
import { type Dossier, isSamePerson, type Person } from '../organization/dossier.ts';
import { membershipOf } from '../organization/membership.ts';
import { type Problem, withoutRepeats } from '../problem.ts';
import { safeFileName } from '../world/file-name.ts';
import type { Catalogue, Template } from './catalogue.ts';
import { clausesOf, issuedClauses } from './cited-clauses.ts';
import { buildContext, type RenderContext } from './context.ts';
import { blankFacts, blankWarnings, missingFacts, nameOf } from './facts.ts';
import { type Amendment, amendmentOf } from './own-clauses/amendment.ts';
import { type CitedClauses, parsedProblems } from './parsed-problems.ts';
import { type Engine, newEngine, run, silentSession } from './render-engine.ts';
import type { RenderOptions } from './render-options.ts';
import { isWithheld, type Rendered, type Withheld } from './rendered.ts';
import type { Doubt, Published, RenderSession } from './session.ts';

/** Compiled templates of a catalogue, ready for any number of organisations. */
export interface Renderer {
  render(template: Template, dossier: Dossier, options: RenderOptions): Rendered | Withheld;
}

const renderers = new WeakMap<Catalogue, Renderer>();

/** The renderer of a catalogue: its templates are compiled once, when they are first rendered. */
export function rendererOf(catalogue: Catalogue): Renderer {
  const renderer = renderers.get(catalogue) ?? newRenderer(catalogue);
  renderers.set(catalogue, renderer);
  return renderer;
}

function newRenderer(catalogue: Catalogue): Renderer {
  const engine = newEngine(catalogue);
  return { render: (template, dossier, options) => renderOne(template, dossier, options, engine) };
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
  return written({ template, dossier, context, session, doubts, cited }, engine);
}

/** A document whose facts are there: what its text may ask for, and what is noted while it is written. */
interface Work {
  readonly template: Template;
  readonly dossier: Dossier;
  readonly context: RenderContext;
  readonly session: RenderSession;
  readonly doubts: readonly Doubt[];
  readonly cited: (id: string) => CitedClauses;
}

function written(work: Work, engine: Engine): Rendered {
  const { template, dossier, context, session } = work;
  const amendment = amendmentOf(template, dossier.clauses, engine.catalogue.templates);
  const parsed = run(engine.delegate(template), context, session, amendment);
  // The message is written later: what it cites and doubts is not the document's.
  const [doubts, cites] = [[...work.doubts], [...context.cited]];
  return {
    template,
    tree: asTree(parsed, work),
    fileName: nameOf(parsed),
    edition: context.edition,
    period: parsed.meta.period ?? null,
    mail: mailOf(work, engine),
    siteCopy: null,
    cites,
    clauses: parsed.references,
    blanks: parsed.blanks,
    amended: amendment.amended(parsed.numbers),
    gaps: blankFacts(parsed, context.fields),
    doubts,
    problems: problemsOf(parsed, amendment, work),
  };
}

function mailOf(work: Work, engine: Engine): Rendered['mail'] {
  const { mail } = work.template.meta;
  const body = mail ? engine.mailBody(mail.body) : undefined;
  if (!body) return null;
  const parsed = run(body, work.context, work.session);
  return { tree: asTree(parsed, work), to: parsed.meta.to ?? '', subject: parsed.title };
}

function problemsOf(
  parsed: ParsedDocument,
  amendment: Amendment,
  { template, context, cited }: Work,
): readonly Problem[] {
  return withoutRepeats([
    ...amendment.problems,
    ...amendment.movedNumbers(parsed.references),
    ...parsedProblems(parsed, template, cited),
    ...blankWarnings(parsed, context.fields),
  ]);
}

function isOfKind({ meta }: Template, { organization }: Dossier, { catalogue }: Engine): boolean {
  const words = catalogue.data.vocabularies[organization.kind];
  return meta.when === null || words?.[meta.when] !== 'нет';
}

/** The law orders to name the head, the deputies and the pedagogical workers (Федеральный закон № 273-ФЗ, статья 29), nobody else. */
function hiddenOnSite(dossier: Dossier): (person: Person) => boolean {
  const { management } = membershipOf(dossier, dossier.staff);
  return (person) => !person.pedagogical && !management.some((one) => isSamePerson(one, person));
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

function asTree(parsed: ParsedDocument, { template, dossier, context }: Work): DocumentTree {
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
