import fc from 'fast-check';
import { expect, test } from 'vitest';
import { collect } from '../../src/reading/complain.ts';
import { decode, isDamagedUtf8 } from '../../src/reading/encoding/decode.ts';
import type { TableColumns } from '../../src/reading/table/header.ts';
import { readTable } from '../../src/reading/table/table.ts';
import { GOOD, read } from '../organization/support.ts';
import { anyText } from '../setup/any-text.ts';
import { runs } from '../setup/runs.ts';
import { windows1251 } from './encode.ts';

const COLUMNS: TableColumns = {
  required: [['a'], ['b'], ['c']],
  list: ['a', 'b', 'c'].map((id) => ({ id, title: `Столбец ${id}` })),
};

test('any bytes in any file give problems, never an exception', async () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    anyText({ maxLength: 200 }).map((text) => new Uint8Array(Buffer.from(text))),
    fc.uint8Array({ maxLength: 200 }).map((tail) => new Uint8Array([0x50, 0x4b, 3, 4, ...tail])),
  );
  const names = fc.constantFrom('organization.yaml', 'staff.csv', 'staff.xlsx', 'groups.csv', 'groups.xlsx');
  await fc.assert(
    fc.asyncProperty(names, bytes, async (name, content) => {
      const csv = name.replace('.xlsx', '.csv');
      const reading = await read({ [csv]: null, [name]: content });
      for (const problem of reading.problems) expect(problem.message).toMatch(/[а-яё]/iu);
    }),
    { numRuns: runs(300) },
  );
});

test('damage anywhere in a good file gives problems, never an exception', async () => {
  const damage = fc.record({
    name: fc.constantFrom('organization.yaml', 'staff.csv', 'groups.csv'),
    at: fc.nat(1000),
    piece: fc.oneof(
      anyText({ maxLength: 5 }),
      fc.constantFrom('"', ';', '\n', ': ', '- ', '[', '&a', '*a', '\t'),
    ),
  });
  await fc.assert(
    fc.asyncProperty(damage, async ({ name, at, piece }) => {
      const good = GOOD[name as keyof typeof GOOD];
      const reading = await read({ [name]: good.slice(0, at) + piece + good.slice(at) });
      const errors = reading.problems.filter((problem) => problem.severity === 'error');
      expect(reading.dossier === null).toBe(errors.length > 0);
    }),
    { numRuns: runs(300) },
  );
});

test('no header changes Object.prototype or gets at a foreign property', () => {
  const before = Object.getOwnPropertyNames(Object.prototype).join();
  const header = fc.oneof(
    fc.string(),
    fc.constantFrom(
      '__proto__',
      'constructor',
      'prototype',
      'toString',
      'hasOwnProperty',
      '__defineGetter__',
    ),
  );
  fc.assert(
    fc.property(fc.array(header, { minLength: 1, maxLength: 5 }), (names) => {
      const { complain } = collect();
      const quoted = ['Столбец a', 'Столбец b', 'Столбец c', ...names].map(
        (name) => `"${name.replaceAll('"', '""')}"`,
      );
      const table = readTable(`${quoted.join(';')}\n${quoted.join(';')}\n`, COLUMNS, 't.csv', complain);
      for (const name of names) if (!/^[abc]$/u.test(name)) expect(table?.rows[0]?.get(name) ?? '').toBe('');
      expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(before);
      expect(Object.hasOwn({}, 'polluted')).toBe(false);
    }),
  );
});

test('cells that are written are read, whatever they hold', () => {
  const unit = fc.oneof(
    fc.constantFrom(...'абвёЯ"; ,\t\n№«»–123'),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
  );
  const cell = fc
    .string({ unit, maxLength: 20 })
    .map((text) => text.replace(/[\p{Cc}\p{Cf}\u{FFFD}]/gu, (c) => (c === '\n' ? c : '')).trim());
  const rows = fc.array(fc.tuple(fc.constant('x'), cell, cell), { maxLength: 40 });
  fc.assert(
    fc.property(
      rows,
      fc.constantFrom(';', ',', '\t'),
      fc.constantFrom('\n', '\r\n'),
      (table, delimiter, newline) => {
        const all = [['Столбец a', 'Столбец b', 'Столбец c'], ...table];
        const text = all
          .map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(delimiter))
          .join(newline);
        const { complain, problems } = collect();
        const found = readTable(text, COLUMNS, 't.csv', complain);
        expect(problems).toEqual([]);
        expect(found?.rows.map((row) => ['a', 'b', 'c'].map((id) => row.get(id)))).toEqual(table);
      },
    ),
  );
});

test('Russian text in windows-1251 is never taken for another encoding', () => {
  const letters = fc.constantFrom(...'абвгдеёжзийклмнопрстуфхцчшщъыьэюяАБВЁЯ ;,.№«»–-0123456789\n');
  fc.assert(
    fc.property(fc.string({ unit: letters }), (rows) => {
      const { complain } = collect();
      const text = `Фамилия;Имя\n${rows}`;
      expect(decode(windows1251(text), 'a.csv', complain)).toBe(text);
    }),
    { numRuns: runs(500) },
  );
});

test('a look at the bytes tells damaged UTF-8 as its letters do', () => {
  const lettersOf = (those: string) => fc.string({ unit: fc.constantFrom(...those), maxLength: 12 });
  const bytes = fc.oneof(
    lettersOf('СРрсёЁЯ»«№ –aéᏣ😀').map((text) => new Uint8Array(Buffer.from(text))),
    lettersOf('СРрсёЁЯ»«№ –a').map((text) => windows1251(text)),
    fc.uint8Array({ maxLength: 6 }),
    fc.uint8Array({ min: 0x80, maxLength: 6 }),
  );
  fc.assert(
    fc.property(fc.array(bytes, { maxLength: 6 }), (parts) => {
      const whole = new Uint8Array(Buffer.concat(parts));
      const text = new TextDecoder('utf-8').decode(whole);
      const count = (letter: RegExp): number => text.match(letter)?.length ?? 0;
      const isMarked = whole[0] === 0xef && whole[1] === 0xbb && whole[2] === 0xbf;
      expect(isDamagedUtf8(whole)).toBe(isMarked || count(/[\u{400}-\u{45F}]/gu) > 10 * count(/\u{FFFD}/gu));
    }),
    { numRuns: runs(3000) },
  );
});
