import { digitalDate } from '../../russian/text/date.ts';
import { dateOf } from '../../usage/day.ts';
import { PROPOSALS, periodCalled } from '../../usage/figures/proposals.ts';
import type { ReportPeriod } from '../../usage/period.ts';
import type { Answer } from '../protocol.ts';
import type { SheetTable, TableEdit } from '../table-protocol.ts';
import type { OpenFolder } from './place.ts';
import { refusing } from './save.ts';
import { saveTable } from './save-table.ts';
import type { Snapshot } from './snapshot.ts';
import { tableKinds } from './table-form.ts';
import { tableOf } from './table-sheet.ts';

/** What was typed, with what the page believed to stand there. */
export interface ProposalsEdit {
  readonly before: readonly string[];
  readonly now: readonly string[];
}

/** Keeps the proposals of a period in `proposals.csv`; rows of other periods stay as they are. */
export function saveProposals(
  place: OpenFolder,
  snapshot: Snapshot,
  period: ReportPeriod,
  { before, now }: ProposalsEdit,
): Answer<unknown> {
  const kind = tableKinds(place).find(({ name }) => name === PROPOSALS);
  if (!kind) return refusing('В этих шаблонах нет таблицы предложений.');
  const table = tableOf(place, kind, snapshot, () => null);
  const own = ownRows(table, period);
  const text = table.columns.findIndex(({ id }) => id === 'proposal');
  const found = own.map(({ cells }) => (cells[text] ?? '').trim());
  if (isSame(found, now)) return { value: null };
  if (!isSame(found, before)) return refusing(CHANGED, found.join('\n'));
  const others = table.rows.filter((row) => !own.includes(row)).map(({ line }) => line);
  const rows = [...others, ...newRows(table, nameOf(period), now)];
  return saveTable(place, kind, { name: kind.name, base: table.base, rows });
}

const CHANGED = 'Предложения изменены в другой программе, пока вы работали здесь.';

function newRows({ columns }: SheetTable, period: string, proposals: readonly string[]): TableEdit['rows'] {
  return proposals.map((proposal) => {
    const values: Readonly<Record<string, string>> = { period, proposal };
    return { line: null, cells: columns.map(({ id }) => values[id ?? ''] ?? '') };
  });
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, index) => text === other[index]);
}

function ownRows({ columns, rows }: SheetTable, { from, to }: ReportPeriod): SheetTable['rows'] {
  const column = columns.findIndex(({ id }) => id === 'period');
  return rows.filter(({ cells }) => {
    const span = periodCalled(cells[column] ?? '');
    return span !== null && span.from === from && span.to === to;
  });
}

/** As the title of the report has it; days of one's own as dates. */
function nameOf({ label, from, to }: ReportPeriod): string {
  return periodCalled(label) === null ? `${digitalDate(dateOf(from))}–${digitalDate(dateOf(to))}` : label;
}
