import { type Fields, shown } from '../../reading/table/row-cells.ts';
import { didYouMean, fold } from '../../reading/wording.ts';
import type { CellValue, Group, Person } from '../dossier.ts';
import type { People } from '../people.ts';
import type { CellType, DescribedColumn } from './description.ts';

/** What cells may refer to. */
export interface References {
  readonly people: People;
  /** Folded → as written in the list of groups, else in the staff list. Empty: nothing to hold units against. */
  readonly units: ReadonlyMap<string, string>;
}

/** Units by their folded names. */
export function unitsOf(staff: readonly Person[], groups: readonly Group[]): References['units'] {
  const units = [...staff.flatMap(({ unit }) => unit ?? []), ...groups.map(({ name }) => name)];
  return new Map(units.map((unit) => [fold(unit), unit]));
}

/** The cell of a column, null when it is empty; with an error when it does not fit the column's type. */
export function readCell(column: DescribedColumn, fields: Fields, known: References): CellValue {
  return fields.text(column.id) === '' ? null : READERS[column.type](column, fields, known);
}

type CellReader = (column: DescribedColumn, fields: Fields, known: References) => CellValue;

const READERS: Readonly<Record<CellType, CellReader>> = {
  text: ({ id }, fields) => fields.text(id),
  date: ({ id }, fields) => fields.date(id),
  number: ({ id }, fields) => fields.count(id),
  flag: ({ id }, fields) => (fields.flag(id) ? 'да' : 'нет'),
  link: ({ id }, fields) => fields.link(id),
  unit,
  person,
  choice,
};

function unit({ id }: DescribedColumn, fields: Fields, { units }: References): string | null {
  const text = fields.text(id);
  const found = units.get(fold(text));
  if (found !== undefined || units.size === 0) return found ?? text;
  const hint = `${didYouMean(text, [...units.values()])}Пишите подразделение так же, как в списке групп.`;
  const message = `Подразделения ${shown(text)} нет ни в списке групп, ни в списке сотрудников.`;
  fields.problem('error', 'unknown-unit', id, message, hint);
  return null;
}

function person({ id }: DescribedColumn, fields: Fields, { people }: References): Person | null {
  return people.find(fields.text(id), (what, message, hint) =>
    fields.problem('error', what, id, message, hint),
  );
}

function choice({ id, words }: DescribedColumn, fields: Fields): string | null {
  const text = fields.text(id);
  const found = words.get(fold(text));
  if (found !== undefined) return found;
  const hint = `${didYouMean(text, [...words.keys()])}Можно: ${[...new Set(words.values())].join(', ')}.`;
  fields.problem('error', 'unknown-word', id, `Значение ${shown(text)} неизвестно.`, hint);
  return null;
}
