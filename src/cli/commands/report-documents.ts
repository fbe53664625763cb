import { reportIds } from '../../making/usage.ts';
import type { Problem } from '../../problem.ts';
import { readCatalogue } from '../../templating/catalogue.ts';
import type { CommandPlace } from '../command-place.ts';
import { EXIT } from '../exit.ts';
import { refuse } from '../refuse.ts';
import { type GenerateOptions, generateFrom } from './generate.ts';

const NO_REPORT: Problem = {
  severity: 'error',
  code: 'command/no-report',
  message: 'Ни один шаблон не отчитывается за период.',
  hint: 'Впишите в шаблон отчёта <meta name="period" content="{{usage.period.id}}"/>.',
};

/** Makes every document that reports on a period. */
export async function generateReports(options: GenerateOptions, place: CommandPlace): Promise<number> {
  const catalogue = readCatalogue(place.files, options.templates);
  const ids = reportIds(catalogue);
  if (ids.length === 0) return refuse(NO_REPORT, EXIT.usage, options, place.terminal);
  return generateFrom(catalogue, ids, options, place);
}
