import type { Dossier } from '../organization/dossier.ts';
import type { Problem } from '../problem.ts';
import type { TemplateData } from '../templating/data.ts';
import { placeIn, type Rendered } from '../templating/render.ts';
import { citationProblems } from './citations.ts';
import { outOfTime } from './platform.ts';
import { privateContacts } from './private-contacts.ts';

/** What only the finished text of a document shows. */
export function documentProblems(
  { template, tree, doubts, fileName }: Rendered,
  dossier: Dossier,
  { platforms }: TemplateData,
): readonly Problem[] {
  return [
    ...citationProblems(doubts, tree, fileName),
    ...outOfTime(tree, platforms[dossier.organization.platform] ?? {}),
    ...(template.meta.site ? privateContacts(tree, dossier) : []),
  ].map(({ document = fileName, ...problem }) => ({ ...problem, ...placeIn(template, document) }));
}
