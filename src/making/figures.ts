import { type Problem, personal, withoutRepeats } from '../problem.ts';
import type { Heads } from '../templating/heads.ts';
import { dayOf } from '../usage/day.ts';
import type { IndicatorRow } from '../usage/figures/indicator-rows.ts';
import { readUsageInput } from '../usage/figures/usage-input.ts';
import { type UsageReport, usageReport } from '../usage/figures/usage-report.ts';
import { readFacts } from './facts.ts';
import type { DocumentOptions, Job } from './job.ts';
import { withTrueNames } from './true-names.ts';

/** Figures of usage as data, without a document. */
export interface FiguresJob extends Pick<Job, 'files' | 'input'> {
  readonly heads: Heads;
  readonly options: Pick<DocumentOptions, 'period' | 'today'>;
}

/** The figures, marked as problems are, with the problems of the organisation's own files; no figures when there are errors. */
export async function makeFigures({ files, input, heads, options }: FiguresJob): Promise<UsageReport> {
  const { dossier, problems, sources } = await readFacts(files, input, heads, options.today);
  const read = await readUsageInput(files, input, dossier ?? { staff: [], groups: [] }, heads.data.norms);
  const made = usageReport(read, options.period, dayOf(options.today));
  const all = withTrueNames(withoutRepeats([...problems, ...made.problems.map(asked)]), sources);
  return {
    ...made,
    indicators: dossier ? marked(made.indicators, read.data.units.listed()) : [],
    problems: all,
  };
}

/** Who asks for the figures by name must learn that there are none. */
function asked(problem: Problem): Problem {
  return problem.code === 'usage/no-exports' ? { ...problem, severity: 'error' } : problem;
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
