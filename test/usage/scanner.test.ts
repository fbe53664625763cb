import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOf, dayOf } from '../../src/usage/day.ts';
import {
  type LineFault,
  RecordScanner,
  type TableRecord,
  takeRows,
  Words,
} from '../../src/usage/exports/fast/fast.ts';
import { runs } from '../setup/runs.ts';

interface Scanned {
  readonly cells: readonly (readonly string[])[];
  readonly lines: readonly number[];
  readonly faults: readonly (readonly [LineFault, number])[];
}

function scan(text: string, size: number): Scanned {
  const found = { cells: [] as string[][], lines: [] as number[], faults: [] as [LineFault, number][] };
  const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  const scanner = new RecordScanner(
    { decode, delimiter: ';', firstLine: 1 },
    {
      take: (one) => {
        found.cells.push([...one.cells()]);
        found.lines.push(one.line);
      },
      refuse: (fault, line) => void found.faults.push([fault, line]),
    },
  );
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += size) scanner.push(bytes.subarray(at, at + size));
  scanner.end();
  return found;
}

const cell = fc.string({
  unit: fc.constantFrom('а', 'Ё', 'x', ' ', ';', '"', '\n', '\r\n', '😀', '1'),
  maxLength: 6,
});

function quoted(text: string, always: boolean): string {
  return always || /[;"\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

describe('RecordScanner', () => {
  it('gives back any cells, whatever the pieces, quotes and line ends', () => {
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 6 });
    const property = fc.property(
      rows,
      fc.integer({ min: 1, max: 40 }),
      fc.boolean(),
      fc.boolean(),
      (table, size, always, crlf) => {
        const end = crlf ? '\r\n' : '\n';
        const text = table.map((row) => row.map((one) => quoted(one, always)).join(';') + end).join('');
        expect(scan(text, size).cells).toEqual(table);
        expect(scan(text, size).faults).toEqual([]);
      },
    );
    fc.assert(property, { numRuns: runs(300) });
  });

  it('knows the line of every record and loses only the line with a fault', () => {
    const text = 'a;b\n\n"c\nd";e\n"f"g;h\ni;j\n"open;k\nl;m';
    for (const size of [1, 2, 3, 5, 100]) {
      const { cells, lines, faults } = scan(text, size);
      expect(cells).toEqual([
        ['a', 'b'],
        ['c\nd', 'e'],
        ['i', 'j'],
        ['l', 'm'],
      ]);
      expect(lines).toEqual([1, 3, 6, 8]);
      expect(faults).toEqual([
        ['stray', 5],
        ['unclosed', 7],
      ]);
    }
  });

  it('gives up a line without an end and goes on after it', () => {
    const { cells, faults } = scan(`a;b\n${'x'.repeat(2_500_000)}\nc;d\n`, 65_536);
    expect(cells).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(faults).toEqual([['too-long', 2]]);
  });
});

it('Words tell any two words apart and know each again', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 600 }), (words) => {
      const known = new Map<string, number>();
      const asked: string[] = [];
      const table = new Words((word) => asked.push(word));
      const take = (record: TableRecord): void => {
        const [word, number] = [record.cell(1), record.word(1, table)];
        expect(known.get(word) ?? number).toBe(number);
        known.set(word, number);
      };
      takeRows(
        words.map((word, index) => ({ line: index + 1, cells: ['before', word] })),
        2,
        { take, refuse: () => {} },
      );
      expect(new Set(known.values()).size).toBe(known.size);
      expect(asked).toHaveLength(known.size);
    }),
    { numRuns: runs(50) },
  );
});

/** What the quick look at a cell gives. */
function quickly<T>(cell: string, look: (record: TableRecord) => T): T {
  const seen: T[] = [];
  takeRows([{ line: 1, cells: ['before', cell] }], 2, {
    take: (record) => void seen.push(look(record)),
    refuse: () => {},
  });
  return seen[0] as T;
}

it('a plain day is the day of its date, with or without a time, and anything else wants a closer look', () => {
  const days = fc.integer({ min: dayOf('2010-01-01'), max: dayOf('2100-12-31') });
  const time = fc.constantFrom('', ' 09:15', ' 23:59:59', 'T00:00:00');
  fc.assert(
    fc.property(days, time, (day, tail) => {
      const [year, month, date] = dateOf(day).split('-');
      for (const text of [`${year}-${month}-${date}${tail}`, `${date}.${month}.${year}${tail}`])
        expect(quickly(text, (record) => record.plainDay(1))).toBe(day);
    }),
  );
  for (const text of [
    '29.02.2025',
    '31.04.2025',
    '00.01.2025',
    '2025-13-01',
    '01.01.2009',
    '1.02.2025 9:15',
    '02.09.2025 9',
    '02.09.2025 09:1x',
    '',
    'вчера',
  ])
    expect(
      quickly(text, (record) => record.plainDay(1)),
      text,
    ).toBeNull();
});

it('a digit is a digit alone', () => {
  expect(['7', '0', '12', 'x', '', '/'].map((text) => quickly(text, (record) => record.digit(1)))).toEqual([
    7,
    0,
    null,
    null,
    null,
    null,
  ]);
});
