/* What the page and its server say to each other; plain JSON. */

/** Where on the page something can be put right. */
export type WhereTo =
  | { readonly screen: 'organization'; readonly field: string }
  | { readonly screen: 'documents'; readonly id: string; readonly field: 'number' | 'date' }
  | { readonly screen: 'table'; readonly table: string; readonly line: number; readonly column: number };

/** A problem as a person reads it. */
export interface Told {
  readonly severity: 'error' | 'warning' | 'note';
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  /** What the cell or the field may hold instead. */
  readonly cures: readonly string[];
  /** «staff.csv, строка 5»; empty when it is of no file. */
  readonly place: string;
  readonly to: WhereTo | null;
}

/** An answer that may be a refusal: one sentence, and what to do. */
export type Answer<T> = { readonly value: T } | { readonly refused: Refused };

export interface Refused {
  readonly message: string;
  /** The file has changed underneath: what stands there now. */
  readonly now?: string;
}

/** The first screen. */
export interface Beginning {
  readonly version: string;
  /** Where new folders are made. */
  readonly home: string;
  readonly recent: readonly Recent[];
  /** A folder that was to be opened and is empty: what it will be has to be asked. */
  readonly empty: string | null;
  readonly hasSample: boolean;
}

export interface Recent {
  readonly path: string;
  readonly name: string;
  /** What keeps it from being opened, or null. */
  readonly obstacle: string | null;
}

/** A word of a choice. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** A field of the form. */
export interface Field {
  /** Keys joined by dots: `style.fontSize`, `councils.0.name`. */
  readonly id: string;
  readonly label: string;
  readonly help: string;
  readonly example: string;
  readonly kind: 'line' | 'text' | 'choice' | 'person' | 'people' | 'date';
  readonly choices: readonly Choice[];
  readonly required: boolean;
  /** Of `people` one a line. */
  readonly value: string;
  /** As it stands in the file: a word in any spelling. */
  readonly written: string;
  /** What it makes, `**` around the words that are its own; empty where it makes nothing to read. */
  readonly says: string;
  readonly problems: readonly Told[];
}

/** Fields under one heading. */
export interface FieldGroup {
  readonly id: string;
  readonly title: string;
  readonly fields: readonly Field[];
}

/** A text whose cases a person should look at. */
export interface DoubtfulText {
  readonly text: string;
  readonly why: string;
  /** The table where the text stands; empty: the organisation file. */
  readonly table: string;
  /** Genitive, dative, accusative, instrumental, prepositional, as the rules propose. */
  readonly forms: readonly string[];
}

/** Everything but tables and documents. */
export interface FolderState {
  /** Another one whenever a file that is read is another one. */
  readonly digest: string;
  readonly path: string;
  readonly name: string;
  /** The organisation's short name; empty when it has none yet. */
  readonly title: string;
  readonly main: readonly Field[];
  readonly groups: readonly FieldGroup[];
  readonly councils: readonly FieldGroup[];
  readonly people: readonly Choice[];
  readonly tables: readonly TableLink[];
  readonly doubts: readonly DoubtfulText[];
  readonly problems: readonly Told[];
  /** How much is to be done next with the issued acts. */
  readonly due: number;
  /** Why the organisation file cannot be changed here, or null. */
  readonly locked: string | null;
}

export interface TableLink {
  readonly name: string;
  readonly title: string;
  readonly rows: number;
  readonly errors: number;
}

/** A file in the program's memory: the address answers once. */
export interface MadeFileLink {
  readonly address: string;
  /** Of its bytes. */
  readonly hash: string;
}

/** A kept version of a file. */
export interface Version {
  readonly file: string;
  /** Name under which it is kept. */
  readonly id: string;
  /** «27.11.2026 12:03». */
  readonly when: string;
}
