import { describe, expect, test } from 'vitest';
import { cells, p, signature } from './build.ts';
import { body, keeps, styleOf } from './write.ts';
import { find } from './xml.ts';

describe('signature', () => {
  test('only a dated line has a line to sign on, and a place for the date', async () => {
    const read = await body(signature(['Методист', 'Т.А. Ковальчук', true], ['Заведующий', 'И.И. Иванова']));
    const styles = read.map(styleOf).filter((style) => style !== 'TableEnd');
    const line = ['Signature', 'SigningLine', 'Signature', 'Signature'];
    expect(styles).toEqual([...line, ...line.map(() => 'Note'), ...line.map(() => 'Signature')]);
  });

  const signed = signature(['Заведующий', 'И.И.\u00A0Иванова'], ['Администратор', 'П.П.\u00A0Петрова']);

  test('two short paragraphs stay with it', async () => {
    const read = await body(p('один'), p('два'), p('три'), signed);
    expect(read.slice(0, 3).map(keeps)).toEqual([false, true, true]);
  });

  test("the executor's mark stays with it", async () => {
    const read = await body(signature(['Заведующий', 'И.И. Иванова']), p('Т.А. Ковальчук', 'small'));
    expect(read.map(keeps)).toEqual([true, true, true, true, false]);
  });

  test('the paragraph behind it at the end of a document has no page to itself', async () => {
    const read = await body(p('один'), signed);
    expect(read.at(-1)?.text).toBe('');
    expect(read.map(keeps)).toEqual([...read.slice(1).map(() => true), false]);
  });

  test('one long paragraph is enough', async () => {
    const read = await body(p('один'), p('слово '.repeat(40)), signed);
    expect(read.slice(0, 2).map(keeps)).toEqual([false, true]);
  });

  test('what is tied to it goes to the next page as a whole, unless it is as long as a page', async () => {
    const wholes = async (text: string): Promise<boolean> => {
      const [read] = await body(p(text), signed);
      return find(read?.node, 'w:pPr', 'w:keepLines') !== undefined;
    };
    expect(await wholes('слово '.repeat(40))).toBe(true);
    expect(await wholes('слово '.repeat(400))).toBe(false);
  });

  test('the last rows of a table stay with it, and its own lines with each other', async () => {
    const rows = {
      type: 'table',
      widths: [1],
      header: [],
      body: ['а', 'б', 'в'].map((name) => cells(name)),
    } as const;
    const read = await body(rows, signed);
    const kept = read
      .map((paragraph) => [paragraph.text, keeps(paragraph)] as const)
      .filter(([text]) => text !== '');
    expect(Object.fromEntries(kept)).toEqual({
      а: false,
      б: true,
      в: true,
      Заведующий: true,
      'И.И.\u00A0Иванова': true,
      Администратор: true,
      'П.П.\u00A0Петрова': true,
    });
  });
});
