import type { Dossier } from '../organization/dossier.ts';
import { hasErrors, type Problem, personal, withoutRepeats } from '../problem.ts';
import type { Heads } from '../templating/heads.ts';
import { dayOf } from '../usage/day.ts';
import { type OrganizationFigures, organizationFigures } from '../usage/district/organization-figures.ts';
import type { IndicatorRow } from '../usage/figures/indicator-rows.ts';
import { readUsageInput, type UsageInput } from '../usage/figures/usage-input.ts';
import { newestQuarter, type UsageReport, usageReport } from '../usage/figures/usage-report.ts';
import type { ReportPeriod } from '../usage/period.ts';
import { readFacts } from './facts.ts';
import type { DocumentOptions, Job } from './job.ts';
import { withTrueNames } from './true-names.ts';

/** Figures of usage as data, without a document. */
export interface FiguresJob extends Pick<Job, 'files' | 'input'> {
  readonly heads: Heads;
  readonly options: Pick<DocumentOptions, 'period' | 'today'>;
}

/** The figures, marked as problems are, with the problems of the organisation's own files; no figures when there are errors. */
export async function makeFigures(job: FiguresJob): Promise<UsageReport> {
  const { dossier, read, report, problems } = await readReport(job);
  return {
    ...report,
    indicators: dossier ? marked(report.indicators, read.data.units.listed()) : [],
    problems,
  };
}

/** What an organisation hands in for a roll-up. */
export interface HandIn {
  /** Null when there are errors, or no data of the period. */
  readonly figures: OrganizationFigures | null;
  readonly problems: readonly Problem[];
  /** The organisation's own name, as far as its file could be read. */
  readonly name: string | null;
}

/** The figures of a period that an organisation hands in: what its report is made of, without its units and without a name. What is wrong in it for documents only is not told. */
export async function handIn(job: FiguresJob): Promise<HandIn> {
  const { dossier, read, report, period, problems: found } = await readReport(job);
  const name = dossier?.organization.shortName ?? null;
  const problems = found
    .filter(({ severity, code }) => severity === 'error' || code.startsWith('usage/'))
    .map((one) => (one.code === 'usage/no-data' ? asError(one) : one));
  const { period: facts } = report;
  if (hasErrors(problems)) return { figures: null, problems, name };
  if (!dossier || !facts || !period) return { figures: null, problems: [...problems, NO_DATA], name };
  const { organization } = dossier;
  const figures = organizationFigures(organization, read, { ...report, period: facts, problems }, period);
  return { figures, problems, name };
}

const NO_DATA: Problem = {
  severity: 'error',
  code: 'usage/no-data',
  message: 'В выгрузках нет ни одного дня с данными.',
  hint: 'Проверьте файлы в папке usage.',
};

interface ReadReport {
  readonly dossier: Dossier | null;
  readonly read: UsageInput;
  readonly report: UsageReport;
  readonly period: ReportPeriod | null;
  readonly problems: readonly Problem[];
}

async function readReport({ files, input, heads, options }: FiguresJob): Promise<ReadReport> {
  const { dossier, problems, sources } = await readFacts(files, input, heads, options.today);
  const read = await readUsageInput(files, input, dossier ?? { staff: [], groups: [] }, heads.data.norms);
  const today = dayOf(options.today);
  const period = options.period ?? newestQuarter(read.data, today);
  const report = usageReport(read, period, today);
  const all = withTrueNames(withoutRepeats([...problems, ...report.problems.map(asked)]), sources);
  return { dossier, read, report, period, problems: all };
}

/** Who asks for the figures by name must learn that there are none. */
function asked(problem: Problem): Problem {
  return problem.code === 'usage/no-exports' ? asError(problem) : problem;
}

function asError(problem: Problem): Problem {
  return { ...problem, severity: 'error' };
}

/** A unit that the list of groups does not know may be a person of a column in the wrong place: it has a number instead. */
function marked(rows: readonly IndicatorRow[], listed: readonly string[]): readonly IndicatorRow[] {
  const foreign = [...new Set(rows.flatMap(({ unit }) => unit ?? []))].filter(
    (unit) => !listed.includes(unit),
  );
  return rows.map((row) => {
    if (row.unit === null || listed.includes(row.unit)) return row;
    const number = foreign.indexOf(row.unit) + 1;
    return { ...row, unit: personal(row.unit, `подразделение ${number} не из списка групп`) };
  });
}
