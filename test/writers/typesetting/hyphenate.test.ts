import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, Inline } from '../../../src/document/tree.ts';
import { pageLayout } from '../../../src/writers/layout.ts';
import { breakLines } from '../../../src/writers/pdf/text/lines.ts';
import { cutsOf, SOFT_HYPHEN } from '../../../src/writers/typesetting/breaks.ts';
import { evenLines } from '../../../src/writers/typesetting/even-lines.ts';
import { type Flow, flowOf, hyphenWidth, type Room, widthOf } from '../../../src/writers/typesetting/flow.ts';
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
} from '../docx/build.ts';
import { metrics } from '../pdf/fonts.ts';

function hyphenated(...blocks: Block[]): readonly Block[] {
  return hyphenate(blocks);
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
  test('has soft hyphens wherever a word of it may part', () => {
    expect(barred([text(SCOPE)])).toBe(
      'Положение рас|про|стра|ня|ется на\u00a0ис|поль|зу|ю|щих плат|форму ра|бот|ни|ков об|ра|зо|ва|тель|ной ор|га|ни|за|ции и ро|ди|те|лей (за|кон|ных пред|ста|ви|те|лей) вос|пи|тан|ни|ков (далее\u00a0– участ|ники об|ра|зо|ва|тель|ных от|но|ше|ний). Учётные записи для вос|пи|тан|ни|ков не\u00a0со|здаются.',
    );
  });

  test('has none in the name of an organisation', () => {
    const rest = 'униципальном бюджетном дошкольном образовательном учреждении «Сказка» и далее.';
    const inWords = barred([text(`Положение действует в\u00a0м${rest}`)]);
    expect(inWords).toContain('му|ни|ци|паль|ном бюд|жет|ном до|школь|ном об|ра|зо|ва|тель|ном');
    expect(barred([text(`Положение действует в\u00a0М${rest}`)])).toBe(
      `Положение дей|ствует в\u00a0М${rest}`,
    );
  });

  test('has the same places wherever it stands', () => {
    const parted = barred([text(SCOPE)]).replaceAll('|', SOFT_HYPHEN);
    for (const block of hyphenated(clauses(clause([1, 3], 'Общие', [dashes(2, SCOPE)])), dashes(1, SCOPE)))
      expect(JSON.stringify(block)).toContain(JSON.stringify(parted));
  });

  test('keeps the formats of its words', () => {
    const [block] = hyphenated(p([text('Для '), text('платформы', { bold: true }), text(' и чата.')]));
    expect(block).toMatchObject({
      content: [text('Для '), text(`плат${SOFT_HYPHEN}формы`, { bold: true }), text(' и чата.')],
    });
  });
});

test('words of links, names and what has capitals, digits or Latin letters stay whole', () => {
  const link = {
    type: 'link',
    href: 'https://a.example/',
    content: [text('образовательноорганизационной')],
  } as const;
  const gap = 'Далее так: ';
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

test('of the last word no part goes to the next line that would stand there lost', () => {
  expect(barred([text('Далее воспитанников.')])).toBe('Далее вос|пи|танников.');
  expect(barred([text('Далее воспитанников все.')])).toBe('Далее вос|пи|тан|ни|ков все.');
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
        expect(shown).not.toMatch(/\|[а-яё]{1,6}[^а-яё ]*$/);
      }),
    );
  });

  test('takes as many lines evenly set as filled line by line, of which none gapes unless it is ragged', () => {
    fc.assert(
      fc.property(sentence, fc.constantFrom(12, 13, 14), (value, fontSize) => {
        const layout = pageLayout('ordinary', '2025', { fontSize });
        const [block] = evenLines(hyphenate([p(value)]), layout, metrics);
        if (block?.type !== 'paragraph') throw new Error('no paragraph');
        const ems = (millimetres: number): number => (millimetres * 72) / 25.4 / fontSize;
        const rest = ems(layout.page.width - layout.margin.left - layout.margin.right);
        const room = { first: rest - ems(layout.indent), rest };
        const parts = block.tracking ?? [];
        const flow = flowOf(block.content, metrics, false, { parts, size: fontSize });
        const lines = filled(flow, room);
        expect(breakLines(flow, { fit: 'even', ...room })).toHaveLength(lines.length);
        expect(parts.every(({ points }) => Math.abs(points) <= 0.4)).toBe(true);
        const plain = filled(flowOf(block.content, metrics), room);
        expect(lines.length).toBeLessThanOrEqual(plain.length);
        if (!block.ragged) expect(lines.slice(0, -1).filter(isGaping)).toEqual([]);
        else if (!plain.slice(0, -1).some(isGaping))
          expect(plain.some(({ slack }) => slack < 0.05)).toBe(true);
      }),
    );
  });
});

interface Filled {
  readonly text: string;
  /** Ems that are left over. */
  readonly slack: number;
  /** Blanks that an office program stretches. */
  readonly blanks: number;
}

function isGaping({ slack, blanks }: Filled): boolean {
  return slack > blanks * 0.25;
}

/** Each line, filled as an office program does: what has room goes on the line. */
function filled(flow: Flow, { first, rest }: Room): Filled[] {
  const lines: Filled[] = [];
  let start = 0;
  let blanks = 0;
  let best: (Filled & { next: number }) | undefined;
  for (const cut of [...cutsOf(flow.text), { end: flow.text.length, next: flow.text.length }]) {
    const room = lines.length === 0 ? first : rest;
    const hyphen = flow.text[cut.end] === SOFT_HYPHEN ? hyphenWidth(flow, cut.end) : 0;
    if (best !== undefined && widthOf(flow, start, cut.end) + hyphen > room) {
      lines.push(best);
      start = best.next;
      blanks = 0;
    }
    const { end, next } = cut;
    const slack = (lines.length === 0 ? first : rest) - widthOf(flow, start, end) - hyphen;
    best = { text: flow.text.slice(start, next), slack, blanks, next };
    if (flow.text[end] === ' ') blanks += 1;
  }
  return best === undefined ? lines : [...lines, best];
}
