import type { Complain } from '../reading/complain.ts';
import type { Table } from '../reading/table/csv-table.ts';
import { RowCells, showDate, shown } from '../reading/table/row-cells.ts';
import { didYouMean, fold } from '../reading/wording.ts';
import { CASES, type Forms } from '../russian/case.ts';
import { type Gender, genderOf } from '../russian/names/gender.ts';
import { normalizeName, restoreCapitals } from '../russian/names/normalize.ts';
import { splitFullName } from '../russian/names/person.ts';
import type { Person, Role } from './dossier.ts';
import { fullName, nameFault } from './name.ts';
import { isPedagogical } from './post.ts';
import { formColumn } from './staff-columns.ts';

const GENDERS = new Map<string, Gender>([
  ...['м', 'муж', 'мужской', 'мужчина', 'm', 'male'].map((word) => [word, 'm'] as const),
  ...['ж', 'жен', 'женский', 'женщина', 'f', 'female'].map((word) => [word, 'f'] as const),
]);

const ROLES = new Map<string, Role>([
  ['администратор', 'administrator'],
  ['педагог', 'educator'],
  ['воспитатель', 'educator'],
  ['учитель', 'educator'],
  ['педагогический работник', 'educator'],
  ['классный руководитель', 'educator'],
  ['руководство', 'management'],
  ['администрация', 'management'],
  ['руководитель', 'management'],
  ['заместитель', 'management'],
  ['сотрудник', 'staff'],
  ['работник', 'staff'],
]);

/** Rows of the staff table as people, in the table's order. Rows without a name are left out, with an error. */
export function readStaff(table: Table, complain: Complain): readonly Person[] {
  const people = table.rows.map((row) => person(new RowCells(row, 'staff', table.file, complain)));
  const named = people.filter((one) => one !== null);
  if (table.rows.length === 0 && !table.incomplete) complain(noRows(table.file));
  reportDuplicates(named, table, complain);
  reportSecondAdministrators(named, table, complain);
  return named;
}

function noRows(file: string) {
  const message = 'В списке сотрудников нет ни одной строки под заголовками.';
  const hint = 'Впишите сотрудников, по строке на каждого, начиная с руководителя.';
  return { severity: 'error', code: 'staff/empty', message, file, line: 2, hint } as const;
}

function person(cells: RowCells<'staff'>): Person | null {
  const name = nameParts(cells);
  if (name === null) return null;
  const post = cells.text('post');
  if (post === '')
    missing(cells, 'post', 'не указана должность', 'Впишите должность как в штатном расписании.');
  const [hired, dismissed] = employment(cells);
  return {
    ...name,
    gender: gender(cells, name),
    post,
    category: cells.optional('category'),
    unit: cells.optional('unit'),
    role: role(cells),
    pedagogical: isPedagogical(post),
    email: cells.email('email'),
    mobile: cells.mobile('mobile'),
    hired,
    dismissed,
    lastFixed: cells.flag('lastFixed'),
    nameForms: forms(cells, 'name'),
    postForms: forms(cells, 'post'),
    line: cells.row.line,
  };
}

type Name = Pick<Person, 'last' | 'first' | 'middle'>;

function nameParts(cells: RowCells<'staff'>): Name | null {
  const whole = splitFullName(cells.text('full'));
  const parts = (['last', 'first', 'middle'] as const).map((id) => {
    const own = normalizeName(cells.text(id));
    checkName(cells, own === '' ? 'full' : id, own || whole[id]);
    return restoreCapitals(own || whole[id]);
  });
  const [last = '', first = '', middle = ''] = parts;
  if (last === '') missing(cells, 'last', 'не указана фамилия', 'Впишите фамилию или удалите строку.');
  if (first === '') missing(cells, 'first', 'не указано имя', 'Впишите имя полностью.');
  return last === '' || first === '' ? null : { last, first, middle };
}

function checkName(cells: RowCells<'staff'>, id: string, text: string): void {
  const fault = nameFault(text);
  if (!fault) return;
  cells.problem('error', `staff/${fault.what}`, id, `${shown(text)}: ${fault.message}.`, fault.hint);
}

function missing(cells: RowCells<'staff'>, id: 'last' | 'first' | 'post', what: string, hint: string): void {
  const column = id !== 'post' && cells.row.column(id) === undefined ? 'full' : id;
  cells.problem('error', `staff/no-${id}`, column, `У сотрудника ${what}.`, hint);
}

function gender(cells: RowCells<'staff'>, name: Name): Gender | null {
  const text = cells.text('gender');
  const given = GENDERS.get(fold(text).replace(/\.$/u, '')) ?? null;
  if (text !== '' && given === null) {
    cells.problem(
      'error',
      'staff/bad-gender',
      'gender',
      `Пол ${shown(text)} непонятен.`,
      'Напишите «м» или «ж».',
    );
  }
  const computed = genderOf(name);
  const found = genderOf(name, given);
  const named = shown(fullName(name));
  if (found === null) {
    const hint = 'Заполните столбец «Пол»: «м» или «ж», иначе имя не просклонять.';
    cells.problem('warning', 'staff/unknown-gender', 'gender', `По имени ${named} не понять пол.`, hint);
  } else if (given !== null && name.middle !== '' && computed !== null && computed !== given) {
    const hint = 'Проверьте столбец «Пол» и отчество.';
    cells.problem('warning', 'staff/gender-differs', 'gender', `Пол не подходит к отчеству: ${named}.`, hint);
  }
  return found;
}

function role(cells: RowCells<'staff'>): Role | null {
  const text = cells.text('role');
  const found = ROLES.get(fold(text));
  if (text === '' || found) return found ?? null;
  const hint = `${didYouMean(text, [...ROLES.keys()])}Можно: администратор, педагог, руководство, сотрудник.`;
  cells.problem('error', 'staff/bad-role', 'role', `Роль ${shown(text)} неизвестна.`, hint);
  return null;
}

function employment(cells: RowCells<'staff'>): [string | null, string | null] {
  const hired = cells.date('hired');
  const dismissed = cells.date('dismissed');
  if (hired !== null && dismissed !== null && dismissed < hired) {
    const message = `Дата увольнения ${showDate(dismissed)} раньше даты приёма ${showDate(hired)}.`;
    cells.problem('error', 'staff/dismissed-before-hired', 'dismissed', message, 'Исправьте одну из дат.');
  }
  return [hired, dismissed];
}

function forms(cells: RowCells<'staff'>, what: 'name' | 'post'): Partial<Forms> {
  const given = CASES.map((name) => [name, cells.text(formColumn(what, name))] as const);
  if (what === 'name') for (const [name, text] of given) checkName(cells, formColumn(what, name), text);
  return Object.fromEntries(given.filter(([, text]) => text !== ''));
}

function reportDuplicates(people: readonly Person[], table: Table, complain: Complain): void {
  const seen = new Map<string, Person>();
  for (const one of people) {
    const first = seen.get(fold(fullName(one)));
    if (!first) seen.set(fold(fullName(one)), one);
    else reportDuplicate(one, first, table, complain);
  }
}

function reportDuplicate(one: Person, first: Person, table: Table, complain: Complain): void {
  complain({
    severity: 'warning',
    code: 'staff/duplicate-person',
    message: `${shown(fullName(one))} уже есть в строке ${first.line}.`,
    file: table.file,
    line: one.line,
    column: (table.header.at.get('last') ?? table.header.at.get('full') ?? 0) + 1,
    hint: 'Если это один человек, оставьте одну строку; если тёзки, ничего делать не нужно.',
  });
}

function reportSecondAdministrators(people: readonly Person[], table: Table, complain: Complain): void {
  const [first, ...others] = people.filter((person) => person.role === 'administrator');
  for (const person of others) {
    complain({
      severity: 'error',
      code: 'staff/two-administrators',
      message: `Администратор уже указан в строке ${first?.line}, а здесь второй: ${shown(fullName(person))}.`,
      file: table.file,
      line: person.line,
      column: (table.header.at.get('role') ?? 0) + 1,
      hint: 'Оставьте роль «администратор» одному; остальных впишите в additionalAdministrators файла organization.yaml.',
    });
  }
}
