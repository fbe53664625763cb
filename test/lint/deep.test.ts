import { expect, it } from 'vitest';
import { lintBytes } from './lint-text.ts';
import { typed, wordFile } from './word-file.ts';

const TABLE = ['<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>'] as const;

function nested(count: number): Uint8Array {
  return wordFile(TABLE[0].repeat(count) + typed('ПРИКАЗ') + TABLE[1].repeat(count));
}

it.each([
  ['a page', new TextEncoder().encode(`<!DOCTYPE html><html><body>${'<div>'.repeat(100_000)}ПРИКАЗ`)],
  ['a document', nested(100_000)],
])('%s with elements in one another without an end is refused at once', (_, bytes) => {
  expect(lintBytes(bytes, {}).map(({ code }) => code)).toEqual(['file/too-deep']);
});

it('tables in tables are read as deep as people put them', () => {
  expect(lintBytes(nested(50), {}).map(({ code }) => code)).not.toContain('file/too-deep');
});
