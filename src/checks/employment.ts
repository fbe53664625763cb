import type { OrganizationDraft, Person } from '../organization/dossier.ts';
import { fullName } from '../organization/name.ts';
import type { Problem } from '../problem.ts';
import { showDate, shown } from '../reading/table/row-cells.ts';
import type { Places } from '../reading/yaml/places.ts';

const KEYS = [
  'head',
  'actingHead',
  'administrator',
  'deputyAdministrator',
  'newAdministrator',
  'controller',
  'publisher',
  'acquainter',
  'additionalAdministrators',
] as const;

/** Orders that appoint somebody: that day he works there. */
const APPOINTED_BY: Readonly<Record<string, string>> = {
  administrator: 'order-administrator',
  newAdministrator: 'order-change-administrator',
  additionalAdministrators: 'order-additional-administrators',
};

/**
 * Officials who did not work there when the documents were made: dismissed before the first of them, or hired after the
 * last.
 */
export function absentOfficials(organization: OrganizationDraft, places: Places): readonly Problem[] {
  const { documents } = organization;
  const dates = Object.values(documents)
    .flatMap((one) => one.date ?? [])
    .sort();
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return [];
  return KEYS.flatMap((key) => {
    const appointed = documents[APPOINTED_BY[key] ?? '']?.date;
    const days = { first: appointed ?? first, last: appointed ?? last };
    return [organization[key]].flat().flatMap((person) => absent(person, key, days, places));
  });
}

function absent(
  person: Person | null,
  key: string,
  { first, last }: { readonly first: string; readonly last: string },
  places: Places,
): readonly Problem[] {
  const gone = person?.dismissed !== null && person?.dismissed !== undefined && person.dismissed < first;
  const notYet = person?.hired !== null && person?.hired !== undefined && person.hired > last;
  if (!person || !(gone || notYet)) return [];
  const why = gone
    ? `уволен(а) ${showDate(person.dismissed ?? '')}, раньше даты документов`
    : `принят(а) ${showDate(person.hired ?? '')}, позже даты документов`;
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
