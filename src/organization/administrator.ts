import { shown } from '../reading/wording.ts';
import type { SectionReader } from '../reading/yaml/section-reader.ts';
import type { Person } from './dossier.ts';
import { fullName } from './name.ts';
import type { People } from './people.ts';

const KEY = 'administrator';

/** Who is named around the administrator. */
interface Administrators {
  readonly administrator: Person | null;
  readonly deputyAdministrator: Person | null;
  readonly additionalAdministrators: readonly Person[] | null;
  readonly newAdministrator: Person | null;
  readonly administratorFrom: 'pedagogical' | 'staff' | null;
}

const ADMINISTRATORS = [
  'administrator',
  'deputyAdministrator',
  'additionalAdministrators',
  'newAdministrator',
] as const;

/**
 * The one administrator, `named` in the organisation file or by the role in the staff list. Null with a problem when there is
 * none, or more than one.
 */
export function appointedAdministrator(
  named: Person | null,
  section: SectionReader,
  people: People,
): Person | null {
  const marked = people.withRole('administrator');
  if (named && marked.length > 0 && !marked.includes(named)) reportDiffering(named, marked[0], section);
  if (named || section.has(KEY)) return named;
  if (!marked[0]) reportNone(section);
  return marked[0] ?? null;
}

/** What the regulation says of them: what the file says, or else what those are whom the orders appoint. */
export function appointedFrom(people: Administrators): 'pedagogical' | 'staff' {
  const all = ADMINISTRATORS.flatMap((key) => [people[key] ?? []].flat());
  return people.administratorFrom ?? (all.every(({ pedagogical }) => pedagogical) ? 'pedagogical' : 'staff');
}

/** Each is another person, and of those whom the regulation speaks of; the administrator can be reached. */
export function checkAdministrators(people: Administrators, section: SectionReader): void {
  const { administrator, administratorFrom } = people;
  if (administrator) checkContacts(administrator, section);
  for (const key of ADMINISTRATORS)
    for (const person of [people[key] ?? []].flat())
      if (!person.pedagogical && administratorFrom !== 'staff')
        reportPost(person, section, key, administratorFrom);
  for (const { key, twice, cure } of RULES) {
    for (const person of [people[key] ?? []].flat()) {
      if (person === administrator)
        section.problem('error', 'organization/administrator-twice', key, twice(person), cure);
    }
  }
}

interface Rule {
  readonly key: Exclude<(typeof ADMINISTRATORS)[number], 'administrator'>;
  readonly twice: (person: Person) => string;
  readonly cure: string;
}

const appointed = (person: Person): string => `${shown(fullName(person))} уже назначен(а) администратором.`;

const RULES: readonly Rule[] = [
  {
    key: 'deputyAdministrator',
    twice: () => 'Администратора замещает он сам.',
    cure: 'Назовите другого работника.',
  },
  {
    key: 'additionalAdministrators',
    twice: appointed,
    cure: 'Уберите эту строку из дополнительных администраторов.',
  },
  {
    key: 'newAdministrator',
    twice: appointed,
    cure: 'Назовите того, кто станет администратором вместо него, или удалите эту строку.',
  },
];

function reportDiffering(named: Person, marked: Person | undefined, section: SectionReader): void {
  const message = `Администратор здесь – ${shown(fullName(named))}, а в списке сотрудников роль «администратор» у другого (строка ${marked?.line}).`;
  section.problem(
    'error',
    'organization/two-administrators',
    KEY,
    message,
    'Назовите в обоих файлах одного сотрудника.',
  );
}

function reportNone(section: SectionReader): void {
  const message = 'Администратор не назван: приказа о его назначении и заявки не будет.';
  const hint = `Впишите строку «${KEY}: Фамилия Имя Отчество».`;
  section.problem('warning', 'organization/no-administrator', KEY, message, hint);
}

const CONTACTS = [
  {
    key: 'mobile',
    code: 'organization/no-administrator-mobile',
    of: 'мобильного телефона',
    column: 'Мобильный телефон',
  },
  {
    key: 'email',
    code: 'organization/no-administrator-email',
    of: 'адреса электронной почты',
    column: 'E-mail',
  },
] as const;

function checkContacts(person: Person, section: SectionReader): void {
  for (const { code, of, column } of CONTACTS.filter((one) => person[one.key] === null)) {
    const message = `У администратора нет ${of}: в заявке останется место для записи от руки.`;
    const hint = `Заполните столбец «${column}» в строке ${person.line} списка сотрудников.`;
    section.problem('warning', code, KEY, message, hint);
  }
}

/** Without a choice the regulation follows the people; the file's own choice is contradicted. */
function reportPost(person: Person, section: SectionReader, key: string, chosen: 'pedagogical' | null): void {
  const name = shown(fullName(person));
  const message = chosen
    ? `${name} – не педагогический работник, а по пункту 2.1 Положения администратор назначается из числа педагогических работников.`
    : `${name} – не педагогический работник: в пункте 2.1 Положения будет «из числа работников», а не «из числа педагогических работников».`;
  const hint = chosen
    ? 'Назовите педагогического работника или напишите administratorFrom: staff.'
    : 'Если так и надо, напишите administratorFrom: staff, предупреждения не будет; иначе назовите педагогического работника.';
  section.problem('warning', 'organization/administrator-not-pedagogical', key, message, hint);
}
