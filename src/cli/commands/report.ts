import { makeFigures } from '../../making/figures.ts';
import { reportIds } from '../../making/usage.ts';
import { hasErrors, type Problem, reveal } from '../../problem.ts';
import { type Catalogue, readCatalogue } from '../../templating/catalogue.ts';
import type { UsageReport } from '../../usage/figures/usage-report.ts';
import type { Files } from '../../world/files.ts';
import { chosenPeriod } from '../chosen-period.ts';
import { EXIT } from '../exit.ts';
import { printableJson } from '../printable.ts';
import { refuse } from '../refuse.ts';
import type { PeriodOptions } from '../settings.ts';
import type { Terminal } from '../terminal.ts';
import type { GenerateOptions } from './generate.ts';

export interface ReportOptions extends Omit<GenerateOptions, 'period'>, PeriodOptions {}

/** `report`: the usage report as a document; with `json` one object of figures for machines, and nothing is written. */
export async function report(options: ReportOptions, files: Files, terminal: Terminal): Promise<number> {
  const period = chosenPeriod(options);
  if ('problem' in period) return refuse(period.problem, EXIT.usage, options, terminal);
  const catalogue = readCatalogue(files, options.templates);
  if (!options.json) return generateReports(catalogue, { ...options, period: period.value }, files, terminal);
  const wanted = { period: period.value, today: options.today };
  const made = await makeFigures({ files, catalogue, input: options.input, options: wanted });
  terminal.print(printableJson(shownReport(made, options), 2));
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
  // Loaded for documents only: figures alone need no fonts and no writers.
  const { generateFrom } = await import('./generate.ts');
  return generateFrom(catalogue, ids, options, files, terminal);
}

const NO_REPORT: Problem = {
  severity: 'error',
  code: 'command/no-report',
  message: 'Ни один шаблон не отчитывается за период.',
  hint: 'Впишите в шаблон отчёта <meta name="period" content="{{usage.period.id}}"/>.',
};

function shownReport(made: UsageReport, options: ReportOptions): UsageReport {
  return { ...made, problems: made.problems.map((problem) => reveal(problem, options.showValues)) };
}
