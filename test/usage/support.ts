import { expect } from 'vitest';
import type { Dossier, EarlierLists, Group, Person } from '../../src/organization/dossier.ts';
import { type Problem, reveal } from '../../src/problem.ts';
import { dayOf } from '../../src/usage/day.ts';
import type { IndicatorRow } from '../../src/usage/figures/indicator-rows.ts';
import type { Target } from '../../src/usage/figures/targets.ts';
import { readUsageInput } from '../../src/usage/figures/usage-input.ts';
import { type UsageReport, usageReport } from '../../src/usage/figures/usage-report.ts';
import { freePeriod, namedPeriod } from '../../src/usage/period.ts';
import { MemoryFiles } from '../world/memory.ts';

export type Content = string | Uint8Array;

export interface Case {
  /** Files of the input folder, `usage/log.csv` and so on. */
  readonly files: Readonly<Record<string, Content>>;
  readonly staff?: readonly Person[];
  readonly groups?: readonly Group[];
  readonly previous?: EarlierLists;
  /** `2025-Q1` or `2025-01-01..2025-01-31`; without it the newest quarter with data. */
  readonly period?: string;
  readonly today?: string;
  readonly timeZone?: string;
  readonly kind?: 'kindergarten';
  /** Rows of the chat register. */
  readonly chats?: Dossier['tables'][string];
  readonly channel?: Dossier['organization']['channel'];
  /** Takes the announced norms. */
  readonly announced?: readonly Target[];
}

/** What a folder in memory says, read as the command reads it. */
export function inputOf(given: Case): ReturnType<typeof readUsageInput> {
  const { files, staff = [], groups = [], previous = null, timeZone = null, kind = null } = given;
  const paths = Object.entries(files).map(([name, content]) => [`in/${name}`, content] as const);
  const norms = given.announced ? ('announced' as const) : null;
  const channel = given.channel ?? { open: null, subscribers: null, date: null };
  const own = {
    staff,
    groups,
    previous,
    tables: { 'chat-register': given.chats ?? [] },
    organization: { timeZone, kind, norms, channel },
  };
  return readUsageInput(new MemoryFiles(Object.fromEntries(paths)), 'in', own, given.announced);
}

/** The report of a folder in memory, made as the command makes it. */
export async function reportOf(given: Case): Promise<UsageReport> {
  const { period, today } = given;
  const [from = '', to] = period?.split('..') ?? [];
  const chosen =
    to === undefined ? (period === undefined ? null : namedPeriod(period)) : freePeriod(from, to);
  return usageReport(await inputOf(given), chosen, dayOf(today ?? '2026-12-31'));
}

/** A row of figures by role, unit and indicator. */
export function row(report: UsageReport, name: string): IndicatorRow {
  const [role, unit, indicator] = name.split(' / ');
  const found = report.indicators.find(
    (one) => one.role === role && (one.unit ?? 'все') === unit && one.indicator === indicator,
  );
  if (!found) throw new Error(`No ${name} among ${report.indicators.length}: ${codes(report).join(', ')}`);
  return found;
}

export function value(report: UsageReport, name: string): number | null {
  return row(report, name).value;
}

export function codes({ problems }: Pick<UsageReport, 'problems'>): readonly string[] {
  return problems.map((problem) => problem.code);
}

/** The only problem of a code, personal values shown; Russian, with advice. */
export function problem({ problems }: Pick<UsageReport, 'problems'>, code: string): Problem {
  const found = problems.filter((one) => one.code === code);
  expect(found, `${code} among ${problems.map((one) => one.code)}`).toHaveLength(1);
  const [first] = found;
  if (!first) throw new Error(code);
  expect(first.message).toMatch(/[а-яё]{3}.*\.$/isu);
  expect(first.hint ?? '').toMatch(/[а-яё]{3}/iu);
  return reveal(first, true);
}

export const LOG = 'Дата;Пользователь;Роль;Подразделение;Событие;Количество';
export const SUMMARY =
  'Начало периода;Конец периода;Подразделение;Роль;Всего;Зарегистрировано;Активных в неделю;Чаты;Сообщения;Звонки;Трансляции;Публикации';

export function table(header: string, ...rows: readonly string[]): string {
  return [header, ...rows, ''].join('\n');
}

export function log(...rows: readonly string[]): string {
  return table(LOG, ...rows);
}

export function summary(...rows: readonly string[]): string {
  return table(SUMMARY, ...rows);
}

export function group(name: string, pupils: number | null, parents: number | null): Group {
  return { name, age: null, pupils, parents, educators: [], strangers: [], line: 2 };
}

export function educator(unit: string | null, change: Partial<Person> = {}): Person {
  return {
    last: 'Ким',
    first: 'Анна',
    middle: '',
    gender: 'f',
    post: 'воспитатель',
    category: null,
    unit,
    role: 'educator',
    pedagogical: true,
    email: null,
    mobile: null,
    hired: null,
    dismissed: null,
    lastFixed: false,
    nameForms: {},
    postForms: {},
    line: 2,
    ...change,
  };
}
