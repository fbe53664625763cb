import type { TableColumn, TableColumns } from '../../reading/table/header.ts';
import type { Word } from '../facts/describe.ts';

/** What is known of every column of the lists of staff and groups. */
interface About {
  /** The header as documented. */
  readonly title: string;
  /** Other headers that people write. */
  readonly synonyms?: readonly string[];
  /** Russian name in small letters, as templates' blanks and lists of facts show it: «должность». */
  readonly label: string;
  /** What to write there, one sentence. */
  readonly help: string;
  readonly example?: string;
  /** Length of the blank for handwriting, in characters. */
  readonly blank?: number;
  /** No row without it. */
  readonly required?: true;
  /** Templates do not name it: they see what follows from it. */
  readonly behind?: true;
  /** Read when it is there, but not part of the starter file. */
  readonly rare?: true;
}

/**
 * `aid`: needed to read the row, no fact of its own. `names`: names separated by commas or semicolons. Dates are ISO, phone numbers in
 * display form.
 */
export interface PlainColumn extends About {
  readonly type: 'text' | 'date' | 'count' | 'email' | 'mobile' | 'flag' | 'names' | 'aid';
}

/** One of some words. */
export interface ChoiceColumn<T> extends About {
  readonly type: 'choice';
  readonly words: readonly Word<T>[];
}

export type ColumnFact = PlainColumn | ChoiceColumn<unknown>;

/** Columns by their ids, in the order of the documentation. */
export interface ColumnFacts {
  readonly [id: string]: ColumnFact;
}

/** The type of a cell's value, from the description of its column. */
export type CellOf<C> = C extends { type: 'choice'; words: readonly { value: infer T }[] }
  ? T | null
  : C extends { type: 'flag' }
    ? boolean
    : C extends { type: 'count' }
      ? number | null
      : C extends { type: 'names' }
        ? readonly string[]
        : C extends { required: true }
          ? string
          : string | null;

/** The values of a row by the ids of its columns, aids left out. */
export type CellsOf<C> = {
  readonly [Id in keyof C as C[Id] extends { type: 'aid' } ? never : Id]: CellOf<C[Id]>;
};

/** The columns as the table reader wants them. `required`: of each inner list at least one must be there. */
export function columnsOf(facts: ColumnFacts, required: TableColumns['required']): TableColumns {
  const list = Object.entries(facts).map(
    ([id, { title, synonyms = [] }]): TableColumn => ({ id, title, synonyms }),
  );
  return { list, required };
}

/** The place of a row in its list, for who reads it on paper. */
export const ORDINAL = {
  type: 'aid',
  title: '№ п/п',
  synonyms: ['Номер по порядку', 'Номер'],
  label: 'номер',
  help: 'Не читается.',
  rare: true,
} as const satisfies ColumnFact;
