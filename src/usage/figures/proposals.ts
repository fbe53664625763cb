import type { TableRow } from '../../organization/dossier.ts';
import type { Problem } from '../../problem.ts';
import { fold, shown } from '../../reading/wording.ts';
import { spanIn } from '../exports/activity/row-period.ts';
import { namedPeriod } from '../period.ts';
import type { Span } from '../span.ts';

/** The described table that holds what the administrator proposes. */
export const PROPOSALS = 'proposals';

/** What is proposed in the report of a period. */
export interface Proposal extends Span {
  readonly text: string;
}

/** The rows of `proposals.csv`; one whose period nobody understands stands in no report, and is told. */
export function proposalsIn(
  rows: readonly TableRow[],
  complain: (problem: Problem) => void,
): readonly Proposal[] {
  return rows.flatMap(({ period, proposal }) => {
    if (typeof period !== 'string' || typeof proposal !== 'string') return [];
    const span = periodCalled(period);
    if (span === null) complain(unknownPeriod(period));
    return span === null ? [] : [{ from: span.from, to: span.to, text: proposal }];
  });
}

/** «II квартал 2025 года», `2025-Q2` or two dates. */
export function periodCalled(text: string): Span | null {
  const [year] = /\d{4}/u.exec(text) ?? [];
  if (year === undefined) return spanIn(text);
  const called = namesIn(Number(year)).flatMap((name) => namedPeriod(name) ?? []);
  return called.find(({ label }) => fold(label) === fold(text)) ?? spanIn(text.trim());
}

function namesIn(year: number): readonly string[] {
  const months = Array.from({ length: 12 }, (_, month) => String(month + 1).padStart(2, '0'));
  const parts = ['H1', 'H2', 'Q1', 'Q2', 'Q3', 'Q4', ...months];
  return [`${year}`, `${year}/${year + 1}`, ...parts.map((part) => `${year}-${part}`)];
}

function unknownPeriod(period: string): Problem {
  return {
    severity: 'warning',
    code: 'usage/proposal-period',
    message: `Период предложения ${shown(period)} непонятен: предложение не вошло ни в один отчёт.`,
    file: `${PROPOSALS}.csv`,
    hint: 'Напишите период, как в названии отчёта: «II квартал 2025 года», «май 2025 года», «2024/2025 учебный год» – или два дня: 05.05.2025 – 18.05.2025.',
  };
}
