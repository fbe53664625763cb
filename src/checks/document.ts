import type { Dossier } from '../organization/dossier.ts';
import type { Problem } from '../problem.ts';
import type { TemplateData } from '../templating/data.ts';
import { placeIn } from '../templating/parsed-problems.ts';
import type { Rendered } from '../templating/rendered.ts';
import { citationProblems } from './citations.ts';
import { textChanges } from './own-clauses.ts';
import { outOfTime } from './platform.ts';
import { privateContacts } from './private-contacts.ts';

/** What only the finished text of a document shows. */
export function documentProblems(
  rendered: Rendered,
  dossier: Dossier,
  { platforms }: TemplateData,
): readonly Problem[] {
  const { template, tree, doubts, fileName } = rendered;
  const found = [
    ...citationProblems(doubts, tree, fileName),
    ...outOfTime(tree, platforms[dossier.organization.platform] ?? {}),
    ...(template.meta.site ? privateContacts(tree, dossier) : []),
  ].map(({ document = fileName, ...problem }) => ({ ...problem, ...placeIn(template, document) }));
  return [...found, ...textChanges(rendered)];
}
