import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { dateOf, dayOf } from '../../../src/usage/day.ts';
import type { Event, Known, Row } from '../../usage/naive.ts';
import { log, summary, table } from '../../usage/support.ts';

/** A random organisation: what its files say, and the same once more for the slow calculation. */
export interface RandomOrganization {
  readonly folder: string;
  readonly kind: 'kindergarten' | 'school' | 'additional' | 'college';
  readonly files: Readonly<Record<string, string>>;
  readonly known: Known;
  /** Of workers active a week, 0…1, or null. */
  readonly norm: number | null;
}

const FIRST = dayOf('2025-01-01');
const GROUPS = ['Ель', 'Дуб'];
const NAMES = ['Цой', 'Ли', 'Ким', 'Пак', 'Тен', 'Хан', 'Шин', 'Лим', 'Кан', 'Нам'];
const EVENTS = ['вход', 'сообщение', 'звонок', 'публикация'];

/** Users of a role are no more than there are people: what cannot be is for other tests. */
const organization = fc
  .record({
    kind: fc.constantFrom('kindergarten', 'school', 'additional', 'college'),
    educators: fc.integer({ min: 1, max: 5 }),
    others: fc.integer({ min: 1, max: 4 }),
    pupils: fc.tuple(fc.integer({ min: 3, max: 40 }), fc.integer({ min: 3, max: 40 })),
    parents: fc.tuple(fc.integer({ min: 3, max: 60 }), fc.integer({ min: 3, max: 60 })),
    norm: fc.option(fc.integer({ min: 1, max: 100 })),
    source: fc.constantFrom('log', 'log', 'summary', 'nothing'),
    events: fc.array(
      fc.record({
        day: fc.integer({ min: 0, max: 180 }),
        who: fc.nat(59),
        role: fc.constantFrom('педагог', 'родитель', 'обучающийся', 'сотрудник'),
        event: fc.constantFrom(...EVENTS),
        quantity: fc.integer({ min: 1, max: 9 }),
      }),
      { minLength: 1, maxLength: 60 },
    ),
    months: fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 5 }),
    figures: fc.array(fc.option(fc.nat(3)), { minLength: 60, maxLength: 60 }),
  })
  .map((given) => ({ ...given, kind: given.kind as RandomOrganization['kind'] }));

type Given = typeof organization extends fc.Arbitrary<infer T> ? T : never;

export const randomDistrict = fc
  .array(organization, { minLength: 1, maxLength: 5 })
  .map((list) => list.map(describe));

function describe(given: Given, index: number): RandomOrganization {
  const { kind, educators, others, pupils, parents, norm } = given;
  const folder = `${['Сад', 'Школа', '=Дом', 'Колледж'][index % 4]} № ${index + 1}`;
  const events = given.source === 'log' ? eventsOf(given) : [];
  const rows = given.source === 'summary' ? rowsOf(given) : [];
  const staff = NAMES.slice(0, educators + others).map(
    (last, at) => `${last};Анна;Ивановна;${at < educators ? 'воспитатель' : 'повар'}`,
  );
  const files = {
    'organization.yaml': [
      `kind: ${kind}`,
      'platform: sferum-max',
      `fullName: Учреждение «${folder}»`,
      `shortName: У «${folder}»`,
      'head: Цой Анна Ивановна',
      'administrator: Цой Анна Ивановна',
      '',
    ].join('\n'),
    'staff.csv': table('Фамилия;Имя;Отчество;Должность', ...staff),
    'groups.csv': table(
      'Подразделение;Воспитанников;Родителей',
      ...GROUPS.map((name, at) => `${name};${pupils[at]};${parents[at]}`),
    ),
    ...(norm === null
      ? {}
      : { 'targets.csv': table('Роль;Показатель;Норма', `все работники;Доля активных;${norm} %`) }),
    ...(events.length > 0 ? { 'usage/log.csv': log(...events.map(eventLine)) } : {}),
    ...(rows.length > 0 ? { 'usage/summary.csv': summary(...rows.map(rowLine)) } : {}),
  };
  const sum = ([one = 0, other = 0]: readonly number[]): number => one + other;
  const headcount = {
    педагог: { '': educators },
    'все работники': { '': educators + others },
    родитель: { '': sum(parents) },
    обучающийся: { '': sum(pupils) },
  };
  return { folder, kind, files, known: { events, rows, headcount }, norm: norm === null ? null : norm / 100 };
}

function eventsOf({ events, kind, educators, others, pupils, parents }: Given): readonly Event[] {
  const most = { педагог: educators, сотрудник: others, родитель: parents[0], обучающийся: pupils[0] };
  return events
    .filter(({ role }) => kind !== 'kindergarten' || role !== 'обучающийся')
    .map(({ day, who, role, event, quantity }) => {
      const number = who % most[role as keyof typeof most];
      const isInGroup = role === 'родитель' || role === 'обучающийся';
      const unit = isInGroup ? 'Ель' : '';
      return { date: dateOf(FIRST + day), user: `${role}${number}`, role, unit, event, quantity };
    });
}

/** Rows of whole months, figures no larger than the least headcount. */
function rowsOf({ months, figures, kind }: Given): readonly Row[] {
  const roles = kind === 'kindergarten' ? ['педагог', 'родитель'] : ['педагог', 'родитель', 'обучающийся'];
  let at = 0;
  const next = (most: number): number | null => {
    const value = figures[at++ % figures.length] ?? null;
    return value === null ? null : Math.min(value, most);
  };
  return months.flatMap((month) =>
    roles.map((role): Row => {
      const most = role === 'педагог' ? 1 : 3;
      return {
        from: dateOf(dayOf(`2025-0${month}-01`)),
        to: dateOf(dayOf(`2025-0${month + 1}-01`) - 1),
        unit: role === 'педагог' ? '' : 'Дуб',
        role,
        total: null,
        registered: next(most),
        active: next(most),
        chats: next(3),
        messages: next(3),
        calls: next(3),
        broadcasts: next(3),
        publications: next(3) ?? 0,
      };
    }),
  );
}

function eventLine({ date, user, role, unit, event, quantity }: Event): string {
  return [date, user, role, unit, event, quantity].join(';');
}

function rowLine(row: Row): string {
  const { from, to, unit, role, total, registered, active, chats, messages, calls, broadcasts } = row;
  const cells = [from, to, unit, role, total, registered, active, chats, messages, calls, broadcasts];
  return [...cells, row.publications].map((cell) => cell ?? '').join(';');
}

/** The district as folders on the disk. */
export function written(district: readonly RandomOrganization[]): string {
  const root = mkdtempSync(join(tmpdir(), 'sferum-docs-'));
  for (const { folder, files } of district)
    for (const [name, text] of Object.entries(files)) {
      const path = join(root, folder, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
  return root;
}
