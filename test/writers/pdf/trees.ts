import fc from 'fast-check';
import type { Block, DocumentTree, Inline } from '../../../src/document/tree.ts';
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

/** Printable text of any script: what the tree builder lets through. */
const unicode = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .map((value) => value.replace(/[\p{Cc}\p{Cs}\p{Cn}\u2028\u2029\ufeff]/gu, 'ж'));

const russian = fc
  .array(
    fc.constantFrom(
      'в',
      'и',
      'приказ',
      '№',
      '45-ОД',
      '–',
      'И.',
      'О.',
      'научно-методический',
      'администратор',
      'использования',
      'образова\u00adтельной',
    ),
    { minLength: 1, maxLength: 60 },
  )
  .map((words) => words.join(' '));

const endless = fc.integer({ min: 60, max: 3000 }).map((length) => 'ж'.repeat(length));

export const anyText = fc.oneof(
  { weight: 4, arbitrary: russian },
  { weight: 2, arbitrary: unicode },
  { weight: 1, arbitrary: endless },
);

const inline: fc.Arbitrary<Inline> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .record({ value: anyText, bold: fc.boolean(), italic: fc.boolean() })
      .map((each) => text(each.value, each)),
  },
  {
    weight: 1,
    arbitrary: anyText.map((value) => ({
      type: 'link' as const,
      href: 'https://a.example/',
      content: [text(value)],
    })),
  },
  { weight: 1, arbitrary: fc.constant({ type: 'break' as const }) },
);

const paragraph = fc
  .tuple(
    fc.array(inline, { minLength: 1, maxLength: 4 }),
    fc.constantFrom('body', 'plain', 'center', 'right', 'small'),
    fc.boolean(),
  )
  .map(([content, style, keepWithNext]) => p(content, style, { keepWithNext }));

const table = fc
  .tuple(fc.boolean(), fc.array(fc.tuple(anyText, anyText, anyText), { minLength: 1, maxLength: 25 }))
  .map(([header, rows]): Block => {
    const all = rows.map((row) => cells(...row));
    return {
      type: 'table',
      widths: [1, 3, 2],
      header: header ? all.slice(0, 1) : [],
      body: header ? all.slice(1) : all,
    };
  });

const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 5, arbitrary: paragraph },
  { weight: 1, arbitrary: anyText.map((value) => heading('section', 1, value, [1])) },
  {
    weight: 2,
    arbitrary: fc.tuple(anyText, paragraph).map(([value, inner]) => clauses(clause([1], value, [inner]))),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(anyText, anyText).map(([a, b]) => dashes(1, a, { blocks: [p(b), dashes(2, a, b)] })),
  },
  { weight: 1, arbitrary: table },
  {
    weight: 1,
    arbitrary: fc.tuple(paragraph, table).map(([left, right]) => columns([null, left], [80, right])),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(anyText, paragraph)
      .map(([value, inner]) =>
        clauses({ ...clause([1], value, [inner]), sign: 'phone' }, clause([2], value)),
      ),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(undefined, 4, 8), fc.array(paragraph, { minLength: 1, maxLength: 3 }))
      .map(([cut, texts]): Block => {
        const cards = texts.map((one) => ({ blocks: [one] }));
        return { type: 'cards', ...(cut ? { cut: cut as 4 | 8 } : {}), cards };
      }),
  },
  { weight: 1, arbitrary: fc.tuple(anyText, anyText).map(([position, name]) => signature([position, name])) },
  { weight: 1, arbitrary: fc.constant<Block>({ type: 'rule' }) },
);

/** Documents of every kind of block and any text. */
export const anyTree: fc.Arbitrary<DocumentTree> = fc
  .tuple(fc.array(block, { maxLength: 12 }), fc.array(block, { maxLength: 3 }))
  .map(([blocks, annex]) =>
    tree(annex.length > 0 ? [...blocks, appendix(1, ['Приложение № 1'], ...annex)] : blocks),
  );
