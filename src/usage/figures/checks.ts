import { hasErrors, type Problem, personal } from '../../problem.ts';
import { didYouMean, shorten } from '../../reading/wording.ts';
import { cohortAt } from '../cohort.ts';
import type { Day } from '../day.ts';
import type { UsageData } from '../exports/read.ts';
import { describeRow, describeSpan, showDay } from '../exports/reading-problems.ts';
import type { SummaryRow } from '../exports/summary/summary-rows.ts';
import { groupBy } from '../group.ts';
import type { ReportPeriod } from '../period.ts';
import type { UsageRole } from '../role.ts';
import { daysIn, isInside, overlaps, type Span } from '../span.ts';
import { NO_UNIT, type UnitNumber } from '../units.ts';
import { CohortFigures } from './cohort-figures.ts';
import { coveredDays } from './covered.ts';
import { cohortsIn } from './period-figures.ts';
import type { UsageInput } from './usage-report.ts';

/** What is worth knowing before a report of the period is believed. */
export function checkUsage(input: UsageInput, period: ReportPeriod | null, today: Day): readonly Problem[] {
  const { data } = input;
  return [
    ...noExports(input),
    ...(period ? checkPeriod(data, period) : []),
    ...foreignUnits(input),
    ...future(data, today),
    ...twoRoles(data),
  ];
}

/** Summary rows that lie partly in a period: they are not split but left out. */
export function crossingRows(data: Pick<UsageData, 'summary'>, period: Span): readonly SummaryRow[] {
  return data.summary.all().filter((row) => overlaps(row, period) && !isInside(row, period));
}

function noExports({ data, problems }: UsageInput): readonly Problem[] {
  if (data.sources.length > 0 || hasErrors(problems)) return [];
  const message = 'В папке usage нет ни одной выгрузки: отчёт об использовании не из чего составить.';
  const hint = 'Положите в папку usage журналы событий или сводные таблицы, CSV или XLSX.';
  return [{ severity: 'warning', code: 'usage/no-exports', message, hint }];
}

function checkPeriod(data: UsageData, period: ReportPeriod): readonly Problem[] {
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

/** A problem a file and period: exports of another rhythm have many such rows. */
function crossings(data: UsageData, period: ReportPeriod): readonly Problem[] {
  const own = crossingRows(data, period);
  const others = [...crossingRows(data, period.previous), ...crossingRows(data, period.yearAgo)];
  const compared = [...new Set(others)].filter((row) => !own.includes(row));
  return [...crossingsOf(own, 'отчёта', data), ...crossingsOf(compared, 'сравнения', data)];
}

function crossingsOf(rows: readonly SummaryRow[], what: string, data: UsageData): readonly Problem[] {
  return [...groupBy(rows, ({ place }) => place.file)].map(([file, own]) => {
    const lines = own.map(({ place }) => place.line).sort((a, b) => a - b);
    const [first] = own;
    const more = lines.length > SHOWN_LINES ? ` и ещё ${lines.length - SHOWN_LINES}` : '';
    const example = first ? describeRow(first, data.units) : '';
    return {
      severity: 'warning',
      code: 'usage/row-crosses-border',
      message: `Строк, которые пересекают границу периода ${what} и не учтены: ${lines.length}, например ${example}. Строки файла: ${lines.slice(0, SHOWN_LINES).join(', ')}${more}.`,
      file,
      line: lines[0] ?? 1,
      hint: 'Выгрузите сводную таблицу по месяцам или укажите другой период.',
    };
  });
}

const SHOWN_LINES = 10;

/** Says where a log was believed and not a summary table. */
function replacements(data: UsageData, period: ReportPeriod): readonly Problem[] {
  const rows = data.summary.all();
  const replaced = [...cohortsIn(data)].flatMap((cohort) => {
    const figures = new CohortFigures(cohort, period, data.log, rows);
    return figures.rows.filter((row) => !figures.ownRows.includes(row));
  });
  const files = groupBy(replaced, (row) => row.place.file);
  const notes = [...files].map(([file, own]): Problem => {
    const message = `Журнал и сводная таблица говорят об одних днях (строк: ${own.length}): показатели взяты из журнала, из сводной – чаты и «Всего».`;
    const line = own[0]?.place.line ?? 1;
    return {
      severity: 'note',
      code: 'usage/log-preferred',
      message,
      file,
      line,
      hint: 'Делать ничего не нужно.',
    };
  });
  return [
    ...notes,
    ...replaced.filter((row) => !isWithinLog(row, data)).map((row) => partlyReplaced(row, data)),
  ];
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

/** Units that the staff and groups files do not know, a problem a file. */
function foreignUnits({ data, own }: UsageInput): readonly Problem[] {
  if (own.size === 0) return [];
  const inLogs = data.log.files().map(({ file, cohorts }) => [file, [...cohorts]] as const);
  const inTables = groupBy(data.summary.all(), (row) => row.place.file);
  const byFile = [
    ...inLogs,
    ...[...inTables].map(([file, rows]) => [file, rows.map((row) => row.cohort)] as const),
  ];
  return byFile.flatMap(([file, cohorts]) => {
    const units = new Set(cohorts.map((cohort) => cohortAt(cohort).unit).filter((unit) => unit !== NO_UNIT));
    const foreign = [...units].filter((unit) => !own.has(unit));
    return foreign.length === 0 ? [] : [foreignProblem(file, foreign, units.size, data, own)];
  });
}

function foreignProblem(
  file: string,
  foreign: readonly UnitNumber[],
  all: number,
  data: UsageData,
  own: ReadonlySet<UnitNumber>,
): Problem {
  const names = foreign.slice(0, 10).map((unit) => `«${shorten(data.units.name(unit))}»`);
  const more = foreign.length > names.length ? ` и ещё ${foreign.length - names.length}` : '';
  const isAll = foreign.length === all;
  const what = isAll ? 'Ни одного подразделения этого файла нет' : 'Этих подразделений нет';
  const tail = isAll ? ' Похоже, это выгрузка другой организации.' : '';
  const guess = didYouMean(
    data.units.name(foreign[0] ?? NO_UNIT),
    [...own].map((unit) => data.units.name(unit)),
  );
  return {
    severity: 'warning',
    code: isAll ? 'usage/foreign-file' : 'usage/unknown-unit',
    message: `${what} в списках групп и сотрудников: ${names.join(', ')}${more}.${tail}`,
    file,
    hint: `${guess}Проверьте названия или уберите файл; пока строки учтены.`,
  };
}

function future(data: UsageData, today: Day): readonly Problem[] {
  const logs = data.log.files().map(({ file, span }) => ({ place: { file }, to: span.to }));
  const late = [...logs, ...data.summary.all()].filter(({ to }) => to > today);
  return [...groupBy(late, ({ place }) => place.file)].map(([file, ends]) => ({
    severity: 'warning',
    code: 'usage/future',
    message: `В файле есть дни позже сегодняшнего, последний – ${showDay(Math.max(...ends.map(({ to }) => to)))}.`,
    file,
    hint: 'Проверьте даты в выгрузке; эти строки учтены в своих периодах.',
  }));
}

/** A user in two roles counts in each; worth a note, since platforms give one account one role. */
function twoRoles(data: UsageData): readonly Problem[] {
  const { members } = data.log;
  const first: UsageRole[] = [];
  const both = new Set<number>();
  for (const { user, cohort } of members.all()) {
    const { role } = cohortAt(cohort);
    if ((first[user] ?? role) !== role) both.add(user);
    first[user] = role;
  }
  const [example] = both;
  if (example === undefined) return [];
  const message = `Пользователей, которые встречаются в двух ролях: ${both.size}, например «${personal(members.name(example))}». Каждый посчитан в каждой своей роли.`;
  return [
    { severity: 'note', code: 'usage/two-roles', message, hint: 'Если это ошибка выгрузки, исправьте роль.' },
  ];
}
