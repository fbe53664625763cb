import type { CohortNumber } from '../../cohort.ts';
import { daysIn, type Span } from '../../span.ts';
import type { SummaryRow, SummaryValues } from '../summary/summary-rows.ts';
import { ACTIVITY_FIGURES } from './activity-columns.ts';
import type { ActivityCounts } from './activity-reader.ts';

/** The users of one cohort in one period, and what they did together. */
interface Together {
  readonly cohort: CohortNumber;
  readonly span: Span;
  readonly line: number;
  rows: number;
  readonly users: Set<string>;
  readonly active: Set<string>;
  readonly sums: Record<keyof ActivityCounts, number | null>;
}

/** Sums up a table of users by cohort and period: what a summary table would say. Memory grows with distinct users. */
export class UserTally {
  readonly #file: string;
  readonly #together = new Map<string, Together>();

  constructor(file: string) {
    this.#file = file;
  }

  add(cohort: CohortNumber, span: Span, user: string, counts: ActivityCounts, line: number): void {
    const key = `${cohort} ${span.from} ${span.to}`;
    const together = this.#together.get(key) ?? start(cohort, span, line);
    this.#together.set(key, together);
    together.rows += 1;
    together.users.add(user);
    for (const figure of ACTIVITY_FIGURES) {
      const count = counts[figure];
      if (count === null) continue;
      together.sums[figure] = (together.sums[figure] ?? 0) + count;
      if (count > 0) together.active.add(user);
    }
  }

  /** A row for each cohort and period. */
  rows(): readonly SummaryRow[] {
    return [...this.#together.values()].map((one) => ({
      ...one.span,
      cohort: one.cohort,
      values: valuesOf(one),
      place: { file: this.#file, line: one.line },
      summed: one.rows,
    }));
  }
}

function start(cohort: CohortNumber, span: Span, line: number): Together {
  const sums = { messages: null, calls: null, broadcasts: null, publications: null };
  return { cohort, span, line, rows: 0, users: new Set(), active: new Set(), sums };
}

/** Who was active in a week is known of a period of seven days only. */
function valuesOf({ span, users, active, sums }: Together): SummaryValues {
  const weekly = daysIn(span) === 7 ? active.size : null;
  return { total: null, registered: users.size, active: weekly, chats: null, ...sums };
}
