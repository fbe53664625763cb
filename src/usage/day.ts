/** A calendar day as a whole number: days since 01.01.1970, by the organisation's own calendar. */
export type Day = number;

const MILLISECONDS = 86_400_000;

/** `2025-01-15` → day. The date must exist. */
export function dayOf(date: string): Day {
  return dayFrom(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)));
}

/** Day of a year, month (1–12) and day of the month; what overflows runs on into the next month. */
export function dayFrom(year: number, month: number, dayOfMonth: number): Day {
  return Date.UTC(year, month - 1, dayOfMonth) / MILLISECONDS;
}

/** Day → `2025-01-15`. */
export function dateOf(day: Day): string {
  return new Date(day * MILLISECONDS).toISOString().slice(0, 10);
}

/** Number of the week (Monday to Sunday) that the day is in; the week of 01.01.1970 is 0. */
export function weekOf(day: Day): number {
  // 01.01.1970 was a Thursday, three days after its Monday.
  return Math.floor((day + 3) / 7);
}

/** The Monday of a week. */
export function mondayOf(week: number): Day {
  return week * 7 - 3;
}
