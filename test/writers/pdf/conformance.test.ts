import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, DocumentTree } from '../../../src/document/tree.ts';
import { pageLayout } from '../../../src/writers/layout.ts';
import { writePdf } from '../../../src/writers/pdf/pdf.ts';
import { SOFT_HYPHEN } from '../../../src/writers/typesetting/breaks.ts';
import { hyphenate } from '../../../src/writers/typesetting/hyphenate.ts';
import { runs } from '../../setup/runs.ts';
import { cells, clause, clauses, dashes, heading, p, signature, text, tree } from '../docx/build.ts';
import { examine } from './conformance.ts';
import { anyTree } from './trees.ts';
import { letters, treeLetters } from './words.ts';

async function bytesOf(document: DocumentTree): Promise<Uint8Array> {
  const layout = pageLayout(document.storage);
  return (await writePdf({ ...document, blocks: hyphenate(document.blocks) }, layout)).bytes;
}

const link = { type: 'link', href: 'https://sferum.ru/', content: [text('инструкция')] } as const;
const SAMPLE: Block[] = [
  heading('title', 1, 'ПРИКАЗ'),
  heading('section', 2, 'Права', [1]),
  p([text('См. '), link, text('.')]),
  p('Об использовании информационно-коммуникационной образовательной платформы. '.repeat(3)),
  dashes(1, 'вести учёт.'),
  {
    type: 'table',
    widths: [1],
    header: [cells({ header: true, content: [text('Имя')] })],
    body: [cells('а')],
  },
  clauses({ ...clause([1], 'Возьмите ссылку'), sign: 'link' }),
  { type: 'cards', cards: [{ blocks: [p('Выйти можно.')] }, { blocks: [heading('section', 2, 'В чате')] }] },
  { type: 'qr', text: 'https://sferum.ru/', size: 30, alt: 'QR-код' },
  signature(['Заведующий', 'И.И. Иванова', true]),
];

test('a document of every kind of element has no flaw', async () => {
  const document = tree(SAMPLE);
  const { flaws, text: read } = examine(await bytesOf(document));
  expect(flaws).toEqual([]);
  expect(read).toContain(SOFT_HYPHEN);
  expect(letters(read)).toBe(treeLetters(document));
});

test('nor has any document', async () => {
  await fc.assert(
    fc.asyncProperty(anyTree, async (document) => {
      expect(examine(await bytesOf(document)).flaws).toEqual([]);
    }),
    { numRuns: runs(40) },
  );
});

test.each([
  [
    'a table of nothing but a head',
    { type: 'table', widths: [1], header: [cells({ header: true, content: [text('Имя')] })], body: [] },
  ],
  ['a section without a title above it', heading('section', 2, 'Права', [1])],
] as [string, Block][])('%s has no flaw', async (_, block) => {
  expect(examine(await bytesOf(tree([block]))).flaws).toEqual([]);
});

describe('a flaw is seen:', () => {
  test.each([
    ['/Alt (', '/Alx (', 'Figure: no alternative text'],
    ['/BBox [', '/BBoy [', 'Figure: no BBox'],
    ['/Scope /Column', '/Scopx /Column', 'TH: no scope'],
    ['/ListNumbering', '/ListNumberinx', 'L: no numbering'],
    ['/S /H2', '/S /H4', 'H4: a level is left out'],
    ['/S /LBody', '/S /LBodx', 'LBodx: not a standard element'],
    ['/S /TR', '/S /TD', 'TD: inside THead'],
    ['/S /TBody', '/S /THead', 'Table: a head without a body'],
    ['/Tabs /S', '/Tabs /R', 'page 1: order of tabs'],
    ['/Lang (ru-RU)', '/Lanx (ru-RU)', 'language'],
    ['/Marked true', '/Markex true', 'MarkInfo'],
    ['/DisplayDocTitle true', '/DisplayDocTitlx true', 'DisplayDocTitle'],
    ['GTS_PDFA1', 'GTS_PDFX1', 'OutputIntent'],
    ['<pdfuaid:part>1', '<pdfuaid:part>2', 'PDF/UA identification'],
    ['www.aiim.org/pdfua/ns/id/</pdfaSchema', 'www.aiim.org/pdfux/ns/id/</pdfaSchema', 'extension schema'],
    ['/F 4', '/F 2', /^annotation/],
    ['/ToUnicode', '/ToUnicodx', /^codes without meaning/],
    ['/FontFile2', '/FontFile3', 'font not embedded'],
    ['\n[32 [250', '\n[32 [333', /^widths of 32$/],
    ['/K [0]', '/K [7]', /is missing or used twice$/],
  ])('%s made %s', async (right, wrong, flaw) => {
    const source = Buffer.from(await bytesOf(tree(SAMPLE))).toString('latin1');
    expect(source).toContain(right);
    const { flaws } = examine(Buffer.from(source.replace(right, wrong.slice(0, right.length)), 'latin1'));
    if (flaw instanceof RegExp) expect(flaws.join('\n')).toMatch(new RegExp(flaw.source, 'm'));
    else expect(flaws).toContain(flaw);
  });
});
