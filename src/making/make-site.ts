import { changedFiles } from '../acts/intact.ts';
import { ActsOnDay } from '../acts/on-day.ts';
import { documentProblems } from '../checks/document.ts';
import type { Plan } from '../output/plan.ts';
import { hasErrors, inDocuments, type Problem, withoutRepeats } from '../problem.ts';
import { isWithheld } from '../templating/rendered.ts';
import type { Published } from '../templating/session.ts';
import type { Files } from '../world/files.ts';
import { besidesFacts } from './document-renderer.ts';
import type { Job } from './job.ts';
import { openWorkspace } from './make.ts';
import { pageFile } from './page.ts';
import { type Destination, type Made, publishMade } from './publish-documents.ts';
import { papersOf, type SiteAct, siteActs, siteNames, sitePaper } from './site-files.ts';
import { isReady, type ReadyWorkspace } from './workspace.ts';

/** What came of a folder for the site. */
export interface SiteOutcome {
  /** Null when nothing was put down because of an error. */
  readonly plan: Plan | null;
  /** Names of files of earlier runs that the page links no more; they stay. */
  readonly left: readonly string[];
  readonly problems: readonly Problem[];
}

/** The page of the site in its folder. */
const PAGE = 'index.html';

/**
 * Puts what goes to the site into a folder, all or none: the issued acts that are in force, as copies without names where they have one, each
 * with the signatures of the very file, under Latin names; and the page that links them. Only a bug throws.
 */
export async function makeSite(job: Job, destination: Destination): Promise<SiteOutcome> {
  const { files, input, catalogue, options } = job;
  const workspace = await openWorkspace(job);
  if (!isReady(workspace)) return failed(workspace.problems);
  const { register } = workspace.acts;
  const acts = siteActs(catalogue, register, options.today);
  if (acts.length === 0) return failed([...workspace.problems, nothingIssued(input)]);
  const changed = changedFiles(files, input, register);
  if (changed.length > 0) return failed([...workspace.problems, ...changed]);
  const { products, problems: found } = siteFiles(acts, workspace, job);
  const problems = withoutRepeats([...workspace.problems, ...found]);
  return hasErrors(problems) ? failed(problems) : publishSite(files, destination, { products, problems });
}

/** The papers of the acts, and the page that links them. */
function siteFiles(acts: readonly SiteAct[], workspace: ReadyWorkspace, job: Job): Made {
  const { files, input, catalogue, options } = job;
  const names = siteNames(acts, catalogue.templates);
  const about = { files, input, today: options.today };
  const papers = acts.map((one, index) => sitePaper(one, names[index] ?? one.template.id, about));
  const links = papers.map(({ published }) => published);
  const page = pageOf(links, workspace, job);
  return {
    products: [page, ...papers].flatMap(({ products }) => products),
    problems: [...[...papers, page].flatMap(({ problems }) => problems), ...notIssued(acts, job)],
  };
}

async function publishSite(files: Files, destination: Destination, made: Made): Promise<SiteOutcome> {
  // What is read, the list of the workers too, is not told on a site.
  const published = await publishMade(files, destination, [], async () => made);
  if ('problem' in published) return failed([...made.problems, published.problem]);
  const { plan, problems } = published.value;
  const placed = plan.placed.map(({ path }) => path);
  const left = plan.manifest.files.map(({ path }) => path).filter((path) => !placed.includes(path));
  return { plan, left, problems };
}

function failed(problems: readonly Problem[]): SiteOutcome {
  return { plan: null, left: [], problems };
}

/** The page of today, with links to these papers alone. */
function pageOf(
  published: readonly Published[],
  workspace: ReadyWorkspace,
  { catalogue, renderer, options: { today: date } }: Job,
): Made {
  const template = catalogue.templates.find(({ meta }) => meta.isPage);
  if (!template) return { products: [], problems: [] };
  const onDay = new ActsOnDay(workspace.acts.register, catalogue.templates);
  const { issued, dossier } = onDay.factsFor(template, workspace.dossier, date);
  const known = { date, ...besidesFacts(workspace), issued, published };
  const rendered = renderer.render(template, dossier, known);
  if (isWithheld(rendered)) return { products: [], problems: [] };
  const { problems: _, ...page } = pageFile(rendered);
  const found = [...documentProblems(rendered, dossier, catalogue.data), ...rendered.problems];
  return { products: [{ ...page, name: PAGE }], problems: inDocuments(found) };
}

function nothingIssued(file: string): Problem {
  return {
    severity: 'error',
    code: 'site/nothing-issued',
    message: 'Выкладывать нечего: ни один документ для сайта ещё не издан.',
    hint: 'Издайте их: sferum-docs issue КОД; коды показывает sferum-docs fields',
    file,
  };
}

/** Documents for the site that somebody asks for and every organisation can have, of which no act is in force. */
function notIssued(acts: readonly SiteAct[], { catalogue }: Job): readonly Problem[] {
  const stands = (id: string): boolean =>
    acts.some(({ template }) => template.id === id || template.meta.relations.supersedes.includes(id));
  const asked = papersOf(catalogue.templates).filter(
    ({ meta }) => meta.filing.askedBy?.who !== 'choice' && meta.requires.length === 0,
  );
  const missing = asked.filter(({ id }) => !stands(id));
  if (missing.length === 0) return [];
  const message = `Не изданы и потому не выложены: ${missing.map(({ meta }) => meta.about).join('; ')}.`;
  const hint = 'Если документ нужен на сайте, издайте его: sferum-docs issue КОД';
  return [{ severity: 'note', code: 'site/not-issued', message, hint }];
}
