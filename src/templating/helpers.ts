import Handlebars from 'handlebars/dist/handlebars.js';
import { declineName, declinePost } from '../organization/declension.ts';
import type { Person } from '../organization/dossier.ts';
import { CASE_LABELS, CASES, type Case, type Forms } from '../russian/case.ts';
import { declineUnit } from '../russian/kinds/unit.ts';
import { initials } from '../russian/names/initials.ts';
import { digitalDate, schoolYear, verbalDate } from '../russian/text/date.ts';
import { withCapital } from '../russian/text/first-letter.ts';
import { agree } from '../russian/text/number.ts';
import { numberInWords } from '../russian/text/numeral.ts';
import { CONDITIONS, isTrue } from './conditions.ts';
import { type Helper, helper } from './helper.ts';
import { citeLaw } from './laws.ts';
import { isSame, Missing, personBehind } from './missing.ts';
import type { RenderSession } from './session.ts';
import { date, group, list, people, text } from './shape.ts';

const BY_LABEL = new Map<string, Case>(CASES.map((name) => [CASE_LABELS[name], name]));

/** «вин» → `acc`; the checks have made sure that it is one of the six. */
function caseOf(label: unknown): Case {
  return BY_LABEL.get(String(label ?? 'им')) ?? 'nom';
}

/** Case labels as templates write them. */
export const CASE_NAMES: readonly string[] = [...BY_LABEL.keys()];

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

function isForms(value: unknown): value is Forms {
  return typeof value === 'object' && value !== null && 'nom' in value;
}

function wordInCase(value: unknown, form: Case, session: RenderSession): string {
  if (isForms(value)) return value[form];
  return declineUnit(String(value), session.lexicon).forms[form];
}

function safe(html: string): Handlebars.SafeString {
  return new Handlebars.SafeString(html);
}

/** Where the other document has no such clause, a reference is left: what becomes of it, the reader of the markup tells. */
function clauseNumber(document: string, id: string, session: RenderSession): unknown {
  const number = session.clause(document, id);
  if (number !== null) return number;
  return safe(`<ref to="${Handlebars.escapeExpression(`${document}#${id}`)}"></ref>`);
}

/** Quotes that end together are closed once. */
function quoted(text: string): string {
  return `«${text}${text.endsWith('»') ? '' : '»'}`;
}

/** The people among the values, each once; blanks for missing ones and the one to leave out are not among them. */
function distinct(values: readonly unknown[], except: unknown): readonly unknown[] {
  const isNew = (value: unknown, index: number): boolean =>
    !(value instanceof Missing) &&
    !isSame(value, except) &&
    values.findIndex((other) => isSame(other, value)) === index;
  return values.filter(isNew);
}

/** Shape of `Published`. */
const PUBLISHED = list(
  'документы для сайта',
  'organization.yaml',
  group('документ для сайта', {
    title: text('название документа', 'organization.yaml'),
    date: date('дата документа', 'organization.yaml'),
    number: text('номер документа', 'organization.yaml'),
    file: text('имя файла', 'organization.yaml'),
    signatures: list(
      'электронные подписи',
      'organization.yaml',
      group('электронная подпись', { file: text('имя файла', 'organization.yaml') }),
    ),
  }),
);

/** Every helper a template may call, beside `#if`, `#unless`, `#each` and `#with`. */
export const HELPERS: Readonly<Record<string, Helper>> = {
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
  падеж: helper(
    'слово профиля, словаря, подразделение, совет',
    '{{падеж words.pupils "род"}}',
    ['term', 'case'],
    ([term, form], session) => wordInCase(term, caseOf(form), session),
  ),
  заглавная: helper(
    'то же с большой буквы',
    '{{заглавная (падеж words.pupils "им")}}',
    ['any'],
    ([value]) => {
      if (value instanceof Handlebars.SafeString) return value;
      const text = String(value);
      return withCapital(text);
    },
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
  поЧислу: helper(
    'слова по числу строк списка: для одной, для многих',
    '{{поЧислу additionalAdministrators "администратору" "администраторам"}}',
    ['list', 'text', 'text'],
    ([list, one, many]) => ((list as readonly unknown[]).length === 1 ? one : many),
  ),
  кавычки: helper(
    'слова в кавычках, без двойной закрывающей: «О смене администратора ИКОП «Сферум»',
    '{{кавычки "О смене администратора" (падеж platform.short "род")}}',
    ['text', 'text'],
    (words) => quoted(words.map(String).join(' ')),
    { optional: 1 },
  ),
  дата: helper(
    '2 сентября 2024 г. (с "цифрами": 02.09.2024)',
    '{{дата document.date}}',
    ['date', 'digits'],
    ([date, digits]) => {
      if (date instanceof Missing) return safe(date.dateBlank());
      return digits === 'цифрами' ? digitalDate(String(date)) : verbalDate(String(date));
    },
    { optional: 1 },
  ),
  учебныйГод: helper('2024/2025', '{{учебныйГод document.date}}', ['date'], ([date]) =>
    schoolYear(String(date)),
  ),
  число: helper('21 педагог', '{{число 21 "педагог"}}', ['number', 'text'], ([count, noun]) =>
    agree(Number(count), String(noun)),
  ),
  пропись: helper('двадцать один', '{{пропись 21}}', ['number'], ([count]) => numberInWords(Number(count))),
  разность: helper('4', '{{разность row.invited row.joined}}', ['number', 'number'], ([from, taken]) =>
    taken instanceof Missing ? safe(taken.toHTML()) : Number(from) - Number(taken),
  ),
  номер: helper(
    'номер по порядку: 1, 2, 3 …',
    '{{#each staff as |person index|}}{{номер index}}',
    ['number'],
    ([index]) => Number(index) + 1,
  ),
  закон: helper(
    'Федеральным законом от 29 декабря 2012 г. № 273-ФЗ «Об образовании в Российской Федерации»',
    '{{закон "education" "твор"}}',
    ['law', 'case'],
    ([key, form], session) => citeLaw(session, String(key), caseOf(form)),
    { optional: 1 },
  ),
  пункт: helper(
    'номер пункта другого документа по его id: 2.1',
    '{{пункт "код-документа" "id-пункта"}}',
    ['document', 'text'],
    ([document, id], session) => clauseNumber(String(document), String(id), session),
  ),
  разные: helper(
    'список: каждый из названных работников один раз, без руководителя',
    '{{#each (разные publisher controller кроме=head) as |person|}}',
    ['any', 'any', 'any', 'any'],
    (args, _, { кроме }) => distinct(args.flat(), кроме),
    { optional: 3, named: ['кроме'], result: people('работник', 'organization.yaml') },
  ),
  наСайте: helper(
    'список: документы организации, которые к этому дню размещают на сайте; file – имя их файла PDF',
    '{{#each (наСайте) as |one|}}<a href="{{one.file}}">{{one.title}}</a>{{/each}}',
    [],
    (_, session) => session.published(),
    { result: PUBLISHED },
  ),
  ...CONDITIONS,
};

/** Helpers that know what to do about a missing fact. */
const OWN_BLANK: ReadonlySet<string> = new Set([...Object.keys(CONDITIONS), 'разные', 'дата']);

/** Registers the helpers on an isolated environment. A missing fact passes through the others as its blank. */
export function registerHelpers(environment: typeof Handlebars): void {
  for (const [label, { run }] of Object.entries(HELPERS)) {
    environment.registerHelper(label, (...all: unknown[]) => {
      const options = all.pop() as Handlebars.HelperOptions;
      const missing = all[0] instanceof Missing && !OWN_BLANK.has(label) ? all[0] : null;
      return missing ? safe(missing.toHTML()) : run(all, options.data.session, options.hash);
    });
  }
  environment.registerHelper(
    'if',
    function (this: unknown, value: unknown, options: Handlebars.HelperOptions) {
      return isTrue(value) ? options.fn(this) : options.inverse(this);
    },
  );
  environment.registerHelper(
    'unless',
    function (this: unknown, value: unknown, options: Handlebars.HelperOptions) {
      return isTrue(value) ? options.inverse(this) : options.fn(this);
    },
  );
}
