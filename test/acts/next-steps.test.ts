import { join } from 'node:path';
import { expect, it } from 'vitest';
import { nextSteps } from '../../src/acts/next-steps.ts';
import { readActs } from '../../src/acts/reading.ts';
import { readHeads } from '../../src/templating/heads.ts';
import { disk } from '../../src/world/disk.ts';
import { TEMPLATES } from '../../src/world/package.ts';

const HEADS = readHeads(disk, [TEMPLATES]).templates;
const { register } = readActs(disk, join('test/acts/formats', '1'), HEADS);

it('an act that nobody has signed is to be signed', () => {
  expect(nextSteps(register, HEADS, '2024-09-01', {}).map(({ code, file }) => [code, file])).toEqual([
    ['acts/unsigned', 'acts/2024/2024-08-30 87-ОД Приказ об использовании платформы'],
  ]);
});

it.each([
  ['2024-10-01', '01.07.2024–30.09.2024', '10.10.2024'],
  ['2024-12-31', '01.07.2024–30.09.2024', '10.10.2024'],
  ['2025-01-01', '01.10.2024–31.12.2024', '10.01.2025'],
  ['2025-04-15', '01.01.2025–31.03.2025', '10.04.2025'],
  ['2025-07-01', '01.04.2025–30.06.2025', '10.07.2025'],
])('on %s the report of %s is due by %s', (today, quarter, due) => {
  const [, report] = nextSteps(register, HEADS, today, {});
  expect(report?.message).toBe(`Не издан отчёт об использовании за квартал ${quarter}: он нужен до ${due}.`);
});

it('no report is due of a quarter before the first act', () => {
  expect(nextSteps(register, HEADS, '2024-08-31', {})).toHaveLength(1);
});
