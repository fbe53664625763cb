import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/problem.ts';
import { openText } from '../../src/reading/encoding/text-stream.ts';
import { RecordScanner, type TableRecord } from '../../src/usage/exports/fast/fast.ts';
import { utf8, utf16, windows1251 } from '../reading/encode.ts';
import { workbook } from '../reading/xlsx.ts';
import { isAll } from '../setup/runs.ts';
import { log, reportOf, value } from './support.ts';

const TEXT = log(
  '10.03.2025;ёжик;педагог;«Ель»;сообщение;2',
  '11.03.2025;"щука ""я"";";родитель;"Дуб\nвторой";звонок;',
);

const ENCODED = {
  'UTF-8': utf8(TEXT),
  'UTF-8 with a mark': utf8(TEXT, true),
  'windows-1251': windows1251(TEXT),
  'UTF-16 LE': utf16(TEXT, 'le', true),
  'UTF-16 BE': utf16(TEXT, 'be', true),
  'UTF-16 LE without a mark': utf16(TEXT, 'le', false),
};

function recordsOf(chunks: readonly Uint8Array[], pieces = chunks): readonly (readonly string[])[] {
  const problems: Problem[] = [];
  const text = openText(pieces, 'log.csv', (problem) => problems.push(problem));
  if (!text) throw new Error(problems.map(({ message }) => message).join());
  const records: (readonly string[])[] = [];
  const taker = { take: (record: TableRecord) => void records.push(record.cells()), refuse: () => {} };
  const scanner = new RecordScanner({ decode: text.decode, delimiter: ';', firstLine: 1 }, taker);
  for (const piece of text.pieces) scanner.push(piece);
  scanner.end();
  return records;
}

const EXPECTED = [
  ['Дата', 'Пользователь', 'Роль', 'Подразделение', 'Событие', 'Количество'],
  ['10.03.2025', 'ёжик', 'педагог', '«Ель»', 'сообщение', '2'],
  ['11.03.2025', 'щука "я";', 'родитель', 'Дуб\nвторой', 'звонок', ''],
];

describe('Cyrillic at chunk borders', () => {
  it.each(Object.entries(ENCODED))('is whole in %s, wherever the file is cut', (_, bytes) => {
    for (let at = 0; at <= bytes.length; at += 1) {
      expect(recordsOf([bytes.subarray(0, at), bytes.subarray(at)])).toEqual(EXPECTED);
    }
  });

  it('is whole when borders fall after the first 64 KB, at any byte', () => {
    const filler = 'я'.repeat(40_000);
    const bytes = utf8(`${filler}\n${TEXT}`);
    const start = bytes.length - utf8(TEXT).length;
    for (let at = start; at <= bytes.length; at += isAll ? 1 : 7) {
      const records = recordsOf([bytes.subarray(0, at), bytes.subarray(at)]);
      expect(records.slice(1)).toEqual(EXPECTED);
    }
  });

  it('is whole when every byte of the text is a piece of its own', () => {
    const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
    const records: (readonly string[])[] = [];
    const taker = { take: (record: TableRecord) => void records.push(record.cells()), refuse: () => {} };
    const scanner = new RecordScanner({ decode, delimiter: ';', firstLine: 1 }, taker);
    for (const byte of utf8(TEXT)) scanner.push(Uint8Array.of(byte));
    scanner.end();
    expect(records).toEqual(EXPECTED);
  });
});

describe('an export', () => {
  it.each(Object.entries(ENCODED))('may be in %s', async (_, bytes) => {
    const report = await reportOf({ files: { 'usage/log.csv': bytes }, period: '2025-Q1' });
    // A unit that the organisation's files do not know is shown as first written.
    expect(value(report, 'educator / «Ель» / messages')).toBe(2);
    expect(value(report, 'parent / все / calls')).toBe(1);
  });

  it.each([
    ['commas', TEXT.replaceAll(';', ',').replace('"щука ""я"","', '"щука"')],
    ['tabs and CRLF', TEXT.replaceAll(';', '\t').replaceAll('\n', '\r\n')],
    ['a sep= line', `sep=;\r\n${TEXT}`],
    ['returns of an old Mac', TEXT.replace('\nвторой', '').replaceAll('\n', '\r')],
  ])('may have %s', async (_, text) => {
    const report = await reportOf({ files: { 'usage/log.csv': utf8(text) }, period: '2025-Q1' });
    expect([report.sources[0]?.rows, value(report, 'educator / все / messages')]).toEqual([2, 2]);
    expect(value(report, 'parent / все / calls')).toBe(1);
  });

  it('is windows-1251 also when its first 64 KB are Latin', async () => {
    const head = 'date;login;роль;group;event\n';
    const rows = '10.03.2025;u1;educator;A;message\n'.repeat(3000);
    const yaml =
      '"*": {columns: {date: Дата, login: Пользователь, role: Роль, group: Подразделение, event: Событие}}';
    const bytes = windows1251(`${head.replace('роль', 'role')}${rows}10.03.2025;u2;родитель;Б;звонок\n`);
    const report = await reportOf({
      files: { 'usage/log.csv': bytes, 'usage/columns.yaml': yaml },
      period: '2025-Q1',
    });
    expect([value(report, 'educator / A / messages'), value(report, 'parent / Б / calls')]).toEqual([
      3000, 1,
    ]);
  });

  it('may be a workbook, with real dates', async () => {
    const bytes = workbook([
      ['Дата', 'Пользователь', 'Роль', 'Подразделение', 'Событие', 'Количество'],
      [{ date: 45726 }, 'u1', 'педагог', 'Ель', 'сообщение', 3],
      [{ date: 45727 }, 'u2', 'педагог', null, 'звонок', null],
    ]);
    const report = await reportOf({ files: { 'usage/log.xlsx': bytes }, period: '2025-Q1' });
    expect(report.sources[0]).toMatchObject({ kind: 'log', rows: 2, used: 2 });
    expect([value(report, 'educator / все / messages'), value(report, 'educator / все / calls')]).toEqual([
      3, 1,
    ]);
  });

  it('that is no table is an error', async () => {
    const report = await reportOf({ files: { 'usage/log.csv': utf8('%PDF-1.7 …') } });
    expect(report.problems.map(({ code, severity }) => `${severity} ${code}`)).toContain(
      'error file/not-text',
    );
  });

  it('with lost letters is read, with one warning', async () => {
    const bytes = utf8(TEXT.replace('ёжик', 'ё*жик')).map((byte) => (byte === 42 ? 0xff : byte));
    const report = await reportOf({ files: { 'usage/log.csv': bytes }, period: '2025-Q1' });
    expect(report.problems.filter(({ code }) => code === 'file/lost-characters')).toHaveLength(1);
    expect(value(report, 'educator / все / messages')).toBe(2);
  });

  it('asks for the sheet that columns.yaml names', async () => {
    const bytes = workbook([
      ['Дата', 'Пользователь', 'Роль', 'Событие'],
      [{ date: 45726 }, 'u1', 'педагог', 'вход'],
    ]);
    const files = (sheet: string) => ({
      'usage/log.xlsx': bytes,
      'usage/columns.yaml': `"*.xlsx": {sheet: ${sheet}}`,
    });
    expect((await reportOf({ files: files('Лист1') })).sources[0]?.used).toBe(1);
    const wrong = await reportOf({ files: files('Лист2') });
    expect(wrong.problems.map(({ code }) => code)).toContain('file/no-sheet');
  });
});
