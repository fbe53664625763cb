import { dateRange } from '../../russian/text/date.ts';
import { agree } from '../../russian/text/number.ts';
import { dateOf } from '../day.ts';
import { coveredDays } from '../figures/covered.ts';
import type { NamedSpan, ReportPeriod } from '../period.ts';
import { daysIn, weeksIn } from '../span.ts';
import { sentence } from './sentence.ts';
import type { ViewSource } from './source.ts';

/** `docs/usage-report.md`, «Changes and rounding». With data for fewer of its days a period is not set against another: a log without a holiday or two still is. */
const ENOUGH = 0.9;

/** What the figures speak for, in words. */
export interface CoverageWords {
  /** «1 апреля – 30 июня 2025 г. (91 день, 13 недель)». */
  readonly days: string;
  /** Whether there are data for all of these days. */
  readonly period: string;
  /** What the period is compared with, and how full that is. */
  readonly comparison: string;
}

export interface Coverage {
  readonly words: CoverageWords;
  /** Enough days of both are known: of the period and of the previous one, or of the same a year ago. */
  readonly isComparable: boolean;
  readonly isYearComparable: boolean;
  /** Not comparable, though both the period and the previous one have some data. */
  readonly isPartlyKnown: boolean;
}

export function coverage({ input: { data }, period }: ViewSource): Coverage {
  const { previous, yearAgo } = period;
  const [own = 0, before = 0, ago = 0] = [period, previous, yearAgo].map(
    (span) => coveredDays(data, span) / daysIn(span),
  );
  const isComparable = own >= ENOUGH && before >= ENOUGH;
  return {
    words: coverageWords(period, { own, before, ago }),
    isComparable,
    isYearComparable: own >= ENOUGH && ago >= ENOUGH,
    isPartlyKnown: !isComparable && before > 0,
  };
}

/** The parts of the days that are known. */
type KnownParts = Readonly<Record<'own' | 'before' | 'ago', number>>;

function coverageWords(period: ReportPeriod, { own, before, ago }: KnownParts): CoverageWords {
  const { previous, yearAgo } = period;
  const isSame = previous.from === yearAgo.from;
  const range = dateRange(dateOf(period.from), dateOf(period.to));
  return {
    days: sentence`${range} (${agree(daysIn(period), 'день')}, ${agree(weeksIn(period).length, 'неделя')})`,
    period: fullness(period, own),
    comparison: isSame
      ? sentence`Предыдущий период, он же период прошлого года: ${compared(previous, before)}.`
      : sentence`Предыдущий период: ${compared(previous, before)}; тот же период прошлого года: ${compared(yearAgo, ago)}.`,
  };
}

function fullness(period: NamedSpan, part: number): string {
  if (part === 1) return sentence`Данные есть за все дни периода.`;
  return sentence`Период неполный: ${daysWithData(period, part)}, поэтому итоги и средние за неделю могут быть занижены.`;
}

function compared(span: NamedSpan, part: number): string {
  if (part === 1) return span.label;
  if (part === 0) return sentence`${span.label} (данных нет)`;
  return sentence`${span.label} (неполный: ${daysWithData(span, part)})`;
}

function daysWithData(span: NamedSpan, part: number): string {
  const days = Math.round(part * daysIn(span));
  return sentence`данные есть за ${agree(days, 'день', 'acc')} из ${String(daysIn(span))}`;
}
