import type { Template } from '../templating/catalogue.ts';
import { isWithheld, type Rendered, type Withheld } from '../templating/render.ts';
import type { Job } from './job.ts';
import type { ReadyWorkspace } from './workspace.ts';

/** Documents as trees, before any format. */
export interface Rendering {
  /** Those that were asked for, in the order of the catalogue or of the set. */
  readonly documents: readonly Rendered[];
  /** Those that their messages attach besides. */
  readonly attached: readonly Rendered[];
  /** Those that were asked for and lack facts. */
  readonly withheld: readonly Withheld[];
}

/** Renders the documents that were asked for, and those that go with a message of theirs: a signed scan bears their name. */
export function renderDocuments(
  { dossier, scans, usage }: ReadyWorkspace,
  { catalogue, renderer, options: given }: Pick<Job, 'catalogue' | 'renderer' | 'options'>,
): Rendering {
  const { ids, date } = given;
  const options = { date, usage, signed: new Set(scans.keys()) };
  const render = (templates: readonly Template[]): readonly (Rendered | Withheld)[] =>
    templates.map((template) => renderer.render(template, dossier, options));
  const wanted = chosen(catalogue, given);
  const results = render(wanted);
  const documents = results.filter(isRendered);
  const attachments = documents.flatMap(({ template }) => template.meta.mail?.attach ?? []);
  const others = catalogue.templates.filter((one) => attachments.includes(one.id) && !wanted.includes(one));
  // Nobody misses what is not of that kind of organisation, unless it was named.
  const withheld = results
    .filter(isWithheld)
    .filter(({ template, missing }) => missing.length > 0 || ids.includes(template.id));
  return { documents, attached: render(others).filter(isRendered), withheld };
}

/** The templates that were asked for: those of a set in its order of signing, others in the order of the catalogue. */
function chosen(
  { templates }: Job['catalogue'],
  { ids, set }: Pick<Job['options'], 'ids' | 'set'>,
): readonly Template[] {
  if (set === undefined) return ids.length > 0 ? templates.filter(({ id }) => ids.includes(id)) : templates;
  const place = ({ meta }: Template): number => meta.sets[set] ?? 0;
  return templates.filter(({ meta }) => meta.sets[set] !== undefined).sort((a, b) => place(a) - place(b));
}

function isRendered(result: Rendered | Withheld): result is Rendered {
  return !isWithheld(result);
}
