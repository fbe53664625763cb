import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block } from '../../../src/document/tree.ts';
import { pageLayout } from '../../../src/writers/layout.ts';
import { layTree } from '../../../src/writers/pdf/compose.ts';
import { LaidParts } from '../../../src/writers/pdf/laid-parts.ts';
import { settingOf } from '../../../src/writers/pdf/setting.ts';
import type { StructureNode } from '../../../src/writers/pdf/structure.ts';
import { appendix, cells, clause, clauses, dashes, heading, p } from '../docx/build.ts';
import { metrics } from './fonts.ts';

const LAYOUT = pageLayout('ordinary');
const LONG = 'Платформа используется для обмена сведениями. '.repeat(6);
const [PARAGRAPH, LIST] = [p(LONG), dashes(1, LONG, 'Сферум.')];
const CLAUSE = clause([1, 1], LONG, [LIST, PARAGRAPH]);

/** Blocks that hold one another, so that a document may have one of them again inside another. */
const POOL: readonly Block[] = [
  PARAGRAPH,
  LIST,
  heading('section', 1, 'Общие положения', [1]),
  clauses(CLAUSE),
  clauses(CLAUSE, clause([1, 2], 'Другой.', [PARAGRAPH])),
  dashes(1, { blocks: [PARAGRAPH, dashes(2, 'Внутри.')] }),
  appendix(1, ['Приложение № 1'], PARAGRAPH, clauses(CLAUSE)),
  { type: 'table', widths: [1, 1], header: [], body: [cells('а', LONG)] },
];

function nodesOf(node: StructureNode): readonly StructureNode[] {
  return [node, ...node.children.flatMap(nodesOf)];
}

test('a document is laid out as it would be alone, whatever was laid out before it; each of its elements has one place', () => {
  const documents = fc.array(fc.array(fc.constantFrom(...POOL), { maxLength: 8 }), { maxLength: 6 });
  fc.assert(
    fc.property(documents, (texts) => {
      const parts = new LaidParts();
      for (const blocks of texts) {
        parts.begin();
        const laid = layTree({ blocks }, settingOf(LAYOUT, metrics, { parts }));
        expect(laid).toEqual(layTree({ blocks }, settingOf(LAYOUT, metrics, {})));
        const nodes = nodesOf(laid.structure);
        expect(new Set(nodes).size).toBe(nodes.length);
        const drawn = laid.slabs
          .flatMap(({ boxes }) => boxes)
          .flatMap((box) => ('node' in box ? [box.node] : []));
        expect(drawn.every((node) => node === null || nodes.includes(node))).toBe(true);
      }
    }),
  );
});

test('what two documents share is laid out once', () => {
  const parts = new LaidParts();
  const lay = (blocks: readonly Block[]) => {
    parts.begin();
    return layTree({ blocks }, settingOf(LAYOUT, metrics, { parts })).structure.children;
  };
  const [first, second] = [lay([clauses(CLAUSE)]), lay([p('Иное.'), clauses(CLAUSE)])];
  expect(first[0]?.children[0] === second[1]?.children[0]).toBe(true);
});
