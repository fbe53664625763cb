import type { Dossier, Person } from '../organization/dossier.ts';
import { fullName } from '../organization/name.ts';
import type { Official } from '../organization/officials.ts';
import type { Problem } from '../problem.ts';
import { fold, shown } from '../reading/wording.ts';
import { digitalDate } from '../russian/text/date.ts';
import type { TemplateHead } from '../templating/heads.ts';
import { PEOPLE_TABLES, type PeopleTable, type Relations } from '../templating/relations.ts';
import type { ActPerson } from './act.ts';
import { ActsOnDay } from './on-day.ts';
import { ACTS } from './place.ts';
import type { Entry, Register } from './register.ts';
import { shownReference } from './register-rows.ts';

type Tables = Dossier['tables'];

/** Whom the act of a document names by its table: who gives the consents that it holds, whose data it says are destroyed. */
export function peopleIn(
  tables: Tables,
  { consentOf, destroys }: Pick<Relations, 'consentOf' | 'destroys'>,
): readonly ActPerson[] {
  const table = destroys ?? consentOf;
  return table !== null && isPeopleTable(table) ? peopleOf(tables, table) : [];
}

function isPeopleTable(word: Official | PeopleTable): word is PeopleTable {
  return Object.hasOwn(PEOPLE_TABLES, word);
}

function peopleOf(tables: Tables, table: PeopleTable): readonly ActPerson[] {
  const { name, signs } = PEOPLE_TABLES[table];
  return (tables[table] ?? []).flatMap((row) => {
    const [who, age] = [row[name], signs && row[signs]];
    return typeof who === 'string' ? [{ name: who, signs: typeof age === 'string' ? age : null }] : [];
  });
}

/** A consent whose term is over. */
interface Ended {
  readonly entry: Entry;
  readonly name: string;
  /** Why, as a part of a sentence. */
  readonly why: string;
  /** Id of the document with which the same person gives a new one; null when nothing of theirs is used any more. */
  readonly anew: string | null;
}

/** Consents whose term is over, as notes: of `tables` nothing is told when they are not there. */
export function endedConsents(
  register: Register,
  heads: readonly TemplateHead[],
  tables: Tables,
): readonly Problem[] {
  const consents = heads.filter(({ meta }) => meta.relations.consentOf !== null);
  const destroyed = register.live.filter(({ act, document }) =>
    heads.some(({ id, meta }) => act && id === document && meta.relations.destroys !== null),
  );
  const isDestroyed = ({ entry, name }: Ended): boolean =>
    destroyed.some(
      ({ act, date }) => date >= entry.date && act?.people.some((one) => fold(one.name).includes(fold(name))),
    );
  const ended = [
    ...ofAdministrators(register, heads, consents),
    ...consents.flatMap((head) => ofListed(register, head, tables)),
  ];
  const open = ended.filter((one) => one.anew !== null || !isDestroyed(one));
  return together(open).flatMap((those) => endedProblem(those, heads));
}

/** A consent of the administrator ends with the duties, and with those on the platform to which it was given. */
function ofAdministrators(
  register: Register,
  heads: readonly TemplateHead[],
  consents: readonly TemplateHead[],
): readonly Ended[] {
  const onDay = new ActsOnDay(register, heads);
  const appointments = register.live.flatMap((entry) => {
    const person = onDay.appointedBy(entry);
    return person && entry.act ? [{ entry, who: keyOf(person, entry) }] : [];
  });
  const newest = new Map<string, { readonly entry: Entry; readonly person: Person }>();
  for (const entry of register.live) {
    const person = giverOf(entry, consents);
    if (person) newest.set(fold(fullName(person)), { entry, person });
  }
  const anew = consents.find(({ meta }) => meta.relations.consentOf === 'administrator')?.id ?? null;
  const now = onDay.appointed(null);
  return [...newest.values()].flatMap(({ entry, person }) => {
    const who = keyOf(person, entry);
    const begun = appointments.findIndex(
      (one) => one.who === who && (one.entry.date >= entry.date || register.isInForce(one.entry, entry.date)),
    );
    const ending =
      begun < 0
        ? null
        : appointments.slice(begun).find((one) => one.who !== who && one.entry.date >= entry.date);
    if (!ending) return [];
    const isNow = now !== null && fold(fullName(now)) === fold(fullName(person));
    const why = `срок истёк ${digitalDate(ending.entry.date)}, когда издан ${ending.entry.kind.toLowerCase()} ${shownReference(ending.entry)}`;
    return [{ entry, name: fullName(person), why, anew: isNow ? anew : null }];
  });
}

function giverOf({ act, document }: Entry, consents: readonly TemplateHead[]): Person | null {
  const of = consents.find(({ id }) => id === document)?.meta.relations.consentOf;
  if (!act || (of !== 'administrator' && of !== 'newAdministrator')) return null;
  return act.facts[of];
}

/** An administrator of a platform. */
function keyOf(person: Person, { act }: Entry): string {
  return `${act?.facts.platform ?? ''} ${fold(fullName(person))}`;
}

/** Consents of people of a table end when they leave it, or when another has to sign for them. */
function ofListed(register: Register, { id, meta }: TemplateHead, tables: Tables): readonly Ended[] {
  const table = meta.relations.consentOf;
  if (table === null || !isPeopleTable(table)) return [];
  const today = new Map(peopleOf(tables, table).map((one) => [fold(one.name), one]));
  if (today.size === 0) return [];
  const newest = new Map<string, ActPerson & { readonly entry: Entry }>();
  for (const entry of register.ofDocument(id))
    for (const one of entry.act?.people ?? []) newest.set(fold(one.name), { ...one, entry });
  return [...newest].flatMap(([key, { entry, name, signs }]): readonly Ended[] => {
    const known = today.get(key);
    if (!known) return [{ entry, name, why: 'в списке больше нет', anew: null }];
    if (signs === null || known.signs === null || known.signs === signs) return [];
    return [{ entry, name, why: `возраст теперь «${known.signs}», подписывают иначе`, anew: id }];
  });
}

/** One message for all to whom the same happened. */
function together(ended: readonly Ended[]): readonly (readonly Ended[])[] {
  const byReason = new Map<string, readonly Ended[]>();
  for (const one of ended) {
    const key = `${one.entry.id} ${one.why}`;
    byReason.set(key, [...(byReason.get(key) ?? []), one]);
  }
  return [...byReason.values()];
}

const DESTROY = 'Уничтожьте данные, если закон не велит хранить их дальше.';

/** So many people are named in a message. */
const NAMED = 5;

function endedProblem(those: readonly Ended[], heads: readonly TemplateHead[]): readonly Problem[] {
  const [first] = those;
  if (!first) return [];
  const { entry, why, anew } = first;
  const more = those.length > NAMED ? ` и ещё ${those.length - NAMED}` : '';
  const names = those.slice(0, NAMED).map(({ name }) => shown(name));
  const act = heads.find(({ meta }) => meta.relations.destroys !== null);
  return [
    {
      severity: 'note',
      code: 'acts/consent-ended',
      message: `${entry.title} от ${digitalDate(entry.date)}: ${why}. Кто давал: ${names.join(', ')}${more}. ${anew === null ? DESTROY : 'Нужно новое согласие.'}`,
      file: `${ACTS}/${entry.folder}`,
      hint:
        anew === null
          ? `Запишите уничтоженное в таблицу ${act?.meta.relations.destroys}.csv и издайте акт: sferum-docs issue ${act?.id}`
          : `Впишите его дату (organization.yaml: documents → ${anew} → date) и издайте: sferum-docs issue ${anew}`,
    },
  ];
}
