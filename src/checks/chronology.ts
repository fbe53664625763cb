import type { Organization, OrganizationDraft } from '../organization/dossier.ts';
import type { Problem } from '../problem.ts';
import { shownDate } from '../reading/wording.ts';
import type { Places } from '../reading/yaml/places.ts';
import type { TemplateHead } from '../templating/heads.ts';
import { type Bound, DAYS, type Following, type Relations } from '../templating/relations.ts';

type DatedFacts = Pick<OrganizationDraft, 'documents' | 'councils' | 'replaces' | 'extraWork'>;
type Documents = Organization['documents'];

/** True when an issued act stands for that document on that day (ISO): what is dated then follows it. */
export type IsInForce = (document: string, day: string) => boolean;

/** Documents dated before those they follow or on the wrong side of another day, and protocols younger than the documents that take them into account. */
export function wrongOrder(
  organization: DatedFacts,
  templates: readonly TemplateHead[],
  places: Places,
  isInForce: IsInForce = () => false,
): readonly Problem[] {
  const { documents } = organization;
  return templates.flatMap(({ id, meta: { relations } }) => [
    ...relations.follows
      .filter((following) => !isInForce(following.id, documents[id]?.date ?? ''))
      .flatMap((following) => tooEarly(id, following, documents, places)),
    ...relations.bounds.flatMap((bound) => outOfBounds(id, bound, organization, places)),
    ...lateProtocols(id, relations.ofProtocols, organization, places),
  ]);
}

function tooEarly(
  id: string,
  { id: earlier, severity, why }: Following,
  documents: Documents,
  places: Places,
): readonly Problem[] {
  const [date, other] = [documents[id]?.date, documents[earlier]?.date];
  if (!date || !other || date >= other) return [];
  const message = `«${id}»: дата ${shownDate(date)} раньше даты «${earlier}» (${shownDate(other)}), ${why}.`;
  return [{ ...outOfOrder(severity, message), ...places('documents', id, 'date') }];
}

function outOfOrder(
  severity: Problem['severity'],
  message: string,
  hint = 'Исправьте одну из дат.',
): Problem {
  return { severity, code: 'organization/dates-out-of-order', message, hint };
}

function outOfBounds(
  id: string,
  { side, day, name }: Bound,
  organization: DatedFacts,
  places: Places,
): readonly Problem[] {
  const [date, other] = [organization.documents[id]?.date, DAYS[day](organization)];
  if (!date || !other || (side === 'after' ? date > other : date <= other)) return [];
  const [severity, word] =
    side === 'after' ? (['error', 'не позже'] as const) : (['warning', 'позже'] as const);
  const message = `«${id}»: дата ${shownDate(date)} ${word} ${name} (${shownDate(other)}).`;
  return [{ ...outOfOrder(severity, message), ...places(...day.split('.')) }];
}

/** Protocols that are younger than the document that takes them into account. */
function lateProtocols(
  id: string,
  ofProtocols: Relations['ofProtocols'],
  { documents, councils }: DatedFacts,
  places: Places,
): readonly Problem[] {
  if (!ofProtocols) return [];
  return councils.flatMap(({ protocol }, index) => {
    const late = lateProtocol(protocol.date, { id, ...ofProtocols }, documents);
    return late ? [{ ...late, ...places('councils', index, 'protocol', 'date') }] : [];
  });
}

function lateProtocol(
  protocol: string | null,
  { id, name, why }: { readonly id: string; readonly name: string; readonly why: string },
  documents: Documents,
): Problem | null {
  const date = documents[id]?.date;
  if (!date || !protocol || protocol <= date) return null;
  const message = `Протокол от ${shownDate(protocol)} позже ${name} «${id}» (${shownDate(date)}), ${why}.`;
  return outOfOrder(
    'error',
    message,
    'Исправьте одну из дат: мнение совета учитывают до утверждения Положения.',
  );
}
