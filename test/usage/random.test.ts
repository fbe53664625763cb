import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dateOf, dayOf } from '../../src/usage/day.ts';
import { namedPeriod } from '../../src/usage/period.ts';
import { runs } from '../setup/runs.ts';
import { type Event, type Known, naive, type Row } from './naive.ts';
import { educator, group, log, reportOf, summary } from './support.ts';

const ROLES = {
  педагог: 'educator',
  родитель: 'parent',
  обучающийся: 'pupil',
  администратор: 'administrator',
  сотрудник: 'staff',
} as const;
const UNIONS = { 'все работники': 'workers', 'родители и обучающиеся вместе': 'families' } as const;
const EVENTS = ['вход', 'сообщение', 'звонок', 'трансляция', 'публикация', 'файл', 'новое слово'];
const LOGGED = ['Ель', 'Дуб', ''];
const SUMMED = ['Клён', 'Липа'];
const COOK = { last: 'Кок', post: 'повар', role: 'staff', pedagogical: false } as const;
const FIRST = dayOf('2024-10-01');

const event: fc.Arbitrary<Event> = fc.record({
  date: fc.integer({ min: 0, max: 300 }).map((days) => dateOf(FIRST + days)),
  user: fc.integer({ min: 1, max: 12 }).map((number) => `u${number}`),
  role: fc.constantFrom(...Object.keys(ROLES)),
  unit: fc.constantFrom(...LOGGED),
  event: fc.constantFrom(...EVENTS),
  quantity: fc.integer({ min: 0, max: 9 }),
});

const count = fc.option(fc.integer({ min: 0, max: 5000 }));

/** Months from October 2024 to July 2025, so that rows never overlap. */
const row: fc.Arbitrary<Row> = fc
  .record({
    month: fc.integer({ min: 0, max: 9 }),
    unit: fc.constantFrom(...SUMMED),
    role: fc.constantFrom(...Object.keys(ROLES)),
    total: count,
    registered: count,
    active: fc.option(fc.integer({ min: 0, max: 400 }).map((number) => number / 10)),
    chats: count,
    messages: count,
    calls: count,
    broadcasts: count,
    publications: fc.integer({ min: 0, max: 99 }),
  })
  .map(({ month, ...rest }) => {
    const name = `${2024 + Math.floor((month + 9) / 12)}-${String(((month + 9) % 12) + 1).padStart(2, '0')}`;
    const period = namedPeriod(name);
    return { ...rest, from: dateOf(period?.from ?? 0), to: dateOf(period?.to ?? 0) };
  });

const rows = fc.uniqueArray(row, { maxLength: 40, selector: (one) => `${one.from} ${one.unit} ${one.role}` });

const period = fc.oneof(
  fc.constantFrom('2025-Q1', '2025-Q2', '2025-H1', '2025-02', '2024/2025'),
  fc
    .tuple(fc.integer({ min: 0, max: 280 }), fc.integer({ min: 0, max: 60 }))
    .map(([start, days]) => `${dateOf(FIRST + start)}..${dateOf(FIRST + start + days)}`),
);

const INDICATORS =
  'headcount registered registered_share active_week active_share chats messages calls broadcasts publications'.split(
    ' ',
  );
const PER_EDUCATOR = ['messages_per_educator_week', 'calls_per_educator_week'];

it('gives the figures of the slow calculation on random logs and summaries', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(event, { maxLength: 120 }), rows, period, async (events, tables, name) => {
      const report = await reportOf({
        files: {
          ...(events.length > 0 ? { 'usage/log.csv': log(...events.map(eventLine)) } : {}),
          ...(tables.length > 0 ? { 'usage/summary.csv': summary(...tables.map(rowLine)) } : {}),
        },
        staff: [
          educator(null, { last: 'Ли' }),
          educator('Ель'),
          educator('Ель', { last: 'Цой', hired: '2025-03-15' }),
          // A cook by two contracts, who left.
          educator(null, { ...COOK, dismissed: '2025-04-30' }),
          educator('Дуб', { ...COOK, dismissed: '2025-02-28' }),
        ],
        groups: [group('Дуб', 20, 31)],
        period: name,
      });
      expect(report.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      const { from, to } = report.period ?? { from: '', to: '' };
      const late = to >= '2025-03-15';
      const known: Known = {
        events,
        rows: tables,
        headcount: {
          педагог: { '': late ? 3 : 2, Ель: late ? 2 : 1 },
          'все работники': { '': (late ? 3 : 2) + (to <= '2025-04-30' ? 1 : 0) },
          родитель: { '': 31, Дуб: 31 },
          обучающийся: { '': 20, Дуб: 20 },
        },
      };
      compare(report.indicators, known, from, to);
    }),
    { numRuns: runs(150) },
  );
});

/** Of idle people who are there by the organisation's files the product says 0 and the slow calculation nothing. */
function compare(
  found: Awaited<ReturnType<typeof reportOf>>['indicators'],
  known: Known,
  from: string,
  to: string,
): void {
  for (const [word, role] of Object.entries({ ...ROLES, ...UNIONS })) {
    for (const unit of word in UNIONS ? [null] : [null, 'Ель', 'Дуб', ...SUMMED]) {
      for (const indicator of role === 'educator' ? [...INDICATORS, ...PER_EDUCATOR] : INDICATORS) {
        const own = found.find(
          (one) => one.role === role && one.unit === unit && one.indicator === indicator,
        );
        const expected = naive(known, from, to, word, unit, indicator);
        const isIdle = expected === null && own?.value === 0;
        if (isIdle && unit !== null && known.headcount[word]?.[unit]) continue;
        const label = `${role} ${unit} ${indicator} ${from}..${to}`;
        if (expected === null) expect(own?.value ?? null, label).toBeNull();
        else expect(own?.value, label).toBeCloseTo(expected, 9);
      }
    }
  }
}

function eventLine({ date, user, role, unit, event: name, quantity }: Event): string {
  return [date, user, role, unit, name, quantity === 1 ? '' : quantity].join(';');
}

function rowLine(one: Row): string {
  const cells = [
    one.total,
    one.registered,
    one.active,
    one.chats,
    one.messages,
    one.calls,
    one.broadcasts,
    one.publications,
  ];
  return [
    one.from,
    one.to,
    one.unit,
    one.role,
    ...cells.map((cell) => String(cell ?? '').replace('.', ',')),
  ].join(';');
}
