import { reportSharedMobiles } from '../checks/shared-mobiles.ts';
import type { Report } from '../reading/complain.ts';
import type { Table } from '../reading/table/csv-table.ts';
import { Fields, showDate, shown } from '../reading/table/row-cells.ts';
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
export function readStaff(table: Table, report: Report): readonly Person[] {
  const people = table.rows.map((row) => person(new Fields(row, 'staff', table.file, report)));
  const named = people.filter((one) => one !== null);
  if (table.rows.length === 0 && !table.incomplete) report(noRows(table.file));
  reportDuplicates(named, table, report);
  reportSharedMobiles(named, table, report);
  reportSecondAdministrators(named, table, report);
  return named;
}

function noRows(file: string) {
  const message = 'В списке сотрудников нет ни одной строки под заголовками.';
  const hint = 'Впишите сотрудников, по строке на каждого, начиная с руководителя.';
  return { severity: 'error', code: 'staff/empty', message, file, line: 2, hint } as const;
}

function person(fields: Fields): Person | null {
  const name = nameParts(fields);
  if (name === null) return null;
  const post = fields.text('post');
  if (post === '')
    missing(fields, 'post', 'не указана должность', 'Впишите должность как в штатном расписании.');
  const [hired, dismissed] = employment(fields);
  return {
    ...name,
    gender: gender(fields, name),
    post,
    category: fields.optional('category'),
    unit: fields.optional('unit'),
    role: role(fields),
    pedagogical: isPedagogical(post),
    email: fields.email('email'),
    mobile: fields.mobile('mobile'),
    hired,
    dismissed,
    lastFixed: fields.flag('lastFixed'),
    nameForms: forms(fields, 'name'),
    postForms: forms(fields, 'post'),
    line: fields.row.line,
  };
}

type Name = Pick<Person, 'last' | 'first' | 'middle'>;

function nameParts(fields: Fields): Name | null {
  const whole = splitFullName(fields.text('full'));
  const parts = (['last', 'first', 'middle'] as const).map((id) => {
    const own = normalizeName(fields.text(id));
    checkName(fields, own === '' ? 'full' : id, own || whole[id]);
    return restoreCapitals(own || whole[id]);
  });
  const [last = '', first = '', middle = ''] = parts;
  if (last === '') missing(fields, 'last', 'не указана фамилия', 'Впишите фамилию или удалите строку.');
  if (first === '') missing(fields, 'first', 'не указано имя', 'Впишите имя полностью.');
  return last === '' || first === '' ? null : { last, first, middle };
}

function checkName(fields: Fields, id: string, text: string): void {
  const fault = nameFault(text);
  if (!fault) return;
  fields.problem('error', fault.what, id, `${shown(text)}: ${fault.message}.`, fault.hint);
}

function missing(fields: Fields, id: string, what: string, hint: string): void {
  const column = id !== 'post' && fields.row.column(id) === undefined ? 'full' : id;
  fields.problem('error', `no-${id}`, column, `У сотрудника ${what}.`, hint);
}

function gender(fields: Fields, name: Name): Gender | null {
  const text = fields.text('gender');
  const given = GENDERS.get(fold(text).replace(/\.$/u, '')) ?? null;
  if (text !== '' && given === null) {
    fields.problem('error', 'bad-gender', 'gender', `Пол ${shown(text)} непонятен.`, 'Напишите «м» или «ж».');
  }
  const computed = genderOf(name);
  const found = genderOf(name, given);
  const named = shown(fullName(name));
  if (found === null) {
    const hint = 'Заполните столбец «Пол»: «м» или «ж», иначе имя не просклонять.';
    fields.problem('warning', 'unknown-gender', 'gender', `По имени ${named} не понять пол.`, hint);
  } else if (given !== null && name.middle !== '' && computed !== null && computed !== given) {
    const hint = 'Проверьте столбец «Пол» и отчество.';
    fields.problem('warning', 'gender-differs', 'gender', `Пол не подходит к отчеству: ${named}.`, hint);
  }
  return found;
}

function role(fields: Fields): Role | null {
  const text = fields.text('role');
  const found = ROLES.get(fold(text));
  if (text === '' || found) return found ?? null;
  const hint = `${didYouMean(text, [...ROLES.keys()])}Можно: администратор, педагог, руководство, сотрудник.`;
  fields.problem('error', 'bad-role', 'role', `Роль ${shown(text)} неизвестна.`, hint);
  return null;
}

function employment(fields: Fields): [string | null, string | null] {
  const hired = fields.date('hired');
  const dismissed = fields.date('dismissed');
  if (hired !== null && dismissed !== null && dismissed < hired) {
    const message = `Дата увольнения ${showDate(dismissed)} раньше даты приёма ${showDate(hired)}.`;
    fields.problem('error', 'dismissed-before-hired', 'dismissed', message, 'Исправьте одну из дат.');
  }
  return [hired, dismissed];
}

function forms(fields: Fields, what: 'name' | 'post'): Partial<Forms> {
  const given = CASES.map((name) => [name, fields.text(formColumn(what, name))] as const);
  if (what === 'name') for (const [name, text] of given) checkName(fields, formColumn(what, name), text);
  return Object.fromEntries(given.filter(([, text]) => text !== ''));
}

function reportDuplicates(people: readonly Person[], table: Table, report: Report): void {
  const seen = new Map<string, Person>();
  for (const one of people) {
    const first = seen.get(fold(fullName(one)));
    if (!first) seen.set(fold(fullName(one)), one);
    else reportDuplicate(one, first, table, report);
  }
}

function reportDuplicate(one: Person, first: Person, table: Table, report: Report): void {
  report({
    severity: 'warning',
    code: 'staff/duplicate-person',
    message: `${shown(fullName(one))} уже есть в строке ${first.line}.`,
    file: table.file,
    line: one.line,
    column: (table.header.at.get('last') ?? table.header.at.get('full') ?? 0) + 1,
    hint: 'Если это один человек, оставьте одну строку; если тёзки, ничего делать не нужно.',
  });
}

function reportSecondAdministrators(people: readonly Person[], table: Table, report: Report): void {
  const [first, ...others] = people.filter((person) => person.role === 'administrator');
  for (const person of others) {
    report({
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
