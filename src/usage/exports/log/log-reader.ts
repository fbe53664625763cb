import { LIMITS } from '../../../reading/limits.ts';
import type { Header } from '../../../reading/table/header.ts';
import type { Day } from '../../day.ts';
import { ROLES } from '../../role.ts';
import { NO_UNIT, type Units } from '../../units.ts';
import type { TableRecord } from '../fast/record.ts';
import { Words } from '../fast/words.ts';
import type { Mapping } from '../files/mapping.ts';
import { quickDay, readDay, UNSURE } from '../rows/date-cell.ts';
import { countFault, parseCount } from '../rows/figure-cell.ts';
import type { Reason } from '../rows/left-out.ts';
import { REASONS } from '../rows/reasons.ts';
import { type Refusal, RowTally } from '../rows/row-tally.ts';
import { EVENTS } from './event.ts';
import type { EventLog } from './event-log.ts';

const UNKNOWN = -1;
const NOTHING = -2;
const OTHER = EVENTS.indexOf('other');

/** Where the rows of a log go, and what explains them. */
export interface LogContext {
  readonly log: EventLog;
  readonly units: Units;
  readonly mapping: Mapping;
}

/** Reads the rows of one event log into an {@link EventLog}. */
export class LogReader extends RowTally {
  readonly #log: EventLog;
  readonly #date: number;
  readonly #user: number;
  readonly #role: number;
  readonly #unit: number;
  readonly #event: number;
  readonly #quantity: number;
  readonly #users: Words;
  readonly #roles: Words;
  readonly #units: Words;
  readonly #events: Words;
  /** Events that nobody knows, each with its rows and the line of the first. */
  readonly unknownEvents = new Map<string, { rows: number; line: number }>();

  constructor(header: Header, { log, units, mapping }: LogContext) {
    const at = (id: string): number => header.at.get(id) ?? -1;
    super(Math.max(at('date'), at('user'), at('role'), at('event')) + 1, header.width);
    this.#log = log;
    this.#date = at('date');
    this.#user = at('user');
    this.#role = at('role');
    this.#unit = at('unit');
    this.#event = at('event');
    this.#quantity = at('quantity');
    this.#users = new Words((text) => userNumber(text, log));
    this.#roles = new Words((text) => place(ROLES, mapping.role(text)));
    this.#units = new Words((text) => units.number(text));
    this.#events = new Words((text) => (text.trim() === '' ? NOTHING : place(EVENTS, mapping.event(text))));
  }

  take(record: TableRecord): void {
    if (!this.fits(record)) return;
    const refusal = this.#read(record);
    if (refusal) this.refuseRow(record, refusal.reason, refusal.cell);
    else this.rows += 1;
  }

  /** Adds the event, or says why not. */
  #read(record: TableRecord): Refusal | null {
    const day = this.#dayOf(record);
    if (typeof day !== 'number') return { reason: day, cell: record.cell(this.#date) };
    const role = this.#roles.number(record, this.#role);
    if (role < 0) return this.#noRole(record);
    const user = this.#users.number(record, this.#user);
    if (user < 0) return { reason: user === UNKNOWN ? REASONS.noUser : REASONS.longCell, cell: '' };
    const event = this.#events.number(record, this.#event);
    if (event === NOTHING) return { reason: REASONS.noEvent, cell: '' };
    const quantity = quantityIn(record, this.#quantity);
    if (typeof quantity !== 'number') return { reason: quantity, cell: record.cell(this.#quantity) };
    if (event === UNKNOWN) this.#noteUnknown(record);
    const unit = record.isEmpty(this.#unit) ? NO_UNIT : this.#units.number(record, this.#unit);
    this.#log.add(user, unit * ROLES.length + role, day, event === UNKNOWN ? OTHER : event, quantity);
    return null;
  }

  #dayOf(record: TableRecord): Day | Reason {
    const start = record.bounds[2 * this.#date] ?? 0;
    const day = quickDay(record.bytes, start, record.bounds[2 * this.#date + 1] ?? 0);
    return day === UNSURE ? readDay(record.cell(this.#date)) : day;
  }

  #noRole(record: TableRecord): Refusal {
    const cell = record.cell(this.#role);
    return { reason: cell.trim() === '' ? REASONS.noRole : REASONS.role, cell };
  }

  #noteUnknown(record: TableRecord): void {
    const word = record.cell(this.#event).trim();
    const known = this.unknownEvents.get(word);
    if (known) known.rows += 1;
    else if (this.unknownEvents.size < 100) this.unknownEvents.set(word, { rows: 1, line: record.line });
  }
}

function userNumber(text: string, log: EventLog): number {
  const name = text.trim();
  if (name === '') return UNKNOWN;
  return name.length > LIMITS.cellCharacters ? NOTHING : log.members.user(name);
}

function place<T>(list: readonly T[], item: T | null): number {
  return item === null ? UNKNOWN : list.indexOf(item);
}

/** «Количество»: 1 when nothing stands there. */
function quantityIn(record: TableRecord, index: number): number | Reason {
  if (record.isEmpty(index)) return 1;
  const start = record.bounds[2 * index] ?? 0;
  const length = (record.bounds[2 * index + 1] ?? 0) - start;
  const digit = (record.bytes[start] ?? 0) - 48;
  if (length === 1 && digit >= 0 && digit <= 9) return digit;
  const count = parseCount(record.cell(index));
  if (count === null) return 1;
  return count === 'unreadable' ? countFault(record.cell(index)) : count;
}
