import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../setup/runs.ts';
import { lintBytes } from './lint-text.ts';
import { typed, wordFile } from './word-file.ts';

const PIECES = [
  '1.',
  '1.1.',
  '2.3',
  '4.1 ',
  '–',
  '-',
  '— ',
  '•',
  '1)',
  'а) ',
  ' ',
  '  ',
  '\n',
  '\n\n',
  '\r\n',
  '\t',
  '\u00A0',
  '«',
  '»',
  '"',
  '„',
  '“',
  ',',
  '.',
  ';',
  ':',
  '№',
  'в',
  'в VK-мессенджера',
  'Положение',
  'ПРИКАЗ',
  'УТВЕРЖДЕНО',
  'обучающихся',
  'MAX',
  'МАХ',
  'РФ',
  '31.02.2024',
  '30.08.2024 г.',
  '8 912 345 67 89',
  'a@b.ru',
  'https://x.ru',
  'согласно приказа',
  'VK-\n',
  '<p>',
  '\u{1F600}',
  '\uD800',
];
const act = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 5 })), { maxLength: 60 })
  .map((parts) => parts.join(''));
const settings = { kind: 'kindergarten', date: '2027-02-01' } as const;

describe('any text', () => {
  it('is read without a fault, and every finding is inside the file', () => {
    fc.assert(
      fc.property(act, (text) => {
        const bytes = new TextEncoder().encode(text);
        const lines = new TextDecoder().decode(bytes).split(/\r\n|[\n\r\f\u2028\u2029]/u);
        for (const { severity, line = 0, column = 0 } of lintBytes(bytes, settings)) {
          if (severity === 'error') continue;
          expect(line).toBeGreaterThan(0);
          expect(column).toBeGreaterThan(0);
          expect(column).toBeLessThanOrEqual(lines[line - 1]?.length ?? 0);
        }
      }),
      { numRuns: runs(1500), seed: 5 },
    );
  });

  it('is read without a fault as bytes, page and Word file', () => {
    fc.assert(
      fc.property(act, fc.uint8Array({ maxLength: 200 }), (text, bytes) => {
        lintBytes(bytes, settings);
        lintBytes(bytes, settings, 'act.html');
        lintBytes(new TextEncoder().encode(text), settings, 'act.html');
        const safe = text.replace(/[<&\uD800-\uDFFF]/gu, '');
        for (const { severity, line, column = 0 } of lintBytes(wordFile(typed(safe)), settings)) {
          if (severity === 'error') continue;
          expect(line).toBe(1);
          expect(column).toBeLessThanOrEqual(Math.max(safe.length, 1));
        }
      }),
      { numRuns: runs(400), seed: 5 },
    );
  });
});
