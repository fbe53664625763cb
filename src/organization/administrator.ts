import type { ProblemCode } from '../problem.ts';
import { shown } from '../reading/table/row-cells.ts';
import type { Facts } from '../reading/yaml/section-reader.ts';
import type { Person } from './dossier.ts';
import { fullName } from './name.ts';
import type { People } from './people.ts';

const KEY = 'administrator';

/**
 * The one administrator, named in the organisation file or by the role in the staff list. Null with a problem when there is
 * none, or more than one.
 */
export function readAdministrator(facts: Facts, people: People): Person | null {
  const marked = people.withRole('administrator');
  const named = people.one(facts, KEY);
  const found = named ?? (facts.has(KEY) ? null : (marked[0] ?? null));
  if (named && marked.length > 0 && !marked.includes(named)) reportDiffering(named, marked[0], facts);
  if (found) checkAdministrator(found, facts);
  else if (!facts.has(KEY)) reportNone(facts);
  return found;
}

/** Additional administrators are pedagogical workers too, and not the administrator again. */
export function readAdditional(
  facts: Facts,
  people: People,
  administrator: Person | null,
): readonly Person[] {
  const key = 'additionalAdministrators';
  const found = people.many(facts, key);
  for (const person of found) {
    if (!person.pedagogical) reportPost(person, facts, key, 'error');
    if (person === administrator) {
      const message = `${shown(fullName(person))} уже назначен(а) администратором.`;
      facts.problem(
        'error',
        'organization/administrator-twice',
        key,
        message,
        'Уберите эту строку из дополнительных администраторов.',
      );
    }
  }
  return found;
}

/** Who takes over from the administrator: another pedagogical worker. */
export function readNew(facts: Facts, people: People, administrator: Person | null): Person | null {
  const key = 'newAdministrator';
  const found = people.one(facts, key);
  if (found && !found.pedagogical) reportPost(found, facts, key, 'error');
  if (found && found === administrator) {
    const message = `${shown(fullName(found))} уже назначен(а) администратором.`;
    facts.problem(
      'error',
      'organization/administrator-twice',
      key,
      message,
      'Назовите того, кто станет администратором вместо него, или удалите эту строку.',
    );
  }
  return found;
}

/** Who stands in for the administrator: another pedagogical worker. */
export function readDeputy(facts: Facts, people: People, administrator: Person | null): Person | null {
  const key = 'deputyAdministrator';
  const found = people.one(facts, key);
  if (found && !found.pedagogical) reportPost(found, facts, key, 'warning');
  if (found && found === administrator) {
    const message = 'Администратора замещает он сам.';
    facts.problem(
      'error',
      'organization/administrator-twice',
      key,
      message,
      'Назовите другого педагогического работника.',
    );
  }
  return found;
}

function reportDiffering(named: Person, marked: Person | undefined, facts: Facts): void {
  const message = `Администратор здесь – ${shown(fullName(named))}, а в списке сотрудников роль «администратор» у другого (строка ${marked?.line}).`;
  facts.problem(
    'error',
    'organization/two-administrators',
    KEY,
    message,
    'Назовите в обоих файлах одного сотрудника.',
  );
}

function reportNone(facts: Facts): void {
  const message = 'Администратор не назван: приказа о его назначении и заявки не будет.';
  const hint = `Впишите строку «${KEY}: Фамилия Имя Отчество».`;
  facts.problem('warning', 'organization/no-administrator', KEY, message, hint);
}

function checkAdministrator(person: Person, facts: Facts): void {
  if (!person.pedagogical) reportPost(person, facts, KEY, 'error');
  if (person.mobile === null)
    reportContact(
      'organization/no-administrator-mobile',
      'мобильного телефона',
      'Мобильный телефон',
      person,
      facts,
    );
  if (person.email === null)
    reportContact('organization/no-administrator-email', 'адреса электронной почты', 'E-mail', person, facts);
}

function reportPost(person: Person, facts: Facts, key: string, severity: 'error' | 'warning'): void {
  const message = `${shown(fullName(person))} – не педагогический работник, а пункт 1.2 исходного положения: администратор назначается из числа педагогических работников.`;
  const hint = `Назовите педагогического работника или исправьте должность в строке ${person.line} списка сотрудников.`;
  facts.problem(severity, 'organization/administrator-not-pedagogical', key, message, hint);
}

function reportContact(code: ProblemCode, fact: string, column: string, person: Person, facts: Facts): void {
  const message = `У администратора нет ${fact}: в заявке останется место для записи от руки.`;
  facts.problem(
    'warning',
    code,
    KEY,
    message,
    `Заполните столбец «${column}» в строке ${person.line} списка сотрудников.`,
  );
}
