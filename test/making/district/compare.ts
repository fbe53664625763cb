import { expect } from 'vitest';
import { type FiguresTask, figuresOf } from '../../../src/making/district/figures-of.ts';
import { gather, summarize, type Workers } from '../../../src/making/district/make-roll-up.ts';
import type { Result } from '../../../src/problem.ts';
import type { RollUp } from '../../../src/usage/district/roll-up.ts';
import type { DistrictTotal } from '../../../src/usage/district/totals.ts';
import { namedPeriod } from '../../../src/usage/period.ts';
import { disk } from '../../../src/world/disk.ts';
import { TEMPLATES } from '../../../src/world/package.ts';
import { hasData, oracleTotal } from './oracle.ts';
import type { RandomOrganization } from './random-district.ts';

/** What the threads do, in this one. */
export const inThisThread: Workers = async (tasks: readonly FiguresTask[]) => {
  const results = [];
  for (const task of tasks) results.push(await figuresOf(disk, task));
  return { results, isInterrupted: false };
};

export interface Asked {
  readonly period?: string;
  readonly by?: string;
}

/** The roll-up of a folder of organisations. */
export async function rolledUp(root: string, { period, by }: Asked = {}): Promise<Result<RollUp>> {
  const options = {
    templates: [TEMPLATES],
    output: null,
    period: period === undefined ? null : namedPeriod(period),
    today: '2026-12-31',
    shard: null,
    by: by ?? null,
  };
  const gathered = await gather(disk, root, options, () => {}, inThisThread);
  if ('problem' in gathered) return gathered;
  return summarize(disk, root, gathered.value.results, options);
}

export function madeOf<T>(result: Result<T>): T {
  if ('problem' in result) throw new Error(result.problem.message);
  return result.value;
}

export function totalOf(list: readonly DistrictTotal[], role: string, indicator: string): DistrictTotal {
  const found = list.find((one) => one.role === role && one.indicator === indicator);
  if (!found) throw new Error(`${role} ${indicator}`);
  return found;
}

const NAMES =
  'headcount registered registered_share active_week active_share chats messages calls broadcasts publications'.split(
    ' ',
  );
const PER_EDUCATOR = ['messages_per_educator_week', 'calls_per_educator_week'];

/** Holds every total of a roll-up against the oracle. */
export function compareTotals(
  made: Pick<RollUp, 'total'>,
  district: readonly RandomOrganization[],
  from: string,
  to: string,
): void {
  let compared = 0;
  for (const role of ['workers', 'educator', 'parent', 'pupil', 'families'])
    for (const name of role === 'educator' ? [...NAMES, ...PER_EDUCATOR] : NAMES) {
      const found = made.total.find((one) => one.role === role && one.indicator === name);
      const { value, ...counts } = oracleTotal(district, from, to, role, name);
      const told = `${role} ${name}`;
      expect({ told, organizations: found?.organizations, missing: found?.missing }).toEqual({
        told,
        ...counts,
      });
      if (value === null) expect([told, found?.value]).toEqual([told, null]);
      else expect(found?.value, told).toBeCloseTo(value, 9);
      compared += 1;
    }
  expect(compared).toBe(52);
  expect(district.some((one) => hasData(one, from, to))).toBe(true);
}
