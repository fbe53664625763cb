import type { ColumnFact, ColumnFacts } from '../organization/columns/describe.ts';
import { STAFF_FACTS } from '../organization/columns/staff-columns.ts';

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
  const pedagogical = text(`${label}: педагогический работник ли`, `${STAFF}: ${STAFF_FACTS.post.title}`);
  return {
    kind: 'person',
    label,
    source,
    fields: { ...columnShapes(STAFF_FACTS, STAFF, `${label}: `), pedagogical },
  };
}

/** What templates may name of a row of a list, by the ids of its columns. `start` stands before every label. */
export function columnShapes(
  columns: ColumnFacts,
  file: string,
  start = '',
): Readonly<Record<string, FactShape>> {
  const named = Object.entries(columns).filter(([, { type, behind }]) => type !== 'aid' && !behind);
  return Object.fromEntries(named.map(([id, column]) => [id, columnShape(column, file, start)]));
}

function columnShape(
  { type, label, title, blank: size = 20 }: ColumnFact,
  file: string,
  start: string,
): FactShape {
  const source = `${file}: ${title}`;
  if (type === 'names') return list(start + label, source, text(start + label, source));
  return { kind: type === 'date' ? 'date' : 'text', label: start + label, source, size };
}

export function people(label: string, source: string): ListShape {
  return { kind: 'list', label, source, item: person(label, source) };
}

export function list(label: string, source: string, item: FactShape): ListShape {
  return { kind: 'list', label, source, item };
}
