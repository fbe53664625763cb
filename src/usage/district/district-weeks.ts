import type { ReportedRole } from '../reported-role.ts';
import type { FigureIndex } from './figure-index.ts';

/** The share of active users of all organisations in a week. */
export interface DistrictWeek {
  readonly role: ReportedRole;
  /** ISO Monday. */
  readonly from: string;
  readonly active: number;
  readonly headcount: number;
  /** Of so many organisations: those with data of the week and a headcount. */
  readonly organizations: number;
}

/** Each week of the period that some organisation has data of. */
export function districtWeeks(list: readonly FigureIndex[]): readonly DistrictWeek[] {
  const weeks = new Map<string, DistrictWeek>();
  for (const one of list) {
    for (const { role, weeks: own } of one.figures.weekly) {
      const sides = one.sides(role, 'active_share', 'value');
      if (!sides) continue;
      for (const { from, value } of own) {
        if (value === null) continue;
        const key = `${role} ${from}`;
        const sum = weeks.get(key) ?? { role, from, active: 0, headcount: 0, organizations: 0 };
        weeks.set(key, withOneMore(sum, value, sides.base));
      }
    }
  }
  return [...weeks.values()].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

function withOneMore(week: DistrictWeek, active: number, headcount: number): DistrictWeek {
  return {
    ...week,
    active: week.active + active,
    headcount: week.headcount + headcount,
    organizations: week.organizations + 1,
  };
}
