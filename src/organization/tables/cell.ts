import { monthText } from '../../reading/table/excel-dates.ts';
import type { RowCells } from '../../reading/table/row-cells.ts';
import { fold, meant, shown } from '../../reading/wording.ts';
import { withoutNumberSign } from '../../russian/text/number-sign.ts';
import type { CellValue, Group, Person } from '../dossier.ts';
import type { People } from '../people.ts';
import { isVacancy } from '../staffing.ts';
import { UnitNames } from '../unit-names.ts';
import type { CellType, DescribedColumn } from './description.ts';

/** What cells may refer to. */
export interface References {
  readonly people: People;
  /** As written in the list of groups, else in the staff list. Empty: nothing to hold units against. */
  readonly units: UnitNames;
  /** Those of the list of groups, which messages may name. */
  readonly groups: readonly string[];
}

/** The groups, and the units of the staff that are none of them. */
export function unitsOf(staff: readonly Person[], groups: readonly Group[]): UnitNames {
  const names = groups.map(({ name }) => name);
  const listed = new UnitNames(names);
  const others = staff.flatMap(({ unit }) => (unit === null || listed.find(unit) !== null ? [] : [unit]));
  return new UnitNames([...names, ...others]);
}

/** The cell of a column, null when it is empty; with an error when it does not fit the column's type. */
export function readCell(column: DescribedColumn, cells: RowCells, known: References): CellValue {
  return cells.text(column.id) === '' ? null : READERS[column.type](column, cells, known);
}

type CellReader = (column: DescribedColumn, cells: RowCells, known: References) => CellValue;

const READERS: Readonly<Record<CellType, CellReader>> = {
  text: ({ id, title }, cells) =>
    /^(?:№|номер)(?!\p{L})/iu.test(title) ? withoutNumberSign(cells.text(id)) : cells.text(id),
  month: ({ id }, cells) => monthText(cells.text(id)),
  date: ({ id }, cells) => cells.date(id),
  number: ({ id }, cells) => cells.count(id),
  flag: ({ id }, cells) => (cells.flag(id) ? 'да' : 'нет'),
  link: ({ id }, cells) => cells.link(id),
  unit,
  person,
  choice,
};

function unit({ id }: DescribedColumn, cells: RowCells, { units, groups }: References): string | null {
  const text = cells.wording(id);
  const found = units.find(text);
  if (found !== null || units.names.length === 0) return found ?? text;
  const { guess, cures } = meant(text, groups);
  const hint = `${guess}Пишите подразделение так же, как в списке групп.`;
  const message = `Подразделения ${shown(text)} нет ни в списке групп, ни в списке сотрудников.`;
  cells.problem('error', `${cells.area}/unknown-unit`, id, message, hint, cures);
  return null;
}

function person({ id }: DescribedColumn, cells: RowCells, { people }: References): Person | null {
  if (isVacancy(cells.text(id))) return null;
  return people.find(cells.text(id), (what, message, hint, cures) =>
    cells.problem('error', `${cells.area}/${what}`, id, message, hint, cures),
  );
}

function choice({ id, words }: DescribedColumn, cells: RowCells): string | null {
  const text = cells.text(id);
  const found = words.get(fold(text));
  if (found !== undefined) return found;
  const { guess, cures } = meant(text, [...words.keys()]);
  const hint = `${guess}Можно: ${[...new Set(words.values())].join(', ')}.`;
  cells.problem(
    'error',
    `${cells.area}/unknown-word`,
    id,
    `Значение ${shown(text)} неизвестно.`,
    hint,
    cures,
  );
  return null;
}
