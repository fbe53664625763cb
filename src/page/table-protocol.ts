/* What the page and its server say of a table. */
import type { Told } from './protocol.ts';

/** A table as a sheet. */
export interface SheetTable {
  readonly name: string;
  readonly title: string;
  /** Name of its file; empty when there is none yet. */
  readonly file: string;
  /** Hash of the file that was read; empty when there is none. */
  readonly base: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly FileRow[];
  readonly problems: readonly Told[];
  /** A workbook: it is shown, and edited in Excel unless its owner goes on in CSV. */
  readonly isWorkbook: boolean;
  readonly locked: string | null;
}

export interface SheetColumn {
  /** As the file has it. */
  readonly title: string;
  /** Null: the program does not read it. */
  readonly id: string | null;
  readonly help: string;
  readonly choices: readonly string[];
}

export interface FileRow {
  /** 1-based line in the file. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** The rows as they should be: one that stays by its line. */
export interface TableEdit {
  readonly name: string;
  readonly base: string;
  readonly rows: readonly (number | { readonly line: number | null; readonly cells: readonly string[] })[];
}

/** Rows that were pasted or dropped, in the columns of the table. */
export interface Taken {
  readonly rows: readonly (readonly string[])[];
  /** Headers that the table has no column for. */
  readonly left: readonly string[];
}
