import type { Header } from '../../../reading/table/header.ts';
import { cohortNumber } from '../../cohort.ts';
import type { Day } from '../../day.ts';
import { ROLES, type UsageRole } from '../../role.ts';
import { NO_UNIT, type UnitNumber } from '../../units.ts';
import { NO_CELL, type TableRecord, type UserNumber, Words } from '../fast/fast.ts';
import type { Mapping } from '../files/mapping.ts';
import type { DateCells } from '../rows/date-cell.ts';
import { readCount } from '../rows/figure-cell.ts';
import { isReason, type Reason, type Refusal } from '../rows/left-out.ts';
import { REASONS } from '../rows/reasons.ts';
import { RowTally } from '../rows/row-tally.ts';
import type { UnitCells } from '../rows/unit-cell.ts';
import type { UserCells } from '../rows/user-cell.ts';
import type { UsageEvent } from './event.ts';
import type { EventLog } from './event-log.ts';

const COLUMNS = ['date', 'user', 'role', 'unit', 'event', 'quantity'] as const;

/** Where the cells of a row stand. */
type CellsOfLog = Readonly<Record<(typeof COLUMNS)[number], number>>;

/** Where the rows of a log go, and what explains them. */
export interface LogContext {
  readonly log: EventLog;
  readonly units: UnitCells;
  readonly users: UserCells;
  readonly mapping: Mapping;
  readonly dates: DateCells;
}

/** Reads the rows of one event log into an {@link EventLog}. */
export class LogReader extends RowTally {
  readonly #log: EventLog;
  readonly #dates: DateCells;
  readonly #isUsual: boolean;
  readonly #at: CellsOfLog;
  /** Of users with one role, each spelling. */
  readonly #users: ReadonlyMap<UsageRole, Words<UserNumber | Reason>>;
  /** Null for a blank cell. */
  readonly #roles: Words<UsageRole | Reason | null>;
  /** Roles of users of whom the row tells none. */
  readonly #rolesOfUsers: Words<UsageRole | Reason>;
  readonly #units: Words<UnitNumber | Reason>;
  /** Null for an event that nobody knows. */
  readonly #events: Words<UsageEvent | Reason | null>;
  /** Line of the row that is being read. */
  #line = 0;
  /** Events that nobody knows, each with its rows and the line of the first. */
  readonly unknownEvents = new Map<string, { rows: number; line: number }>();
  /** Rows whose role the staff list told. */
  rolesFromStaff = 0;

  constructor(header: Header, { log, units, users, mapping, dates }: LogContext) {
    const at = (id: string): number => header.at.get(id) ?? NO_CELL;
    super(
      Math.max(at('date'), at('user'), at('role'), at('event')) + 1,
      header.width,
      mapping.knownColumns(),
    );
    this.#log = log;
    this.#dates = dates;
    this.#isUsual = dates.isUsual;
    this.#at = Object.fromEntries(COLUMNS.map((id) => [id, at(id)])) as CellsOfLog;
    this.#users = new Map(ROLES.map((role) => [role, new Words((word) => userIn(word, role, users, log))]));
    this.#roles = new Words((word) => mapping.role(word) ?? (isBlank(word) ? null : REASONS.role));
    this.#rolesOfUsers = new Words((word) => users.role(word));
    this.#units = new Words((word) => units.number(word, this.#line));
    this.#events = new Words((word) => (isBlank(word) ? REASONS.noEvent : mapping.event(word)));
  }

  take(record: TableRecord): void {
    if (!this.fits(record)) return;
    this.#line = record.line;
    const refusal = this.#read(record);
    if (refusal) this.refuseRow(record, refusal.reason, refusal.cell);
    else this.rows += 1;
  }

  /** Adds the event, or says why not. */
  #read(record: TableRecord): Refusal | null {
    const at = this.#at;
    const day = this.#dayIn(record);
    if (isReason(day)) return { reason: day, cell: record.cell(at.date) };
    const role = this.#roleIn(record);
    if (isReason(role)) return { reason: role, cell: record.cell(at.role) };
    const user = record.word(at.user, this.#users.get(role) as Words<UserNumber | Reason>);
    if (isReason(user)) return { reason: user, cell: '' };
    const event = record.word(at.event, this.#events);
    if (isReason(event)) return { reason: event, cell: '' };
    const quantity = this.#quantityIn(record);
    if (isReason(quantity)) return { reason: quantity, cell: record.cell(at.quantity) };
    const unit = record.isEmpty(at.unit) ? NO_UNIT : record.word(at.unit, this.#units);
    if (isReason(unit)) return { reason: unit, cell: record.cell(at.unit) };
    if (event === null) this.#noteUnknown(record);
    this.#log.add({ user, cohort: cohortNumber(role, unit), day, event: event ?? 'other', quantity });
    return null;
  }

  #dayIn(record: TableRecord): Day | Reason {
    const day = this.#isUsual ? record.plainDay(this.#at.date) : null;
    return day ?? this.#dates.day(record.cell(this.#at.date));
  }

  /** What the row says, else what the staff list knows of the user. */
  #roleIn(record: TableRecord): UsageRole | Reason {
    const told = record.isEmpty(this.#at.role) ? null : record.word(this.#at.role, this.#roles);
    if (told !== null) return told;
    const role = record.word(this.#at.user, this.#rolesOfUsers);
    if (!isReason(role)) this.rolesFromStaff += 1;
    return role;
  }

  /** «Количество»: 1 when nothing stands there. */
  #quantityIn(record: TableRecord): number | Reason {
    const { quantity } = this.#at;
    if (record.isEmpty(quantity)) return 1;
    return record.digit(quantity) ?? readCount(record.cell(quantity)) ?? 1;
  }

  #noteUnknown(record: TableRecord): void {
    const word = record.cell(this.#at.event).trim();
    const noted = this.unknownEvents.get(word);
    if (noted) noted.rows += 1;
    else if (this.unknownEvents.size < 100) this.unknownEvents.set(word, { rows: 1, line: record.line });
  }
}

function userIn(word: string, role: UsageRole, users: UserCells, log: EventLog): UserNumber | Reason {
  const key = users.key(word, role);
  return isReason(key) ? key : log.members.user(key);
}

function isBlank(word: string): boolean {
  return word.trim() === '';
}
