import { describe, expect, test } from 'vitest';
import type { Block } from '../../../src/document/tree.ts';
import { part, parts } from './archive.ts';
import { appendix, columns, p, signature, text, tree } from './build.ts';
import { order, regulation } from './samples.ts';
import { docxParagraphs } from './text.ts';
import { body, styleOf, write } from './write.ts';
import { all, find, within } from './xml.ts';

describe('paragraphs', () => {
  test('letters that stand apart are one word', async () => {
    const bytes = await write(tree([{ ...p('приказываю:'), spaced: true } as Block]));
    const [run] = within(part(bytes, 'word/document.xml'), 'w:r');
    expect(find(run, 'w:rPr', 'w:spacing')?.attributes).toEqual({ 'w:val': '25' });
    expect(docxParagraphs(bytes).map((each) => each.text)).toEqual(['приказываю:']);
  });

  test('every style of the tree is a Word style', async () => {
    const bytes = await write(regulation());
    const defined = all(part(bytes, 'word/styles.xml'), 'w:style').map(
      (node) => node.attributes['w:styleId'],
    );
    const used = new Set([...docxParagraphs(await write(order())), ...docxParagraphs(bytes)].map(styleOf));
    expect(defined).toEqual(expect.arrayContaining([...used]));
    expect([...used].sort()).toMatchInlineSnapshot(`
      [
        "AppendixMark",
        "BodyText",
        "Heading1",
        "ListBullet",
        "ListBullet2",
        "ListNumber",
        "ListNumber2",
        "Note",
        "Requisite",
        "RequisiteCenter",
        "RequisiteRight",
        "Signature",
        "SigningLine",
        "Subtitle",
        "TableEnd",
        "TableHeader",
        "TableText",
        "Title",
      ]
    `);
  });

  test('no empty paragraphs but in cells to write in and, one point high, after tables; no tabs', async () => {
    for (const document of [regulation(), order()]) {
      const bytes = await write(document);
      const empty = docxParagraphs(bytes).filter(({ text }) => text === '');
      expect(new Set(empty.map(styleOf))).toEqual(
        new Set(
          ['TableText', 'Signature', 'SigningLine', 'Note', 'TableEnd'].filter((id) =>
            empty.some((e) => styleOf(e) === id),
          ),
        ),
      );
      expect(parts(bytes)['word/document.xml']).not.toMatch(/<w:tab\/>|\t/);
    }
  });

  test('two tables never touch and the last one is followed by a paragraph, in cells too', async () => {
    const inner = signature(['Заведующий', 'И.И. Иванова']);
    const bytes = await write(tree([columns([null, inner, inner], [80]), inner, appendix(1, [], inner)]));
    for (const container of ['w:body', 'w:tc']) {
      for (const node of within(part(bytes, 'word/document.xml'), container)) {
        const names = node.children.flatMap((child) => (typeof child === 'object' ? child.name : []));
        expect(names.join()).not.toMatch(/w:tbl,(w:tbl|w:sectPr)|w:tbl$/);
      }
    }
  });

  test('blanks, non-breaking and soft signs are kept', async () => {
    const [read] = await body(p([text('  a\u00A0 '), text('b\u2011c\u00ADd')]));
    expect(read?.text).toBe('  a\u00A0 b\u2011c\u00ADd');
  });

  test('words that must not end a line are bound to the next, across formats', async () => {
    const content = [text('в '), text('школе № 5 И.И. Ивановой', { bold: true }), text(' – и  с нами ')];
    const [read] = await body(p(content));
    expect(read?.text).toBe('в\u00A0школе №\u00A05 И.И.\u00A0Ивановой\u00A0– и  с\u00A0нами ');
  });

  test('an appendix starts a page without a page break character', async () => {
    const read = await body(p('текст'), appendix(1, ['Приложение № 1', 'к приказу'], p('в приложении')));
    const breaks = read.map(({ node }) => find(node, 'w:pPr', 'w:pageBreakBefore') !== undefined);
    expect(breaks).toEqual([false, true, false, false]);
  });

  test('a rule is the lower border of the paragraph above it', async () => {
    const [above, next] = await body(p('Учреждение', 'center'), { type: 'rule' }, p('текст'));
    expect(find(above?.node, 'w:pPr', 'w:pBdr', 'w:bottom')).toBeDefined();
    expect(next?.text).toBe('текст');
  });
});
