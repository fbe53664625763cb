import type { Problem } from '../../../problem.ts';
import type { UsageData } from '../../exports/read.ts';
import { describeSpan } from '../../exports/reading-problems.ts';
import type { ReportPeriod } from '../../period.ts';
import { daysIn } from '../../span.ts';
import { coveredDays } from '../covered.ts';
import { crossings } from './crossing-rows.ts';
import { replacements } from './replaced-rows.ts';

/** How far the exports speak for a period, and which of their rows do not count in it. */
export function checkPeriod(data: UsageData, period: ReportPeriod): readonly Problem[] {
  const covered = coveredDays(data, period);
  return [
    ...(covered === 0 ? noData(data, period) : []),
    ...(covered > 0 && covered < daysIn(period) ? [partial(period, covered)] : []),
    ...crossings(data, period),
    ...replacements(data, period),
  ];
}

function noData(data: UsageData, period: ReportPeriod): readonly Problem[] {
  if (data.sources.length === 0) return [];
  const spans = [...data.log.files().map(({ span }) => span), ...data.summary.all()];
  const newest = spans.toSorted((a, b) => b.from - a.from || b.to - a.to);
  const known = newest.map(describeSpan);
  const message = `За период «${period.label}» данных нет.`;
  const hint =
    known.length > 0
      ? `Есть данные за дни: ${[...new Set(known)].slice(0, 5).join('; ')}.`
      : 'Проверьте выгрузки.';
  return [{ severity: 'warning', code: 'usage/no-data', message, hint }];
}

function partial(period: ReportPeriod, covered: number): Problem {
  return {
    severity: 'warning',
    code: 'usage/partial',
    message: `Период «${period.label}» неполный: данные есть за ${covered} из ${daysIn(period)} дней.`,
    hint: 'Добавьте выгрузки за остальные дни.',
  };
}
