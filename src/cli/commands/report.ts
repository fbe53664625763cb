import { readFacts } from '../../making/facts.ts';
import { reportIds } from '../../making/usage.ts';
import { hasErrors, type Problem, reveal, withoutRepeats } from '../../problem.ts';
import { type Catalogue, readCatalogue } from '../../templating/catalogue.ts';
import { dayOf } from '../../usage/day.ts';
import { readUsageInput } from '../../usage/figures/usage-input.ts';
import { type UsageReport, usageReport } from '../../usage/figures/usage-report.ts';
import type { ReportPeriod } from '../../usage/period.ts';
import type { Files } from '../../world/files.ts';
import { chosenPeriod } from '../chosen-period.ts';
import { EXIT } from '../exit.ts';
import { refuse } from '../refuse.ts';
import type { PeriodOptions } from '../settings.ts';
import type { Terminal } from '../terminal.ts';
import { type GenerateOptions, generateFrom } from './generate.ts';

export interface ReportOptions extends Omit<GenerateOptions, 'period'>, PeriodOptions {}

/** `report`: the usage report as a document; with `json` one object of figures for machines, and nothing is written. */
export async function report(options: ReportOptions, files: Files, terminal: Terminal): Promise<number> {
  const period = chosenPeriod(options);
  if ('problem' in period) return refuse(period.problem, EXIT.usage, options, terminal);
  const catalogue = readCatalogue(files, options.templates);
  if (!options.json) return generateReports(catalogue, { ...options, period: period.value }, files, terminal);
  const made = await makeReport(catalogue, options, period.value, files);
  terminal.print(JSON.stringify(shownReport(made, options), null, 2));
  return hasErrors(made.problems) ? EXIT.problems : EXIT.done;
}

async function generateReports(
  catalogue: Catalogue,
  options: GenerateOptions,
  files: Files,
  terminal: Terminal,
): Promise<number> {
  const ids = reportIds(catalogue);
  if (ids.length === 0) return refuse(NO_REPORT, EXIT.usage, options, terminal);
  return generateFrom(catalogue, ids, options, files, terminal);
}

const NO_REPORT: Problem = {
  severity: 'error',
  code: 'command/no-report',
  message: 'Ни один шаблон не отчитывается за период.',
  hint: 'Впишите в шаблон отчёта <meta name="period" content="{{usage.period.id}}"/>.',
};

/** The figures with the problems of the organisation's own files; no figures when there are errors. */
export async function makeReport(
  catalogue: Catalogue,
  options: Pick<ReportOptions, 'input' | 'today'>,
  period: ReportPeriod | null,
  files: Files,
): Promise<UsageReport> {
  const { dossier, problems } = await readFacts(files, options.input, catalogue);
  const input = await readUsageInput(files, options.input, dossier ?? { staff: [], groups: [] });
  const made = usageReport(input, period, dayOf(options.today));
  const all = withoutRepeats([...problems, ...made.problems.map(asked)]);
  return { ...made, indicators: dossier ? made.indicators : [], problems: all };
}

/** Who asks for the figures by name must learn that there are none. */
function asked(problem: Problem): Problem {
  return problem.code === 'usage/no-exports' ? { ...problem, severity: 'error' } : problem;
}

function shownReport(made: UsageReport, options: ReportOptions): UsageReport {
  return { ...made, problems: made.problems.map((problem) => reveal(problem, options.showValues)) };
}
