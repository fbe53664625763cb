import { join } from 'node:path';
import { datedOutOfPeriod } from '../checks/dated-out-of-period.ts';
import type { Dossier } from '../organization/dossier.ts';
import type { Manifest } from '../output/manifest.ts';
import { hasErrors, type Problem, withoutRepeats } from '../problem.ts';
import { type Forms, fixed } from '../russian/case.ts';
import type { Catalogue } from '../templating/catalogue.ts';
import { namesFacts } from '../templating/catalogue-checks.ts';
import { dayOf } from '../usage/day.ts';
import { periodsWithData } from '../usage/figures/periods-with-data.ts';
import { pupilsHaveAccounts, readUsageInput } from '../usage/figures/usage-input.ts';
import { newestQuarter, type UsageReport, usageReport } from '../usage/figures/usage-report.ts';
import type { Vocabulary } from '../usage/view/role-words.ts';
import { sourceTable } from '../usage/view/source-table.ts';
import { usageView } from '../usage/view/view.ts';
import type { Files } from '../world/files.ts';
import { sha256OfChunks } from '../world/hash.ts';
import type { Job } from './job.ts';
import { INPUT } from './true-names.ts';
import type { Workspace } from './workspace.ts';

/** Paths of the facts of usage begin so. */
const USAGE = 'usage.';

/** The workspace with the figures of usage, if a document that is wanted speaks of them: logs may be long. */
export async function withUsage(
  workspace: Workspace,
  { files, input, catalogue, options, exports }: Omit<Job, 'renderer' | 'progress'>,
): Promise<Workspace> {
  const { dossier, problems } = workspace;
  if (!dossier || hasErrors(problems) || !isWanted(catalogue, dossier, options.ids)) return workspace;
  const read = await readUsageInput(files, input, dossier, catalogue.data.norms, exports);
  const today = dayOf(options.today);
  const period = options.period ?? newestQuarter(read.data, today);
  const report = usageReport(read, period, today);
  const usage = usageView(read, report, period, vocabulary(catalogue, dossier));
  const exported = { sources: sourceTable(report.sources), periods: () => periodsWithData(read.data) };
  const sources = [...workspace.sources, ...usageSources(files, input, report)];
  const found = reportProblems(report, dossier, catalogue, options);
  return { ...workspace, usage, exported, sources, problems: withoutRepeats([...problems, ...found]) };
}

function reportProblems(
  { period, problems }: UsageReport,
  { organization }: Dossier,
  catalogue: Catalogue,
  { ids }: Job['options'],
): readonly Problem[] {
  const isAsked = reportIds(catalogue).some((id) => ids.includes(id));
  const early = period ? datedOutOfPeriod(organization, catalogue.templates, period) : [];
  return [...problems, ...early].map((problem) => weighed(problem, isAsked));
}

/** Ids of the documents that report on a period. */
export function reportIds({ templates }: Catalogue): readonly string[] {
  return templates.filter(({ meta }) => meta.isReport).map(({ id }) => id);
}

/** A template that requires figures tells so at once; the others are looked through. */
function isWanted(catalogue: Catalogue, dossier: Dossier, ids: readonly string[]): boolean {
  const wanted = catalogue.templates.filter(({ id }) => ids.length === 0 || ids.includes(id));
  const isRequired = wanted.some(({ meta }) => meta.requires.some((path) => path.startsWith(USAGE)));
  return (
    isRequired || wanted.some((template) => namesFacts(catalogue, template, dossier.organization, USAGE))
  );
}

/** Who asks for the report by name must learn why there is none; for others it is one of the documents not made. */
function weighed(problem: Problem, isAsked: boolean): Problem {
  if (problem.code !== 'usage/no-exports' && problem.code !== 'usage/no-data') return problem;
  return { ...problem, severity: isAsked ? 'error' : 'note' };
}

function vocabulary({ data }: Catalogue, { organization }: Dossier): Vocabulary {
  const words = data.vocabularies[organization.kind] ?? {};
  const forms = (key: string, otherwise: string): Forms => {
    const term = words[key];
    return typeof term === 'object' ? (term as Forms) : fixed(term ?? otherwise);
  };
  return {
    pupil: forms('pupil', 'обучающийся'),
    group: forms('group', 'группа'),
    parents: forms('parents', 'родители'),
    pupilsHaveAccounts: pupilsHaveAccounts(organization.kind),
  };
}

/** Everything the figures were made from, for the manifest. */
function usageSources(files: Files, input: string, { sources }: UsageReport): Manifest['sources'] {
  const settings = ['targets.csv', 'targets.xlsx', 'usage/columns.yaml', 'usage/columns.yml'];
  const paths = [...settings, ...sources.map(({ file }) => file)];
  return paths
    .filter((path) => files.stat(join(input, path))?.kind === 'file')
    .map((path) => ({ path: INPUT + path, sha256: sha256OfChunks(files.chunks(join(input, path))) }));
}
