import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TableRecord } from '../../src/usage/exports/fast/record.ts';
import { type LineFault, RecordScanner } from '../../src/usage/exports/fast/scanner.ts';
import { Words } from '../../src/usage/exports/fast/words.ts';

interface Scanned {
  readonly cells: readonly (readonly string[])[];
  readonly lines: readonly number[];
  readonly faults: readonly (readonly [LineFault, number])[];
}

function scan(text: string, size: number): Scanned {
  const found = { cells: [] as string[][], lines: [] as number[], faults: [] as [LineFault, number][] };
  const record = new TableRecord((bytes) => new TextDecoder().decode(bytes));
  const scanner = new RecordScanner(record, ';', 1, {
    take: (one) => {
      found.cells.push([...one.cells()]);
      found.lines.push(one.line);
    },
    refuse: (fault, line) => void found.faults.push([fault, line]),
  });
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
    fc.assert(property, { numRuns: 300 });
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
      const record = new TableRecord((bytes) => new TextDecoder().decode(bytes));
      for (const word of words) {
        record.fill(['before', word], 1);
        const number = table.number(record, 1);
        expect(known.get(word) ?? number).toBe(number);
        known.set(word, number);
      }
      expect(new Set(known.values()).size).toBe(known.size);
      expect(asked).toHaveLength(known.size);
    }),
    { numRuns: 50 },
  );
});
