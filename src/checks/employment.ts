import type { DocumentFacts, Person } from '../organization/dossier.ts';
import { fullName } from '../organization/name.ts';
import { showDate, shown } from '../reading/table/row-cells.ts';
import type { Facts } from '../reading/yaml/section-reader.ts';

type Officials = Readonly<Record<string, unknown>>;

const KEYS = [
  'head',
  'actingHead',
  'administrator',
  'deputyAdministrator',
  'newAdministrator',
  'controller',
  'publisher',
  'acquainter',
];

/** Orders that appoint somebody: that day he works there. */
const APPOINTED_BY: Readonly<Record<string, string>> = {
  administrator: 'order-administrator',
  newAdministrator: 'order-change-administrator',
  additionalAdministrators: 'order-additional-administrators',
};

/**
 * Reports officials who did not work there when the documents were made: dismissed before the first of them, or hired
 * after the last.
 */
export function reportAbsent(
  facts: Facts,
  officials: Officials,
  documents: Readonly<Record<string, DocumentFacts>>,
): void {
  const dates = Object.values(documents)
    .flatMap((one) => one.date ?? [])
    .sort();
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return;
  for (const key of [...KEYS, 'additionalAdministrators']) {
    const appointed = documents[APPOINTED_BY[key] ?? '']?.date;
    for (const person of [officials[key] as Person | readonly Person[] | null].flat())
      report(person, key, appointed ?? first, appointed ?? last, facts);
  }
}

function report(person: Person | null, key: string, first: string, last: string, facts: Facts): void {
  const gone = person?.dismissed !== null && person?.dismissed !== undefined && person.dismissed < first;
  const notYet = person?.hired !== null && person?.hired !== undefined && person.hired > last;
  if (!person || !(gone || notYet)) return;
  const why = gone
    ? `уволен(а) ${showDate(person.dismissed ?? '')}, раньше даты документов`
    : `принят(а) ${showDate(person.hired ?? '')}, позже даты документов`;
  const hint = `Назовите того, кто работал в это время, или исправьте строку ${person.line} списка сотрудников.`;
  facts.problem('error', 'not-employed', key, `«${key}»: ${shown(fullName(person))} ${why}.`, hint);
}
