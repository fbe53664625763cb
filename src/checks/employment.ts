import type { OrganizationDraft, Person } from '../organization/dossier.ts';
import { fullName } from '../organization/name.ts';
import { OFFICIALS } from '../organization/officials.ts';
import type { Problem } from '../problem.ts';
import { shown, shownDate } from '../reading/wording.ts';
import type { Places } from '../reading/yaml/places.ts';
import type { TemplateHead } from '../templating/heads.ts';

/**
 * Officials who did not work there when the documents were made, or on the day of the document that appoints them:
 * dismissed before the first of them, or hired after the last.
 */
export function absentOfficials(
  organization: OrganizationDraft,
  templates: readonly TemplateHead[],
  places: Places,
): readonly Problem[] {
  const { documents } = organization;
  const days = daysOf(Object.keys(documents), documents);
  return OFFICIALS.flatMap((key) => {
    const appointing = templates.filter(({ meta }) => meta.relations.appoints.includes(key));
    const own = daysOf(
      appointing.map(({ id }) => id),
      documents,
    );
    return [organization[key]].flat().flatMap((person) => absent(person, key, own ?? days, places));
  });
}

interface Days {
  readonly first: string;
  readonly last: string;
}

/** First and last day of the documents; null when none of them has a date. */
function daysOf(ids: readonly string[], documents: OrganizationDraft['documents']): Days | null {
  const dates = ids.flatMap((id) => documents[id]?.date ?? []).sort();
  const [first, last] = [dates[0], dates.at(-1)];
  return first === undefined || last === undefined ? null : { first, last };
}

/** Why somebody did not work there on these days, as a part of a sentence; null when it is not known. */
function whyAbsent({ hired, dismissed }: Person, { first, last }: Days): string | null {
  if (dismissed !== null && dismissed < first)
    return `уволен(а) ${shownDate(dismissed)}, раньше даты документов`;
  return hired !== null && hired > last ? `принят(а) ${shownDate(hired)}, позже даты документов` : null;
}

function absent(person: Person | null, key: string, days: Days | null, places: Places): readonly Problem[] {
  const why = person && days && whyAbsent(person, days);
  if (!person || !why) return [];
  return [
    {
      severity: 'error',
      code: 'organization/not-employed',
      message: `«${key}»: ${shown(fullName(person))} ${why}.`,
      ...places(key),
      hint: `Назовите того, кто работал в это время, или исправьте строку ${person.line} списка сотрудников.`,
    },
  ];
}
