import { expect, it } from 'vitest';
import { dayOf } from '../../src/usage/day.ts';
import { KeptExports } from '../../src/usage/figures/kept-exports.ts';
import { readUsageInput } from '../../src/usage/figures/usage-input.ts';
import { type UsageReport, usageReport } from '../../src/usage/figures/usage-report.ts';
import { MemoryFiles } from '../world/memory.ts';
import { educator, group, log, summary } from './support.ts';

const FILES = {
  'in/usage/log.csv': log('10.01.2025;u1;педагог;Ель;сообщение;3', '11.02.2025;u2;педагог;Бор;сообщение;1'),
  'in/usage/wrong.csv': log('32.01.2025;u1;педагог;Ель;сообщение;3'),
  'in/usage/sums.csv': summary('01.10.2024;31.12.2024;Ель;педагог;24;21;18;;100;8;0;'),
};
const LISTS = {
  staff: [educator('Ель'), educator('Бор', { last: 'Цой', line: 3 })],
  groups: [group('Ель', 20, 30)],
  previous: { staff: [educator('Прежняя')], groups: [group('Старая', 9, 9)] },
};

type Folder = Readonly<Record<string, string>>;

/** The same report twice: of what was kept, and read anew. */
async function both(kept: KeptExports, folder: Folder, lists = LISTS): Promise<readonly UsageReport[]> {
  const files = new MemoryFiles(folder);
  const inputs = [
    await readUsageInput(files, 'in', lists, [], kept),
    await readUsageInput(files, 'in', lists),
  ];
  return inputs.map((input) => usageReport(input, null, dayOf('2026-12-31')));
}

it('exports that are kept say what reading them anew says, whatever has changed', async () => {
  const kept = new KeptExports();
  const more = { ...FILES, 'in/usage/more.csv': log('12.02.2025;u9;родитель;Ель;сообщение;3') };
  const longer = { ...FILES, 'in/usage/log.csv': FILES['in/usage/log.csv'].replace(';3', ';4') };
  const other = { ...LISTS, groups: [...LISTS.groups, group('Сосна', 5, 5)] };
  for (const [folder, lists] of [
    [FILES, LISTS],
    [FILES, LISTS],
    [longer, LISTS],
    [more, LISTS],
    [more, other],
    [FILES, LISTS],
  ] as const) {
    const [again, anew] = await both(kept, folder, lists);
    expect(again).toEqual(anew);
    expect(again?.indicators.length).toBeGreaterThan(0);
    expect(again?.problems.length).toBeGreaterThan(0);
  }
});

it('exports that stay as they are are read once', async () => {
  const kept = new KeptExports();
  const read = () => readUsageInput(new MemoryFiles(FILES), 'in', LISTS, [], kept);
  const [first, second] = [await read(), await read()];
  expect(second.data.log).toBe(first.data.log);
  expect(second.data.units).not.toBe(first.data.units);
});
