import { declineName, declinePost } from '../../organization/declension.ts';
import type { Draft, Person } from '../../organization/dossier.ts';
import type { Case } from '../../russian/case.ts';
import { declineUnit } from '../../russian/kinds/unit.ts';
import type { Snapshot } from './snapshot.ts';

type Sentence = (
  draft: Draft & { readonly organization: NonNullable<Draft['organization']> },
) => string | null;

/** What a field writes into documents, by its id; words of the field's own stand between `**`. */
const SENTENCES: Readonly<Record<string, Sentence>> = {
  fullName: ({ organization: { fullName }, forms }) =>
    fullName && `«… в **${declineUnit(fullName, forms).forms.prep}** …»`,
  shortName: ({ organization: { shortName }, forms }) =>
    shortName && `«… утверждено приказом **${declineUnit(shortName, forms).forms.gen}** от …»`,
  head: ({ organization: { head }, forms }) => head && `«… направить **${named(head, 'dat', forms)}**»`,
  actingHead: ({ organization: { actingHead, head }, forms }) =>
    actingHead &&
    `«Исполняющий обязанности **${head ? declinePost(head, forms).forms.gen : 'руководителя'} ${declineName(actingHead, forms).forms.nom}**»`,
  administrator: ({ organization: { administrator }, forms }) =>
    administrator && `«Назначить администратором **${named(administrator, 'acc', forms)}**»`,
  deputyAdministrator: ({ organization: { deputyAdministrator }, forms }) =>
    deputyAdministrator && `«… его обязанности возложить на **${named(deputyAdministrator, 'acc', forms)}**»`,
  controller: ({ organization: { controller }, forms }) =>
    controller
      ? `«Контроль за исполнением возложить на **${named(controller, 'acc', forms)}**»`
      : '«Контроль за исполнением настоящего приказа **оставляю за собой**»',
};

function named(person: Person, form: Case, forms: Draft['forms']): string {
  return `${declinePost(person, forms).forms[form]} ${declineName(person, forms).forms[form]}`;
}

/** The sentence of a field; empty where it makes none, or nothing is there yet. */
export function says(id: string, { reading: { draft } }: Snapshot): string {
  if (!draft?.organization) return '';
  return SENTENCES[id]?.({ ...draft, organization: draft.organization }) ?? '';
}
