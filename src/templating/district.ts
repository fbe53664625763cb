/* The document of a roll-up: no organisation's own, so it knows no dossier, and stands in a folder beside the templates. */
import { parseDocument } from '../document/parse.ts';
import { sanitize } from '../document/sanitize.ts';
import type { DocumentTree } from '../document/tree.ts';
import type { Problem } from '../problem.ts';
import type { DistrictView } from '../usage/district/view/district-view.ts';
import type { Files } from '../world/files.ts';
import { type Catalogue, isolatedHandlebars } from './catalogue.ts';
import { checkTemplate } from './check-template.ts';
import { DISTRICT_SHAPE } from './district-shape.ts';
import { listTemplates } from './heads.ts';
import { registerHelpers } from './helpers/helpers.ts';
import { NOTHING_PREPARED } from './prepared.ts';
import { readTemplate } from './read-template.ts';
import { COMPILING } from './render-engine.ts';
import type { RenderSession } from './session.ts';
import { typesetProgram } from './typeset.ts';

/** Folder of these templates inside a folder of templates. */
const FOLDER = 'district';

export interface RenderedDistrict {
  readonly id: string;
  readonly fileName: string;
  readonly tree: DocumentTree;
}

/** Renders every document of a roll-up; errors of a template leave it out. */
export function renderDistrict(
  files: Files,
  folders: readonly string[],
  { partials, data }: Pick<Catalogue, 'partials' | 'data'>,
  district: DistrictView,
): { readonly documents: readonly RenderedDistrict[]; readonly problems: readonly Problem[] } {
  const environment = isolatedHandlebars();
  registerHelpers(environment);
  for (const [name, partial] of partials)
    environment.registerPartial(name, environment.compile(typesetProgram(partial.program), COMPILING));
  const problems: Problem[] = [];
  const documents = listTemplates(files, folders, FOLDER).flatMap(({ name, path, file }) => {
    const text = new TextDecoder().decode(files.read(path));
    const { source, meta, problems: found } = readTemplate(file, text, 'whole', NOTHING_PREPARED);
    const checked = source ? checkTemplate(source, DISTRICT_SHAPE, partials, Object.keys(data.laws)) : null;
    const own = [...found, ...(checked?.problems ?? [])];
    problems.push(...own);
    if (!source || own.length > 0) return [];
    const html = environment.compile(typesetProgram(source.program), COMPILING);
    const parsed = parseDocument(html({ district }, { data: { session: SESSION } }));
    problems.push(
      ...parsed.problems.map(({ line: _line, column: _column, ...problem }) => ({ ...problem, file })),
    );
    const { storage, landscape } = meta();
    const tree: DocumentTree = {
      type: 'document',
      id: name,
      title: parsed.title,
      author: '',
      date: null,
      storage,
      ...(landscape ? { orientation: 'landscape' } : {}),
      blocks: parsed.blocks,
    };
    return [{ id: name, fileName: sanitize(parsed.meta.file ?? parsed.title), tree }];
  });
  return { documents, problems };
}

/** No person and no act is named. */
const SESSION: RenderSession = {
  lexicon: new Map(),
  spacedInitials: false,
  laws: {},
  date: null,
  hides: null,
  clause: () => null,
  published: () => [],
  doubt: () => {},
};
