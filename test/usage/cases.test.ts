import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readDossier } from '../../src/organization/read.ts';
import { dayOf } from '../../src/usage/day.ts';
import { readUsageInput } from '../../src/usage/figures/usage-input.ts';
import { type UsageReport, usageReport } from '../../src/usage/figures/usage-report.ts';
import { freePeriod, namedPeriod } from '../../src/usage/period.ts';
import { ROOT } from '../cli/run.ts';
import { MemoryFiles } from '../world/memory.ts';
import { codes, value } from './support.ts';

const CASES = join(ROOT, 'test/cases');

/** The report of an export that a school once had, beside the lists of a good organisation. */
async function reportOfCase(name: string, period: string): Promise<UsageReport> {
  const files: Record<string, Uint8Array> = {};
  for (const folder of ['_base', join(name, 'usage')])
    for (const file of readdirSync(join(CASES, folder)))
      files[`in/${folder === '_base' ? '' : 'usage/'}${file}`] = readFileSync(join(CASES, folder, file));
  const memory = new MemoryFiles(files);
  const { dossier } = await readDossier(memory, 'in');
  if (!dossier) throw new Error(name);
  const input = await readUsageInput(memory, 'in', dossier);
  const [from = '', to] = period.split('..');
  const chosen = to === undefined ? namedPeriod(period) : freePeriod(from, to);
  return usageReport(input, chosen, dayOf('2026-12-31'));
}

test('years of two digits', async () => {
  const report = await reportOfCase('13-two-digit-year', '2026-Q3');
  expect(report.sources).toMatchObject([{ rows: 60, used: 60, left: [] }]);
  expect(value(report, 'educator / все / registered')).toBe(6);
  expect(codes(report)).not.toContain('usage/left-out');
});

test('one user in several capitalisations', async () => {
  const report = await reportOfCase('14-users-differ-in-case', '2026-Q3');
  expect(value(report, 'educator / все / registered')).toBe(1);
  expect(value(report, 'educator / Солнышко / registered')).toBe(1);
});

test('one group in eight spellings', async () => {
  const report = await reportOfCase('19-unit-spellings', '2026-Q3');
  const units = new Set(report.indicators.map(({ unit }) => unit));
  expect([...units]).toEqual([null, 'Солнышко']);
  expect(value(report, 'parent / Солнышко / registered')).toBe(8);
  expect(codes(report)).not.toContain('usage/unknown-unit');
});

test('a table of users with counts in columns, as Teams makes it', async () => {
  const report = await reportOfCase('17-teams-activity', '2026-09-11..2026-10-10');
  expect(report.sources).toMatchObject([{ kind: 'activity', rows: 2, used: 2, left: [] }]);
  expect(value(report, 'educator / все / registered')).toBe(2);
  expect(value(report, 'educator / все / messages')).toBe(12 + 40 + 55 + 140);
  expect(value(report, 'educator / все / calls')).toBe(3 + 2 + 1 + 5);
  expect(value(report, 'educator / все / active_week')).toBeNull();
});
