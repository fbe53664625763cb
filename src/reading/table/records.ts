import Papa from 'papaparse';
import type { Complain } from '../complain.ts';
import { LIMITS } from '../limits.ts';

/** One record of a delimited text as it stands there. */
export interface TextRecord {
  readonly cells: readonly string[];
  /** 1-based line of the file where the record begins. */
  readonly line: number;
  /** 0-based number of the record, blank ones counted too. */
  readonly index: number;
}

export interface DelimitedText {
  /** Newlines are `\n` only. */
  readonly text: string;
  readonly delimiter: string;
  /** Line of the file where the text begins. */
  readonly firstLine: number;
}

export interface Records {
  readonly list: readonly TextRecord[];
  /** True when records had to be left out. */
  readonly broken: boolean;
}

/** Records of a delimited text, blank lines left out. Quotes that do not pair are errors with their place. */
export function readRecords(source: DelimitedText, file: string, complain: Complain): Records {
  const list: TextRecord[] = [];
  let broken = false;
  let line = source.firstLine;
  let index = 0;
  let start = 0;
  Papa.parse<string[]>(source.text, {
    ...plain(source.delimiter),
    step: ({ data: cells, errors, meta }, parser) => {
      const [error] = errors;
      if (error)
        reportQuote(error, { text: source.text.slice(start, error.index), line, file }, source, complain);
      start = meta.cursor;
      // A header with a stray quote is kept: without it the next row would be taken for the header.
      if (error && list.length > 0) broken = true;
      else if (cells.some((cell) => cell.trim() !== '')) list.push({ cells, line, index });
      line += 1 + newlines(cells);
      index += 1;
      if (list.length > LIMITS.rows + 1) parser.abort();
    },
  });
  if (list.length <= LIMITS.rows + 1) return { list, broken };
  complain(tooManyRows(file));
  return { list: [], broken: true };
}

/** The cells of the first record that is not blank. */
export function firstRecord(text: string, delimiter: string): readonly string[] {
  return Papa.parse<string[]>(text.replace(/^\s*\n/u, ''), { ...plain(delimiter), preview: 1 }).data[0] ?? [];
}

/** Papa's own guesses are off: it mistakes delimiters, loses zeros and renames headers. */
function plain(delimiter: string) {
  return {
    delimiter,
    newline: '\n',
    header: false,
    dynamicTyping: false,
    skipEmptyLines: false,
    fastMode: false,
  } as const;
}

function newlines(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
}

/** `before`: the record up to the opening quote of the cell that went wrong. */
function reportQuote(
  error: Papa.ParseError,
  before: { readonly text: string; readonly line: number; readonly file: string },
  source: DelimitedText,
  complain: Complain,
): void {
  complain({
    severity: 'error',
    ...(error.code === 'MissingQuotes' ? UNCLOSED : STRAY),
    file: before.file,
    line: before.line + before.text.split('\n').length - 1,
    column: firstRecord(before.text, source.delimiter).length,
    hint: 'Закройте кавычку, уберите её или замените кавычками-ёлочками «».',
  });
}

const UNCLOSED = {
  code: 'table/unclosed-quote',
  message: 'Кавычка " открыта и не закрыта до конца файла.',
} as const;
const STRAY = {
  code: 'table/stray-quote',
  message: 'Кавычка " стоит в ячейке не на месте.',
} as const;

function tooManyRows(file: string) {
  return {
    severity: 'error',
    code: 'table/too-many-rows',
    message: `В таблице больше ${LIMITS.rows} строк.`,
    file,
    hint: 'Оставьте в файле только сотрудников или группы своей организации.',
  } as const;
}
