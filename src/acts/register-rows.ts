import { fold } from '../reading/wording.ts';
import { digitalDate } from '../russian/text/date.ts';
import type { ActReference } from './act.ts';
import { isOfAct, rowPlace } from './hand-rows.ts';
import { ACTS } from './place.ts';
import { type Entry, type Register, STATES } from './register.ts';
import { printRegisterFile, type RegisterFile, type RegisterRow } from './register-file.ts';
import { repealText } from './repeal-text.ts';

type Row = Omit<RegisterRow, 'line'>;

/** The table for people as the acts have it: rows and columns that people typed stay, each where its date puts it. */
export function printRegister(register: Register, table: RegisterFile): Uint8Array {
  return printRegisterFile({ added: table.added, rows: registerRows(register, table) });
}

export function registerRows(register: Register, table: RegisterFile): readonly Row[] {
  const found = { acts: register.entries.filter(({ act }) => act) };
  const typed = new Map(table.rows.filter((row) => !isOfAct(row, found)).map((row) => [row.line, row]));
  const known = new Map(table.rows.map((row) => [rowPlace(row), row]));
  return register.entries.map((entry) => {
    const row = entry.line === null ? undefined : typed.get(entry.line);
    if (row) return typedRow(entry, row, register);
    return { cells: cellsOf(entry, register), added: known.get(entry.folder)?.added ?? [] };
  });
}

/** What differs first between the table and the acts: the line that is wrong, or null when a row is missing; undefined when all is well. */
export function firstDifference(register: Register, table: RegisterFile): number | null | undefined {
  const wanted = registerRows(register, table).map(keyOf);
  const present = new Map(table.rows.map((row) => [keyOf(row), row.line]));
  const wrong = [...present].find(([key]) => !wanted.includes(key));
  if (wrong) return wrong[1];
  return wanted.some((key) => !present.has(key)) ? null : undefined;
}

/** A spreadsheet may write blanks and dates its own way. */
function keyOf({ cells }: Row): string {
  return JSON.stringify(Object.values(cells).map(fold));
}

function cellsOf(entry: Entry, register: Register): Row['cells'] {
  const { act, kind, number, date, title, folder } = entry;
  const named = act ? [...act.repeals, ...act.replaces] : [];
  return {
    kind,
    number: number ?? '',
    date: digitalDate(date),
    title,
    state: STATES[register.stateOf(entry, null)],
    basis: basisOf(entry, register),
    replaces: named.map(shownReference).join('; '),
    repealed: repealedBy(entry, register),
    folder: `${ACTS}/${folder}`,
  };
}

/** Nothing of it is changed but that it has lost force. */
function typedRow(entry: Entry, { cells, added }: RegisterRow, register: Register): Row {
  if (entry.typedRepeal !== null) return { cells, added };
  const repealed = repealedBy(entry, register);
  const isOver = fold(cells.state) === STATES.repealed;
  const state = repealed === '' ? (isOver ? '' : cells.state) : STATES.repealed;
  return { cells: { ...cells, state, repealed }, added };
}

function basisOf(entry: Entry, register: Register): string {
  const approver = register.approverOf(entry);
  const own = approver ? `${approver.kind} ${shownReference(approver)}` : entry.basis;
  return [own, editionText(entry, register)].filter((part) => part !== '').join(', ');
}

/** «в редакции № 95-ОД от 15.06.2026»; '' of a text that no order has changed. */
export function editionText(entry: Entry, register: Register): string {
  const orders = register.amendmentsOf(entry).map(shownReference);
  return orders.length > 0 ? `в редакции ${orders.join(', ')}` : '';
}

function repealedBy(entry: Entry, register: Register): string {
  const repeal = register.repealOf(entry);
  return repeal?.by ? repealText(repeal.by) : '';
}

/** «№ 88-ОД от 02.09.2024». */
export function shownReference({
  number,
  date,
  title,
}: Pick<ActReference, 'number' | 'date' | 'title'>): string {
  const day = date === null ? '' : ` от ${digitalDate(date)}`;
  return number === null ? `«${title}»${day}` : `№ ${number}${day}`;
}
