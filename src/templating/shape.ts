/** What is known of a fact that templates may name. */
export type Field = Value | Person | Group | List;

export interface Value {
  readonly kind: 'text' | 'date' | 'number' | 'term';
  readonly label: string;
  readonly source: string;
  /** Length of the blank for handwriting, in characters. */
  readonly size: number;
}

export interface Person {
  readonly kind: 'person';
  readonly label: string;
  readonly source: string;
  readonly fields: Readonly<Record<string, Field>>;
}

export interface Group {
  readonly kind: 'group';
  readonly label: string;
  readonly fields: Readonly<Record<string, Field>>;
}

export interface List {
  readonly kind: 'list';
  readonly label: string;
  readonly source: string;
  readonly item: Field;
}

const STAFF = 'staff.csv';

export function text(label: string, source: string, size = 20): Value {
  return { kind: 'text', label, source, size };
}

export function date(label: string, source: string): Value {
  return { kind: 'date', label, source, size: 20 };
}

export function group(label: string, fields: Readonly<Record<string, Field>>): Group {
  return { kind: 'group', label, fields };
}

/** A row of the staff file that a fact refers to. */
export function person(label: string, source: string): Person {
  return {
    kind: 'person',
    label,
    source,
    fields: {
      last: text(`${label}: фамилия`, STAFF),
      first: text(`${label}: имя`, STAFF),
      middle: text(`${label}: отчество`, STAFF),
      post: text(`${label}: должность`, STAFF, 30),
      category: text(`${label}: категория`, STAFF),
      unit: text(`${label}: подразделение`, STAFF),
      pedagogical: text(`${label}: педагогический работник ли`, `${STAFF}: Должность`),
      email: text(`${label}: электронная почта`, STAFF, 25),
      mobile: text(`${label}: мобильный телефон`, STAFF),
    },
  };
}

export function people(label: string, source: string): List {
  return { kind: 'list', label, source, item: person(label, source) };
}

export function list(label: string, source: string, item: Field): List {
  return { kind: 'list', label, source, item };
}
