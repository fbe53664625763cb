import type { Complain } from '../../reading/complain.ts';
import type { Colleagues } from '../colleagues.ts';
import type { LocalDays } from '../local-days.ts';
import type { Units } from '../units.ts';
import { complainOfDates } from './date-problems.ts';
import type { RecordTaker } from './fast/fast.ts';
import type { TableKind } from './files/columns.ts';
import type { ExportFile } from './files/export.ts';
import { type KnownTable, recogniseTable } from './files/header.ts';
import type { EventLog } from './log/event-log.ts';
import { LogReader } from './log/log-reader.ts';
import { complainOfLog, complainOfSummary, complainOfUnits } from './reading-problems.ts';
import { DateCells } from './rows/date-cell.ts';
import type { DateScout } from './rows/date-scout.ts';
import type { LeftOut } from './rows/left-out.ts';
import { UnitCells } from './rows/unit-cell.ts';
import { UserCells } from './rows/user-cell.ts';
import { SummaryReader } from './summary/summary-reader.ts';
import type { SummaryRows } from './summary/summary-rows.ts';

/** One export as the report's list of sources shows it. */
export interface UsageSource {
  /** «usage/log.csv». */
  readonly file: string;
  readonly kind: TableKind;
  /** Rows under the header, and how many of them were counted. */
  readonly rows: number;
  readonly used: number;
  readonly left: readonly LeftOut[];
}

/** What the organisation's own files say that exports are read by. */
export interface OwnFacts {
  readonly units: Units;
  readonly colleagues: Colleagues;
  readonly local: LocalDays;
}

/** Where the rows of all exports go. */
export interface TableData extends OwnFacts {
  readonly log: EventLog;
  readonly summary: SummaryRows;
}

/** Reads the table of one export by the kind that its header tells. */
export class TableReading {
  readonly #file: ExportFile;
  readonly #data: TableData;
  readonly #scout: DateScout;
  readonly #complain: Complain;
  readonly #units: UnitCells;
  #dates: DateCells | null = null;
  #rows: LogReader | SummaryReader | null = null;

  /** `scout` has seen all rows when the header comes. */
  constructor(file: ExportFile, data: TableData, scout: DateScout, complain: Complain) {
    this.#file = file;
    this.#data = data;
    this.#scout = scout;
    this.#units = new UnitCells(data.units, file.mapping);
    this.#complain = complain;
  }

  /** Who takes the rows under a header; null, with an error, when it is none. */
  under(cells: readonly string[], line: number): RecordTaker | null {
    const { name, mapping } = this.#file;
    const table = recogniseTable(mapping.headers(cells), { file: name, line }, this.#complain);
    if (!table) return null;
    const { dates } = mapping;
    this.#dates = new DateCells({ ...dates, order: dates.order ?? this.#scout.order }, this.#data.local);
    this.#rows = this.#readerOf(table, this.#dates);
    return this.#rows;
  }

  /** Tells what was found; null when there was no table. */
  finish(): UsageSource | null {
    const [rows, dates, file] = [this.#rows, this.#dates, this.#file.name];
    if (!rows || !dates) return null;
    if (rows instanceof LogReader) complainOfLog(file, rows, this.#complain);
    else complainOfSummary(file, rows, this.#complain);
    complainOfDates(file, dates, this.#scout, this.#complain);
    complainOfUnits(file, this.#units, this.#complain);
    const kind = rows instanceof LogReader ? 'log' : 'summary';
    return { file, kind, rows: rows.rows, used: rows.rows - rows.leftOut.rows, left: rows.leftOut.list() };
  }

  #readerOf({ kind, header }: KnownTable, dates: DateCells): LogReader | SummaryReader {
    const { log, summary, colleagues } = this.#data;
    const { name, mapping } = this.#file;
    const context = { units: this.#units, mapping, dates };
    if (kind === 'summary') return new SummaryReader(name, header, { ...context, rows: summary });
    log.begin(name);
    return new LogReader(header, { ...context, log, users: new UserCells(colleagues) });
  }
}
