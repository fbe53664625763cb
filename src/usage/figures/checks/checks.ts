import { hasErrors, type Problem } from '../../../problem.ts';
import { shown } from '../../../reading/wording.ts';
import { cohortAt } from '../../cohort.ts';
import type { Day } from '../../day.ts';
import type { UsageData } from '../../exports/read.ts';
import { showDay } from '../../exports/reading-problems.ts';
import { groupBy } from '../../group.ts';
import type { ReportPeriod } from '../../period.ts';
import type { UsageRole } from '../../role.ts';
import { Credibility } from '../credibility.ts';
import type { IndicatorRow } from '../indicator-rows.ts';
import type { UsageInput } from '../usage-input.ts';
import { unknownHeadcounts } from './earlier-headcount.ts';
import { foreignUnits } from './foreign-units.ts';
import { impossible } from './impossible.ts';
import { checkPeriod } from './period-checks.ts';

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

function noExports({ data, problems }: UsageInput): readonly Problem[] {
  if (data.sources.length > 0 || hasErrors(problems)) return [];
  const message = 'В папке usage нет ни одной выгрузки: отчёт об использовании не из чего составить.';
  const hint = 'Положите в папку usage журналы событий или сводные таблицы, CSV или XLSX.';
  return [{ severity: 'warning', code: 'usage/no-exports', message, hint }];
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
  const message = `Пользователей, которые встречаются в двух ролях: ${both.size}, например ${shown(members.name(example))}. Каждый посчитан в каждой своей роли.`;
  return [
    { severity: 'note', code: 'usage/two-roles', message, hint: 'Если это ошибка выгрузки, исправьте роль.' },
  ];
}

/** What the figures themselves say: what cannot be, and what is not known. */
export function checkIndicators(
  input: UsageInput,
  indicators: readonly IndicatorRow[],
  period: ReportPeriod | null,
): readonly Problem[] {
  if (period === null || indicators.length === 0) return [];
  const credibility = new Credibility(input, period, indicators);
  return [...impossible(input, period, credibility), ...unknownHeadcounts(indicators, period)];
}
