import { readFacts } from '../../making/facts.ts';
import { USAGE_REPORT } from '../../making/usage.ts';
import { hasErrors, type Problem, reveal, withoutRepeats } from '../../problem.ts';
import { readCatalogue } from '../../templating/catalogue.ts';
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
import { type GenerateOptions, generate } from './generate.ts';

export interface ReportOptions extends Omit<GenerateOptions, 'period'>, PeriodOptions {}

/** `report`: the usage report as a document; with `json` one object of figures for machines, and nothing is written. */
export async function report(options: ReportOptions, files: Files, terminal: Terminal): Promise<number> {
  const period = chosenPeriod(options);
  if ('problem' in period) return refuse(period.problem, EXIT.usage, options, terminal);
  const chosen = { ...options, period: period.value };
  if (!options.json) return generate([USAGE_REPORT], chosen, files, terminal);
  const made = await makeReport(options, period.value, files);
  terminal.print(JSON.stringify(shownReport(made, options), null, 2));
  return hasErrors(made.problems) ? EXIT.problems : EXIT.done;
}

/** The figures with the problems of the organisation's own files; no figures when there are errors. */
export async function makeReport(
  options: Pick<ReportOptions, 'input' | 'templates' | 'today'>,
  period: ReportPeriod | null,
  files: Files,
): Promise<UsageReport> {
  const { dossier, problems } = await readFacts(
    files,
    options.input,
    readCatalogue(files, options.templates),
  );
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
