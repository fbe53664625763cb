import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, Cards, Table } from '../../../src/document/tree.ts';
import { wordBody } from '../../../src/writers/docx/body.ts';
import { pageLayout, points } from '../../../src/writers/layout.ts';
import { compose } from '../../../src/writers/pdf/compose.ts';
import { fitTables } from '../../../src/writers/typesetting/fit-tables.ts';
import { runs } from '../../setup/runs.ts';
import { appendix, cells, clause, clauses, columns, p, tree } from '../docx/build.ts';
import { metrics } from '../pdf/fonts.ts';

const LAYOUT = pageLayout('ordinary');
const WIDTH = points(LAYOUT.page.width - LAYOUT.margin.left - LAYOUT.margin.right);

function table(widths: readonly number[], ...rows: string[][]): Table {
  return { type: 'table', widths, header: [], body: rows.map((row) => cells(...row)) };
}

function fitted(each: Table): Table {
  const [block] = fitTables([each], LAYOUT, metrics);
  return block as Table;
}

/** Lines of the PDF by the element they belong to. */
function linesOf(each: Block): readonly (readonly string[])[] {
  const lines = new Map<object, string[]>();
  for (const box of compose(tree([each]), LAYOUT, metrics).pages.flatMap(({ boxes }) => boxes)) {
    if (box.kind !== 'line' || box.node === null) continue;
    const text = box.runs.map((run) => run.text).join('');
    lines.set(box.node, [...(lines.get(box.node) ?? []), text]);
  }
  return [...lines.values()];
}

/** Line ends inside a word that show no hyphen. */
function broken(each: Block): readonly string[] {
  return linesOf(each).flatMap((lines) =>
    lines.slice(0, -1).filter((line) => !/[\s\u00a0\u00ad-]$/.test(line)),
  );
}

describe('columns', () => {
  test('wide enough for their words stay as they are', () => {
    const wide = table([1, 1], ['Анна', 'воспитатель']);
    expect(fitted(wide)).toEqual(wide);
  });

  test('grow to their longest word, others give in proportion to what they have left', () => {
    const { widths, small } = fitted(table([2, 10, 4], ['Преображенской О.И.', 'а', 'а']));
    expect(small).toBeUndefined();
    expect(widths.reduce((a, b) => a + b)).toBeCloseTo(WIDTH);
    expect(linesOf(fitted(table([2, 10, 4], ['Преображенской О.И.', 'а', 'а'])))).toEqual([
      ['Преображенской ', 'О.И.'],
      ['а'],
      ['а'],
    ]);
    const [, second = 0, third = 0] = widths;
    expect(second / third).toBeCloseTo(2.5, 1);
  });

  test('without room are set in small print, then hyphenated', () => {
    const months = ['сентябрь', 'октябрь', 'ноябрь', 'декабрь', 'январь', 'февраль'];
    const small = fitted(table([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1], [...months, ...months]));
    expect([small.small, broken(small)]).toEqual([true, []]);
    expect(JSON.stringify(small)).not.toContain('\u00ad');
    const long = fitted(
      table(
        [1, 1, 1, 1],
        Array.from(
          { length: 4 },
          () => 'Воспитательно-образовательное учреждение Константинопольскопреображенская',
        ),
      ),
    );
    expect(long.small).toBe(true);
    expect(broken(long)).toEqual([]);
  });

  test('in clauses and appendices too', () => {
    const narrow = table([1, 20], ['Преображенская', 'а']);
    const blocks = [clauses(clause([1], 'Список:', [narrow])), appendix(1, [], narrow)];
    const found = JSON.stringify(fitTables(blocks, LAYOUT, metrics)).match(/"widths":\[1,20\]/g);
    expect(found).toBeNull();
  });

  test('no word of any table is broken without a hyphen', () => {
    const word = fc.constantFrom(
      'Константинопольская',
      'сентябрь',
      'заместитель',
      'администратора',
      'по',
      'А.А.',
      '01.09.2025',
      'учитель-дефектолог',
      'Преображенской',
      'педагогических',
    );
    const cell = fc.array(word, { maxLength: 4 }).map((words) => words.join(' '));
    const any = fc.integer({ min: 1, max: 9 }).chain((count) =>
      fc.record({
        widths: fc.array(fc.integer({ min: 1, max: 20 }), { minLength: count, maxLength: count }),
        rows: fc.array(fc.array(cell, { minLength: count, maxLength: count }), {
          minLength: 1,
          maxLength: 4,
        }),
      }),
    );
    fc.assert(
      fc.property(any, ({ widths, rows }) => {
        expect(broken(fitted(table(widths, ...rows)))).toEqual([]);
      }),
      { numRuns: runs(300) },
    );
  });
});

describe('texts side by side', () => {
  const place = p('пгт. Верхнекраснооктябрьский имени Константинопольской-Преображенской', 'plain');
  const card = { blocks: [columns([45, p('')], [null, place])] };
  const cards: Cards = { type: 'cards', cut: 4, cards: [card, card] };

  test.each([
    ['in columns', columns([70, p('')], [null, place], [70, p('')])],
    ['in columns of cards', cards],
  ])('%s part their long words with hyphens, in both formats', (_, block) => {
    expect(broken(block)).not.toEqual([]);
    const blocks = fitTables([block], LAYOUT, metrics);
    expect(blocks.flatMap(broken)).toEqual([]);
    expect(JSON.stringify(wordBody(tree(blocks), LAYOUT).items)).toMatch(/Верх[а-я]*\u00ad/);
  });
});
