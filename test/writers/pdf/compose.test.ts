import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../../src/document/tree.ts';
import { pageLayout, points } from '../../../src/writers/layout.ts';
import { type Composition, compose } from '../../../src/writers/pdf/compose.ts';
import type { LineBox } from '../../../src/writers/pdf/page.ts';
import type { StructureNode } from '../../../src/writers/pdf/structure.ts';
import { runs } from '../../setup/runs.ts';
import {
  appendix,
  cells,
  clause,
  clauses,
  columns,
  dashes,
  heading,
  p,
  signature,
  text,
  tree,
} from '../docx/build.ts';
import { order, regulation } from '../docx/samples.ts';
import { metrics } from './fonts.ts';
import { anyTree } from './trees.ts';
import { linesOf, pageLetters, pageTexts, treeLetters } from './words.ts';

const LAYOUT = pageLayout('permanent');
const LEFT = points(LAYOUT.margin.left);
const RIGHT = points(LAYOUT.page.width - LAYOUT.margin.right);
const BOTTOM = points(LAYOUT.page.height - LAYOUT.margin.bottom);
const LONG =
  'Организует работу участников образовательных отношений на платформе и ведёт учёт заявок. '.repeat(4);

function composed(...blocks: Block[]): Composition {
  return compose(tree(blocks), LAYOUT, metrics);
}

function texts({ pages }: Composition): string[][] {
  return pages.map(pageTexts);
}

function width(line: LineBox): number {
  return line.runs.reduce((sum, run) => sum + run.width, 0);
}

/** Right end of the visible text: the blanks at its end hang over. */
function rightEnd(line: LineBox): number {
  const hanging = line.runs.at(-1)?.text.match(/\s*$/u)?.[0].length ?? 0;
  return line.x + width(line) - hanging * (line.size / 4 + line.spacing);
}

describe('any document', () => {
  test('keeps every word exactly once, in reading order', () => {
    fc.assert(
      fc.property(anyTree, (document) => {
        const { pages, structure } = compose(document, LAYOUT, metrics);
        expect(pageLetters(pages, structure)).toBe(treeLetters(document));
      }),
      { numRuns: runs(150) },
    );
  });

  test('stays within the text area', () => {
    fc.assert(
      fc.property(anyTree, (document) => {
        for (const line of compose(document, LAYOUT, metrics).pages.flatMap(linesOf)) {
          expect(line.x).toBeGreaterThanOrEqual(LEFT - 0.01);
          expect(line.y).toBeLessThanOrEqual(BOTTOM + 0.01);
        }
      }),
      { numRuns: runs(100) },
    );
  });

  test('begins no line with a dash and ends none with «№», an initial or a one-letter word', () => {
    const paragraphs = regulation().blocks.concat(order().blocks);
    const lines = composed(...paragraphs, p(`${LONG} – № 5 и в О. Е. `.repeat(20))).pages.flatMap(linesOf);
    const flowing = lines
      .filter((line) => line.spacing > 0)
      .map((line) => line.runs.map((run) => run.text).join(''));
    expect(flowing.length).toBeGreaterThan(40);
    for (const each of flowing) {
      expect(each).not.toMatch(/^[–—]/u);
      expect(each).not.toMatch(/(^|\s)(№|\p{L}|\p{Lu}\.)\s*$/u);
    }
  });
});

test('body text is indented and justified, its last line is not', () => {
  const [first, second, ...rest] = linesOf(composed(p(LONG)).pages[0]) as [LineBox, LineBox, ...LineBox[]];
  expect(first.x).toBeCloseTo(LEFT + points(LAYOUT.indent), 5);
  expect(second.x).toBeCloseTo(LEFT, 5);
  expect(rightEnd(first)).toBeCloseTo(RIGHT, 3);
  expect(rest.at(-1)?.spacing).toBe(0);
});

test('no blank grows to more than twice its width: such a line is left short', () => {
  const [wide, short] = linesOf(composed(p(`${'слово '.repeat(13)}${'длинноеслово '.repeat(8)}`)).pages[0]);
  expect(wide?.spacing).toBeGreaterThan(0);
  const lines = [wide, short].filter((line) => line !== undefined);
  for (const line of lines) expect(line.spacing).toBeLessThanOrEqual(line.size / 4);
  const long = 'длинноесловобезединогоместадляпереноса';
  const [gaping] = linesOf(composed(p(`${long} ${long} ${long}`)).pages[0]);
  expect(gaping?.spacing).toBe(0);
});

test('every line but the last ends with its blank, so that words do not run together', () => {
  const lines = linesOf(composed(p(LONG)).pages[0]);
  for (const line of lines.slice(0, -1)) expect(line.runs.at(-1)?.text).toMatch(/ $/);
});

test('bold and plain text share a line', () => {
  const [line] = linesOf(composed(p([text('Важно: ', { bold: true }), text('сохранить.')])).pages[0]);
  expect(line?.runs.map((run) => [run.face, run.text])).toEqual([
    ['bold', 'Важно: '],
    ['regular', 'сохранить.'],
  ]);
});

test('a clause begins with its number at the indent and goes on at the margin', () => {
  const [label, first, second] = linesOf(composed(clauses(clause([2, 1], LONG))).pages[0]);
  expect([label, first].map((line) => line?.runs[0]?.text.slice(0, 5))).toEqual(['2.1. ', 'Орган']);
  expect(label?.x).toBeCloseTo(LEFT + points(LAYOUT.indent), 5);
  expect(first?.y).toBe(label?.y);
  expect(second?.x).toBeCloseTo(LEFT, 5);
});

test('page numbers stand on every page but the first', () => {
  const { pages } = composed(...Array.from({ length: 60 }, () => p(LONG)));
  const numbers = pages.map((page) => linesOf(page).filter((line) => line.node === null));
  expect(pages.length).toBeGreaterThan(3);
  expect(numbers.map((lines) => lines.map((line) => line.runs[0]?.text))).toEqual(
    pages.map((_, index) => (index === 0 ? [] : [String(index + 1)])),
  );
});

test('pages of a layout without numbers have none', () => {
  const layout = { ...LAYOUT, isNumbered: false };
  const { pages } = compose(tree([p(LONG), appendix(0, [], p('Лист.'))]), layout, metrics);
  expect(pages).toHaveLength(2);
  expect(pages.flatMap((page) => linesOf(page).filter((line) => line.node === null))).toEqual([]);
});

test('wherever the page ends, a signature has two lines of text above it and a heading its text below', () => {
  for (let count = 30; count < 45; count++) {
    const blocks = Array.from({ length: count }, () => p('Строка.'));
    const pages = texts(
      composed(
        ...blocks,
        heading('section', 1, 'Раздел', [1]),
        p(LONG),
        signature(['Заведующий', 'Е. В. Смирнова']),
      ),
    );
    for (const page of pages) {
      const signed = page.indexOf('Заведующий');
      if (signed >= 0)
        expect(page.slice(0, signed).filter((line) => !/^\d+$/.test(line)).length).toBeGreaterThan(1);
      expect(page.at(-1)).not.toBe('1. Раздел');
    }
  }
});

test('a paragraph with a signature below moves to the next page as a whole', () => {
  for (let count = 25; count < 40; count++) {
    const filler = Array.from({ length: count }, () => p('Строка.'));
    const pages = texts(composed(...filler, p(LONG), signature(['Заведующий', 'Е. В. Смирнова'])));
    const signed = pages.find((page) => page.includes('Заведующий')) ?? [];
    const above = signed.filter((line) => !/^(Строка\.|Заведующий|Е\. В\. Смирнова|\d+)$/.test(line));
    expect(above.join(' ')).toBe(LONG.trim());
  }
});

test("wherever the page ends, the executor's mark stays with the signature", () => {
  for (let count = 30; count < 45; count++) {
    const filler = Array.from({ length: count }, () => p('Строка.'));
    const mark = p('Ковальчук Татьяна Андреевна', 'small');
    const pages = texts(composed(...filler, signature(['Заведующий', 'Е. В. Смирнова']), mark));
    const signed = pages.findIndex((page) => page.includes('Заведующий'));
    expect(pages.findIndex((page) => page.includes('Ковальчук Татьяна Андреевна'))).toBe(signed);
  }
});

test('no page begins with the last line of a paragraph or ends with the first', () => {
  for (let count = 25; count < 40; count++) {
    const pages = texts(composed(...Array.from({ length: count }, () => p('Строка.')), p(LONG)));
    if (pages.length < 2) continue;
    const parts = pages.map(
      (page) => page.filter((line) => line !== 'Строка.' && !/^\d+$/.test(line)).length,
    );
    expect(parts).not.toContain(1);
  }
});

test('«обязан:» stays with the first item of its list', () => {
  for (let count = 30; count < 45; count++) {
    const filler = Array.from({ length: count }, () => p('Строка.'));
    const pages = texts(
      composed(
        ...filler,
        clauses(clause([1], 'Администратор обязан:', [dashes(1, 'вести учёт;', 'отвечать.')])),
      ),
    );
    for (const page of pages) expect(page.at(-1)).not.toBe('Администратор обязан:');
  }
});

test('an appendix begins a page with its mark in the right corner', () => {
  const { pages } = composed(p('Приказ.'), appendix(1, ['Приложение № 1'], p('Текст.')));
  expect(pages).toHaveLength(2);
  const [, mark] = linesOf(pages[1]);
  expect(mark?.runs[0]?.text).toBe('Приложение № 1');
  expect(mark?.x).toBeCloseTo(RIGHT - points(LAYOUT.corner), 5);
});

test('position and name of a signature end on the same line', () => {
  const position = 'Исполняющий обязанности заведующего МБДОУ «Детский сад «Сказка»';
  const lines = linesOf(composed(p('Текст.'), signature([position, 'Е. В. Смирнова'])).pages[0]).slice(1);
  const name = lines.at(-1);
  expect(lines.length).toBeGreaterThan(2);
  expect(lines.at(-2)?.y).toBe(name?.y);
  expect(name && rightEnd(name)).toBeCloseTo(RIGHT, 3);
});

test('a dated signature has a line to sign on, and a place for the date after the name', () => {
  const [page] = composed(
    p('Текст.'),
    signature(['Методист', 'Т.А. Ковальчук', true], ['Повар', 'Я.Я. Юн']),
  ).pages;
  const [, position, name, date] = linesOf(page) as [LineBox, LineBox, LineBox, LineBox];
  const lines = page?.boxes.filter((box) => box.kind === 'stroke') ?? [];
  expect(lines).toHaveLength(1);
  const [signed] = lines;
  expect(signed?.x).toBeGreaterThan(rightEnd(position));
  expect((signed?.x ?? 0) + (signed?.width ?? 0)).toBeLessThan(name.x);
  expect(date.y).toBe(name.y);
  expect(date.x).toBeGreaterThan(rightEnd(name));
  expect(rightEnd(date)).toBeLessThan(RIGHT);
});

test('the heading to the text stands flush left, at most half a line wide', () => {
  const lines = linesOf(composed(heading('subject', 1, LONG), p('Текст.')).pages[0]).slice(0, -1);
  expect(lines.length).toBeGreaterThan(3);
  for (const line of lines) {
    expect(line.x).toBeCloseTo(LEFT, 5);
    expect(rightEnd(line)).toBeLessThan((LEFT + RIGHT) / 2 + 0.01);
  }
});

test('columns stand side by side', () => {
  const block = columns([null, p('ПРИНЯТО', 'plain')], [80, p('УТВЕРЖДЕНО', 'plain')]);
  const [left, right] = linesOf(composed(block).pages[0]);
  expect(left?.y).toBe(right?.y);
  expect(right?.x).toBeCloseTo(RIGHT - points(80), 5);
});

describe('tables', () => {
  const header = [cells({ header: true, align: 'center', content: [text('Ф. И. О.')] }, 'Подпись')];

  test('the header repeats on every page, tagged only once', () => {
    const body = Array.from({ length: 80 }, (_, index) => cells(`Работник ${index + 1}`, ''));
    const { pages } = composed({ type: 'table', widths: [2, 1], header, body });
    const heads = pages.map((page) => linesOf(page).filter((line) => line.runs[0]?.text === 'Ф. И. О.'));
    expect(pages.length).toBeGreaterThan(1);
    expect(heads.map((lines) => lines.map((line) => line.node?.role ?? 'Artifact'))).toEqual(
      pages.map((_, index) => [index === 0 ? 'TH' : 'Artifact']),
    );
  });

  test('wherever the page ends, a row across the table stays with the row below', () => {
    const part = [cells({ span: 2, content: [text('Май')] }), cells('Тема', 'Канал'), cells('Тема', 'Канал')];
    for (let above = 30; above < 60; above++) {
      const body = [...Array.from({ length: above }, () => cells('а', 'б')), ...part];
      const pages = texts(composed({ type: 'table', widths: [2, 1], header, body }));
      expect(pages.map((page) => page.at(-1))).not.toContain('Май');
    }
  });

  test('a row taller than a page goes on on the next ones', () => {
    const words = Array.from({ length: 1500 }, (_, index) => `слово${index}`);
    const composition = composed({
      type: 'table',
      widths: [1, 1],
      header,
      body: [cells('Имя', words.join(' '))],
    });
    expect(composition.pages.length).toBeGreaterThan(2);
    const written = texts(composition)
      .flat()
      .join(' ')
      .split(/\s+/u)
      .filter((word) => word.startsWith('слово'));
    expect(written).toEqual(words);
  });

  test('a header taller than half a page loses nothing', () => {
    const tall = cells('Слово '.repeat(2000).trim(), 'б');
    const composition = composed({ type: 'table', widths: [1, 1], header: [tall], body: [cells('в', 'г')] });
    expect(texts(composition).flat().join(' ').match(/Слово/gu)).toHaveLength(2000);
  });

  test('rows to sign are 9 mm high, the text in their middle', () => {
    const body = Array.from({ length: 3 }, () => cells('Имя', ''));
    const [page] = composed({ type: 'table', widths: [2, 1], signing: true, header: [], body }).pages;
    const baselines = linesOf(page)
      .filter((line) => line.runs.length > 0)
      .map((line) => line.y);
    const frames = page?.boxes.filter((box) => box.kind === 'stroke') ?? [];
    expect(frames.map((frame) => frame.height)).toEqual(Array.from({ length: 6 }, () => points(9)));
    expect((baselines[1] ?? 0) - (baselines[0] ?? 0)).toBeCloseTo(points(9), 5);
    const [top = 0, middle = 0] = [frames[0]?.y, baselines[0]];
    expect(middle - top).toBeCloseTo(points(9) / 2 + 12 * (metrics.lineHeight / 2 - metrics.descent), 5);
  });

  test('a small table is set in small print', () => {
    const body = Array.from({ length: 10 }, () => cells('Имя', 'б'));
    const heights = (small: { readonly small?: true }): readonly number[] => {
      const [page] = composed({ type: 'table', widths: [2, 1], ...small, header: [], body }).pages;
      return (page?.boxes ?? []).flatMap((box) => (box.kind === 'stroke' ? [box.height] : []));
    };
    const [usual = 0] = heights({});
    const [small = 0] = heights({ small: true });
    expect(usual - small).toBeCloseTo(2 * metrics.lineHeight, 5);
  });

  test('an other row stays on one page', () => {
    const body = Array.from({ length: 40 }, () => cells(`${LONG}`, ''));
    for (const page of composed({ type: 'table', widths: [1, 3], header: [], body }).pages.slice(0, -1)) {
      expect(pageTexts(page).at(-1)).toMatch(/заявок\.$/u);
    }
  });
});

describe('structure', () => {
  function outline({ role, children }: StructureNode): unknown {
    return children.length > 0 ? { [role]: children.map(outline) } : role;
  }

  test('headings, paragraphs, lists with labels, tables with scopes', () => {
    const { structure } = composed(
      heading('title', 1, 'ПРИКАЗ'),
      clauses(clause([1], 'Обязать:', [dashes(1, 'вести учёт.')])),
      {
        type: 'table',
        widths: [1, 1],
        header: [cells({ header: true }, '')],
        body: [cells({ header: true, span: 2 })],
      },
    );
    const item = { LI: ['Lbl', { LBody: ['P'] }] };
    expect(outline(structure)).toEqual({
      Document: [
        'H1',
        { L: [{ LI: ['Lbl', { LBody: ['P', { L: [item] }] }] }] },
        { Table: [{ THead: [{ TR: ['TH', 'TD'] }] }, { TBody: [{ TR: ['TH'] }] }] },
      ],
    });
  });
});
