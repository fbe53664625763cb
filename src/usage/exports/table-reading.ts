import type { Complain } from '../../reading/complain.ts';
import type { Colleagues } from '../colleagues.ts';
import type { LocalDays } from '../local-days.ts';
import type { Units } from '../units.ts';
import type { ActivityHeader } from './activity/activity-columns.ts';
import { complainOfActivity, countedColumns, noPeriod } from './activity/activity-problems.ts';
import { ActivityReader } from './activity/activity-reader.ts';
import { periodSource } from './activity/row-period.ts';
import { complainOfDates } from './date-problems.ts';
import type { RecordTaker } from './fast/fast.ts';
import type { HeaderTaker } from './files/after-header.ts';
import type { TableKind } from './files/columns.ts';
import type { ExportFile } from './files/export-file.ts';
import { type KnownTable, recogniseTable } from './files/header.ts';
import type { EventLog } from './log/event-log.ts';
import { LogReader } from './log/log-reader.ts';
import { complainOfLog, complainOfSummary, complainOfUnits } from './reading-problems.ts';
import { DateCells } from './rows/date-cell.ts';
import { zonedTitle } from './rows/date-format.ts';
import type { DateScout } from './rows/date-scout.ts';
import type { LeftOut } from './rows/left-out.ts';
import { UnitCells } from './rows/unit-cell.ts';
import { UserCells } from './rows/user-cell.ts';
import { SummaryReader } from './summary/summary-reader.ts';
import type { Place, SummaryRows } from './summary/summary-rows.ts';

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
  #rows: LogReader | SummaryReader | ActivityReader | null = null;

  /** `scout` has seen all rows when the header comes. */
  constructor(file: ExportFile, data: TableData, scout: DateScout, complain: Complain) {
    this.#file = file;
    this.#data = data;
    this.#scout = scout;
    this.#units = new UnitCells(data.units, file.mapping);
    this.#complain = complain;
  }

  /** Who takes the rows under a header; null, with an error, when it is none. */
  under(...[cells, line, above]: Parameters<HeaderTaker>): RecordTaker | null {
    const { name, mapping } = this.#file;
    const place = { file: name, line };
    const zoned = mapping.headers(cells).map(zonedTitle);
    const titles = zoned.map(({ title }) => title);
    const table = recogniseTable({ titles, own: cells }, place, this.#complain);
    if (!table) return null;
    const offset = mapping.dates.offset ?? zoned.find((one) => one.offset !== null)?.offset ?? null;
    const order = mapping.dates.order ?? this.#scout.order;
    this.#dates = new DateCells({ order, offset }, this.#data.local);
    this.#rows =
      table.kind === 'activity'
        ? this.#activityReader(table.header, this.#dates, { cells, above, place })
        : this.#readerOf(table, this.#dates);
    return this.#rows;
  }

  /** Tells what was found; null when there was no table. */
  finish(): UsageSource | null {
    const [rows, dates, file] = [this.#rows, this.#dates, this.#file.name];
    if (!rows || !dates) return null;
    if (rows instanceof ActivityReader) rows.finish();
    complainOfTable(file, rows, this.#complain);
    complainOfDates(file, dates, this.#scout, this.#complain);
    complainOfUnits(file, this.#units, this.#complain);
    const { leftOut } = rows;
    return {
      file,
      kind: kindOf(rows),
      rows: rows.rows,
      used: rows.rows - leftOut.rows,
      left: leftOut.list(),
    };
  }

  #readerOf(table: Exclude<KnownTable, { kind: 'activity' }>, dates: DateCells): LogReader | SummaryReader {
    const { log, summary, colleagues } = this.#data;
    const { name, mapping } = this.#file;
    const context = { units: this.#units, mapping, dates };
    if (table.kind === 'summary') return new SummaryReader(name, table.header, { ...context, rows: summary });
    log.begin(name);
    return new LogReader(table.header, { ...context, log, users: new UserCells(colleagues) });
  }

  /** Null with an error when nothing tells what days the table counts. */
  #activityReader(
    header: ActivityHeader,
    dates: DateCells,
    {
      cells,
      above,
      place,
    }: { readonly cells: readonly string[]; readonly above: string; readonly place: Place },
  ): ActivityReader | null {
    const { log, summary, colleagues } = this.#data;
    const { name, mapping } = this.#file;
    const period = periodSource(header, mapping.period, above);
    this.#complain(period === null ? noPeriod(place) : countedColumns(header, cells, place));
    if (period === null) return null;
    const users = new UserCells(colleagues);
    const context = { log, summary, units: this.#units, users, mapping, dates };
    return new ActivityReader(name, header, period, context);
  }
}

function kindOf(rows: LogReader | SummaryReader | ActivityReader): TableKind {
  if (rows instanceof LogReader) return 'log';
  return rows instanceof SummaryReader ? 'summary' : 'activity';
}

function complainOfTable(
  file: string,
  rows: LogReader | SummaryReader | ActivityReader,
  complain: Complain,
): void {
  if (rows instanceof LogReader) complainOfLog(file, rows, complain);
  else if (rows instanceof SummaryReader) complainOfSummary(file, rows, complain);
  else complainOfActivity(file, rows, complain);
}
