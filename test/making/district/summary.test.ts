import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rollUpJson } from '../../../src/usage/district/roll-up-json.ts';
import { madeOf, rolledUp, totalOf } from './compare.ts';
import { districtFolder, type Plain } from './plain-district.ts';

const PERIOD = { period: '2025-Q2' };

/** Two workers of ten active a week in one, one of two in the other. */
const BIG: Plain = { staff: 10, active: 2 };
const SMALL: Plain = { staff: 2, active: 1 };

describe('sums', () => {
  it('has shares as sums over sums, no mean of shares', async () => {
    const made = madeOf(await rolledUp(districtFolder({ А: BIG, Б: SMALL }), PERIOD));
    expect(totalOf(made.total, 'workers', 'active_share').value).toBeCloseTo(3 / 12, 12);
    expect(totalOf(made.total, 'workers', 'headcount')).toMatchObject({
      value: 12,
      organizations: 2,
      missing: 0,
    });
  });

  it('leaves an organisation without data out of both sides, and counts it', async () => {
    const root = districtFolder({ А: BIG, Б: SMALL });
    mkdirSync(join(root, 'В'));
    const made = madeOf(await rolledUp(root, PERIOD));
    expect(totalOf(made.total, 'workers', 'active_share')).toMatchObject({ organizations: 2, missing: 1 });
    expect(made.left.map(({ folder }) => folder)).toEqual(['В']);
  });

  it('compares with the previous period only what both have', async () => {
    const root = districtFolder({ А: { ...BIG, messages: 10, before: 4 }, Б: { ...SMALL, messages: 5 } });
    const made = madeOf(await rolledUp(root, PERIOD));
    const messages = totalOf(made.total, 'educator', 'messages');
    expect(messages).toMatchObject({ value: 15, previous: 4 });
    expect(messages.comparedWithPrevious).toEqual({ organizations: 1, value: 10, base: 4 });
  });

  it('leaves a share that cannot be out of the share, and counts it apart', async () => {
    const made = madeOf(await rolledUp(districtFolder({ А: { staff: 1, active: 3 }, Б: SMALL }), PERIOD));
    const share = totalOf(made.total, 'workers', 'registered_share');
    expect(share).toMatchObject({ value: 1 / 2, organizations: 1, doubtful: 1, missing: 0 });
  });

  it('tells how many meet a norm', async () => {
    const root = districtFolder({
      А: { ...BIG, norm: 40 },
      Б: { ...SMALL, norm: 40 },
      В: { staff: 3, active: 3 },
    });
    const [norm] = madeOf(await rolledUp(root, PERIOD)).norms;
    expect(norm).toMatchObject({ role: 'workers', target: 0.4, met: 1, missed: 1, unsaid: 0, share: 0.5 });
  });
});

it('has JSON with the names of `report --json`, and an order of organisations only when asked', async () => {
  const made = madeOf(await rolledUp(districtFolder({ А: BIG, Б: SMALL }), PERIOD));
  const plain = JSON.parse([...rollUpJson(made, { rank: false })].join('\n'));
  expect(plain).toMatchObject({
    schema: 'sferum-docs/summary',
    version: 1,
    period: { from: '2025-04-01', to: '2025-06-30', label: 'II квартал 2025 года', weeks: 13 },
    organizations: [
      { folder: 'А', name: 'У «А»', kind: 'school', problems: [] },
      { folder: 'Б', name: 'У «Б»', kind: 'school', problems: [] },
    ],
  });
  expect(plain.total[0]).toMatchObject({
    role: 'workers',
    unit: null,
    indicator: 'headcount',
    value: 12,
    organizations: 2,
    missing: 0,
  });
  expect(plain.organizations[0].indicators[0]).toMatchObject({
    role: 'educator',
    unit: null,
    indicator: 'headcount',
    value: 10,
  });
  expect(plain).not.toHaveProperty('ranking');
  const { ranking } = JSON.parse([...rollUpJson(made, { rank: true })].join('\n'));
  expect(ranking[0].places).toMatchObject([
    { place: 1, folder: 'Б', share: 0.5 },
    { place: 2, folder: 'А', share: 0.2 },
  ]);
});
