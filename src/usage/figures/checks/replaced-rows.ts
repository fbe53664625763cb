import type { Problem } from '../../../problem.ts';
import { SUMMARY_FIGURES } from '../../exports/files/columns.ts';
import type { UsageData } from '../../exports/read.ts';
import { describeRow } from '../../exports/reading-problems.ts';
import type { SummaryRow } from '../../exports/summary/summary-rows.ts';
import { groupBy } from '../../group.ts';
import type { ReportPeriod } from '../../period.ts';
import { isInside } from '../../span.ts';
import { CohortFigures } from '../cohort-figures.ts';
import { cohortsIn } from '../period-figures.ts';

/** Says where a log was believed and not a summary table. */
export function replacements(data: UsageData, period: ReportPeriod): readonly Problem[] {
  const rows = data.summary.all();
  const replaced = [...cohortsIn(data)].flatMap((cohort) => {
    const figures = new CohortFigures(cohort, period, data.log, rows);
    return figures.rows.filter((row) => !figures.ownRows.includes(row) && !isKept(row));
  });
  const files = groupBy(replaced, (row) => row.place.file);
  const partly = replaced.filter((row) => !isWithinLog(row, data));
  return [
    ...[...files].map(([file, own]) => logPreferred(file, own)),
    ...partly.map((row) => partlyReplaced(row, data)),
  ];
}

function logPreferred(file: string, rows: readonly SummaryRow[]): Problem {
  const message = `Журнал и сводная таблица говорят об одних днях (строк: ${rows.length}): показатели взяты из журнала, из сводной – чаты и «Всего».`;
  const line = rows[0]?.place.line ?? 1;
  const hint = 'Делать ничего не нужно.';
  return { severity: 'note', code: 'usage/log-preferred', message, file, line, hint };
}

/** A log replaces nothing of a row that has only «Всего» and chats. */
function isKept({ values }: SummaryRow): boolean {
  return SUMMARY_FIGURES.every(
    (figure) => figure === 'total' || figure === 'chats' || values[figure] === null,
  );
}

function isWithinLog(row: SummaryRow, data: UsageData): boolean {
  return data.log.files().some((file) => file.cohorts.has(row.cohort) && isInside(row, file.span));
}

function partlyReplaced(row: SummaryRow, data: UsageData): Problem {
  return {
    severity: 'warning',
    code: 'usage/log-partial',
    message: `Журнал говорит не обо всех днях этой строки (${describeRow(row, data.units)}): показатели взяты из журнала.`,
    ...row.place,
    hint: 'Добавьте журнал за остальные дни или уберите его за эти.',
  };
}
