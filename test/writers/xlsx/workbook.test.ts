import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { columnLetters } from '../../../src/writers/xlsx/column-letters.ts';
import { type Sheet, writeWorkbook } from '../../../src/writers/xlsx/workbook.ts';

const SHEET: Sheet = {
  name: "Свод «А & Б» д'Артаньян",
  rows: [
    [
      { value: 'Название', style: 'head' },
      { value: 'Сумма', style: 'head' },
    ],
    [{ value: '=1+1' }, { value: 2, format: '#,##0' }],
    [{ value: '@cmd' }, { value: 2.5, formula: 'B2+0.5', format: '0.0%', style: 'total' }],
    [null, { value: 'нет <данных>', formula: 'IF(B2=0,B3,"нет <данных>")' }],
  ],
  widths: [20, 10],
  frozen: { rows: 1, columns: 1 },
  isLandscape: true,
};

it('writes the same bytes twice, formulas with their results, texts as texts, and what is printed on every page', async () => {
  const bytes = await writeWorkbook([SHEET]);
  expect(await writeWorkbook([SHEET])).toEqual(bytes);
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)] as const);
  const part = (name: string): string => parts.find(([own]) => own === name)?.[1] ?? '';
  const sheet = part('xl/worksheets/sheet1.xml');
  expect(sheet).toMatch(/<c r="A2"[^>]* t="s">/u);
  expect(sheet).toMatch(/<c r="A3"[^>]* t="s">/u);
  expect(sheet).toMatch(/<c r="B3"[^>]*><f>B2\+0\.5<\/f><v>2\.5<\/v>/u);
  expect(sheet).toMatch(/<c r="B4"[^>]* t="str"><f>[^<]*<\/f><v>нет &lt;данных&gt;<\/v>/u);
  expect(sheet).toContain('fitToWidth="1" fitToHeight="0"');
  expect(part('xl/sharedStrings.xml')).toContain('=1+1');
  const book = part('xl/workbook.xml');
  expect(book).toContain("'Свод «А &amp; Б» д''Артаньян'!$A:$A,'Свод «А &amp; Б» д''Артаньян'!$1:$1");
  expect(book).toContain('fullCalcOnLoad="1"');
});

it.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %d is %s', (index, letters) => expect(columnLetters(index)).toBe(letters));
