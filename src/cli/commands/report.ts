import { makeFigures } from '../../making/figures.ts';
import { hasErrors, revealText } from '../../problem.ts';
import { readHeads } from '../../templating/heads.ts';
import type { UsageReport } from '../../usage/figures/usage-report.ts';
import { chosenPeriod, type PeriodOptions } from '../chosen-period.ts';
import type { CommandPlace } from '../command-place.ts';
import { EXIT } from '../exit.ts';
import { tellable } from '../print-problems.ts';
import { printableJson } from '../printable.ts';
import { refuse } from '../refuse.ts';
import type { Terminal } from '../terminal.ts';
import type { GenerateOptions } from './generate.ts';

export interface ReportOptions extends Omit<GenerateOptions, 'period'>, PeriodOptions {
  /** Only the file of figures for a roll-up. */
  readonly share: boolean;
}

/** `report`: the usage report as a document; with `json` one object of figures for machines, and nothing is written; with `share` the file of figures for a roll-up. */
export async function report(options: ReportOptions, place: CommandPlace): Promise<number> {
  const period = chosenPeriod(options);
  if ('problem' in period) return refuse(period.problem, EXIT.usage, options, place.terminal);
  const wanted = { ...options, period: period.value };
  if (options.share) {
    const { shareFigures } = await import('./share-figures.ts');
    return shareFigures(wanted, place);
  }
  if (options.json) return printFigures(wanted, place);
  // Loaded for documents only: figures alone need no templates, no fonts and no writers.
  const { generateReports } = await import('./report-documents.ts');
  return generateReports(wanted, place);
}

async function printFigures(options: GenerateOptions, { files, terminal }: CommandPlace): Promise<number> {
  const { templates, input, period, today, showValues } = options;
  const heads = readHeads(files, templates);
  const made = await makeFigures({ files, heads, input, options: { period, today } });
  terminal.print(printableJson(shownReport(made, showValues, terminal), 2));
  return hasErrors(made.problems) ? EXIT.problems : EXIT.done;
}

function shownReport(made: UsageReport, showValues: boolean, terminal: Terminal): UsageReport {
  return {
    ...made,
    indicators: made.indicators.map((row) => ({
      ...row,
      unit: row.unit && revealText(row.unit, showValues),
    })),
    problems: tellable(made.problems, showValues, terminal),
  };
}
