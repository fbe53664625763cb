import type { Dossier } from '../organization/dossier.ts';
import type { Problem } from '../problem.ts';
import type { TemplateData } from '../templating/data.ts';
import type { Rendered } from '../templating/render.ts';
import { citationProblems } from './citations.ts';
import { outOfTime } from './platform.ts';
import { privateContacts } from './private-contacts.ts';

/** What only the finished text of a document shows. */
export function documentProblems(
  { template, tree, doubts }: Rendered,
  dossier: Dossier,
  { platforms }: TemplateData,
): readonly Problem[] {
  return [
    ...citationProblems(doubts, tree),
    ...outOfTime(tree, platforms[dossier.organization.platform] ?? {}),
    ...(template.meta.site ? privateContacts(tree, dossier) : []),
  ].map((problem) => ({ ...problem, file: template.file }));
}
