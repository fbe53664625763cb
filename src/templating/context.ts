import { declinePost } from '../organization/declension.ts';
import { type Dossier, isSamePerson, type Organization, type Person } from '../organization/dossier.ts';
import { membershipOf } from '../organization/membership.ts';
import type { Overrides } from '../russian/overrides.ts';
import type { UsageView } from '../usage/view/view.ts';
import { type AmendingFacts, NO_AMENDING } from './amending-facts.ts';
import type { Catalogue, Template } from './catalogue.ts';
import { shapeOf } from './fact-shapes.ts';
import { type FormerActFacts, NO_FORMER } from './former-facts.ts';
import { tableTotals, tableValues } from './input-tables.ts';
import { filledOnDemand, withBlanks } from './missing.ts';
import { movementValues } from './movement-facts.ts';
import { NO_PLATFORM_FACTS } from './platform-facts.ts';
import { NO_REGISTER, type RegisterFacts } from './register-facts.ts';
import type { DerivedFact } from './root-shape.ts';
import type { Published } from './session.ts';
import type { GroupShape } from './shape.ts';

/** What one document is rendered from: facts under the names of `rootFields`, missing ones as blanks. */
export interface RenderContext {
  readonly fields: GroupShape;
  readonly values: Readonly<Record<string, unknown>>;
  /** ISO date of the document, or null. */
  readonly date: string | null;
  readonly edition: '2016' | '2025';
  /** Ids of the documents whose facts were asked for so far; {@link FORMER_ORDER} for the former order. */
  readonly cited: ReadonlySet<string>;
}

/** The facts of the order that loses force. */
export const FORMER_ORDER = 'replaces';

/** An issued act as others cite it. */
export interface IssuedAct {
  /** «Об использовании …». */
  readonly subject: string;
  /** Numbers of its clauses by id; null where only its name is known. */
  readonly clauses: ReadonlyMap<string, string> | null;
}

/** What a run knows of every document beside the dossier. */
export interface RenderOptions {
  /** ISO; for documents without a date of their own. */
  readonly date: string | null;
  /** Ids of documents of which a signed scan is there. */
  readonly signed: ReadonlySet<string>;
  /** Absent when there are no figures of usage. */
  readonly usage?: UsageView | null;
  /** Issued acts that stand for the documents of these ids; absent without a register. */
  readonly issued?: ReadonlyMap<string, IssuedAct>;
  /** Likewise. */
  readonly register?: RegisterFacts;
  /** What is placed on the site, where that is known better than from the facts. */
  readonly published?: readonly Published[];
  /** Of the order that amends an act. */
  readonly amending?: AmendingFacts;
  /** The act of its own kind that the document repeals. */
  readonly former?: FormerActFacts;
}

/** ГОСТ Р 7.0.97-2025 is in force from this day. */
const EDITION_2025_FROM = '2025-08-18';

/** The facts of one document. */
export function buildContext(
  catalogue: Catalogue,
  template: Template,
  dossier: Dossier,
  {
    date,
    signed,
    usage,
    issued,
    register = NO_REGISTER,
    amending = NO_AMENDING,
    former = NO_FORMER,
  }: RenderOptions,
): RenderContext {
  const { organization } = dossier;
  const facts = documentFacts(catalogue, dossier, date);
  const own = facts[template.id] ?? {
    number: null,
    basis: null,
    date,
    ...organization.documents[template.id],
  };
  const edition = organization.standard ?? editionOn(own.date);
  const { recipients } = catalogue.data.platformFacts[organization.platform] ?? NO_PLATFORM_FACTS;
  const platform = { ...catalogue.data.platforms[organization.platform], recipients };
  const words = catalogue.data.vocabularies[organization.kind] ?? {};
  const signer = organization.actingHead ?? organization.head;
  const staff = headFirst(employedOn(dossier.staff, own.date), signer);
  const members = membershipOf(dossier, staff);
  const fields = shapeOf(catalogue, template, organization);
  const documents = citable(facts, issued);
  // What costs something is made when the document names it.
  const raw: Readonly<Record<keyof Organization | 'organization' | DerivedFact, unknown>> = {
    ...organization,
    organization,
    head: organization.actingHead
      ? acting(organization.actingHead, organization.head, dossier.forms)
      : organization.head,
    staff,
    educators: staff.filter((person) => person.pedagogical),
    management: members.management,
    specialists: members.specialists,
    joining: { educators: members.educators },
    get groups() {
      return dossier.groups.map((group) => ({ ...group, educators: members.educatorsOf(group) }));
    },
    get tables() {
      return tableValues(catalogue.data.tables, dossier.tables, own.date);
    },
    get totals() {
      return tableTotals(catalogue.data.tables, dossier.tables);
    },
    get movement() {
      return movementValues(dossier, staff);
    },
    register,
    amending,
    former,
    documents,
    document: { id: template.id, title: template.meta.title, ...own },
    platform,
    words,
    style: {
      founderAbove: organization.style.founderAbove,
      cardsPerSheet: organization.style.cardsPerSheet,
      orderWord: organization.style.orderWord === 'spaced' ? 'приказываю:' : 'ПРИКАЗЫВАЮ:',
    },
    edition,
    usage,
    attachments: attachments(catalogue, template, signed),
  };
  const cited = new Set<string>();
  const values = filledOnDemand(fields, (name, field) => {
    if (name === FORMER_ORDER) cited.add(name);
    const value = raw[name as keyof typeof raw] ?? null;
    if (name !== 'documents' || field.kind !== 'group') return withBlanks(field, value, name);
    return filledOnDemand(field, (id, inner) => {
      cited.add(id);
      return withBlanks(inner, documents[id] ?? null, `documents.${id}`);
    });
  });
  return { fields, values, date: own.date, edition, cited };
}

function citable(
  facts: Dossier['organization']['documents'],
  issued: RenderOptions['issued'],
): Readonly<Record<string, unknown>> {
  if (!issued) return facts;
  const entries = Object.entries(facts).map(([id, own]) => [
    id,
    { ...own, subject: issued.get(id)?.subject ?? null },
  ]);
  return Object.fromEntries(entries);
}

/** What goes with the message: the documents' titles, and whether a signed scan is there. */
function attachments(
  catalogue: Catalogue,
  template: Template,
  signed: ReadonlySet<string>,
): readonly { title: string; signed: string }[] {
  return (template.meta.mail?.attach ?? []).flatMap((id) => {
    const attached = catalogue.templates.find((candidate) => candidate.id === id);
    return attached ? [{ title: attached.meta.title, signed: signed.has(id) ? 'да' : 'нет' }] : [];
  });
}

function documentFacts(
  catalogue: Catalogue,
  dossier: Dossier,
  date: string | null,
): Dossier['organization']['documents'] {
  const entries = catalogue.templates.map(({ id }) => {
    const given = dossier.organization.documents[id];
    return [id, { number: null, basis: null, ...given, date: given?.date ?? date }] as const;
  });
  return Object.fromEntries(entries);
}

/** The edition of the office standard in force on a day; without a day the newest. */
export function editionOn(date: string | null): '2016' | '2025' {
  return date !== null && date < EDITION_2025_FROM ? '2016' : '2025';
}

function employedOn(staff: readonly Person[], date: string | null): readonly Person[] {
  return staff.filter(({ hired, dismissed }) =>
    date === null ? dismissed === null : (hired ?? date) <= date && (dismissed ?? date) >= date,
  );
}

function headFirst(staff: readonly Person[], head: Person): readonly Person[] {
  const isHead = (person: Person): boolean => isSamePerson(person, head);
  return [...staff.filter(isHead), ...staff.filter((person) => !isHead(person))];
}

/** The acting head signs as «исполняющий обязанности заведующего». */
function acting(person: Person, head: Person, forms: Overrides): Person {
  const post = declinePost(head, forms).forms.gen;
  return { ...person, post: `исполняющий обязанности ${post}`, postForms: {} };
}
