/* The roll-up: what many organisations handed in, together (`docs/district.md`). */
import type { Problem } from '../../problem.ts';
import { dateOf, dayOf } from '../day.ts';
import type { ReportPeriod } from '../period.ts';
import { daysIn } from '../span.ts';
import { sameInn, withoutCopies } from './copies.ts';
import { type DistrictWeek, districtWeeks } from './district-weeks.ts';
import { FigureIndex } from './figure-index.ts';
import { byName, type CountedIn, type HandedIn, isCounted } from './handed-in.ts';
import { type NormTally, normTallies } from './norm-tallies.ts';
import type { OrganizationFigures } from './organization-figures.ts';
import { type DistrictTotal, districtTotals } from './totals.ts';

type Kind = OrganizationFigures['organization']['kind'];

/** Kinds of organisations in the order of a roll-up. */
export const KINDS = ['kindergarten', 'school', 'additional', 'college'] as const satisfies readonly Kind[];

export interface RollUp {
  readonly period: {
    readonly from: string;
    readonly to: string;
    readonly label: string;
    readonly days: number;
    readonly weeks: number;
  };
  /** Kind by kind, by name. */
  readonly counted: readonly CountedIn[];
  /** Those that are in no sum, by name. */
  readonly left: readonly HandedIn[];
  readonly total: readonly DistrictTotal[];
  readonly kinds: readonly Subtotal<Kind>[];
  /** Null when nobody asked for groups. */
  readonly groups: Grouping | null;
  readonly norms: readonly NormTally[];
  readonly weeks: readonly DistrictWeek[];
  /** Of the roll-up itself; those of an organisation stand with it. */
  readonly problems: readonly Problem[];
}

export interface Subtotal<Name> {
  readonly name: Name;
  /** All of them, with those that handed nothing in where their kind or group is known. */
  readonly organizations: number;
  readonly counted: number;
  readonly total: readonly DistrictTotal[];
}

/** Subtotals by a column of `districts.csv`. */
export interface Grouping {
  readonly column: string;
  readonly groups: readonly Subtotal<string>[];
  /** By folder. */
  readonly of: ReadonlyMap<string, string>;
}

export interface RollUpOptions {
  /** Null: that of most organisations. */
  readonly period: ReportPeriod | null;
  readonly groups: Pick<Grouping, 'column' | 'of'> | null;
}

/** Null when nothing of the period was handed in. */
export function rollUp(list: readonly HandedIn[], options: RollUpOptions): RollUp | null {
  const { kept, problems: copies } = withoutCopies(list);
  const chosen = options.period ? spanOf(options.period) : usualPeriod(kept);
  if (!chosen) return null;
  const { counted, left } = parted(kept, chosen);
  const facts = counted[0]?.figures.period;
  if (!facts) return null;
  const days = daysIn({ from: dayOf(chosen.from), to: dayOf(chosen.to) });
  const period = { ...chosen, label: facts.label, days, weeks: facts.weeks };
  const problems = [...copies, ...sameInn(kept), ...partial(counted, days)];
  return { period, counted, left, ...sumsOf(kept, counted, options.groups), problems };
}

/** Those of the period, and the others. */
function parted(list: readonly HandedIn[], period: Dates): Pick<RollUp, 'counted' | 'left'> {
  const isOfPeriod = (one: HandedIn): boolean => isCounted(one) && isSamePeriod(one.figures.period, period);
  const counted = list.filter(isCounted).filter(isOfPeriod).sort(byKind);
  const others = list.filter((one) => !isOfPeriod(one)).sort(byName);
  return { counted, left: others.map((one) => (isCounted(one) ? ofOtherPeriod(one, period) : one)) };
}

function sumsOf(
  all: readonly HandedIn[],
  counted: readonly CountedIn[],
  groups: RollUpOptions['groups'],
): Pick<RollUp, 'total' | 'kinds' | 'groups' | 'norms' | 'weeks'> {
  const index = counted.map(({ figures }) => new FigureIndex(figures));
  return {
    total: districtTotals(index, all.length),
    kinds: KINDS.flatMap((kind) => kindTotal(kind, counted, index)),
    groups: groups && { ...groups, groups: groupTotals(groups.of, all, counted, index) },
    norms: normTallies(index),
    weeks: districtWeeks(index),
  };
}

type Dates = Pick<OrganizationFigures['period'], 'from' | 'to'>;

function isSamePeriod(one: Dates, other: Dates): boolean {
  return one.from === other.from && one.to === other.to;
}

function spanOf({ from, to }: ReportPeriod): Dates {
  return { from: dateOf(from), to: dateOf(to) };
}

/** The period that most have; of two that as many have, the newer. */
export function usualPeriod(list: readonly HandedIn[]): Dates | null {
  const tally = new Map<string, number>();
  for (const { figures } of list) {
    if (!figures) continue;
    const key = `${figures.period.to} ${figures.period.from}`;
    tally.set(key, (tally.get(key) ?? 0) + 1);
  }
  const [first] = [...tally].sort(([a, m], [b, n]) => n - m || (a < b ? 1 : -1));
  if (!first) return null;
  const [to = '', from = ''] = first[0].split(' ');
  return { from, to };
}

function byKind(a: CountedIn, b: CountedIn): number {
  const place = ({ figures }: CountedIn): number => KINDS.indexOf(figures.organization.kind);
  return place(a) - place(b) || byName(a, b);
}

function kindTotal(
  name: Kind,
  counted: readonly CountedIn[],
  index: readonly FigureIndex[],
): readonly Subtotal<Kind>[] {
  const own = index.filter((_, at) => counted[at]?.figures.organization.kind === name);
  if (own.length === 0) return [];
  return [{ name, organizations: own.length, counted: own.length, total: districtTotals(own, own.length) }];
}

function groupTotals(
  of: Grouping['of'],
  all: readonly HandedIn[],
  counted: readonly CountedIn[],
  index: readonly FigureIndex[],
): readonly Subtotal<string>[] {
  const names = [...new Set(all.map(({ folder }) => of.get(folder) ?? ''))].sort();
  return names.map((name) => {
    const isIn = ({ folder }: HandedIn): boolean => (of.get(folder) ?? '') === name;
    const own = index.filter((_, at) => counted[at] !== undefined && isIn(counted[at]));
    const organizations = all.filter(isIn).length;
    return { name, organizations, counted: own.length, total: districtTotals(own, organizations) };
  });
}

function ofOtherPeriod(one: CountedIn, { from, to }: Dates): HandedIn {
  const { label, from: first, to: last } = one.figures.period;
  const problem: Problem = {
    severity: 'error',
    code: 'district/other-period',
    message: `Показатели за другой период: ${label} (${first} – ${last}).`,
    hint: `Нужны показатели с ${from} по ${to}.`,
  };
  return { ...one, figures: null, errors: one.errors + 1, problems: [problem, ...one.problems] };
}

/** Names that a message shows. */
const NAMED = 5;

function partial(counted: readonly CountedIn[], days: number): readonly Problem[] {
  const own = counted.filter(({ figures }) => figures.period.coveredDays < days);
  if (own.length === 0) return [];
  const named = own
    .slice(0, NAMED)
    .map(({ name, figures }) => `${name} – ${figures.period.coveredDays} из ${days}`);
  const more = own.length > NAMED ? ` и ещё ${own.length - NAMED}` : '';
  return [
    {
      severity: 'warning',
      code: 'district/partial',
      message: `Данные не за все дни периода (дней с данными): ${named.join('; ')}${more}. Они посчитаны и отмечены.`,
      hint: 'Попросите выгрузки за остальные дни.',
    },
  ];
}
