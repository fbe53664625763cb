import { columnTitled } from '../../reading/table/column-names.ts';
import type { Files } from '../../world/files.ts';
import type { Units } from '../units.ts';
import type { RecordTaker, TableRecord } from './fast/fast.ts';
import { COLUMNS } from './files/columns.ts';
import { readExport } from './files/export.ts';
import { sheetNames } from './files/export-book.ts';
import type { ExportFile } from './files/export-file.ts';
import { listExports } from './files/folder.ts';
import type { Mapping } from './files/mapping.ts';
import { DateScout } from './rows/date-scout.ts';

/** What a person is shown to say what an export means: its header, its first rows, and the words that nobody understands. */
export interface ExportOutline {
  /** «usage/log.csv». */
  readonly file: string;
  readonly columns: readonly {
    readonly title: string;
    /** Our title of it; null when it is not understood. */
    readonly ours: string | null;
  }[];
  readonly rows: readonly (readonly string[])[];
  /** Words that stand in the columns of roles, events and units and are none of ours, at most {@link MOST_WORDS} of each. */
  readonly words: Readonly<Record<CellPart, readonly string[]>>;
  /** A date of the file, one that may be read in two ways if there is one; '' when none was seen. */
  readonly date: string;
  /** The filled sheets that can be seen; none of a text. */
  readonly sheets: readonly string[];
  /** What `columns.yaml` says of the file as a whole. */
  readonly told: Pick<Mapping, 'dates' | 'period' | 'sheet'>;
}

/** Parts of `columns.yaml` that hold words of cells. */
export type CellPart = 'roles' | 'events' | 'units';

const ROWS = 4;
const MOST_WORDS = 12;
/** A column with more words than this is none of roles, events or units. */
const MOST_SEEN = 1000;

/** The outline of an export in the usage folder, without columns where no table is seen; null when there is no such file. */
export function outlineOf(files: Files, input: string, units: Units, name: string): ExportOutline | null {
  const { exports } = listExports(files, input, units, () => {});
  const file = exports.find((one) => one.name === name);
  if (!file) return null;
  const outline = new Outline(file, units);
  readExport(files, file, [(cells) => outline.under(cells)], () => {});
  return { ...outline.made(), sheets: sheetNames(files, file) };
}

/** A date of three numbers, whatever stands behind it. */
const DATE = /^\d{1,4}[./-]\d{1,2}[./-](?:\d{4}|\d{2})(?!\d)/u;

class Outline implements RecordTaker {
  readonly #file: ExportFile;
  readonly #units: Units;
  readonly #rows: (readonly string[])[] = [];
  readonly #words = noWords();
  readonly #seen = noWords();
  readonly #scout = new DateScout();
  #date = '';
  #titles: readonly string[] = [];
  #ours: readonly (string | null)[] = [];

  constructor(file: ExportFile, units: Units) {
    this.#file = file;
    this.#units = units;
  }

  under(cells: readonly string[]): RecordTaker {
    this.#titles = cells;
    this.#ours = this.#file.mapping.headers(cells).map(oursOf);
    return this;
  }

  take(record: TableRecord): void {
    this.#scout.take(record);
    if (this.#date === '')
      this.#date = this.#titles.map((_, index) => record.cell(index)).find((cell) => DATE.test(cell)) ?? '';
    if (this.#rows.length < ROWS) this.#rows.push(this.#titles.map((_, index) => record.cell(index)));
    const { mapping } = this.#file;
    this.#note('roles', record.cell(this.#ours.indexOf('Роль')), (word) => mapping.role(word) !== null);
    this.#note('events', record.cell(this.#ours.indexOf('Событие')), (word) => mapping.event(word) !== null);
    this.#note('units', record.cell(this.#ours.indexOf('Подразделение')), (word) => this.#isUnit(word));
  }

  refuse(): void {
    // The report tells of it.
  }

  made(): Omit<ExportOutline, 'sheets'> {
    const { roles, events, units } = this.#words;
    const { dates, period, sheet } = this.#file.mapping;
    return {
      file: this.#file.name,
      columns: this.#titles.map((title, index) => ({ title, ours: this.#ours[index] ?? null })),
      rows: this.#rows,
      words: { roles: [...roles], events: [...events], units: [...units] },
      date: this.#scout.example === '' ? this.#date : this.#scout.example,
      told: { dates, period, sheet },
    };
  }

  #note(part: CellPart, cell: string, isKnown: (word: string) => boolean): void {
    const word = cell.trim();
    const [seen, found] = [this.#seen[part], this.#words[part]];
    if (word === '' || seen.has(word) || seen.size >= MOST_SEEN) return;
    seen.add(word);
    if (found.size < MOST_WORDS && !isKnown(word)) found.add(word);
  }

  /** Where the organisation names no units, any name will do. */
  #isUnit(name: string): boolean {
    return (
      this.#units.names().length === 0 ||
      this.#file.mapping.unit(name) !== null ||
      this.#units.own(name) !== null
    );
  }
}

function noWords(): Readonly<Record<CellPart, Set<string>>> {
  return { roles: new Set(), events: new Set(), units: new Set() };
}

function oursOf(title: string): string | null {
  const named = [COLUMNS.log, COLUMNS.summary].flatMap((columns) => columnTitled(title, columns) ?? []);
  return named[0]?.title ?? null;
}
