import { describe, expect, test } from 'vitest';
import { type DeclineOptions, decline } from '../../src/cli/commands/decline.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { declineLine, declineText } from '../../src/russian/kinds/decline.ts';
import { MemoryFiles } from '../world/memory.ts';

test('one object a line, keys in the promised order', () => {
  expect(JSON.stringify(declineLine('title\t\tповар'))).toBe(
    '{"kind":"title","gender":null,"nom":"повар","gen":"повара","dat":"повару","acc":"повара","ins":"поваром","prep":"поваре","doubtful":false,"why":null}',
  );
});

test.each([
  ['', 'Пустая строка'],
  ['person', 'три поля'],
  ['person\t\t', 'Нет текста'],
  ['cat\t\tМурка', 'Неизвестный вид'],
  ['last\tx\tИванов', 'Неизвестный пол'],
  ['\t\tИванов', 'Не указан вид'],
])('a bad line «%s»', (line, message) => {
  expect(declineLine(line)).toMatchObject({ error: expect.stringContaining(message) });
});

test.each([
  ['Иванова Мария Петровна', 'person', 'Ивановой Марии Петровны'],
  ['Мария Петровна Иванова', 'person', 'Марии Петровны Ивановой'],
  ['Гончар Иван Петрович', 'person', 'Гончара Ивана Петровича'],
  ['Воспитатель', 'title', 'Воспитателя'],
  ['заведующая', 'title', 'заведующей'],
  ['главная бухгалтер', 'title', 'главного бухгалтера'],
  ['ведущая программист', 'title', 'ведущего программиста'],
  ['и. о. директора', 'title', 'и. о. директора'],
  ['Детский сад № 5', 'unit', 'Детского сада № 5'],
  ['столовая', 'unit', 'столовой'],
  ['МБДОУ', 'unit', 'МБДОУ'],
])('the kind of «%s» is guessed', (text, kind, gen) => {
  expect(declineText(text)).toMatchObject({ kind, gen });
});

describe('the command', () => {
  const run = (texts: readonly string[], options: Partial<DeclineOptions>, files = new MemoryFiles()) => {
    const lines: string[] = [];
    const terminal: Terminal = {
      print: (line) => void lines.push(line),
      printError: () => {},
      status: () => {},
      typed: (text) => text,
      style: (_, text) => text,
    };
    const code = decline(texts, { json: false, ...options }, { files, terminal });
    return { code, lines };
  };

  test('a table', () => {
    const { code, lines } = run(['старшая воспитатель'], {});
    expect(code).toBe(0);
    expect(lines[1]).toBe('родительный   старшего воспитателя');
    expect(lines.at(-2)).toContain('Проверьте');
  });

  test('a batch keeps the order and goes on after an error', () => {
    const files = new MemoryFiles({ 'in.tsv': '\u{FEFF}title\t\tповар\r\nx\t\ty\nlast\tm\tИванов\n' });
    const { code, lines } = run([], { batch: 'in.tsv', json: true }, files);
    expect(code).toBe(1);
    expect(lines.map((line) => JSON.parse(line).gen ?? 'error')).toEqual(['повара', 'error', 'Иванова']);
  });

  test('windows-1251', () => {
    const bytes = Uint8Array.from(
      [...'title\t\t'].map((char) => char.charCodeAt(0)).concat([0xef, 0xee, 0xe2, 0xe0, 0xf0]),
    );
    const { lines } = run([], { batch: 'in.tsv', json: true }, new MemoryFiles({ 'in.tsv': bytes }));
    expect(JSON.parse(lines[0] ?? '').gen).toBe('повара');
  });

  test('nothing to do', () => {
    expect(run([], {}).code).toBe(2);
    expect(run([], { batch: 'none.tsv' }).code).toBe(1);
  });
});
