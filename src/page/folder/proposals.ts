import { digitalDate } from '../../russian/text/date.ts';
import { dateOf } from '../../usage/day.ts';
import { PROPOSALS, periodCalled } from '../../usage/figures/proposals.ts';
import type { ReportPeriod } from '../../usage/period.ts';
import type { Answer } from '../protocol.ts';
import type { SheetTable } from '../table-protocol.ts';
import type { OpenFolder } from './place.ts';
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
  if (!kind) return { refused: { message: 'В этих шаблонах нет таблицы предложений.' } };
  const table = tableOf(place, kind, snapshot, () => null);
  const own = ownRows(table, period);
  const text = table.columns.findIndex(({ id }) => id === 'proposal');
  const found = own.map(({ cells }) => (cells[text] ?? '').trim());
  if (isSame(found, now)) return { value: null };
  if (!isSame(found, before))
    return {
      refused: {
        message: 'Предложения изменены в другой программе, пока вы работали здесь.',
        now: found.join('\n'),
      },
    };
  const lines = new Set(own.map(({ line }) => line));
  const kept = table.rows.filter(({ line }) => !lines.has(line)).map(({ line }) => line);
  const added = now.map((proposal) => ({
    line: null,
    cells: table.columns.map(({ id }) =>
      id === 'period' ? nameOf(period) : id === 'proposal' ? proposal : '',
    ),
  }));
  return saveTable(place, kind, { name: kind.name, base: table.base, rows: [...kept, ...added] });
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
