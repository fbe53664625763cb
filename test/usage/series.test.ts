import { expect, it } from 'vitest';
import { dateOf } from '../../src/usage/day.ts';
import {
  monthlyFigures,
  monthlySums,
  monthsOf,
  type Point,
  weeklyActivity,
} from '../../src/usage/figures/series.ts';
import { readUsageInput } from '../../src/usage/figures/usage-input.ts';
import { namedPeriod } from '../../src/usage/period.ts';
import { MemoryFiles } from '../world/memory.ts';
import { log, summary } from './support.ts';

async function input(files: Readonly<Record<string, string>>) {
  return readUsageInput(new MemoryFiles(files), 'in', { staff: [], groups: [] });
}

function march() {
  const period = namedPeriod('2025-Q1');
  if (!period) throw new Error('no period');
  return period;
}

function show(points: readonly Point[]): readonly string[] {
  return points.map(({ from, value }) => `${dateOf(from)} ${value}`);
}

it('weekly activity keeps weeks without data apart from weeks without people', async () => {
  // The log speaks from 3 to 23 March; in its second week nobody came. Before it there is no data.
  const events = [
    '03.03.2025;u1;педагог;А;вход;',
    '05.03.2025;u2;педагог;Б;вход;',
    '23.03.2025;u1;педагог;А;вход;',
  ];
  const { data, headcount } = await input({ 'in/usage/log.csv': log(...events) });
  const points = weeklyActivity(data, headcount, march(), 'educator');
  expect(points).toHaveLength(13);
  expect(show(points).slice(-5)).toEqual([
    '2025-02-24 null',
    '2025-03-03 2',
    '2025-03-10 0',
    '2025-03-17 1',
    '2025-03-24 null',
  ]);
});

it('weekly activity of a summary is that of the row with most of the week', async () => {
  const rows = ['01.01.2025;31.01.2025;А;педагог;;;4,5;;;;;', '01.01.2025;31.01.2025;Б;педагог;;;1;;;;;'];
  const { data, headcount } = await input({ 'in/usage/t.csv': summary(...rows) });
  const points = weeklyActivity(data, headcount, march(), 'educator');
  // 30 December to 5 January has five days in January, 27 January to 2 February has five too.
  expect(show(points).slice(0, 6)).toEqual([
    '2024-12-30 5.5',
    '2025-01-06 5.5',
    '2025-01-13 5.5',
    '2025-01-20 5.5',
    '2025-01-27 5.5',
    '2025-02-03 null',
  ]);
});

it('monthly sums are the figures of the months', async () => {
  const events = ['31.01.2025;u1;педагог;;сообщение;2', '01.03.2025;u1;педагог;;сообщение;5'];
  const { data, headcount } = await input({ 'in/usage/log.csv': log(...events) });
  const months = monthlyFigures(data, headcount, march());
  expect(show(monthlySums(months, 'educator', 'messages'))).toEqual([
    '2025-01-01 2',
    '2025-02-01 0',
    '2025-03-01 5',
  ]);
  expect(
    monthsOf({ from: march().from + 14, to: march().from + 40 }).map(({ from }) => dateOf(from)),
  ).toEqual(['2025-01-15', '2025-02-01']);
});
