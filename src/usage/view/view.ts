/* View: the indicators → words, tables and charts of the printed report. */
import { typeset } from '../../russian/text/typography.ts';
import { dateOf } from '../day.ts';
import { monthlyFigures } from '../figures/series.ts';
import type { UsageInput } from '../figures/usage-input.ts';
import type { UsageReport } from '../figures/usage-report.ts';
import type { ReportPeriod } from '../period.ts';
import type { ChartView } from './chart.ts';
import { comparisonChart, monthlyChart, unitChart, weeklyChart } from './charts.ts';
import { type CommunityLine, communityLines, knownLines } from './community-lines.ts';
import { type CoverageWords, coverage } from './coverage.ts';
import { type Digest, digest } from './digest.ts';
import { findings } from './findings.ts';
import { indicatorTable, type RoleFigures } from './indicator-table.ts';
import { type NormBases, normBases } from './norm-bases.ts';
import { remarks } from './remarks.ts';
import type { Vocabulary } from './role-words.ts';
import { viewSource } from './source.ts';
import { type SourceLine, sourceTable } from './source-table.ts';
import { unshownUnits } from './unknown-units.ts';

/** The usage report in words and columns, ready for the template: nothing in it is left to be computed. */
export interface UsageView extends NormBases {
  readonly period: {
    /** «II квартал 2025 года». */
    readonly label: string;
    /** The same for a file name: «2024–2025 учебный год». */
    readonly fileLabel: string;
    /** «2025-04-01/2025-06-30». */
    readonly id: string;
  };
  readonly coverage: CoverageWords;
  readonly sources: readonly SourceLine[];
  readonly roles: readonly RoleFigures[];
  /** What must be known of figures that cannot be. */
  readonly remarks: readonly string[];
  /** Chats and the channel, as far as they are known. */
  readonly community: readonly CommunityLine[];
  readonly digest: Digest;
  readonly weekly: ChartView;
  readonly byUnit: ChartView;
  /** «Родители: нет данных по «Ель».», or nothing. */
  readonly unshownUnits: string;
  /** A chart each, because calls are few beside messages; the table has both. */
  readonly messages: ChartView;
  readonly calls: ChartView;
  readonly monthly: ChartView;
  /** `unit`: «%» or «чел.». */
  readonly comparison: ChartView & { readonly unit: string };
  readonly findings: readonly string[];
  /** What the administrator proposes in the report of this period. */
  readonly proposals: readonly string[];
}

/** The view of a report's figures; null when there are none, because of errors or for want of data in the period. */
export function usageView(
  input: UsageInput,
  report: UsageReport,
  period: ReportPeriod | null,
  vocabulary: Vocabulary,
): UsageView | null {
  if (period === null || report.indicators.length === 0 || report.period?.coveredDays === 0) return null;
  const label = typeset(period.label);
  const source = viewSource(input, report, period, vocabulary);
  const covered = coverage(source);
  const months = monthlyFigures(input.data, input.headcount, period);
  return {
    period: { label, fileLabel: label.replace('/', '–'), id: `${dateOf(period.from)}/${dateOf(period.to)}` },
    coverage: covered.words,
    sources: sourceTable(report.sources),
    roles: indicatorTable(source),
    remarks: remarks(source),
    ...normBases(input.targets),
    community: knownLines(communityLines(source)),
    digest: digest(source),
    weekly: weeklyChart(source),
    byUnit: unitChart(source),
    unshownUnits: unshownUnits(source),
    messages: monthlyChart(source, months, 'messages'),
    calls: monthlyChart(source, months, 'calls'),
    monthly: monthlyChart(source, months, 'messages', 'calls'),
    comparison: comparisonChart(source),
    findings: findings(source, covered),
    proposals: input.proposals
      .filter(({ from, to }) => from === period.from && to === period.to)
      .map(({ text }) => text),
  };
}
