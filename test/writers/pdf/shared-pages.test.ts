import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block, DocumentTree } from '../../../src/document/tree.ts';
import { pageLayout } from '../../../src/writers/layout.ts';
import { wholeAtPageEnds } from '../../../src/writers/pdf/page-ends.ts';
import { writePdf } from '../../../src/writers/pdf/pdf.ts';
import { appendix, clause, clauses, heading, p, text, tree } from '../docx/build.ts';
import { metrics } from './fonts.ts';

const LAYOUT = pageLayout('ordinary');
const LONG = 'Платформа используется для обмена сведениями. '.repeat(40);

/** Pages that change with what stands before them: the names of faces, the levels of headings, bookmarks, links, rare signs. */
const POOL: readonly Block[] = [
  p([text('Полужирный.', { bold: true })]),
  p([text('Курсив.', { italic: true }), text(' Прямой.')]),
  heading('title', 1, 'ПОЛОЖЕНИЕ'),
  heading('section', 2, 'Общие положения', [1]),
  clauses(clause([1], LONG), clause([2], 'Знаки ≤ и 🙂.'), clause([3], LONG)),
  appendix(1, ['Приложение'], heading('section', 2, 'Раздел', [1]), p(LONG)),
  appendix(2, [], p([{ type: 'link', href: 'https://max.ru/', content: [text('Адрес', { bold: true })] }])),
];

async function bytesOf(document: DocumentTree): Promise<Buffer> {
  return Buffer.from((await writePdf(document, LAYOUT)).bytes);
}

test('a document has the bytes that it would have if it shared nothing with those before it', async () => {
  const documents = fc.array(fc.uniqueArray(fc.constantFrom(...POOL), { minLength: 1 }), {
    minLength: 2,
    maxLength: 4,
  });
  await fc.assert(
    fc.asyncProperty(documents, async (texts) => {
      for (const blocks of texts) {
        const whole = wholeAtPageEnds(tree(blocks), LAYOUT, metrics);
        // A copy has no object that another document has.
        expect((await bytesOf(whole)).equals(await bytesOf(structuredClone(whole)))).toBe(true);
      }
    }),
    { numRuns: 40 },
  );
});
