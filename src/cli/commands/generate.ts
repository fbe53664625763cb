import { compiled, type DocumentOptions, type Job } from '../../making/job.ts';
import { fingerprintOf, make, type Outcome } from '../../making/make.ts';
import type { Destination } from '../../making/publish-documents.ts';
import { MANIFEST } from '../../output/manifest.ts';
import type { Plan } from '../../output/plan.ts';
import { count, type Problem } from '../../problem.ts';
import { agree } from '../../russian/text/number.ts';
import type { Catalogue } from '../../templating/catalogue.ts';
import { isSetName } from '../../templating/sets.ts';
import { catalogueWith } from '../catalogue-with.ts';
import type { CommandPlace } from '../command-place.ts';
import { EXIT } from '../exit.ts';
import { dayAndNumber } from '../issued-words.ts';
import { printProblems, tellable } from '../print-problems.ts';
import { printableJson } from '../printable.ts';
import { refuse } from '../refuse.ts';
import type { Settings } from '../settings.ts';
import type { Terminal } from '../terminal.ts';
import { wrongSet } from '../wrong-usage.ts';

/** Options of `sferum-docs generate`. */
export interface GenerateOptions extends Settings, Omit<DocumentOptions, 'ids'>, Destination {}

/** `generate [id…]`, or of a set: everything in memory first, then published together; gives the exit code. */
export async function generate(
  ids: readonly string[],
  set: string | null,
  options: GenerateOptions,
  place: CommandPlace,
): Promise<number> {
  const { files, terminal } = place;
  const wrong = set === null ? null : wrongSet(set, isSetName(set), ids);
  if (wrong) return refuse(wrong, EXIT.usage, options, terminal);
  const catalogue = catalogueWith(ids, options.templates, files);
  if ('problem' in catalogue) return refuse(catalogue.problem, EXIT.usage, options, terminal);
  const chosen = set !== null && isSetName(set) ? { ...options, set } : options;
  return generateFrom(catalogue.value, ids, chosen, place);
}

/** {@link generate} with templates that are read already, and ids that are of them. */
export async function generateFrom(
  catalogue: Catalogue,
  ids: readonly string[],
  options: GenerateOptions,
  { files, terminal }: CommandPlace,
): Promise<number> {
  const made: string[] = [];
  const progress: Job['progress'] = (done) => void made.push(tick(done, terminal));
  const wanted = { ...options, ids };
  const job: Job = { ...compiled(catalogue), files, input: options.input, options: wanted, progress };
  const outcome = await make(job, options, fingerprintOf(job, options));
  // Ticks stand for what is written, and nothing is when one document fails.
  if (outcome.plan && !options.quiet && !options.json) for (const line of made) terminal.print(line);
  return finish(outcome, options, terminal);
}

/** «✓ Приказ о назначении администратора: DOCX, PDF». */
function tick({ title, products }: Parameters<Job['progress']>[0], { style }: Terminal): string {
  const formats = new Set(products.map(({ format }) => format.toUpperCase()));
  return `${style('green', '✓')} ${title}: ${[...formats].join(', ')}`;
}

function finish(outcome: Outcome, options: GenerateOptions, terminal: Terminal): number {
  if (options.json) printResult(outcome, options, terminal);
  else printReport(outcome, options, terminal);
  return outcome.plan ? EXIT.done : EXIT.problems;
}

function printResult(
  { plan, problems, withheld, issued }: Outcome,
  { showValues }: GenerateOptions,
  terminal: Terminal,
): void {
  const files = (plan?.placed ?? []).map(({ product: { id, format }, path, outcome }) => {
    return { id, format, path, outcome };
  });
  const skipped = withheld.map(({ template, missing }) => ({ id: template.id, missing }));
  const acts = issued.map(({ template: { id }, entry: { number, date, folder } }) => {
    return { id, number, date, folder };
  });
  const kept = acts.length > 0 ? { issued: acts } : {};
  const shown = tellable(problems, showValues, terminal);
  terminal.print(printableJson({ files, withheld: skipped, ...kept, problems: shown }, 2));
}

function printReport(
  { plan, problems, issued }: Outcome,
  options: GenerateOptions,
  terminal: Terminal,
): void {
  if (!options.quiet) for (const one of issued) terminal.print(issuedLine(one, terminal));
  printProblems(problems.filter(isWorthSaying(options.quiet)), terminal, options.showValues);
  if (!options.quiet) terminal.print(summary(plan, problems, options));
}

/** «– Приказ о назначении администратора: акт издан 01.09.2025 № 101-од, не меняется». */
function issuedLine({ template, entry }: Outcome['issued'][number], terminal: Terminal): string {
  return terminal.style('dim', `– ${template.meta.about}: акт издан ${dayAndNumber(entry)}, не меняется`);
}

/** While documents are made, of the notes only those on documents that were not; `check` prints all. */
function isWorthSaying(quiet: boolean): (problem: Problem) => boolean {
  return ({ severity, code }) =>
    severity === 'error' || (!quiet && (severity === 'warning' || code === 'document/withheld'));
}

function summary(plan: Plan | null, problems: readonly Problem[], options: GenerateOptions): string {
  const warnings = count(problems, 'warning');
  const tail = warnings > 0 ? ` ${agree(warnings, 'предупреждение')}: прочтите их выше.` : '';
  if (!plan)
    return `Документы не записаны: ${agree(count(problems, 'error'), 'ошибка')}. Исправьте и запустите ещё раз.`;
  const documents = new Set(plan.placed.map(({ product }) => product.id)).size;
  const what = `${agree(documents, 'документ')}, ${agree(plan.placed.length, 'файл')}`;
  if (options.dryRun) return `Проверка без записи: ${what}.${tail}`;
  return `Готово: ${what} в папке ${options.output} (список – ${MANIFEST}).${tail}`;
}
