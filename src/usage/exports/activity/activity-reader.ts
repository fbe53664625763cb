import { cohortNumber } from '../../cohort.ts';
import type { UsageRole } from '../../role.ts';
import type { Span } from '../../span.ts';
import { NO_UNIT } from '../../units.ts';
import type { TableRecord } from '../fast/fast.ts';
import type { Mapping } from '../files/mapping.ts';
import type { UsageEvent } from '../log/event.ts';
import type { EventLog } from '../log/event-log.ts';
import type { DateCells } from '../rows/date-cell.ts';
import { readCount } from '../rows/figure-cell.ts';
import { isReason, isRefusal, type Reason, type Refusal } from '../rows/left-out.ts';
import { REASONS } from '../rows/reasons.ts';
import { RowTally } from '../rows/row-tally.ts';
import { isTotal } from '../rows/total.ts';
import type { UnitCells } from '../rows/unit-cell.ts';
import type { UserCells } from '../rows/user-cell.ts';
import type { SummaryRows } from '../summary/summary-rows.ts';
import { ACTIVITY_FIGURES, type ActivityFigure, type ActivityHeader } from './activity-columns.ts';
import { type PeriodSource, rowSpan } from './row-period.ts';
import { UserTally } from './user-tally.ts';

/** Where the rows of a table of users go, and what explains them. */
export interface ActivityContext {
  readonly log: EventLog;
  readonly summary: SummaryRows;
  readonly units: UnitCells;
  readonly users: UserCells;
  readonly mapping: Mapping;
  readonly dates: DateCells;
}

const EVENTS: Readonly<Record<ActivityFigure, UsageEvent>> = {
  messages: 'message',
  calls: 'call',
  broadcasts: 'broadcast',
  publications: 'publication',
};

/** What a row counts; null: its cells are empty. */
export type ActivityCounts = Readonly<Record<ActivityFigure, number | null>>;

/** What one row says of one user. */
interface ActivityRow {
  readonly user: string;
  readonly role: UsageRole;
  readonly unit: number;
  readonly span: Span;
  readonly counts: ActivityCounts;
}

/**
 * Reads a table with a row for each user and counts in its columns. With a period it is what a summary table says of the cohorts together;
 * with a day in each row, the events of a log.
 */
export class ActivityReader extends RowTally {
  readonly #header: ActivityHeader;
  readonly #period: Exclude<PeriodSource, null>;
  readonly #context: ActivityContext;
  readonly #tally: UserTally;
  /** Rows whose role the staff list told. */
  rolesFromStaff = 0;

  constructor(
    file: string,
    header: ActivityHeader,
    period: Exclude<PeriodSource, null>,
    context: ActivityContext,
  ) {
    super(
      Math.max(header.user, ...header.figures.map(({ at }) => at)) + 1,
      header.width,
      context.mapping.knownColumns(),
    );
    this.#header = header;
    this.#period = period;
    this.#context = context;
    this.#tally = new UserTally(file);
    if (period === 'day') context.log.begin(file);
  }

  take(record: TableRecord): void {
    if (record.cells().some(isTotal)) this.refuseRow(record, REASONS.total);
    else if (this.fits(record)) this.#use(this.#read(record), record);
  }

  /** Hands on what the users did together; to be called when all rows are read. */
  finish(): void {
    for (const row of this.#tally.rows()) this.#context.summary.add(row);
  }

  #use(row: ActivityRow | Refusal, record: TableRecord): void {
    if (isRefusal(row)) {
      this.refuseRow(record, row.reason, row.cell);
      return;
    }
    this.rows += 1;
    if (this.#period === 'day') this.#log(row);
    else this.#tally.add(cohortNumber(row.role, row.unit), row.span, row.user, row.counts, record.line);
  }

  /** The events of a day; a user who did nothing has none. */
  #log({ user, role, unit, span, counts }: ActivityRow): void {
    const { log } = this.#context;
    const known = { user: log.members.user(user), cohort: cohortNumber(role, unit), day: span.from };
    for (const figure of ACTIVITY_FIGURES) {
      const quantity = counts[figure] ?? 0;
      if (quantity > 0) log.add({ ...known, event: EVENTS[figure], quantity });
    }
  }

  #read(record: TableRecord): ActivityRow | Refusal {
    const { user: userAt, unit: unitAt, role: roleAt, deleted } = this.#header;
    if (IS_TRUE.test(record.cell(deleted).trim())) return { reason: REASONS.deleted, cell: '' };
    const span = rowSpan(this.#period, this.#header, record, this.#context.dates);
    if (isRefusal(span)) return span;
    const role = this.#role(record);
    if (isReason(role)) return { reason: role, cell: record.cell(roleAt < 0 ? userAt : roleAt) };
    const user = this.#context.users.key(record.cell(userAt), role);
    if (isReason(user)) return { reason: user, cell: '' };
    const unit = unitAt < 0 ? NO_UNIT : this.#context.units.number(record.cell(unitAt), record.line);
    if (isReason(unit)) return { reason: unit, cell: record.cell(unitAt) };
    const counts = this.#counts(record);
    return isRefusal(counts) ? counts : { user, role, unit, span, counts };
  }

  #role(record: TableRecord): UsageRole | Reason {
    const { role: at, user } = this.#header;
    const cell = at < 0 ? '' : record.cell(at).trim();
    if (cell !== '') return this.#context.mapping.role(cell) ?? REASONS.role;
    const role = this.#context.users.role(record.cell(user));
    if (!isReason(role)) this.rolesFromStaff += 1;
    return role;
  }

  #counts(record: TableRecord): ActivityCounts | Refusal {
    const counts: Record<ActivityFigure, number | null> = { ...NOTHING };
    for (const { figure, at } of this.#header.figures) {
      const count = readCount(record.cell(at));
      if (isReason(count)) return { reason: count, cell: record.cell(at) };
      if (count !== null) counts[figure] = (counts[figure] ?? 0) + count;
    }
    return counts;
  }
}

const NOTHING = { messages: null, calls: null, broadcasts: null, publications: null };

const IS_TRUE = /^(?:true|да|истина|yes|1)$/iu;
