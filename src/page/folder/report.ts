import { join } from 'node:path';
import type { Chart } from '../../document/tree.ts';
import { renderDocuments } from '../../making/render-documents.ts';
import { reportIds } from '../../making/usage.ts';
import { isReady, type Workspace } from '../../making/workspace.ts';
import type { Problem } from '../../problem.ts';
import { withCapital } from '../../russian/text/first-letter.ts';
import { USAGE_FOLDER } from '../../usage/exports/files/folder.ts';
import { REASONS } from '../../usage/exports/rows/reasons.ts';
import { type Indicator, indicatorTitle } from '../../usage/figures/indicator.ts';
import { freePeriod, namedPeriod, type ReportPeriod } from '../../usage/period.ts';
import type { UsageView } from '../../usage/view/view.ts';
import { figureWriter, scaled } from '../../writers/chart/figure.ts';
import type { AskedPeriod, ExportLine, LiveChart, ReportState } from '../usage-protocol.ts';
import { EARLIER_LISTS } from './aim.ts';
import { jobOf } from './job.ts';
import { catalogueOf, type OpenFolder } from './place.ts';
import { type Aim, told } from './told.ts';

/** The period that is asked for; null: the newest quarter with data, also for what is no period. */
export function periodOf({ period, from, to }: AskedPeriod): ReportPeriod | null {
  if (period !== '') return namedPeriod(period);
  const isDay = (text: string): boolean => /^20\d\d-\d\d-\d\d$/u.test(text);
  return isDay(from) && isDay(to) && from <= to ? freePeriod(from, to) : null;
}

/** The document that reports on a period; null when no template does. */
export function reportId(place: OpenFolder): string | null {
  return reportIds(catalogueOf(place))[0] ?? null;
}

/** The report as it can be looked at; `workspace` is that of its document and period. */
export function reportOf(place: OpenFolder, workspace: Workspace, asked: AskedPeriod, aim: Aim): ReportState {
  const { usage, exported, problems } = workspace;
  const document = reportId(place);
  const named = exported?.periods() ?? [];
  const files = exportLines(place, workspace, aim);
  const isOfFile = ({ file = '' }: Problem): boolean => files.some((one) => one.file === file);
  return {
    label: usage?.period.label ?? null,
    periods: named.map(({ name, label }) => ({ value: name, label })),
    chosen: asked.period !== '' ? asked.period : nameOf(usage, named),
    lead: usage ? `${withCapital(usage.coverage.days)}. ${usage.coverage.period}` : '',
    roles: usage ? rolesOf(usage) : [],
    charts: document === null ? [] : chartsOf(place, workspace, document),
    findings: usage?.findings ?? [],
    remarks: usage?.remarks ?? [],
    files,
    problems: problems.filter((one) => isOfReport(one) && !isOfFile(one)).map((one) => told(one, aim)),
    proposals: usage?.proposals ?? [],
    document,
  };
}

/** What keeps the figures from being made, and what is said of them. */
function isOfReport({ severity, code }: Problem): boolean {
  if (severity === 'note') return EARLIER_LISTS.includes(code);
  return severity === 'error' || code.startsWith('usage/');
}

/** The name of the period that the program has chosen. */
function nameOf(usage: UsageView | null, named: readonly { readonly name: string }[]): string {
  const chosen = named.find(({ name }) => {
    const period = namedPeriod(name);
    return period !== null && usage !== null && labelled(period.label) === labelled(usage.period.label);
  });
  return chosen?.name ?? '';
}

function labelled(label: string): string {
  return label.replaceAll('\u{A0}', ' ');
}

/** Shares have norms and are what is asked for first; under a figure there is room for a word. */
const SHOWN: Partial<Record<Indicator, string>> = {
  registered_share: 'зарегистрированы',
  active_share: 'активны за неделю',
};

function rolesOf({ roles }: UsageView): ReportState['roles'] {
  const words = new Map(
    Object.entries(SHOWN).map(([indicator, word]) => [indicatorTitle(indicator as Indicator), word]),
  );
  return roles.flatMap(({ title, rows }) => {
    const figures = rows.flatMap((row) => {
      const word = words.get(row.title);
      return word === undefined ? [] : [{ ...row, title: word }];
    });
    return figures.length === 0 ? [] : [{ title, figures }];
  });
}

/** The charts of the document itself. */
function chartsOf(place: OpenFolder, workspace: Workspace, id: string): readonly LiveChart[] {
  if (!isReady(workspace) || workspace.usage === null) return [];
  const { documents } = renderDocuments(workspace, jobOf(place, '', [id]));
  const blocks = documents.flatMap(({ tree }) => tree.blocks);
  return blocks.flatMap((block) => (block.type === 'chart' ? [liveChart(block)] : []));
}

export function liveChart(chart: Chart): LiveChart {
  const { kind, title, unit, alt, categories } = chart;
  const show = figureWriter(chart);
  const series = chart.series.map(({ name, role, values }) => ({
    name,
    role,
    values: values.map((value) => (value === null ? null : scaled(value, unit))),
    shown: values.map(show),
  }));
  return { kind, title, unit, alt, categories, series };
}

/** What a person can settle by saying what a word means, or how the file is to be read. */
const QUESTIONS = [
  'usage/unknown-headers',
  'usage/unknown-event',
  'usage/unknown-unit',
  'usage/doubtful-dates',
  'usage/no-period',
  'table/sheet-not-read',
];

/** Reasons to leave rows out that are such questions. */
const ASKED_REASONS = [REASONS.role, REASONS.date, REASONS.order, REASONS.length];

function isQuestion({ code, message }: Problem): boolean {
  const isReason = code === 'usage/left-out' && ASKED_REASONS.some(({ text }) => message.includes(text));
  return isReason || QUESTIONS.includes(code);
}

/** Every file of the folder, with what was read of it as far as it was. */
function exportLines(place: OpenFolder, workspace: Workspace, aim: Aim): readonly ExportLine[] {
  const read = workspace.exported?.sources ?? [];
  const found = workspace.problems.filter(({ file = '' }) => file.startsWith(`${USAGE_FOLDER}/`));
  const names = new Set([...listed(place), ...read.map(({ file }) => `${USAGE_FOLDER}/${file}`)]);
  return [...names].sort().map((file) => {
    const source = read.find((one) => `${USAGE_FOLDER}/${one.file}` === file);
    const problems = found.filter((one) => one.file === file && one.severity !== 'note');
    const asks = problems.some(isQuestion);
    return { file, ...readOf(source), problems: problems.map((one) => told(one, aim)), asks };
  });
}

/** What was read of a file, in words; nothing of one that could not be read. */
function readOf(source: ReadSource | undefined): Pick<ExportLine, 'kind' | 'rows' | 'left'> {
  if (!source) return { kind: '', rows: '', left: '' };
  const { kind, rows, used, left } = source;
  return { kind, rows: rows === used ? rows : `${used} из ${rows}`, left: left === 'нет' ? '' : left };
}

type ReadSource = NonNullable<Workspace['exported']>['sources'][number];

/** Files that lie in the folder of exports itself. */
function listed({ files, input }: OpenFolder): readonly string[] {
  return files
    .list(join(input, USAGE_FOLDER))
    .filter((name) => /\.(?:csv|tsv|txt|xlsx?)$/iu.test(name) && !/^[.~]/u.test(name))
    .map((name) => `${USAGE_FOLDER}/${name}`);
}
