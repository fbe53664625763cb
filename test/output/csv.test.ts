import { expect, it } from 'vitest';
import { writeCsv } from '../../src/output/csv.ts';

const text = (...row: readonly (string | number | null)[]): string => Buffer.from(writeCsv([row])).toString();

it('writes what Russian Excel opens: byte order mark, semicolons, decimal commas, quotes doubled', () => {
  expect(text('Сад «Ель»', 'a;b', 'он сказал "да"', 1.5, null)).toBe(
    '\uFEFF"Сад «Ель»";"a;b";"он сказал ""да""";1,5;\r\n',
  );
});

it.each([
  '=1+1',
  '=1+1\nnote',
  ' =1+1',
  '\u00A0=1+1',
  '\t=1+1',
  '\r=1+1',
  '+7 (900)',
  '-2',
  '@SUM(A1)',
  '＝1+1',
  '＋1',
  '－1',
  '＠x',
])('keeps %j from being a formula', (payload) => {
  expect(text(payload)).toBe(`\uFEFF"'${payload}"\r\n`);
});

it('leaves numbers and ordinary texts alone', () => {
  expect(text(-2, 'a=b', '5-й сад')).toBe('\uFEFF-2;"a=b";"5-й сад"\r\n');
});
