import { declinePost } from '../organization/declension.ts';
import { type Dossier, isSamePerson, type Organization, type Person } from '../organization/dossier.ts';
import { type Membership, membershipOf } from '../organization/membership.ts';
import { NO_AMENDING } from './amending-facts.ts';
import type { Catalogue, Template } from './catalogue.ts';
import { NO_FORMER } from './former-facts.ts';
import { tableTotals, tableValues } from './input-tables.ts';
import { movementValues } from './movement-facts.ts';
import { NO_PLATFORM_FACTS } from './platform-facts.ts';
import { NO_REGISTER } from './register-facts.ts';
import type { RenderOptions } from './render-options.ts';
import type { DerivedFact } from './root-shape.ts';

/** The document for which facts are put together, with its own ones, and the facts of those that it may cite. */
export interface Subject {
  readonly template: Template;
  readonly own: Dossier['organization']['documents'][string];
  readonly documents: Readonly<Record<string, unknown>>;
  readonly edition: '2016' | '2025';
}

type Costly = keyof ReturnType<typeof costlyFacts>;
type Plain = Exclude<keyof Organization | 'organization' | DerivedFact, Costly>;

/** Every fact that a document may name, by its name; null where there is none. */
export function factsByName(
  catalogue: Catalogue,
  dossier: Dossier,
  subject: Subject,
  options: RenderOptions,
): (name: string) => unknown {
  const day = onDay(dossier, subject.own.date);
  const plain: Readonly<Record<Plain, unknown>> = {
    ...organizationFacts(catalogue, dossier),
    ...documentFacts(catalogue, subject, options),
    ...peopleFacts(day),
  };
  const costly = costlyFacts(catalogue, dossier, day);
  return (name) => (name in costly ? costly[name as Costly]() : (plain[name as Plain] ?? null));
}

/** What costs something is made when the document names it. */
function costlyFacts({ data }: Catalogue, dossier: Dossier, { staff, members, date }: OnDay) {
  return {
    groups: () => dossier.groups.map((group) => ({ ...group, educators: members.educatorsOf(group) })),
    tables: () => tableValues(data.tables, dossier.tables, date),
    totals: () => tableTotals(data.tables, dossier.tables),
    movement: () => movementValues(dossier, staff),
  } as const;
}

/** Who works there on the day of the document. */
interface OnDay {
  readonly staff: readonly Person[];
  readonly members: Membership;
  readonly date: string | null;
}

/** Most documents of an organisation are of one day. */
const daysOf = new WeakMap<Dossier, Map<string | null, OnDay>>();

function onDay(dossier: Dossier, date: string | null): OnDay {
  const days = daysOf.get(dossier) ?? new Map<string | null, OnDay>();
  daysOf.set(dossier, days);
  const known = days.get(date);
  if (known) return known;
  const staff = workingOn(dossier, date);
  const day = { staff, members: membershipOf(dossier, staff), date };
  days.set(date, day);
  return day;
}

function peopleFacts({ staff, members }: OnDay) {
  return {
    staff,
    educators: staff.filter((person) => person.pedagogical),
    management: members.management,
    specialists: members.specialists,
    joining: { educators: members.educators },
  } as const;
}

type OrganizationFact = keyof Organization | 'organization' | 'platform' | 'words';

function organizationFacts(
  { data }: Catalogue,
  { organization, forms }: Dossier,
): Readonly<Record<OrganizationFact, unknown>> {
  const { kind, platform, head, actingHead, style } = organization;
  const { recipients } = data.platformFacts[platform] ?? NO_PLATFORM_FACTS;
  return {
    ...organization,
    organization,
    head: actingHead ? acting(actingHead, head, forms) : head,
    platform: { ...data.platforms[platform], recipients },
    words: data.vocabularies[kind] ?? {},
    style: {
      founderAbove: style.founderAbove,
      cardsPerSheet: style.cardsPerSheet,
      orderWord: style.orderWord === 'spaced' ? 'приказываю:' : 'ПРИКАЗЫВАЮ:',
    },
  };
}

type DocumentFact =
  | 'document'
  | 'documents'
  | 'edition'
  | 'usage'
  | 'register'
  | 'amending'
  | 'former'
  | 'attachments';

function documentFacts(
  catalogue: Catalogue,
  { template, own, documents, edition }: Subject,
  { register = NO_REGISTER, amending = NO_AMENDING, former = NO_FORMER, usage, signed }: RenderOptions,
): Readonly<Record<DocumentFact, unknown>> {
  return {
    document: { id: template.id, title: template.meta.title, ...own },
    documents,
    edition,
    usage,
    register,
    amending,
    former,
    attachments: attachments(catalogue, template, signed),
  };
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

/** The staff of a day, the head first. */
function workingOn({ staff, organization }: Dossier, date: string | null): readonly Person[] {
  const head = organization.actingHead ?? organization.head;
  const there = staff.filter((person) => worksOn(person, date));
  const isHead = (person: Person): boolean => isSamePerson(person, head);
  return [...there.filter(isHead), ...there.filter((person) => !isHead(person))];
}

function worksOn({ hired, dismissed }: Person, date: string | null): boolean {
  if (date === null) return dismissed === null;
  return (hired ?? date) <= date && (dismissed ?? date) >= date;
}

/** The acting head signs as «исполняющий обязанности заведующего». */
function acting(person: Person, head: Person, forms: Dossier['forms']): Person {
  const post = declinePost(head, forms).forms.gen;
  return { ...person, post: `исполняющий обязанности ${post}`, postForms: {} };
}
