import { LIMITS } from '../../../reading/limits.ts';
import type { Header } from '../../../reading/table/header.ts';
import { cohortNumber } from '../../cohort.ts';
import type { Day } from '../../day.ts';
import type { UsageRole } from '../../role.ts';
import { NO_UNIT, type UnitNumber, type Units } from '../../units.ts';
import { NO_CELL, type TableRecord, type UserNumber, Words } from '../fast/fast.ts';
import type { Mapping } from '../files/mapping.ts';
import type { DateCells } from '../rows/date-cell.ts';
import { readCount } from '../rows/figure-cell.ts';
import { isReason, type Reason, type Refusal } from '../rows/left-out.ts';
import { REASONS } from '../rows/reasons.ts';
import { RowTally } from '../rows/row-tally.ts';
import type { UsageEvent } from './event.ts';
import type { EventLog } from './event-log.ts';

/** Where the rows of a log go, and what explains them. */
export interface LogContext {
  readonly log: EventLog;
  readonly units: Units;
  readonly mapping: Mapping;
  readonly dates: DateCells;
}

/** Reads the rows of one event log into an {@link EventLog}. */
export class LogReader extends RowTally {
  readonly #log: EventLog;
  readonly #dates: DateCells;
  readonly #isUsual: boolean;
  readonly #date: number;
  readonly #user: number;
  readonly #role: number;
  readonly #unit: number;
  readonly #event: number;
  readonly #quantity: number;
  readonly #users: Words<UserNumber | Reason>;
  readonly #roles: Words<UsageRole | Reason>;
  readonly #units: Words<UnitNumber>;
  /** Null for an event that nobody knows. */
  readonly #events: Words<UsageEvent | Reason | null>;
  /** Events that nobody knows, each with its rows and the line of the first. */
  readonly unknownEvents = new Map<string, { rows: number; line: number }>();

  constructor(header: Header, { log, units, mapping, dates }: LogContext) {
    const at = (id: string): number => header.at.get(id) ?? NO_CELL;
    super(Math.max(at('date'), at('user'), at('role'), at('event')) + 1, header.width);
    this.#log = log;
    this.#dates = dates;
    this.#isUsual = dates.isUsual;
    this.#date = at('date');
    this.#user = at('user');
    this.#role = at('role');
    this.#unit = at('unit');
    this.#event = at('event');
    this.#quantity = at('quantity');
    this.#users = new Words((word) => userIn(word, log));
    this.#roles = new Words((word) => mapping.role(word) ?? (isBlank(word) ? REASONS.noRole : REASONS.role));
    this.#units = new Words((word) => units.number(word));
    this.#events = new Words((word) => (isBlank(word) ? REASONS.noEvent : mapping.event(word)));
  }

  take(record: TableRecord): void {
    if (!this.fits(record)) return;
    const refusal = this.#read(record);
    if (refusal) this.refuseRow(record, refusal.reason, refusal.cell);
    else this.rows += 1;
  }

  /** Adds the event, or says why not. */
  #read(record: TableRecord): Refusal | null {
    const day = this.#dayIn(record);
    if (isReason(day)) return { reason: day, cell: record.cell(this.#date) };
    const role = record.word(this.#role, this.#roles);
    if (isReason(role)) return { reason: role, cell: record.cell(this.#role) };
    const user = record.word(this.#user, this.#users);
    if (isReason(user)) return { reason: user, cell: '' };
    const event = record.word(this.#event, this.#events);
    if (isReason(event)) return { reason: event, cell: '' };
    const quantity = this.#quantityIn(record);
    if (isReason(quantity)) return { reason: quantity, cell: record.cell(this.#quantity) };
    if (event === null) this.#noteUnknown(record);
    const unit = record.isEmpty(this.#unit) ? NO_UNIT : record.word(this.#unit, this.#units);
    this.#log.add({ user, cohort: cohortNumber(role, unit), day, event: event ?? 'other', quantity });
    return null;
  }

  #dayIn(record: TableRecord): Day | Reason {
    const day = this.#isUsual ? record.plainDay(this.#date) : null;
    return day ?? this.#dates.day(record.cell(this.#date));
  }

  /** «Количество»: 1 when nothing stands there. */
  #quantityIn(record: TableRecord): number | Reason {
    if (record.isEmpty(this.#quantity)) return 1;
    return record.digit(this.#quantity) ?? readCount(record.cell(this.#quantity)) ?? 1;
  }

  #noteUnknown(record: TableRecord): void {
    const word = record.cell(this.#event).trim();
    const noted = this.unknownEvents.get(word);
    if (noted) noted.rows += 1;
    else if (this.unknownEvents.size < 100) this.unknownEvents.set(word, { rows: 1, line: record.line });
  }
}

function userIn(word: string, log: EventLog): UserNumber | Reason {
  const name = word.trim();
  if (name === '') return REASONS.noUser;
  return name.length > LIMITS.cellCharacters ? REASONS.longCell : log.members.user(name);
}

function isBlank(word: string): boolean {
  return word.trim() === '';
}
