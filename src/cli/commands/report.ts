import { readDossier } from '../../input/read.ts';
import { hasErrors, type Problem, reveal, withoutRepeats } from '../../problem.ts';
import { isDate } from '../../russian/date.ts';
import { formatNumber } from '../../russian/number.ts';
import { dayOf } from '../../usage/day.ts';
import { indicatorTitle, isShare } from '../../usage/indicator.ts';
import { freePeriod, namedPeriod, type ReportPeriod } from '../../usage/period.ts';
import { type IndicatorRow, readUsageInput, type UsageReport, usageReport } from '../../usage/report.ts';
import { roleName } from '../../usage/role.ts';
import type { Files } from '../../world/files.ts';
import { printProblems } from '../report.ts';
import type { Terminal } from '../terminal.ts';
import { EXIT } from './generate.ts';

export interface ReportOptions {
  readonly input: string;
  /** `2026-Q3`, `2026-H1`, `2026-09`, `2025/2026`; null: by the days, else the newest quarter with data. */
  readonly period: string | null;
  /** First and last day, ISO; both or none. */
  readonly from: string | null;
  readonly to: string | null;
  /** ISO: later days are warned of. */
  readonly today: string;
  readonly json: boolean;
  readonly quiet: boolean;
  readonly showValues: boolean;
}

const NO_DATA = 'нет данных';

/** `report`: the usage figures of a period; with `json` one object for machines. Writes nothing. */
export async function report(options: ReportOptions, files: Files, terminal: Terminal): Promise<number> {
  const period = chosenPeriod(options);
  if (typeof period === 'string') {
    terminal.complain(period);
    return EXIT.usage;
  }
  const made = await makeReport(options, period, files);
  if (options.json) terminal.print(JSON.stringify(shownReport(made, options), null, 2));
  else {
    printProblems(made.problems.filter(isWorthSaying(options.quiet)), terminal, options.showValues);
    if (!options.quiet) for (const line of summary(made)) terminal.print(line);
  }
  return hasErrors(made.problems) ? EXIT.problems : EXIT.done;
}

/** The report with the problems of the organisation's own files; no figures when there are errors. */
export async function makeReport(
  options: Pick<ReportOptions, 'input' | 'today'>,
  period: ReportPeriod | null,
  files: Files,
): Promise<UsageReport> {
  const { dossier, problems } = await readDossier(files, options.input);
  const input = await readUsageInput(files, options.input, dossier ?? { staff: [], groups: [] });
  const made = usageReport(input, period, dayOf(options.today));
  const all = withoutRepeats([...problems, ...made.problems.map(asked)]);
  return { ...made, indicators: dossier ? made.indicators : [], problems: all };
}

/** Who asks for the report by name must learn that there is none. */
function asked(problem: Problem): Problem {
  return problem.code === 'usage/no-exports' ? { ...problem, severity: 'error' } : problem;
}

/** The period, null for the newest quarter, or what is wrong with the options. */
function chosenPeriod({ period, from, to }: ReportOptions): ReportPeriod | null | string {
  if (period !== null && (from !== null || to !== null)) return 'Укажите либо --period, либо --from и --to.';
  if (period !== null)
    return (
      namedPeriod(period) ??
      `Период «${period}» непонятен. Можно: 2026-Q3, 2026-H1, 2026-09, 2026, 2025/2026 (учебный год).`
    );
  if (from === null && to === null) return null;
  if (from === null || to === null) return 'Нужны оба дня: --from и --to.';
  if (!isDate(from) || !isDate(to)) return 'Нужны даты вида 02.09.2025 или 2025-09-02.';
  return from <= to ? freePeriod(from, to) : 'День --from позже дня --to.';
}

function shownReport(made: UsageReport, options: ReportOptions): UsageReport {
  return { ...made, problems: made.problems.map((problem) => reveal(problem, options.showValues)) };
}

function isWorthSaying(quiet: boolean): (problem: Problem) => boolean {
  return ({ severity }) => severity === 'error' || (!quiet && severity === 'warning');
}

function summary({ period, indicators, sources }: UsageReport): readonly string[] {
  if (!period || indicators.length === 0) return ['Отчёт не составлен: прочтите замечания выше.'];
  const whole = indicators.filter(({ unit }) => unit === null);
  const rows = sources.map(({ file, rows: all, used }) => `  ${file}: строк ${all}, учтено ${used}`);
  return [`${period.label}. Показатели по всем подразделениям:`, ...whole.map(line), 'Источники:', ...rows];
}

function line({ role, indicator, value, previous }: IndicatorRow): string {
  const show = (figure: number | null): string =>
    figure === null ? NO_DATA : shownFigure(figure, indicator);
  return `  ${roleName(role)}: ${indicatorTitle(indicator)} – ${show(value)} (ранее ${show(previous)})`;
}

function shownFigure(figure: number, indicator: IndicatorRow['indicator']): string {
  const share = isShare(indicator);
  return `${formatNumber(Math.round(figure * (share ? 1000 : 10)) / 10)}${share ? ' %' : ''}`;
}
