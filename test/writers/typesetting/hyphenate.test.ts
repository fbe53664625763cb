import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, Inline } from '../../../src/document/tree.ts';
import { pageLayout } from '../../../src/writers/layout.ts';
import { breakLines } from '../../../src/writers/pdf/text/lines.ts';
import { cutsOf, SOFT_HYPHEN } from '../../../src/writers/typesetting/breaks.ts';
import { flowOf, hyphenWidth, widthOf } from '../../../src/writers/typesetting/flow.ts';
import { hyphenate } from '../../../src/writers/typesetting/hyphenate.ts';
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
import { metrics } from '../pdf/fonts.ts';

const LAYOUT = pageLayout('permanent');

function hyphenated(...blocks: Block[]): readonly Block[] {
  return hyphenate(tree(blocks), LAYOUT, metrics).blocks;
}

/** The paragraph's text with a bar at each soft hyphen. */
function barred(content: readonly Inline[]): string {
  const [block] = hyphenated(p(content));
  if (block?.type !== 'paragraph') throw new Error('no paragraph');
  return flowOf(block.content, metrics).text.replaceAll(SOFT_HYPHEN, '|');
}

const SCOPE =
  'Положение распространяется на\u00a0использующих платформу работников образовательной организации и родителей (законных представителей) воспитанников (далее\u00a0– участники образовательных отношений). Учётные записи для воспитанников не\u00a0создаются.';

describe('a paragraph checked by hand', () => {
  test('is hyphenated where LibreOffice, filling its lines, would let them gape', () => {
    const lines = [
      'Положение распространяется на\u00a0использующих платформу работни|',
      'ков образовательной организации и родителей (законных представителей) вос|',
      'питанников (далее\u00a0– участники образовательных отношений). Учётные записи ',
      'для воспитанников не\u00a0создаются.',
    ];
    const [block] = hyphenated(clauses(clause([1, 3], SCOPE)));
    expect(JSON.stringify(block).replaceAll(SOFT_HYPHEN, '|')).toContain(lines.join(''));
  });

  test('has none in the name of an organisation', () => {
    const rest = 'униципальном бюджетном дошкольном образовательном учреждении «Сказка» и далее.';
    const inWords = barred([text(`Положение действует в\u00a0м${rest}`)]);
    expect(inWords).toContain('муниципальном бюджетном дошкольном образо|вательном');
    expect(barred([text(`Положение действует в\u00a0М${rest}`)])).not.toContain('|');
  });

  test('has other places in another measure', () => {
    const [narrow] = hyphenated(clauses(clause([1, 3], 'Общие', [dashes(2, SCOPE)])));
    const [wide] = hyphenated(dashes(1, SCOPE));
    expect(JSON.stringify(wide)).toContain(SOFT_HYPHEN);
    expect(JSON.stringify(narrow)).toContain(SOFT_HYPHEN);
    expect(JSON.stringify(narrow)).not.toContain(JSON.stringify(wide).match(/"value":"([^"]*)"/)?.[1]);
  });

  test('keeps the formats of its words', () => {
    const [block] = hyphenated(
      p([
        text('Настоящее Положение определяет порядок использования '),
        text('информационно-коммуникационной', { bold: true }),
        text(' образовательной платформы.'),
      ]),
    );
    expect(block).toMatchObject({
      content: [
        text('Настоящее Положение определяет порядок использования '),
        text(`информаци${SOFT_HYPHEN}онно-коммуникационной`, { bold: true }),
        text(' образовательной платформы.'),
      ],
    });
  });
});

test('words of links, names and what has capitals, digits or Latin letters stay whole', () => {
  const link = {
    type: 'link',
    href: 'https://a.example/',
    content: [text('образовательноорганизационной')],
  } as const;
  const gap = 'Настоящее Положение определяет порядок использования ';
  const end = ' и так далее, до конца.';
  for (const word of [
    'Екатеринославского',
    'ОБРАЗОВАТЕЛЬНОЙ',
    'образование2024года',
    'электронная@почта.example',
    'VK-мессенджеровский',
  ])
    expect(barred([text(gap + word + end)])).toBe(gap + word + end);
  expect(barred([text(gap), link, text(end)])).toBe(`${gap}образовательноорганизационной${end}`);
  expect(barred([text(`${gap}образовательноорганизационной${end}`)])).toContain('|');
});

test('the last word stays whole', () => {
  const start = 'Настоящее Положение определяет порядок использования образовательноорганизационной';
  expect(barred([text(`${start}.`)])).toBe(`${start}.`);
  expect(barred([text(`${start} все`)])).toContain('|');
});

test('only justified text is hyphenated', () => {
  const blocks: Block[] = [
    heading('section', 1, SCOPE, [1]),
    p(SCOPE, 'plain'),
    p(SCOPE, 'center'),
    p(SCOPE, 'small'),
    { type: 'table', widths: [1], header: [], body: [cells(SCOPE)] },
    columns([null, p(SCOPE, 'plain')]),
    signature([SCOPE, 'И.И. Иванова']),
    appendix(1, [SCOPE]),
  ];
  expect(hyphenated(...blocks)).toEqual(blocks);
});

const WORDS = [
  'в',
  '№\u00a05',
  'приказ',
  'образовательной',
  '(законных',
  'представителей),',
  '«Детский',
  'информационно-коммуникационной',
  'VK-мессенджера',
  'Смирнова\u00a0Е.В.',
  '+7\u00a0(900)\u00a0000-00-01',
  'info@sferum.example',
  '2024/2025',
  'администратора.',
];
const sentence = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 120 })
  .map((words) => words.join(' '));

describe('any paragraph', () => {
  test('is the same without its soft hyphens, which stand in words of small Russian letters only', () => {
    fc.assert(
      fc.property(sentence, (value) => {
        const shown = barred([text(value)]);
        expect(shown.replaceAll('|', '')).toBe(value);
        for (const word of shown.split(/[ \u00a0]/).filter((each) => each.includes('|')))
          expect(word).toMatch(/^\(?[а-яё|-]+[),.]*$/);
        expect(shown).not.toMatch(/\|[^ ]*$/);
      }),
    );
  });

  test('takes as many lines evenly set as filled line by line, and no three hyphens follow one another', () => {
    fc.assert(
      fc.property(sentence, fc.constantFrom(12, 13, 14), (value, fontSize) => {
        const layout = pageLayout('ordinary', '2025', { fontSize });
        const [block] = hyphenate(tree([p(value)]), layout, metrics).blocks;
        if (block?.type !== 'paragraph') throw new Error('no paragraph');
        const ems = (millimetres: number): number => (millimetres * 72) / 25.4 / fontSize;
        const rest = ems(layout.page.width - layout.margin.left - layout.margin.right);
        const room = { first: rest - ems(layout.indent), rest };
        const lines = filled(block.content, room);
        const flow = flowOf(block.content, metrics);
        expect(breakLines(flow, { fit: 'even', ...room })).toHaveLength(lines.length);
        const ends = lines.map((line) => (line.endsWith(SOFT_HYPHEN) ? '|' : ' ')).join('');
        expect(ends).not.toContain('|||');
        expect(ends.replaceAll(' ', '')).toHaveLength(flow.text.split(SOFT_HYPHEN).length - 1);
      }),
    );
  });
});

/** The text of each line, filled as an office program does: what has room goes on the line. */
function filled(content: readonly Inline[], { first, rest }: { first: number; rest: number }): string[] {
  const flow = flowOf(content, metrics);
  const lines: string[] = [];
  let start = 0;
  let best: { end: number; next: number } | undefined;
  for (const cut of [...cutsOf(flow.text), { end: flow.text.length, next: flow.text.length }]) {
    const room = lines.length === 0 ? first : rest;
    const hyphen = flow.text[cut.end] === SOFT_HYPHEN ? hyphenWidth(flow, cut.end) : 0;
    if (best !== undefined && widthOf(flow, start, cut.end) + hyphen > room) {
      lines.push(flow.text.slice(start, best.next));
      start = best.next;
    }
    best = cut;
  }
  return [...lines, flow.text.slice(start)];
}
