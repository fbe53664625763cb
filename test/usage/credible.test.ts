import fc from 'fast-check';
import { expect, it } from 'vitest';
import { reveal } from '../../src/problem.ts';
import type { FigureRow } from '../../src/usage/view/indicator-table.ts';
import type { UsageView } from '../../src/usage/view/view.ts';
import { runs } from '../setup/runs.ts';
import { type Case, educator, group, log, reportOf, table } from './support.ts';
import { maybeView, quarters } from './view-support.ts';

const UNITS = ['5А', '5Б', '5В'];
const WORDS = ['педагог', 'родитель', 'обучающийся'];
const count = fc.option(fc.integer({ min: 0, max: 30 }), { freq: 6 });
const mean = fc.option(
  fc.integer({ min: 0, max: 3000 }).map((number) => String(number / 100).replace('.', ',')),
);

const row = fc.record({
  quarter: fc.constantFrom('Q1', 'Q1', 'Q4', 'AGO'),
  unit: fc.constantFrom(...UNITS, '5Г', ''),
  role: fc.constantFrom(...WORDS),
  total: fc.option(fc.integer({ min: 5, max: 30 }), { freq: 2 }),
  registered: count,
  active: mean,
  messages: count,
  calls: count,
});
const event = fc
  .tuple(
    fc.constantFrom('10.01.2025', '31.03.2025', '05.10.2024'),
    fc.integer({ min: 1, max: 9 }),
    fc.constantFrom(...WORDS),
    fc.constantFrom(...UNITS),
  )
  .map(([day, user, role, unit]) => `${day};${role}-${user};${role};${unit};сообщение;`);
const listed = fc.option(
  fc
    .tuple(...UNITS.map(() => fc.tuple(count, count)))
    .map((counts) => counts.map(([pupils, parents], index) => group(UNITS[index] ?? '', pupils, parents))),
);

/** Summary tables of three quarters or a log, lists or none, norms that all, some or none meet. */
const usage: fc.Arbitrary<Case> = fc
  .record({
    rows: fc.uniqueArray(row, { maxLength: 24, selector: (one) => `${one.quarter} ${one.unit} ${one.role}` }),
    events: fc.oneof(fc.constant([]), fc.array(event, { minLength: 1, maxLength: 30 })),
    groups: listed,
    before: listed,
    educators: fc.array(fc.constantFrom(null, ...UNITS), { maxLength: 6 }),
    norm: fc.constantFrom(1, 1, 30, 80, 100),
  })
  .map(({ rows, events, groups, before, educators, norm }) => {
    const tables = WORDS.map((role) =>
      quarters(
        role,
        ...rows
          .filter((one) => one.role === role)
          .map((one) => {
            const cells = [one.total, one.registered, one.active, '', one.messages, one.calls, '', ''];
            return `${one.quarter} ${one.unit} ${cells.map((cell) => cell ?? '').join(';')}`;
          }),
      ),
    );
    const norms = WORDS.flatMap((role) =>
      ['Доля зарегистрированных', 'Доля активных'].map((title) => `${role};${title};${norm} %`),
    );
    const staff = educators.map((unit, index) => educator(unit, { last: `Ким${'аеиоу'[index] ?? ''}` }));
    return {
      files: {
        ...Object.fromEntries(tables.map((text, index) => [`usage/t${index}.csv`, text])),
        ...(events.length > 0 ? { 'usage/log.csv': log(...events) } : {}),
        'targets.csv': table('Роль;Показатель;Норма', ...norms),
      },
      staff,
      groups: groups ?? [],
      ...(before ? { previous: { staff, groups: before } } : {}),
      period: '2025-Q1',
    };
  });

it('no share over 100 % is printed or drawn, whatever the exports and lists say', async () => {
  await everywhere((made) => {
    const rows = made.roles.flatMap((role) => role.rows).filter(({ title }) => title.startsWith('Доля'));
    const printed = [
      ...rows.flatMap(({ fact, previous, yearAgo }) => [fact, previous, yearAgo]),
      ...made.byUnit.tables.flatMap((one) => one.rows.flatMap(({ cells }) => cells)),
      ...made.findings.flatMap((told) => told.match(/(?<=\(|– )[\d\u{A0},]+(?=\u{A0}%)/gu) ?? []),
    ].map((text) => figure(text ?? ''));
    const charts = [made.byUnit, ...(made.comparison.unit === '%' ? [made.comparison] : [])];
    const drawn = charts.flatMap(({ series }) => series.flatMap(({ points }) => points));
    for (const share of [...printed, ...drawn.map(({ value }) => Number(value) * 100)])
      expect(share ?? 0).toBeLessThanOrEqual(100);
  });
});

it('what is over a headcount is warned of and nothing is concluded from it', async () => {
  await everywhere(async (made, given) => {
    const { indicators, ...report } = await reportOf(given);
    const problems = report.problems.map((one) => reveal(one, true));
    const people = indicators.filter(
      ({ indicator }) => indicator === 'registered' || indicator === 'active_week',
    );
    for (const { role, unit, value } of people) {
      const most = indicators.find(
        (one) => one.role === role && one.unit === unit && one.indicator === 'headcount',
      );
      if ((value ?? 0) <= (most?.value ?? Number.POSITIVE_INFINITY)) continue;
      const name = unit === null ? 'всего' : `«${unit}»`;
      const told = problems.filter(
        ({ code, message }) => code === 'usage/over-headcount' && message.includes('I квартал 2025'),
      );
      expect(
        told.some(({ message }) => message.includes(`${name} – `)),
        name,
      ).toBe(true);
      if (unit !== null) continue;
      const word = { educator: 'педагог', parent: 'родител', pupil: 'обучающ' }[role as 'pupil'];
      const sentences = made.findings.filter(
        (sentence) => sentence.includes(word) && !/Ниже|Норма/u.test(sentence),
      );
      expect(sentences.join()).not.toMatch(/достигнута/u);
    }
  });
});

it('deviations and changes are the differences of what is printed beside them', async () => {
  await everywhere((made) => {
    for (const row of made.roles.flatMap((role) => role.rows)) {
      const [fact, plan, previous] = [row.fact, row.plan, row.previous].map(figure);
      expect(figure(row.deviation), JSON.stringify(row)).toEqual(difference(fact, plan));
      expect(figure(row.change.replace(/ \(.*/u, '')), JSON.stringify(row)).toEqual(
        difference(fact, previous),
      );
      if (row.change.includes('(')) expect(relative(row)).toBeCloseTo(perCent(fact, previous), 6);
    }
  });
});

it('«во всех классах» is said only when all have a share', async () => {
  await everywhere((made, { groups = [] }) => {
    const told = made.findings.filter((sentence) => sentence.includes('во всех классах'));
    if (told.length > 0) expect(made.byUnit.series[0]?.points.length).toBeGreaterThanOrEqual(groups.length);
  });
});

async function everywhere(holds: (made: UsageView, given: Case) => void | Promise<void>): Promise<void> {
  await fc.assert(
    fc.asyncProperty(usage, async (given) => {
      const made = await maybeView(given);
      if (made) await holds(made, given);
    }),
    { numRuns: runs(50) },
  );
}

/** «−1 234,5 п. п.» → −1234.5; null for words and dashes. */
function figure(text: string): number | null {
  const found = /^([+−]?)([\d\u{A0}]+(?:,\d+)?)/u.exec(text);
  if (!found) return null;
  const [, sign, digits = ''] = found;
  return Number(digits.replaceAll('\u{A0}', '').replace(',', '.')) * (sign === '−' ? -1 : 1);
}

function difference(one: number | null = null, other: number | null = null): number | null {
  return one === null || other === null ? null : Number((one - other).toFixed(2));
}

function relative({ change }: FigureRow): number {
  return figure(/\((.*)\)/u.exec(change)?.[1] ?? '') ?? Number.NaN;
}

/** To a tenth, half away from zero. */
function perCent(value: number | null = null, base: number | null = null): number {
  const share = Number((((value ?? 0) - (base ?? 0)) / (base ?? 0)).toPrecision(15)) * 100;
  return (Math.sign(share) * Math.round(Number((Math.abs(share) * 10).toPrecision(13)))) / 10;
}
