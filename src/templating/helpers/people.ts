import { declineName, declinePost } from '../../organization/declension.ts';
import type { Person } from '../../organization/dossier.ts';
import type { Case } from '../../russian/case.ts';
import { initials } from '../../russian/names/initials.ts';
import { isSame, Missing, personBehind } from '../missing.ts';
import type { RenderSession } from '../session.ts';
import { people } from '../shape.ts';
import { caseOf } from './case-name.ts';
import { type Helper, helper } from './helper.ts';

function shortName(
  person: Person,
  form: Case,
  order: Parameters<typeof initials>[1],
  { lexicon, spacedInitials }: RenderSession,
): string {
  const { last, first, middle } = declineName(person, lexicon);
  return initials({ last: last[form], first: first.nom, middle: middle.nom }, order, spacedInitials);
}

/** In the copy for the site a name that may not stand there gives way to the post. */
function named(
  value: unknown,
  form: unknown,
  session: RenderSession,
  name: (person: Person, form: Case) => string,
): string {
  const person = personBehind(value);
  return session.hides?.(person) ? post(person, caseOf(form), session) : name(person, caseOf(form));
}

function post(person: Person, form: Case, { lexicon }: RenderSession): string {
  return declinePost(person, lexicon).forms[form];
}

/** The people among the values, each once; blanks for missing ones and the one to leave out are not among them. */
function distinct(values: readonly unknown[], except: unknown): readonly unknown[] {
  const isNew = (value: unknown, index: number): boolean =>
    !(value instanceof Missing) &&
    !isSame(value, except) &&
    values.findIndex((other) => isSame(other, value)) === index;
  return values.filter(isNew);
}

/** Helpers that name people. */
export const PEOPLE: Readonly<Record<string, Helper>> = {
  фио: helper(
    'Иванову Марию Петровну',
    '{{фио person "вин"}}',
    ['person', 'case'],
    ([value, wanted], session) =>
      named(value, wanted, session, (person, form) => declineName(person, session.lexicon).forms[form]),
    { optional: 1 },
  ),
  инициалы: helper(
    'Ивановой М.П.',
    '{{инициалы person "дат"}}',
    ['person', 'case'],
    ([value, wanted], session) =>
      named(value, wanted, session, (person, form) => shortName(person, form, 'surname-first', session)),
    { optional: 1 },
  ),
  подпись: helper('М.П. Иванова (для подписей)', '{{подпись person}}', ['person'], ([person], session) =>
    shortName(personBehind(person), 'nom', 'initials-first', session),
  ),
  должность: helper(
    'старшего воспитателя',
    '{{должность person "вин"}}',
    ['person', 'case'],
    ([person, form], session) => post(personBehind(person), caseOf(form), session),
    { optional: 1 },
  ),
  сотрудник: helper(
    'старшего воспитателя Иванову Марию Петровну',
    '{{сотрудник person "вин"}}',
    ['person', 'case'],
    ([value, wanted], session, { инициалы: short }) =>
      named(value, wanted, session, (person, form) => {
        const name = short
          ? shortName(person, form, 'surname-first', session)
          : declineName(person, session.lexicon).forms[form];
        return `${post(person, form, session)} ${name}`.trim();
      }),
    { optional: 1, named: ['инициалы'] },
  ),
  поРоду: helper(
    'слово по роду работника: ознакомлен, ознакомлена, ознакомлен(а); для списка людей – и по числу',
    '{{поРоду people "ознакомлен" "ознакомлена" "ознакомлены"}}',
    ['people', 'text', 'text', 'text'],
    ([who, masculine, feminine, plural]) => {
      const [one, ...others] = Array.isArray(who) ? who : [who];
      if (others.length > 0) return plural;
      const { gender } = personBehind(one);
      return gender === null ? `${masculine}(а)` : gender === 'f' ? feminine : masculine;
    },
    { optional: 1 },
  ),
  разные: helper(
    'список: каждый из названных работников один раз, без руководителя',
    '{{#each (разные publisher controller кроме=head) as |person|}}',
    ['any', 'any', 'any', 'any'],
    (args, _, { кроме }) => distinct(args.flat(), кроме),
    { optional: 3, named: ['кроме'], result: people('работник', 'organization.yaml') },
  ),
};
