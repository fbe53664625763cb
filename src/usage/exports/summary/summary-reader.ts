import { cleanText } from '../../../reading/clean-text.ts';
import type { Header } from '../../../reading/table/header.ts';
import { cohortNumber } from '../../cohort.ts';
import type { Span } from '../../span.ts';
import { NO_CELL, type TableRecord } from '../fast/fast.ts';
import { SUMMARY_FIGURES } from '../files/columns.ts';
import type { Mapping } from '../files/mapping.ts';
import type { DateCells } from '../rows/date-cell.ts';
import { type Figure, readCount, readFigure } from '../rows/figure-cell.ts';
import { isReason, isRefusal, type Refusal } from '../rows/left-out.ts';
import { REASONS } from '../rows/reasons.ts';
import { RowTally } from '../rows/row-tally.ts';
import { isTotal } from '../rows/total.ts';
import type { UnitCells } from '../rows/unit-cell.ts';
import type { SummaryFigure, SummaryRow, SummaryRows, SummaryValues } from './summary-rows.ts';
import { type TotalFault, TotalsCheck } from './totals-check.ts';

/** Where the rows of a summary table go, and what explains them. */
export interface SummaryContext {
  readonly rows: SummaryRows;
  readonly units: UnitCells;
  readonly mapping: Mapping;
  readonly dates: DateCells;
}

/** Reads the rows of one summary table into {@link SummaryRows}. */
export class SummaryReader extends RowTally {
  readonly #file: string;
  readonly #at: ReadonlyMap<string, number>;
  readonly #context: SummaryContext;
  readonly #totals = new TotalsCheck();

  constructor(file: string, header: Header, context: SummaryContext) {
    const needed = ['start', 'end', 'role'].map((id) => header.at.get(id) ?? NO_CELL);
    super(Math.max(...needed) + 1, header.width, context.mapping.knownColumns());
    this.#file = file;
    this.#at = header.at;
    this.#context = context;
  }

  /** Totals that disagree with the rows above them. */
  get totalFaults(): readonly TotalFault[] {
    return this.#totals.faults;
  }

  take(record: TableRecord): void {
    if (record.cells().some(isTotal)) this.#total(record);
    else if (this.fits(record)) this.#use(this.#row(record), record);
  }

  #use(row: SummaryRow | Refusal, record: TableRecord): void {
    if (isRefusal(row)) {
      this.refuseRow(record, row.reason, row.cell);
      return;
    }
    this.rows += 1;
    this.#totals.row(row);
    const outcome = this.#context.rows.add(row);
    if (outcome === 'twice') this.leftOut.add(REASONS.twice, record.line);
  }

  #row(record: TableRecord): SummaryRow | Refusal {
    const span = this.#span(record);
    if (isRefusal(span)) return span;
    const roleCell = this.#cell(record, 'role');
    const role = this.#context.mapping.role(roleCell);
    if (role === null) return { reason: roleCell === '' ? REASONS.noRole : REASONS.role, cell: roleCell };
    const values = this.#values(record);
    if (isRefusal(values)) return values;
    if (SUMMARY_FIGURES.every((figure) => values[figure] === null))
      return { reason: REASONS.empty, cell: '' };
    const unit = this.#context.units.number(this.#cell(record, 'unit'), record.line);
    if (isReason(unit)) return { reason: unit, cell: this.#cell(record, 'unit') };
    return {
      ...span,
      cohort: cohortNumber(role, unit),
      values,
      place: { file: this.#file, line: record.line },
    };
  }

  #span(record: TableRecord): Span | Refusal {
    const [start, end] = [this.#cell(record, 'start'), this.#cell(record, 'end')];
    const [from, to] = [this.#context.dates.bound(start), this.#context.dates.bound(end)];
    if (isReason(from)) return { reason: from, cell: start };
    if (isReason(to)) return { reason: to, cell: end };
    return from <= to ? { from, to } : { reason: REASONS.reversed, cell: `${start} – ${end}` };
  }

  #values(record: TableRecord): SummaryValues | Refusal {
    const values = SUMMARY_FIGURES.map((figure) => [figure, this.#figure(record, figure)] as const);
    for (const [figure, value] of values)
      if (isReason(value)) return { reason: value, cell: this.#cell(record, figure) };
    return Object.fromEntries(values) as Record<SummaryFigure, number | null>;
  }

  #figure(record: TableRecord, figure: SummaryFigure): Figure {
    const text = this.#cell(record, figure);
    return figure === 'active' ? readFigure(text) : readCount(text);
  }

  #cell(record: TableRecord, id: string): string {
    return cleanText(record.cell(this.#at.get(id) ?? NO_CELL)).text;
  }

  #total(record: TableRecord): void {
    this.refuseRow(record, REASONS.total);
    const { dates } = this.#context;
    const [from, to] = [dates.bound(this.#cell(record, 'start')), dates.bound(this.#cell(record, 'end'))];
    const figures = SUMMARY_FIGURES.map((figure) => [figure, this.#figure(record, figure)] as const);
    this.#totals.total({
      line: record.line,
      from: isReason(from) ? null : from,
      to: isReason(to) ? null : to,
      role: this.#context.mapping.role(this.#cell(record, 'role')),
      figures: new Map(
        figures.flatMap(([figure, value]) => (typeof value === 'number' ? [[figure, value]] : [])),
      ),
    });
  }
}
