import type { Complain } from '../reading/complain.ts';
import { cellPlacesOf } from '../reading/table/cell-places.ts';
import { RowCells } from '../reading/table/row-cells.ts';
import type { CheckedRow } from '../reading/table/rows.ts';
import type { CheckedTable } from '../reading/table/table.ts';
import { fold, shown, shownDate } from '../reading/wording.ts';
import { CASES, type Forms } from '../russian/case.ts';
import { splitFullName } from '../russian/names/full-name.ts';
import { type Gender, genderOf } from '../russian/names/gender.ts';
import { normalizeName, restoreCapitals } from '../russian/names/normalize.ts';
import { readCells } from './columns/read-cells.ts';
import { formColumn, STAFF_FACTS } from './columns/staff-columns.ts';
import type { Person } from './dossier.ts';
import { fullName, nameFault } from './name.ts';
import { nameKey } from './name-words.ts';
import type { People } from './people.ts';
import { isPedagogical, ordinaryPost } from './post.ts';
import { isVacancy, withoutStaffing } from './staffing.ts';

/** Rows of the staff table as people, in the table's order. Rows without a name are left out, with an error. */
export function readStaff(table: CheckedTable, complain: Complain): readonly Person[] {
  const people = table.rows.map((row) => person(new RowCells(row, 'staff', table.file, complain)));
  const named = people.filter((one) => one !== null);
  if (table.rows.length === 0 && !table.incomplete) complain(noRows(table.file));
  reportSecondAdministrators(named, table, complain);
  return named;
}

function noRows(file: string) {
  const message = 'В списке сотрудников нет ни одной строки под заголовками.';
  const hint = 'Впишите сотрудников, по строке на каждого, начиная с руководителя.';
  return { severity: 'error', code: 'staff/empty', message, file, line: 2, hint } as const;
}

function person(cells: RowCells): Person | null {
  const name = isVacantRow(cells) ? null : nameParts(cells);
  if (name === null) return null;
  const values = readCells(FACTS, cells);
  const post = ordinaryPost(values.post);
  checkEmployment(values, cells);
  return {
    ...values,
    ...name,
    post,
    gender: knownGender(values.gender, name, cells),
    pedagogical: isPedagogical(post),
    ...formsOf(cells),
    ...placeOf(cells.row),
  };
}

function formsOf(cells: RowCells): Pick<Person, 'nameForms' | 'postForms'> {
  return { nameForms: forms(cells, 'name'), postForms: forms(cells, 'post') };
}

/** «Вакансия» where the name stands, or in the post of nobody. */
function isVacantRow(cells: RowCells): boolean {
  const name = (['full', 'last', 'first', 'middle'] as const)
    .map((id) => cells.text(id))
    .join(' ')
    .trim();
  return isVacancy(name) || (name === '' && /(?<!\p{L})ваканс|вакантн/iu.test(cells.text('post')));
}

/** The columns besides the name, which may stand in one column or in three. */
const { last: _last, first: _first, middle: _middle, ...FACTS } = STAFF_FACTS;

/** Which row of the list it is. */
function placeOf({ line, sheet }: CheckedRow): Pick<Person, 'line' | 'sheet'> {
  return sheet === undefined ? { line } : { line, sheet };
}

type Name = Pick<Person, 'last' | 'first' | 'middle'>;

function nameParts(cells: RowCells): Name | null {
  const whole = splitFullName(bareName(cells.text('full')));
  const parts = (['last', 'first', 'middle'] as const).map((id) => {
    const own = normalizeName(bareName(cells.text(id)));
    checkName(cells, own === '' ? 'full' : id, own || whole[id]);
    return restoreCapitals(own || whole[id]);
  });
  const [last = '', first = '', middle = ''] = parts;
  if (last === '') missing(cells, 'last');
  if (first === '') missing(cells, 'first');
  return last === '' || first === '' ? null : { last, first, middle };
}

/** «Иванова Мария Ивановна (декрет)», «…, 0,5 ст.»: marks of staffing are no part of a name. */
function bareName(text: string): string {
  return text.length < 300 && /[(,;\d]/u.test(text)
    ? withoutStaffing(text.replace(/\(д\/о\)\s*$/iu, ''))
    : text;
}

function checkName(cells: RowCells, id: string, text: string): void {
  const fault = nameFault(text);
  if (!fault) return;
  cells.problem('error', `staff/${fault.what}`, id, `${shown(text)}: ${fault.message}.`, fault.hint);
}

function missing(cells: RowCells, id: 'last' | 'first'): void {
  const column = cells.row.column(id) === undefined ? 'full' : id;
  const { label, help } = STAFF_FACTS[id];
  const only =
    id === 'first' && cells.text('post') === '' ? cells.text(column === 'full' ? 'full' : 'last') : '';
  if (only === '') cells.problem('error', 'staff/missing', column, `Не указано: ${label}.`, help);
  else {
    const message = `В строке одно значение ${shown(only)}: ни имени, ни должности.`;
    const hint = 'Если это подзаголовок, удалите строку; если работник, впишите его имя и должность.';
    cells.problem('error', 'staff/missing', column, message, hint);
  }
}

/** The gender as written, else as the name tells it; null, with a warning, when neither does. */
function knownGender(given: Gender | null, name: Name, cells: RowCells): Gender | null {
  const computed = genderOf(name);
  const found = genderOf(name, given);
  const named = shown(fullName(name));
  if (found === null) {
    const hint = 'Заполните столбец «Пол»: «м» или «ж», иначе имя не просклонять.';
    cells.problem('warning', 'staff/unknown-gender', 'gender', `По имени ${named} не понять пол.`, hint, [
      'ж',
      'м',
    ]);
  } else if (given !== null && name.middle !== '' && computed !== null && computed !== given) {
    const hint = 'Проверьте столбец «Пол» и отчество.';
    cells.problem('warning', 'staff/gender-differs', 'gender', `Пол не подходит к отчеству: ${named}.`, hint);
  }
  return found;
}

function checkEmployment({ hired, dismissed }: Pick<Person, 'hired' | 'dismissed'>, cells: RowCells): void {
  if (hired === null || dismissed === null || dismissed >= hired) return;
  const message = `Дата увольнения ${shownDate(dismissed)} раньше даты приёма ${shownDate(hired)}.`;
  cells.problem('error', 'staff/dismissed-before-hired', 'dismissed', message, 'Исправьте одну из дат.');
}

function forms(cells: RowCells, what: 'name' | 'post'): Partial<Forms> {
  const given = CASES.map((name) => [name, cells.text(formColumn(what, name))] as const);
  if (what === 'name') for (const [name, text] of given) checkName(cells, formColumn(what, name), text);
  return Object.fromEntries(given.filter(([, text]) => text !== ''));
}

/** Warnings of people in one name of whom nobody says that they are two: neither their contacts do nor a reference by the post. */
export function reportDuplicates(
  people: People,
  staff: readonly Person[],
  table: CheckedTable,
  complain: Complain,
): void {
  const seen = new Map<string, Person>();
  for (const one of staff) {
    const first = seen.get(nameKey(one));
    if (!first) seen.set(nameKey(one), one);
    else if (!areTwo(one, first) && !people.areToldApart(one)) reportDuplicate(one, first, table, complain);
  }
}

/** A phone or an e-mail that both have and that is not the same, and none that is. */
function areTwo(one: Person, other: Person): boolean {
  const contacts = (['mobile', 'email'] as const).map((key) => [one[key], other[key]] as const);
  const known = contacts.filter(([first, second]) => first !== null && second !== null);
  return known.length > 0 && known.every(([first, second]) => fold(first ?? '') !== fold(second ?? ''));
}

function reportDuplicate(one: Person, first: Person, table: CheckedTable, complain: Complain): void {
  complain({
    severity: 'warning',
    code: 'staff/duplicate-person',
    message: `${shown(fullName(one))} уже есть в строке ${first.line}.`,
    ...cellPlacesOf(table)(one, table.header.at.has('last') ? 'last' : 'full'),
    hint: 'Если это один человек, оставьте одну строку; если тёзки, впишите каждому свой телефон или почту либо назовите его с должностью: «Фамилия Имя Отчество, должность».',
  });
}

function reportSecondAdministrators(
  people: readonly Person[],
  table: CheckedTable,
  complain: Complain,
): void {
  const [first, ...others] = people.filter((person) => person.role === 'administrator');
  for (const person of others) {
    complain({
      severity: 'error',
      code: 'staff/two-administrators',
      message: `Администратор уже указан в строке ${first?.line}, а здесь второй: ${shown(fullName(person))}.`,
      ...cellPlacesOf(table)(person, 'role'),
      hint: 'Оставьте роль «администратор» одному; остальных впишите в additionalAdministrators файла organization.yaml.',
    });
  }
}
