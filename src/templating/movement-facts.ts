import type { Dossier, Group, Person } from '../organization/dossier.ts';
import {
  type Change,
  type GroupMovement,
  groupMovement,
  matchPeople,
  staffMovement,
} from '../organization/movement.ts';
import { fullName } from '../organization/name.ts';
import { date, person, text } from './shape.ts';
import { groupOf, listOf } from './shape-of.ts';

/** What is different in the lists of today, as templates name it. */
export interface MovementFacts {
  readonly staffBefore: number | null;
  readonly staffNow: number | null;
  readonly joined: readonly Dated[];
  readonly left: readonly Dated[];
  readonly changed: readonly ChangeRow[];
  readonly units: readonly UnitRow[];
}

interface Dated {
  readonly person: Person;
  readonly date: string | null;
}

interface ChangeRow {
  readonly person: Person;
  readonly what: string;
  readonly before: string | null;
  readonly after: string | null;
}

interface UnitRow {
  readonly name: string;
  readonly state: 'открыто' | 'закрыто' | 'численность';
  /** Null where nothing is known or nothing is different. */
  readonly pupilsBefore: string | null;
  readonly pupils: number | null;
  readonly parentsBefore: string | null;
  readonly parents: number | null;
}

const STAFF = 'previous/staff.csv';
const GROUPS = 'previous/groups.csv';

const change = groupOf<ChangeRow>('изменение у работника', {
  person: person('работник', 'staff.csv'),
  what: text('что изменилось', STAFF),
  before: text('как было', STAFF),
  after: text('как стало', 'staff.csv'),
});

const unit = groupOf<UnitRow>('подразделение', {
  name: text('подразделение', 'groups.csv: Подразделение'),
  state: text('что с подразделением', GROUPS),
  pupilsBefore: text('прежнее число обучающихся', `${GROUPS}: Воспитанников`, 6),
  pupils: text('число обучающихся', 'groups.csv: Воспитанников', 6),
  parentsBefore: text('прежнее число родителей', `${GROUPS}: Родителей`, 6),
  parents: text('число родителей', 'groups.csv: Родителей', 6),
});

function dated(label: string, day: string) {
  const one = groupOf<Dated>(label, { person: person(label, STAFF), date: date(day, 'staff.csv') });
  return listOf(label, STAFF, one);
}

/** Shape of the difference between the lists in `previous/` and those of today. */
export const movementFields = groupOf<MovementFacts>('движение', {
  staffBefore: text('прежний список сотрудников', STAFF, 6),
  staffNow: text('число работников', 'staff.csv', 6),
  joined: dated('принятый работник', 'дата приёма'),
  left: dated('уволенный работник', 'дата увольнения'),
  changed: listOf('изменения у работников', STAFF, change),
  units: listOf('изменения подразделений', GROUPS, unit),
});

/**
 * The difference for those who are employed `now`. In the earlier list a person with a day of dismissal was gone already.
 */
export function movementValues({ previous, staff, groups }: Dossier, now: readonly Person[]): MovementFacts {
  if (!previous?.staff) return NONE;
  const before = previous.staff.filter(({ dismissed }) => dismissed === null);
  const { joined, left, changed } = staffMovement(before, now);
  return {
    staffBefore: before.length,
    staffNow: now.length,
    joined: joined.map((one) => ({ person: one, date: one.hired })),
    left: departures(left, staff),
    changed: changed.flatMap(changes),
    units: unitChanges(groupMovement(previous.groups, previous.groups.length > 0 ? groups : [])),
  };
}

const NONE: MovementFacts = {
  staffBefore: null,
  staffNow: null,
  joined: [],
  left: [],
  changed: [],
  units: [],
};

/** The day comes from the row that the present list may still hold. */
function departures(left: readonly Person[], staff: readonly Person[]): readonly Dated[] {
  const days = new Map(matchPeople(left, staff).map(({ before, after }) => [before, after.dismissed]));
  return left.map((one) => ({ person: one, date: days.get(one) ?? null }));
}

/** A row for each thing that is another one now. */
function changes({ before, after, renamed, reposted, moved }: Change): readonly ChangeRow[] {
  const row = (what: string, was: string | null, is: string | null): ChangeRow => ({
    person: after,
    what,
    before: was,
    after: is,
  });
  return [
    ...(renamed ? [row('фамилия, имя, отчество', fullName(before), fullName(after))] : []),
    ...(reposted ? [row('должность', before.post, after.post)] : []),
    ...(moved ? [row('подразделение', before.unit, after.unit)] : []),
  ];
}

function unitChanges({ opened, closed, resized }: GroupMovement): readonly UnitRow[] {
  return [
    ...opened.map((group) => unitRow(group, 'открыто')),
    ...closed.map((group) => unitRow(group, 'закрыто')),
    ...resized.map(({ before, after }) => unitRow(after, 'численность', before)),
  ];
}

function unitRow({ name, pupils, parents }: Group, state: UnitRow['state'], before?: Group): UnitRow {
  return {
    name,
    state,
    pupilsBefore: former(before?.pupils ?? null, pupils),
    pupils,
    parentsBefore: former(before?.parents ?? null, parents),
    parents,
  };
}

/** A number that is another one now, as text: 0 is a number too. */
function former(before: number | null, after: number | null): string | null {
  return before === null || after === null || before === after ? null : String(before);
}
