import type { Dossier } from '../organization/dossier.ts';
import type { Problem } from '../problem.ts';
import { fold } from '../reading/wording.ts';
import type { TemplateHead } from '../templating/heads.ts';
import type { ActPerson } from './act.ts';
import { isPeopleTable, peopleOf } from './act-people.ts';
import { endedOfAdministrators } from './administrator-consents.ts';
import { type EndedConsent, endedProblems } from './ended-consent.ts';
import type { Entry, Register } from './register.ts';

/** Consents whose term is over, as notes: of `tables` nothing is told when they are not there. */
export function endedConsents(
  register: Register,
  heads: readonly TemplateHead[],
  tables: Dossier['tables'],
): readonly Problem[] {
  const consents = heads.filter(({ meta }) => meta.relations.consentOf !== null);
  const isDestroyed = destroyedBy(register, heads);
  const ended = [
    ...endedOfAdministrators(register, heads, consents),
    ...consents.flatMap((head) => ofListed(register, head, tables)),
  ];
  const open = ended.filter((one) => one.anew !== null || !isDestroyed(one));
  return endedProblems(open, heads);
}

/** Tells of a consent whether an act says that the data of that person are destroyed. */
function destroyedBy(register: Register, heads: readonly TemplateHead[]): (consent: EndedConsent) => boolean {
  const acts = register.live.filter(({ act, document }) =>
    heads.some(({ id, meta }) => act && id === document && meta.relations.destroys !== null),
  );
  return ({ entry, name }) =>
    acts.some(
      ({ act, date }) => date >= entry.date && act?.people.some((one) => fold(one.name).includes(fold(name))),
    );
}

/** Consents of people of a table end when they leave it, or when another has to sign for them. */
function ofListed(
  register: Register,
  { id, meta }: TemplateHead,
  tables: Dossier['tables'],
): readonly EndedConsent[] {
  const table = meta.relations.consentOf;
  if (table === null || !isPeopleTable(table)) return [];
  const today = new Map(peopleOf(tables, table).map((one) => [fold(one.name), one]));
  if (today.size === 0) return [];
  return [...newestOf(register.ofDocument(id))].flatMap(([key, given]) => ended(given, today.get(key), id));
}

/** `id`: of the document that is to be signed anew. */
function ended(
  { entry, name, signs }: GivenConsent,
  now: ActPerson | undefined,
  id: string,
): readonly EndedConsent[] {
  if (!now) return [{ entry, name, why: 'в списке больше нет', anew: null }];
  if (signs === null || now.signs === null || now.signs === signs) return [];
  return [{ entry, name, why: `возраст теперь «${now.signs}», подписывают иначе`, anew: id }];
}

type GivenConsent = ActPerson & { readonly entry: Entry };

/** The last consent of everybody whom these acts name. */
function newestOf(acts: readonly Entry[]): ReadonlyMap<string, GivenConsent> {
  return new Map(
    acts.flatMap((entry) =>
      (entry.act?.people ?? []).map((one) => [fold(one.name), { ...one, entry }] as const),
    ),
  );
}
