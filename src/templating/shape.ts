/** What is known of a fact that templates may name. */
export type FactShape = ValueShape | PersonShape | GroupShape | ListShape;

export interface ValueShape {
  readonly kind: 'text' | 'date' | 'number' | 'term';
  readonly label: string;
  readonly source: string;
  /** Length of the blank for handwriting, in characters. */
  readonly size: number;
}

export interface PersonShape {
  readonly kind: 'person';
  readonly label: string;
  readonly source: string;
  readonly fields: Readonly<Record<string, FactShape>>;
}

export interface GroupShape {
  readonly kind: 'group';
  readonly label: string;
  readonly fields: Readonly<Record<string, FactShape>>;
}

export interface ListShape {
  readonly kind: 'list';
  readonly label: string;
  readonly source: string;
  readonly item: FactShape;
}

const STAFF = 'staff.csv';

export function text(label: string, source: string, size = 20): ValueShape {
  return { kind: 'text', label, source, size };
}

export function date(label: string, source: string): ValueShape {
  return { kind: 'date', label, source, size: 20 };
}

export function group(label: string, fields: Readonly<Record<string, FactShape>>): GroupShape {
  return { kind: 'group', label, fields };
}

/** A row of the staff file that a fact refers to. */
export function person(label: string, source: string): PersonShape {
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

export function people(label: string, source: string): ListShape {
  return { kind: 'list', label, source, item: person(label, source) };
}

export function list(label: string, source: string, item: FactShape): ListShape {
  return { kind: 'list', label, source, item };
}
