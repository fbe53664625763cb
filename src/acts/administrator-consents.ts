import type { Person } from '../organization/dossier.ts';
import { fullName } from '../organization/name.ts';
import { fold } from '../reading/wording.ts';
import { digitalDate } from '../russian/text/date.ts';
import type { TemplateHead } from '../templating/heads.ts';
import type { EndedConsent } from './ended-consent.ts';
import { ActsOnDay } from './on-day.ts';
import type { Entry, Register } from './register.ts';
import { shownReference } from './register-rows.ts';

/** A consent of the administrator ends with the duties, and with those on the platform to which it was given. */
export function endedOfAdministrators(
  register: Register,
  heads: readonly TemplateHead[],
  consents: readonly TemplateHead[],
): readonly EndedConsent[] {
  const onDay = new ActsOnDay(register, heads);
  const duties = dutiesOf(register, onDay);
  const anew = consents.find(({ meta }) => meta.relations.consentOf === 'administrator')?.id ?? null;
  const now = onDay.appointed(null);
  const isNow = (person: Person): boolean => now !== null && nameOf(now) === nameOf(person);
  return newestConsents(register, consents).flatMap(({ entry, person }) => {
    const until = endOf(duties, keyOf(person, entry), entry.date);
    if (!until) return [];
    return [{ entry, name: fullName(person), why: endedBy(until), anew: isNow(person) ? anew : null }];
  });
}

/** The act that ended the duties to which somebody agreed on a day. */
function endOf(duties: readonly Duties[], who: string, agreed: string): Entry | null {
  const own = duties.find((one) => one.who === who && (one.until?.date ?? agreed) >= agreed);
  return own?.until ?? null;
}

function endedBy(act: Entry): string {
  return `срок истёк ${digitalDate(act.date)}, когда издан ${act.kind.toLowerCase()} ${shownReference(act)}`;
}

/** Duties of the administrator of a platform: since an appointment, until the next one of another; null: to this day. */
interface Duties {
  readonly who: string;
  readonly until: Entry | null;
}

/** Oldest first. */
function dutiesOf(register: Register, onDay: ActsOnDay): readonly Duties[] {
  const appointments = register.live.flatMap((entry) => {
    const person = onDay.appointedBy(entry);
    return person ? [{ entry, who: keyOf(person, entry) }] : [];
  });
  return appointments.map(({ who }, at) => ({
    who,
    until: appointments.slice(at).find((one) => one.who !== who)?.entry ?? null,
  }));
}

/** The last consent of everybody who was or is to be administrator. */
function newestConsents(
  register: Register,
  consents: readonly TemplateHead[],
): readonly { readonly entry: Entry; readonly person: Person }[] {
  const given = register.live.flatMap((entry) => {
    const person = giverOf(entry, consents);
    return person ? [[nameOf(person), { entry, person }] as const] : [];
  });
  return [...new Map(given).values()];
}

function giverOf({ act, document }: Entry, consents: readonly TemplateHead[]): Person | null {
  const of = consents.find(({ id }) => id === document)?.meta.relations.consentOf;
  if (!act || (of !== 'administrator' && of !== 'newAdministrator')) return null;
  return act.facts[of];
}

/** An administrator of a platform. */
function keyOf(person: Person, { act }: Entry): string {
  return `${act?.facts.platform ?? ''} ${nameOf(person)}`;
}

function nameOf(person: Person): string {
  return fold(fullName(person));
}
