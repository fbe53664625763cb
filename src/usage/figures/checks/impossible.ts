import type { Problem } from '../../../problem.ts';
import { shown } from '../../../reading/wording.ts';
import { formatNumber } from '../../../russian/text/number.ts';
import { cohortAt } from '../../cohort.ts';
import { describeRow } from '../../exports/reading-problems.ts';
import type { SummaryRow } from '../../exports/summary/summary-rows.ts';
import { groupBy } from '../../group.ts';
import type { NamedSpan, ReportPeriod } from '../../period.ts';
import { type ReportedRole, reportedRoleName, rolesIn } from '../../reported-role.ts';
import { isInside, type Span } from '../../span.ts';
import { NO_UNIT } from '../../units.ts';
import type { Credibility } from '../credibility.ts';
import { type Dispute, overactiveRows } from '../disputes.ts';
import { type Excess, shownExcess, type ToldPeriod } from '../excess.ts';
import { isInGroups } from '../headcount.ts';
import type { PartialHeadcount } from '../partial-headcount.ts';
import type { SharedUsers } from '../shared-users.ts';
import type { UsageInput } from '../usage-input.ts';

/** Figures that cannot be, each with its unit, its numbers and its files (`docs/usage-report.md`, «Figures that cannot be»). */
export function impossible(input: UsageInput, period: ReportPeriod, found: Credibility): readonly Problem[] {
  const excesses = groupBy(found.excesses, (one) => `${one.role} ${one.period}`);
  const disputes = groupBy(found.disputes, (one) => `${one.role} ${one.place.file}`);
  return [
    ...[...excesses.values()].flatMap((own) => overHeadcount(input, period, own)),
    ...[...disputes.values()].flatMap((own) => againstLists(input, own)),
    ...found.partial.map((one) => partial(input, period, one)),
    ...overactive(input, period),
    ...found.shared.map((one) => severalUnits(input, period, one)),
  ];
}

function overHeadcount(input: UsageInput, period: ReportPeriod, own: readonly Excess[]): readonly Problem[] {
  const [first] = own;
  if (!first) return [];
  const { role } = first;
  const span = spanOf(period, first.period);
  const told = listed(own.map((one) => `${placeOf(input, one.unit)} – ${figuresOf(one)}`));
  const list = listFile(input, role, first.period);
  const source = list ?? (first.period === 'value' ? 'столбец «Всего»' : 'списки того времени');
  const message = `В роли «${reportedRoleName(role)}» людей больше численности (${span.label}): ${told}. Численность – ${source}, участники – ${filesOf(input, role, span)}. Такие доли в отчёте не показаны, выводов о норме из них нет.`;
  const file = list ?? firstFile(input, role, span);
  return [{ severity: 'warning', code: 'usage/over-headcount', message, file, hint: COMPARE }];
}

const COMPARE =
  'Сверьте участников на платформе со списками: выбывших удалите на платформе, новых впишите в списки.';

function figuresOf({ registered, active, headcount }: Excess): string {
  const people = [
    ...(registered === null ? [] : [`зарегистрировано ${shownExcess(registered, headcount)}`]),
    ...(active === null ? [] : [`активных в неделю ${shownExcess(active, headcount)}`]),
  ];
  return `${people.join(', ')}, численность ${formatNumber(headcount)}`;
}

function againstLists(input: UsageInput, disputes: readonly Dispute[]): readonly Problem[] {
  const [first] = disputes;
  if (!first) return [];
  const list = listFile(input, first.role, 'value') ?? '';
  const told = disputes.map(({ unit, total, listed: count }) => {
    const place = placeOf(input, unit === NO_UNIT ? null : input.data.units.name(unit));
    return `${place} – в выгрузке ${formatNumber(total)}, в списке ${formatNumber(count)}`;
  });
  const message = `Столбец «Всего» расходится с ${list}, роль «${reportedRoleName(first.role)}»: ${listed(told)}. Доли посчитаны по списку, выводов о норме из них нет.`;
  const hint = `Исправьте ${list} или выгрузите таблицу заново.`;
  return [{ severity: 'warning', code: 'usage/total-against-lists', message, ...first.place, hint }];
}

function partial(
  input: UsageInput,
  period: ReportPeriod,
  { role, period: told, units }: PartialHeadcount,
): Problem {
  const span = spanOf(period, told);
  const names = listed(units.map((unit) => placeOf(input, unit)));
  const message = `Численность в роли «${reportedRoleName(role)}» известна не во всех подразделениях (${span.label}), нет данных: ${names}. Выгрузки: ${filesOf(input, role, span)}. Общей доли в отчёте нет.`;
  const hint = `Заполните столбец «Всего» во всех строках или положите рядом список ${role === 'educator' ? 'staff.csv' : 'groups.csv'}.`;
  const file = firstFile(input, role, span);
  return { severity: 'warning', code: 'usage/headcount-partial', message, file, hint };
}

/** A problem a file. */
function overactive(input: UsageInput, period: ReportPeriod): readonly Problem[] {
  const files = groupBy(overactiveRows(input, period), (row) => row.place.file);
  return [...files.values()].flatMap((rows) => {
    const [first] = rows;
    return first ? [moreActive(rows, first, input)] : [];
  });
}

function moreActive(rows: readonly SummaryRow[], { place }: SummaryRow, { data }: UsageInput): Problem {
  const told = rows.map((row) => {
    const { active, registered } = row.values;
    return `${describeRow(row, data.units)} – ${formatNumber(active ?? 0)} и ${formatNumber(registered ?? 0)}`;
  });
  const message = `Активных больше, чем зарегистрированных: ${listed(told)}. Выводов о норме по ним нет.`;
  const hint = 'Проверьте эти строки выгрузки.';
  return { severity: 'warning', code: 'usage/active-over-registered', message, ...place, hint };
}

/** Of pupils and parents the list of groups may count them twice too; a teacher has many classes. */
function severalUnits(input: UsageInput, period: ReportPeriod, { role, units }: SharedUsers): Problem {
  const { log, units: names } = input.data;
  const [example] = units;
  const [user, own] = example ?? [0, new Set<number>()];
  const where = [...own].map((unit) => names.shown(unit)).join(' и ');
  const message = `В роли «${reportedRoleName(role)}» пользователей в нескольких подразделениях: ${units.size}, например ${shown(log.members.name(user))} – ${where} (${filesOf(input, role, period)}). В каждом подразделении такой пользователь посчитан, во всех вместе – один раз.`;
  const hint = isInGroups(role)
    ? 'Если в списке групп такие люди посчитаны в каждой группе, доля от всех занижена: вывод о норме сделан, только если от этого не зависит.'
    : 'Если это ошибка выгрузки, исправьте подразделение.';
  const severity = isInGroups(role) ? 'warning' : 'note';
  const file = firstFile(input, role, period);
  return { severity, code: 'usage/several-units', message, file, hint };
}

const MOST_LISTED = 10;

function listed(texts: readonly string[], between = '; '): string {
  const more = texts.length > MOST_LISTED ? ` и ещё ${texts.length - MOST_LISTED}` : '';
  return `${texts.slice(0, MOST_LISTED).join(between)}${more}`;
}

function placeOf({ data: { units } }: UsageInput, unit: string | null): string {
  return unit === null ? 'всего' : units.shown(units.number(unit));
}

function spanOf(period: ReportPeriod, told: ToldPeriod): NamedSpan {
  return told === 'value' ? period : period[told];
}

/** The list of today that a headcount comes from; null when it is «Всего» or a list of another time. */
function listFile({ headcount, lists }: UsageInput, role: ReportedRole, told: ToldPeriod): string | null {
  if (role === 'workers') return told === 'value' ? lists.staff : null;
  if (!rolesIn(role).every((one) => headcount.roles().includes(one))) return null;
  if (!rolesIn(role).every(isInGroups)) return lists.staff;
  return told === 'value' ? lists.groups : null;
}

/** Exports that speak of a role in a period; who is registered logs know from before, too. */
function exportsOf({ data }: UsageInput, role: ReportedRole, span: Span): readonly string[] {
  const speaks = (cohorts: Iterable<number>): boolean =>
    [...cohorts].some((cohort) => rolesIn(role).includes(cohortAt(cohort).role));
  const logs = data.log.files().filter((file) => file.span.from <= span.to && speaks(file.cohorts));
  const rows = data.summary.all().filter((row) => isInside(row, span) && speaks([row.cohort]));
  return [...new Set([...logs.map(({ file }) => file), ...rows.map(({ place }) => place.file)])];
}

function filesOf(input: UsageInput, role: ReportedRole, span: Span): string {
  return listed(exportsOf(input, role, span), ', ');
}

function firstFile(input: UsageInput, role: ReportedRole, span: Span): string {
  return exportsOf(input, role, span)[0] ?? 'usage';
}
