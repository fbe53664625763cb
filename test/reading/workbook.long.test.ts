import { expect, test } from 'vitest';
import type { Problem } from '../../src/problem.ts';
import { LIMITS } from '../../src/reading/limits.ts';
import { readSheets } from '../../src/reading/workbook/workbook.ts';
import { workbook } from './xlsx.ts';

test('the longest list that is read at all is no bomb', async () => {
  const row = [
    'Белозёрова',
    'Елена',
    'Павловна',
    'воспитатель',
    'Солнышко',
    'a@skazka.example',
    '01.08.2014',
  ];
  const list = workbook(Array.from({ length: LIMITS.rows + 1 }, () => row));
  const problems: Problem[] = [];
  const wanted = { sheet: null, rows: LIMITS.rows };
  const [sheet] = readSheets(list, wanted, 'staff.xlsx', (problem) => problems.push(problem)) ?? [];
  expect([sheet?.rows.length, sheet?.rows.at(-1)?.cells, problems]).toEqual([LIMITS.rows + 1, row, []]);
});
