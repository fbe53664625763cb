import type { DocumentFacts, Person } from './dossier.ts';
import type { Facts } from './facts.ts';
import { showDate, shown } from './field.ts';
import { fullName } from './name.ts';

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
  for (const key of KEYS) report(officials[key] as Person | null, key, first, last, facts);
  const additional = officials.additionalAdministrators as readonly Person[];
  for (const person of additional) report(person, 'additionalAdministrators', first, last, facts);
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
