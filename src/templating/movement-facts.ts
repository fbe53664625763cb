import type { Dossier, Person } from '../organization/dossier.ts';
import {
  type Change,
  type GroupMovement,
  groupMovement,
  matchPeople,
  staffMovement,
} from '../organization/movement.ts';
import { fullName } from '../organization/name.ts';
import { date, type FactShape, group, list, person, text } from './shape.ts';

const STAFF = 'previous/staff.csv';
const GROUPS = 'previous/groups.csv';

const change = group('изменение у работника', {
  person: person('работник', 'staff.csv'),
  what: text('что изменилось', STAFF),
  before: text('как было', STAFF),
  after: text('как стало', 'staff.csv'),
});

const unit = group('подразделение', {
  name: text('подразделение', 'groups.csv: Подразделение'),
  state: text('что с подразделением', GROUPS),
  pupilsBefore: text('прежнее число обучающихся', `${GROUPS}: Воспитанников`, 6),
  pupils: text('число обучающихся', 'groups.csv: Воспитанников', 6),
  parentsBefore: text('прежнее число родителей', `${GROUPS}: Родителей`, 6),
  parents: text('число родителей', 'groups.csv: Родителей', 6),
});

function dated(label: string, day: string): FactShape {
  return list(label, STAFF, group(label, { person: person(label, STAFF), date: date(day, 'staff.csv') }));
}

/** Shape of the difference between the lists in `previous/` and those of today. */
export const movementFields = group('движение', {
  staffBefore: text('прежний список сотрудников', STAFF, 6),
  staffNow: text('число работников', 'staff.csv', 6),
  joined: dated('принятый работник', 'дата приёма'),
  left: dated('уволенный работник', 'дата увольнения'),
  changed: list('изменения у работников', STAFF, change),
  units: list('изменения подразделений', GROUPS, unit),
});

/**
 * The difference for those who are employed `now`. In the earlier list a person with a day of dismissal was gone already.
 */
export function movementValues(
  { previous, staff, groups }: Dossier,
  now: readonly Person[],
): Readonly<Record<string, unknown>> {
  if (previous === null) return { joined: [], left: [], changed: [], units: [] };
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

/** The day comes from the row that the present list may still hold. */
function departures(left: readonly Person[], staff: readonly Person[]): readonly unknown[] {
  const days = new Map(matchPeople(left, staff).map(({ before, after }) => [before, after.dismissed]));
  return left.map((one) => ({ person: one, date: days.get(one) ?? null }));
}

/** A row for each thing that is another one now. */
function changes({ before, after, renamed, reposted, moved }: Change): readonly unknown[] {
  const row = (what: string, was: string | null, is: string | null): unknown => ({
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

function unitChanges({ opened, closed, resized }: GroupMovement): readonly unknown[] {
  return [
    ...opened.map((one) => ({ ...one, state: 'открыто' })),
    ...closed.map((one) => ({ ...one, state: 'закрыто' })),
    ...resized.map(({ before, after }) => ({
      ...after,
      state: 'численность',
      pupilsBefore: former(before.pupils, after.pupils),
      parentsBefore: former(before.parents, after.parents),
    })),
  ];
}

/** A number that is another one now, as text: 0 is a number too. */
function former(before: number | null, after: number | null): string | null {
  return before === null || after === null || before === after ? null : String(before);
}
