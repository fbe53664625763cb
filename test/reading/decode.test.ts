import { describe, expect, test } from 'vitest';
import { collect } from '../../src/reading/complain.ts';
import { decode } from '../../src/reading/encoding/decode.ts';
import { dossierOf, expectProblem, GOOD, read } from '../organization/support.ts';
import { dos, utf8, utf16, windows1251 } from './encode.ts';

const TEXT = 'Фамилия;Имя\r\nЁлкина;Анна «Ия» № 1\r\n';

const ENCODINGS: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'UTF-8': (text) => utf8(text),
  'UTF-8 with BOM': (text) => utf8(text, true),
  'windows-1251': windows1251,
  'UTF-16 LE with BOM': (text) => utf16(text, 'le', true),
  'UTF-16 BE with BOM': (text) => utf16(text, 'be', true),
  'UTF-16 LE': (text) => utf16(text, 'le', false),
  'UTF-16 BE': (text) => utf16(text, 'be', false),
};

describe.each(Object.entries(ENCODINGS))('%s', (name, encode) => {
  test('is decoded', () => {
    const { complain, problems } = collect();
    expect(decode(encode(TEXT), 'staff.csv', complain)).toBe(TEXT);
    expect(problems.map((problem) => problem.code)).toEqual(
      name === 'windows-1251' ? ['file/windows-1251'] : [],
    );
  });

  describe.each([';', ',', '\t'])('delimiter %j', (delimiter) => {
    test.each(['\n', '\r\n', '\r'])('newline %j', async (newline) => {
      const text = GOOD['staff.csv'].replaceAll(';', delimiter).replaceAll('\n', newline);
      const { staff } = dossierOf(await read({ 'staff.csv': encode(text) }));
      expect(staff.map((person) => [person.last, person.post, person.line])).toEqual([
        ['Белозёрова', 'заведующий', 2],
        ['Ковальчук', 'методист', 3],
      ]);
    });
  });
});

describe('a file that is not text', () => {
  const wide = (text: string): number[] => [...Buffer.from(text, 'utf16le')];
  const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array(64).fill(0)];
  const files: Readonly<Record<string, readonly [bytes: readonly number[], name: RegExp]>> = {
    'DOCX renamed': [[...Buffer.from('PK\x03\x04____word/document.xml')], /файл Word \(DOCX\), а не текст/],
    'XLSX renamed': [[...Buffer.from('PK\x03\x04____xl/workbook.xml')], /книга Excel/],
    DOC: [[...compound, ...wide('WordDocument')], /файл Word \(DOC\)/],
    XLS: [[...compound, ...wide('Workbook')], /Excel старого образца/],
    PDF: [[...Buffer.from('%PDF-1.7')], /PDF/],
    PNG: [[0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10], /картинка/],
    HTML: [[...Buffer.from('<html><table>')], /веб-страница/],
    NUL: [[65, 66, 0, 67, 68], /двоичный/],
    noise: [[...Array(200).keys()].map((byte) => 1 + ((byte * 37) % 31)).concat(0x98, 0xff), /двоичный/],
  };

  test.each(Object.entries(files))('%s is named', async (_, [bytes, name]) => {
    const reading = await read({ 'staff.csv': Uint8Array.from(bytes) });
    expectProblem(reading, 'file/not-text', { file: 'staff.csv', text: name, advice: /сохраните/ });
    expect(reading.dossier).toBeNull();
    expect(reading.problems).toHaveLength(1);
  });
});

test('one broken byte in UTF-8 spoils its cell only, and is found', async () => {
  const bytes = utf8(GOOD['staff.csv']);
  const at = Buffer.from(bytes).indexOf('методист');
  bytes[at] = 0xff;
  const reading = await read({ 'staff.csv': bytes });
  expectProblem(reading, 'table/lost-characters', {
    file: 'staff.csv',
    line: 3,
    column: 4,
    advice: /сохраните/,
  });
});

test('CSV (MS-DOS) of Russian Excel is decoded', () => {
  const { complain, problems } = collect();
  const text = 'Фамилия;Имя;Отчество;Должность\r\nЁлкина;Анна;Львовна;воспитатель № 1\r\n';
  expect(decode(dos(text), 'staff.csv', complain)).toBe(text);
  expect(problems.map(({ severity, code }) => [severity, code])).toEqual([['note', 'file/ms-dos']]);
});
