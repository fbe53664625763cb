import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, DocumentTree } from '../../../src/document/tree.ts';
import { pageLayout } from '../../../src/writers/layout.ts';
import { writePdf } from '../../../src/writers/pdf/pdf.ts';
import { runs } from '../../setup/runs.ts';
import { cells, clause, clauses, heading, p, text, tree } from '../docx/build.ts';
import { order, regulation } from '../docx/samples.ts';
import { type ReadPdf, readPdf, references, shownTexts } from './reader.ts';
import { anyTree } from './trees.ts';
import { letters, treeLetters } from './words.ts';

async function written(document: DocumentTree): Promise<ReadPdf> {
  return readPdf((await writePdf(document, pageLayout(document.storage))).bytes);
}

async function problems(...blocks: Block[]): Promise<string[]> {
  const { problems: found } = await writePdf(tree(blocks), pageLayout('permanent'));
  return found.map((problem) => problem.message);
}

describe('the same bytes', () => {
  test('whatever was written before', async () => {
    const layout = pageLayout('permanent');
    const first = await writePdf(regulation(), layout);
    await writePdf(tree([p('Другие знаки: 漢字 😀 ☎')]), layout);
    await writePdf(order(), layout);
    expect((await writePdf(regulation(), layout)).bytes).toEqual(first.bytes);
  });

  test('with rare characters met in another order before', async () => {
    const layout = pageLayout('permanent');
    const write = async (value: string) => (await writePdf(tree([p(value)]), layout)).bytes;
    const first = await write('😀🎄');
    const other = shownTexts(readPdf(await write('🎄😀')).pages[0] ?? '');
    expect(other).toHaveLength(1);
    expect(await write('😀🎄')).toEqual(first);
  });
});

describe('conformance', () => {
  test('title and author are escaped in the metadata and plain in the Info dictionary', async () => {
    const title = 'Приказ «Рога & Копыта» <о чём>';
    const pdf = await written(tree([p('Текст.')], { title, author: 'A & B' }));
    const xmp = Buffer.from(xmpOf(pdf), 'latin1').toString('utf8');
    expect(xmp).toContain('Приказ «Рога &amp; Копыта» &lt;о чём&gt;');
    expect(xmp).toContain('A &amp; B');
    expect(xmp).toMatch(/<pdfaid:part>2<.*<pdfaid:conformance>A</s);
    expect(xmp).toMatch(/<pdfuaid:part>1<.*pdfaExtension:schemas/s);
    expect([...pdf.objects.values()]).toContain('(A & B)\n');
  });

  test('a tree without a title takes its id', async () => {
    expect(xmpOf(await written(tree([p('Текст.')], { title: ' ' })))).toContain('>sample</rdf:li>');
  });

  test('the catalogue says language, marking and title', async () => {
    const pdf = await written(order());
    const catalogue = [...pdf.objects.values()].find((each) => each.includes('/Type /Catalog')) ?? '';
    expect(catalogue).toMatch(/\/Lang \(ru-RU\)/);
    expect(pdf.raw).toMatch(/\/DisplayDocTitle true/);
    expect(pdf.raw).toMatch(/\/Marked true/);
    expect(pdf.raw.startsWith('%PDF-1.7\n')).toBe(true);
    expect(catalogue).toMatch(/\/OutputIntents/);
  });

  test('every font is embedded and says what its codes mean', async () => {
    const pdf = await written(regulation());
    const fonts = [...pdf.objects.values()].filter((each) => each.includes('/Type /Font\n'));
    const composite = fonts.filter((each) => each.includes('/Subtype /Type0'));
    expect(composite.length).toBeGreaterThan(1);
    for (const font of composite) expect(font).toMatch(/\/ToUnicode \d+ 0 R/);
    for (const font of fonts) expect(font).toMatch(/\/Subtype \/(Type0|CIDFontType2)/);
    const descriptors = [...pdf.objects.values()].filter((each) => each.includes('/Type /FontDescriptor'));
    expect(descriptors).toHaveLength(composite.length);
    for (const descriptor of descriptors) expect(descriptor).toMatch(/\/FontFile2 \d+ 0 R/);
  });

  test('links have contents, an ASCII address and an element of their own', async () => {
    const link = { type: 'link', href: 'https://сферум.example/а b', content: [text('инструкция')] } as const;
    const pdf = await written(tree([p([text('См. '), link, text('.')])]));
    const annotation = [...pdf.objects.values()].find((each) => each.includes('/Subtype /Link')) ?? '';
    expect(annotation).toMatch(/\/Contents \(\u00fe\u00ff/);
    expect(annotation).toMatch(/\/StructParent \d/);
    expect(pdf.raw).toContain('/URI (https://xn--e1aolcmd.example/%D0%B0%20b)');
    expect(shownTexts(pdf.pages[0] ?? '')).toEqual(['См. ', 'инструкция', '.']);
  });

  test('the date of the document is its date, an undated one tells none', async () => {
    const dated = await written(tree([p('Текст.')]));
    expect(xmpOf(dated)).toContain('<xmp:CreateDate>2024-09-02T00:00:00Z</xmp:CreateDate>');
    expect(dated.raw).toContain('(D:20240902000000Z)');
    const undated = await written(tree([p('Текст.')], { date: null }));
    expect(xmpOf(undated)).toContain('<xmp:CreatorTool>sferum-docs<');
    expect(`${xmpOf(undated)}${undated.raw}`).not.toMatch(/CreateDate|CreationDate|ModDate|\(D:/);
  });

  test('everything drawn is tagged or an artifact', async () => {
    for (const content of (await written(regulation())).pages) {
      const outside = content.replace(/\/\w+ (?:<<.*?>> BDC|BMC)\n.*?\nEMC/gs, '');
      expect(outside.trim()).toBe('1 0 0 -1 0 841.889764 cm');
    }
  });

  test('headings are bookmarks, one inside another', async () => {
    const pdf = await written(
      tree([
        heading('title', 1, 'ПРИКАЗ'),
        heading('section', 2, 'Права', [1]),
        heading('section', 2, 'Связь', [2]),
      ]),
    );
    const items = [...pdf.objects.values()].filter((each) => each.includes('/Dest ['));
    expect(items).toHaveLength(3);
    expect(items.filter((each) => /\/First/.test(each))).toHaveLength(1);
  });
});

function xmpOf(pdf: ReadPdf): string {
  const [id] = [...pdf.objects].find(([, each]) => each.includes('/Type /Metadata')) ?? [0];
  return pdf.stream(id);
}

describe('text', () => {
  test('justified lines keep their blanks and adjust after them', async () => {
    const value = 'Организует работу участников образовательных отношений на платформе и ведёт учёт заявок.';
    const [content = ''] = (await written(tree([p(value)]))).pages;
    expect(shownTexts(content)).toEqual([value]);
    expect(content).toMatch(/\u0000 \)-\d/);
    expect(content).not.toMatch(/ T[wcd]\b/);
  });

  test('a non-breaking blank is a blank, the line is set', async () => {
    const [content = ''] = (await written(tree([p('№\u00a0 5')]))).pages;
    expect(shownTexts(content)).toEqual(['№  5']);
  });

  test('a soft hyphen is shown at the end of a line only', async () => {
    const word = 'обра\u00adзо\u00adва\u00adтель\u00adной ';
    const [content = ''] = (await written(tree([p(word.repeat(20))]))).pages;
    const hyphens = shownTexts(content).join('').split('\u00ad').length - 1;
    const lines = content.split(' Tm\n').length - 1;
    expect(hyphens).toBeGreaterThan(0);
    expect(hyphens).toBeLessThan(lines);
  });

  test('letters that stand apart are one word', async () => {
    const pdf = await written(tree([{ ...p('приказываю:'), spaced: true } as Block]));
    expect(shownTexts(pdf.pages[0] ?? '')).toEqual(['приказываю:']);
    expect(pdf.pages[0]).toMatch(/1\.26 Tc \[.*\]TJ 0 Tc/s);
  });

  test('a hyphen at the end of a line is told as one that joins the word again', async () => {
    const pdf = await written(tree([p('образо\u00adвательной '.repeat(20))]));
    const maps = [...pdf.objects.keys()]
      .map((id) => pdf.stream(id))
      .filter((each) => each.includes('beginbfchar'));
    expect(maps).not.toEqual([]);
    for (const map of maps) expect(map).toContain('<00ad> <002d>');
  });

  test('any document can be read back', async () => {
    await fc.assert(
      fc.asyncProperty(anyTree, async (document) => {
        const { bytes } = await writePdf(document, pageLayout('ordinary'));
        const pdf = readPdf(bytes);
        const dangling = [...pdf.objects.values()].flatMap(references).filter((id) => !pdf.objects.has(id));
        expect(dangling).toEqual([]);
        const shown = [...letters(pdf.pages.flatMap(shownTexts).join(''))].filter((sign) => sign <= '\ud7ff');
        const expected = [...letters(treeLetters(document))].filter((sign) => sign <= '\ud7ff');
        expect(shown.length).toBeGreaterThanOrEqual(expected.length);
      }),
      { numRuns: runs(60) },
    );
  });
});

describe('a character that the font lacks', () => {
  test('is named once with the place where it stands, without the text around it', async () => {
    const found = await problems(
      p('Секретно 漢'),
      clauses(clause([2, 1], 'Иванов 漢 ☎')),
      heading('section', 1, '字'),
      { type: 'table', widths: [1, 1], header: [], body: [cells('а', 'б'), cells('в', '😀')] },
    );
    expect(found).toEqual([
      expect.stringContaining('U+6F22 (текст)'),
      expect.stringContaining('U+260E (пункт 2.1)'),
      expect.stringContaining('U+5B57 (заголовок)'),
      expect.stringContaining('U+1F600 (таблица, строка 2, столбец 2)'),
    ]);
    expect(found.join()).not.toMatch(/Секретно|Иванов/);
  });

  test('is drawn as a square that still means the character', async () => {
    const pdf = await written(tree([p('А漢😀Я')]));
    expect(shownTexts(pdf.pages[0] ?? '')[0]).toMatch(/^А漢[\ud800-\udfff]Я$/);
    const maps = [...pdf.objects.keys()]
      .map((id) => pdf.stream(id))
      .filter((each) => each.includes('beginbfchar'));
    expect(maps.join()).toContain('<6f22> <6f22>');
    expect(maps.join()).toContain('<d800> <d83dde00>');
  });

  test('no problem for ordinary documents and invisible joiners', async () => {
    expect(await problems(...regulation().blocks, ...order().blocks, p('а\u200dб\ufe0fв\u00adг'))).toEqual(
      [],
    );
  });
});
