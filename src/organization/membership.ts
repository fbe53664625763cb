import { type Dossier, type Group, isSamePerson, type OrganizationDraft, type Person } from './dossier.ts';
import { UnitNames } from './unit-names.ts';

/** Where everybody who joins the platform stands, each person once. */
export interface Membership {
  /** The head, whoever acts for him, and their deputies, in the order of the list. */
  readonly management: readonly Person[];
  /** Pedagogical workers who are not of the management. */
  readonly educators: readonly Person[];
  /** Those of the educators that no unit has. */
  readonly specialists: readonly Person[];
  /** Those of the educators that a unit has. */
  educatorsOf(unit: Group): readonly Person[];
}

/** Who is at the head, as far as it is known. */
type Heading = Pick<OrganizationDraft, 'head' | 'actingHead'>;

/** Places the people who work there: a person's own unit comes before a list of groups that names him, the first one before the next. */
export function membershipOf(
  { organization, groups }: Pick<Dossier, 'groups'> & { readonly organization: Heading },
  staff: readonly Person[],
): Membership {
  const heads = [organization.head, organization.actingHead].filter((one) => one !== null);
  const management = staff.filter((person) => isManagement(person, heads));
  const educators = staff.filter((person) => person.pedagogical && !management.includes(person));
  const units = unitsOf(educators, groups);
  return {
    management,
    educators,
    specialists: educators.filter((person) => !units.has(person)),
    educatorsOf: (unit) => educators.filter((person) => units.get(person) === unit),
  };
}

/** «Заместитель директора», «зам. зав. по ВМР»: a deputy is of the management whether the list says his role or not. */
const DEPUTY = /^(?:первый\s+)?зам(?:\.|еститель)\s*(?:зав|дир|рук|нач)/iu;

function isManagement(person: Person, heads: readonly Person[]): boolean {
  const isNamed = person.role === 'management' || heads.some((head) => isSamePerson(head, person));
  return isNamed || (person.role === null && DEPUTY.test(person.post));
}

function unitsOf(educators: readonly Person[], groups: readonly Group[]): ReadonlyMap<Person, Group> {
  const names = new UnitNames(groups.map(({ name }) => name));
  const byName = new Map(groups.map((group) => [group.name, group]));
  const units = new Map<Person, Group>();
  for (const person of educators) {
    const own = person.unit === null ? undefined : byName.get(names.find(person.unit) ?? '');
    if (own) units.set(person, own);
  }
  const placed = new Set(educators);
  for (const group of groups)
    for (const person of group.educators)
      if (placed.has(person) && !units.has(person)) units.set(person, group);
  return units;
}
