import { describe, expect, test } from 'vitest';
import { cells, p, signature } from './build.ts';
import { body, keeps } from './write.ts';

describe('signature', () => {
  const signed = signature(['Заведующий', 'И.И.\u00A0Иванова'], ['Администратор', 'П.П.\u00A0Петрова']);

  test('two short paragraphs stay with it', async () => {
    const read = await body(p('один'), p('два'), p('три'), signed);
    expect(read.slice(0, 3).map(keeps)).toEqual([false, true, true]);
  });

  test('one long paragraph is enough', async () => {
    const read = await body(p('один'), p('слово '.repeat(40)), signed);
    expect(read.slice(0, 2).map(keeps)).toEqual([false, true]);
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
      Администратор: false,
      'П.П.\u00A0Петрова': false,
    });
  });
});
