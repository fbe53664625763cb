import { isWithheld, type Rendered, type Withheld } from '../templating/render.ts';
import type { Job } from './job.ts';
import type { ReadyWorkspace } from './workspace.ts';

/** Documents as trees, before any format. */
export interface Rendering {
  /** Those that were asked for, in the order of the catalogue. */
  readonly documents: readonly Rendered[];
  /** Those that their messages attach besides. */
  readonly attached: readonly Rendered[];
  /** Those that were asked for and lack facts. */
  readonly withheld: readonly Withheld[];
}

/** Renders the documents that were asked for, and those that go with a message of theirs: a signed scan bears their name. */
export function renderDocuments(
  { dossier, scans, usage }: ReadyWorkspace,
  { catalogue, renderer, options: { ids, date } }: Pick<Job, 'catalogue' | 'renderer' | 'options'>,
): Rendering {
  const options = { date, usage, signed: new Set(scans.keys()) };
  const render = (wanted: readonly string[]): readonly (Rendered | Withheld)[] =>
    catalogue.templates
      .filter(({ id }) => wanted.includes(id))
      .map((template) => renderer.render(template, dossier, options));
  const wanted = ids.length > 0 ? ids : catalogue.templates.map(({ id }) => id);
  const results = render(wanted);
  const documents = results.filter(isRendered);
  const attachments = documents.flatMap(({ template }) => template.meta.mail?.attach ?? []);
  const others = attachments.filter((id) => !wanted.includes(id));
  // Nobody misses what is not of that kind of organisation, unless it was named.
  const withheld = results
    .filter(isWithheld)
    .filter(({ template, missing }) => missing.length > 0 || ids.includes(template.id));
  return { documents, attached: render(others).filter(isRendered), withheld };
}

function isRendered(result: Rendered | Withheld): result is Rendered {
  return !isWithheld(result);
}
