import type { DocumentFacts, Dossier, Organization, Person } from '../organization/dossier.ts';
import { fullName } from '../organization/name.ts';
import { fold } from '../reading/wording.ts';
import { type FormerActFacts, NO_FORMER } from '../templating/former-facts.ts';
import type { TemplateHead } from '../templating/heads.ts';
import type { IssuedAct } from '../templating/render-options.ts';
import type { ActReference } from './act.ts';
import { occasionOf, type Said } from './occasion.ts';
import type { Entry, Register } from './register.ts';

/** The facts as one document has them: what the register knows of its day stands in the place of what the file says. */
export interface FactsOnDay {
  readonly dossier: Dossier;
  /** The issued acts that it cites under an id. */
  readonly issued: ReadonlyMap<string, IssuedAct>;
  /** The act of its own kind that it repeals. */
  readonly former: FormerActFacts;
}

/** What the register makes of the facts of an organisation. */
export class ActsOnDay {
  readonly #register: Register;
  readonly #heads: readonly TemplateHead[];

  constructor(register: Register, heads: readonly TemplateHead[]) {
    this.#register = register;
    this.#heads = heads;
  }

  /** The facts for a document. `otherwise`: ISO day of documents without a day of their own, or null. */
  factsFor(
    head: TemplateHead,
    dossier: Dossier,
    otherwise: string | null,
    own: DocumentFacts = this.ownFacts(head, dossier.organization),
  ): FactsOnDay {
    const { organization } = dossier;
    const day = own.date ?? otherwise;
    const others = this.#others(head, organization, day);
    const documents = { ...organization.documents, ...others.documents, [head.id]: own };
    const administrator = this.#administratorFor(head, dossier, day);
    const replaces = this.#replacedBy(head, organization, day);
    const facts = { ...organization, documents, administrator, replaces };
    const former = this.#formerOf(head, day);
    return { dossier: { ...dossier, organization: facts }, former, issued: others.issued };
  }

  /** The other documents as one of that day cites them. */
  #others(
    { id: own }: TemplateHead,
    organization: Organization,
    day: string | null,
  ): Pick<Organization, 'documents'> & Pick<FactsOnDay, 'issued'> {
    const cited = this.#heads
      .filter(({ id }) => id !== own)
      .map((other) => ({ id: other.id, ...this.#cited(other, organization, day) }));
    const issued = cited.flatMap(({ id, entry }) => (entry ? [[id, this.#issuedAct(entry)] as const] : []));
    const documents = Object.fromEntries(cited.map(({ id, facts }) => [id, facts]));
    return { documents, issued: new Map(issued) };
  }

  /** The issued act that the document is, or null when it is a draft of another one. `period`: of a report. */
  issuedAs(
    head: TemplateHead,
    organization: Pick<Organization, 'documents'> & Said,
    period: string | null,
  ): Entry | null {
    const occasion = occasionOf(head, organization, period);
    const entry = this.#register.issued(head.id, occasion);
    return entry && !this.#isNumberedAnew(head.id, organization.documents[head.id]) ? entry : null;
  }

  /** Number, date and basis that the file gives the next act of this kind; what an issued one has is not for it. */
  ownFacts({ id }: Pick<TemplateHead, 'id'>, { documents }: Pick<Organization, 'documents'>): DocumentFacts {
    const said = documents[id] ?? NOTHING;
    return {
      number: this.#isUsed(id, 'number', said) ? null : said.number,
      date: this.#isUsed(id, 'date', said) ? null : said.date,
      basis: this.#isUsed(id, 'basis', said) ? null : said.basis,
    };
  }

  /** A number that no act has yet says that another one is meant; without numbers the day says it. */
  #isNumberedAnew(id: string, said: DocumentFacts | undefined): boolean {
    if (!said) return false;
    if (said.number !== null) return !this.#isUsed(id, 'number', said);
    return said.date !== null && !this.#isUsed(id, 'date', said);
  }

  /** True of what an issued act has, or had from the file. A number counts anew every year. */
  #isUsed(id: string, key: keyof DocumentFacts, said: DocumentFacts): boolean {
    const value = said[key];
    if (value === null) return false;
    const year = key === 'number' ? said.date?.slice(0, 4) : undefined;
    return this.#register.ofDocument(id).some(({ act, date }) => {
      const own = key === 'basis' ? null : (act?.[key] ?? null);
      const isSame = [own, act?.given[key] ?? null].some((one) => one !== null && fold(one) === fold(value));
      return isSame && (year === undefined || date.startsWith(year));
    });
  }

  /** How a document of a day cites another: the act in force, or the draft that stands ready by then. */
  #cited(
    head: TemplateHead,
    organization: Organization,
    day: string | null,
  ): { readonly facts: DocumentFacts; readonly entry: Entry | null } {
    const entry = this.#register.inForce(head.id, day);
    const draft = this.ownFacts(head, organization);
    const isDraft = this.issuedAs(head, organization, null) === null;
    const isReady = isDraft && draft.date !== null && (day === null || draft.date <= day);
    if (!entry || isReady || (isDraft && isUndated(draft) && day === null))
      return { facts: isDraft ? draft : (organization.documents[head.id] ?? NOTHING), entry: null };
    return { facts: { number: entry.number, date: entry.date, basis: null }, entry };
  }

  #administratorFor(head: TemplateHead, { organization, staff }: Dossier, day: string | null): Person | null {
    const { occasion, appoints } = head.meta.relations;
    const { administrator, newAdministrator } = organization;
    if (occasion.includes('newAdministrator') && newAdministrator) {
      const change = this.#register.live.findLast(
        (entry) => entry.act && isSamePersonByName(this.appointedBy(entry), newAdministrator),
      );
      if (change?.act) return knownIn(staff, change.act.facts.administrator);
    }
    const appointed = this.appointed(day);
    const isNew = administrator && appointed && !this.wasAppointed(administrator);
    if (!appointed || (isNew && appoints.includes('administrator'))) return administrator;
    return knownIn(staff, appointed);
  }

  /** Who is administrator by the act in force on a day; null: today. */
  appointed(day: string | null): Person | null {
    const entry = this.appointment(day);
    return entry && this.appointedBy(entry);
  }

  /** The act that appointed them. */
  appointment(day: string | null): Entry | null {
    const base = this.#heads.find(({ meta }) => meta.relations.appoints.includes('administrator'));
    return base ? this.#register.inForce(base.id, day) : null;
  }

  /** True of everybody whom an act has made administrator. */
  wasAppointed(person: Person): boolean {
    return this.#register.live.some((entry) => isSamePersonByName(this.appointedBy(entry), person));
  }

  appointedBy({ act, document }: Entry): Person | null {
    const appoints = this.#heads.find(({ id }) => id === document)?.meta.relations.appoints ?? [];
    if (appoints.includes('newAdministrator')) return act?.facts.newAdministrator ?? null;
    return appoints.includes('administrator') ? (act?.facts.administrator ?? null) : null;
  }

  #issuedAct(entry: Entry): IssuedAct {
    const text = this.#register.textOf(entry);
    return { subject: entry.title, clauses: text && new Map(Object.entries(text.clauses)) };
  }

  #formerOf({ id, meta }: TemplateHead, day: string | null): FormerActFacts {
    const entry = meta.relations.supersedes.includes(id) ? this.#register.inForceBefore(id, day) : null;
    return entry ? { title: entry.title, number: entry.number, date: entry.date } : NO_FORMER;
  }

  /** The former act that a document repeals, or that the act it cites has repealed. */
  #replacedBy(head: TemplateHead, organization: Organization, day: string | null): Organization['replaces'] {
    const successor = this.#heads.find(
      ({ id, meta: { relations } }) =>
        relations.supersedes.includes(id) && relations.bounds.some((bound) => bound.day === 'replaces.date'),
    );
    if (!successor) return organization.replaces;
    const isOwn = successor.id === head.id;
    const cited = isOwn ? null : this.#cited(successor, organization, day).entry;
    const former: ActReference | null = cited?.act
      ? (cited.act.repeals[0] ?? null)
      : this.#register.inForce(successor.id, day);
    if (!former) return organization.replaces;
    const { title, number, date } = former;
    return { ...organization.replaces, title, number, date };
  }
}

const NOTHING: DocumentFacts = { number: null, date: null, basis: null };

function isUndated({ date }: DocumentFacts): boolean {
  return date === null;
}

function isSamePersonByName(one: Person | null, other: Person): boolean {
  return one !== null && fold(fullName(one)) === fold(fullName(other));
}

/** The row of the staff list of today; somebody who is not there any more as the act has them. */
function knownIn(staff: readonly Person[], person: Person | null): Person | null {
  if (!person) return null;
  const namesakes = staff.filter((one) => isSamePersonByName(one, person));
  const known = namesakes.find(({ post }) => post === person.post) ?? namesakes[0];
  return known ?? { ...person, line: -1 };
}
