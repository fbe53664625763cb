/**
 * The figures once more, straight from the words of `docs/usage-report.md`, «Indicators», slow and with nothing shared with `src/usage`:
 * all events are kept, every question walks through all of them, days are `Date` objects.
 */
export interface Event {
  readonly date: string;
  readonly user: string;
  readonly role: string;
  readonly unit: string;
  readonly event: string;
  readonly quantity: number;
}

export interface Row {
  readonly from: string;
  readonly to: string;
  readonly unit: string;
  readonly role: string;
  readonly total: number | null;
  readonly registered: number | null;
  readonly active: number | null;
  readonly chats: number | null;
  readonly messages: number | null;
  readonly calls: number | null;
  readonly broadcasts: number | null;
  readonly publications: number | null;
}

export interface Known {
  readonly events: readonly Event[];
  readonly rows: readonly Row[];
  /** unit → people, by role; '' is all units together. */
  readonly headcount: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

const DAY = 24 * 3600 * 1000;
const SUMS: Readonly<Record<string, string>> = {
  messages: 'сообщение',
  calls: 'звонок',
  broadcasts: 'трансляция',
  publications: 'публикация',
};

/** Roles that are counted together. */
const TOGETHER: Readonly<Record<string, readonly string[]>> = {
  'все работники': ['администратор', 'педагог', 'сотрудник'],
  'родители и обучающиеся вместе': ['родитель', 'обучающийся'],
};

function date(text: string): Date {
  return new Date(`${text}T12:00:00Z`);
}

function text(day: Date): string {
  return day.toISOString().slice(0, 10);
}

function plus(day: Date, days: number): Date {
  return new Date(day.getTime() + days * DAY);
}

function length(from: string, to: string): number {
  return Math.round((date(to).getTime() - date(from).getTime()) / DAY) + 1;
}

/** Weeks as lists of seven days. */
export function weeks(from: string, to: string): string[][] {
  const found: string[][] = [];
  let monday = date(from);
  while (monday.getUTCDay() !== 1) monday = plus(monday, -1);
  for (; text(monday) <= to; monday = plus(monday, 7)) {
    const days = [0, 1, 2, 3, 4, 5, 6].map((days) => text(plus(monday, days)));
    if (days.filter((day) => day >= from && day <= to).length >= 4) found.push(days);
  }
  return found;
}

function total(numbers: readonly (number | null | undefined)[]): number | null {
  let sum: number | null = null;
  for (const number of numbers) if (number !== null && number !== undefined) sum = (sum ?? 0) + number;
  return sum;
}

function latest(rows: readonly Row[]): Row | undefined {
  let best: Row | undefined;
  for (const row of rows) {
    if (!best || row.to > best.to || (row.to === best.to && row.from > best.from)) best = row;
  }
  return best;
}

/** A figure of a period for logs or summaries of different units (no unit has both). `unit` null: all together. */
export function naive(
  known: Known,
  from: string,
  to: string,
  role: string,
  unit: string | null,
  indicator: string,
): number | null {
  const ask = (other: string): number | null => naive(known, from, to, role, unit, other);
  const divided = (one: number | null, base: number | null): number | null =>
    one === null || base === null || base === 0 ? null : one / base;
  if (indicator === 'registered_share') return divided(ask('registered'), ask('headcount'));
  if (indicator === 'active_share') return divided(ask('active_week'), ask('headcount'));
  if (indicator === 'messages_per_educator_week')
    return divided(divided(ask('messages'), ask('headcount')), length(from, to) / 7);
  if (indicator === 'calls_per_educator_week')
    return divided(divided(ask('calls'), ask('headcount')), length(from, to) / 7);

  const roles = TOGETHER[role] ?? [role];
  const events = known.events.filter(
    (one) => roles.includes(one.role) && (unit === null || one.unit === unit),
  );
  const dates = known.events.map((one) => one.date).sort();
  const first = dates[0] ?? '9999';
  const last = dates.at(-1) ?? '0000';
  const isLogged = events.length > 0 && first <= to && last >= from;
  const rows = known.rows.filter((row) => roles.includes(row.role) && row.from >= from && row.to <= to);
  const units = unit === null ? [...new Set(rows.map((row) => row.unit))] : [unit];
  const byUnit = units.flatMap((one) =>
    roles.map((own) => rows.filter((row) => row.unit === one && row.role === own)),
  );

  if (indicator === 'headcount') {
    if (role === 'родители и обучающиеся вместе') {
      const counts = roles.map((one) => naive(known, from, to, one, unit, 'headcount'));
      return counts.includes(null) ? null : total(counts);
    }
    const own = known.headcount[role]?.[unit ?? ''];
    return own !== undefined ? own : total(byUnit.map((own) => latest(own)?.total));
  }
  if (indicator === 'registered') {
    const users = new Set(events.filter((one) => one.date <= to).map((one) => one.user));
    const logged = isLogged || users.size > 0 ? users.size : null;
    return total([logged, ...byUnit.map((own) => latest(own)?.registered)]);
  }
  if (indicator === 'chats') return total(byUnit.map((own) => latest(own)?.chats));
  if (indicator === 'active_week') {
    const counts = weeks(from, to).map(
      (days) => new Set(events.filter((one) => days.includes(one.date)).map((one) => one.user)).size,
    );
    const mean = isLogged && counts.length > 0 ? counts.reduce((a, b) => a + b, 0) / counts.length : null;
    const means = byUnit.map((own) => {
      const filled = own.filter((row) => row.active !== null);
      const weight = total(filled.map((row) => length(row.from, row.to)));
      const sum = total(filled.map((row) => (row.active ?? 0) * length(row.from, row.to)));
      return sum === null || weight === null ? null : sum / weight;
    });
    return total([mean, ...means]);
  }
  const name = SUMS[indicator];
  const happened = events.filter((one) => one.event === name && one.date >= from && one.date <= to);
  const logged = isLogged ? happened.reduce((sum, one) => sum + one.quantity, 0) : null;
  return total([logged, ...byUnit.flat().map((row) => row[indicator as 'messages'])]);
}
