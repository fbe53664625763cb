import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { ROOT } from './cli/run.ts';

/**
 * Expects a page of the documentation to hold this text between `<!-- name:begin … -->` and `<!-- name:end -->`.
 * With UPDATE_DOCS=1 it is written there.
 */
export function expectWritten(page: string, name: string, text: string): void {
  const path = join(ROOT, page);
  const block = new RegExp(`(<!-- ${name}:begin[^>]*-->\n)[\\s\\S]*?(<!-- ${name}:end -->)`);
  const written = readFileSync(path, 'utf8');
  expect(written).toMatch(block);
  const expected = written.replace(block, (_, begin: string, end: string) => `${begin}${text}\n${end}`);
  if (process.env.UPDATE_DOCS) writeFileSync(path, expected);
  expect(readFileSync(path, 'utf8')).toBe(expected);
}
