import { lintAct } from '../lint/lint.ts';
import { readTree } from '../lint/reading/tree.ts';
import type { Dossier } from '../organization/dossier.ts';
import { type Problem, personal, revealText } from '../problem.ts';
import { ACTS } from '../problems/act-codes.ts';
import type { TemplateData } from '../templating/data.ts';
import type { AmendedClause } from '../templating/own-clauses/amendment.ts';
import type { Rendered } from '../templating/rendered.ts';
import type { Job } from './job.ts';
import { renderDocuments } from './render-documents.ts';
import type { ReadyWorkspace } from './workspace.ts';

/**
 * What the table of own clauses brings about besides: slips of their language, and faults in documents that are not asked for – what is left
 * out of one may be cited in another.
 */
export function ownClauseProblems(
  documents: readonly Rendered[],
  workspace: ReadyWorkspace,
  job: Pick<Job, 'catalogue' | 'renderer' | 'options'>,
): readonly Problem[] {
  const { dossier } = workspace;
  const whole = { ...job, options: { ...job.options, ids: [] } };
  const all = job.options.ids.length > 0 ? renderDocuments(workspace, whole).documents : [];
  return [
    ...all.flatMap(({ problems }) => problems.filter(({ code }) => code.startsWith('clauses/'))),
    ...documents.flatMap((rendered) => lintOwnClauses(rendered, dossier, job.catalogue.data)),
  ];
}

/** What the linter says of the organisation's own clauses, read in the whole document; at the rows of their table. */
function lintOwnClauses(
  { tree, amended }: Rendered,
  { organization }: Dossier,
  { laws, platforms }: Pick<TemplateData, 'laws' | 'platforms'>,
): readonly Problem[] {
  const own = amended.filter(({ printed }) => printed !== null);
  if (own.length === 0) return [];
  // The line is the place among the own clauses, from 1: their rows may stand on several sheets.
  const lines = new Map(own.map(({ printed }, index) => [`${printed?.scope} ${printed?.label}`, index + 1]));
  const act = readTree(tree, ({ number: { label, scope } }) => lines.get(`${scope} ${label}`) ?? null);
  const { kind } = organization;
  const found = lintAct(act, { kind, date: tree.date, lastDate: null, laws, platforms });
  return found.flatMap((problem) => toldAt(own[(problem.line ?? 0) - 1], problem));
}

/** Every word of a row may be personal, and the linter quotes it: masked, the meaning of the code stands there instead. */
function toldAt(clause: AmendedClause | undefined, problem: Problem): readonly Problem[] {
  if (!clause) return [];
  const { code, hint = '' } = problem;
  const [when, cure] = Object.entries(ACTS).find(([known]) => known === code)?.[1] ?? [];
  const severity = problem.severity === 'error' ? 'warning' : problem.severity;
  const message = personal(revealText(problem.message, true), when);
  return [
    { severity, code, message, ...clause.row.places.text, hint: personal(revealText(hint, true), cure) },
  ];
}
