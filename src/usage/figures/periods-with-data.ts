import { type CalendarPeriod, periodAround } from '../calendar-period.ts';
import { type Day, dateOf } from '../day.ts';
import type { UsageData } from '../exports/read.ts';
import { namedPeriod } from '../period.ts';

/** A period by the name under which it can be asked for, and as people call it. */
export interface OfferedPeriod {
  /** `2025-Q2`, see {@link namedPeriod}. */
  readonly name: string;
  readonly label: string;
}

/** Quarters, then months, then school years in which an export speaks of a day, the newest first. */
export function periodsWithData({
  log,
  summary,
}: Pick<UsageData, 'log' | 'summary'>): readonly OfferedPeriod[] {
  const days = [...log.days(), ...summary.all().flatMap(({ from, to }) => [from, to])];
  const names = [quarterName, monthName, schoolYearName].flatMap((nameOf) => [
    ...new Set(days.toSorted((a, b) => b - a).map(nameOf)),
  ]);
  return names.flatMap((name) => {
    const label = namedPeriod(name)?.label;
    return label === undefined ? [] : [{ name, label }];
  });
}

function quarterName(day: Day): string {
  const { year, number } = periodAround(day, 'quarter');
  return `${year}-Q${number}`;
}

function monthName(day: Day): string {
  const { year, number }: CalendarPeriod = periodAround(day, 'month');
  return `${year}-${String(number).padStart(2, '0')}`;
}

/** It begins in September. */
function schoolYearName(day: Day): string {
  const [year = 0, month = 1] = dateOf(day).split('-').map(Number);
  const first = month >= 9 ? year : year - 1;
  return `${first}/${first + 1}`;
}
