import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block } from '../../../src/document/tree.ts';
import { anyText } from '../../setup/any-text.ts';
import { runs } from '../../setup/runs.ts';
import { parts } from './archive.ts';
import {
  appendix,
  cells,
  clause,
  clauses,
  columns,
  dashes,
  heading,
  p,
  signature,
  text,
  tree,
} from './build.ts';
import { docxText } from './text.ts';
import { write } from './write.ts';
import { parseXml } from './xml.ts';

/** Any sequence of UTF-16 code units: control characters, lone surrogates, U+FFFE, markup. */
const anything = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      '<',
      '>',
      '&',
      '"',
      "'",
      ']]>',
      '&amp;',
      '\u0000',
      '\u000B',
      '\r\n',
      '\t',
      '\uFFFE',
      '\uFFFF',
    ),
    fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
    anyText({ minLength: 1, maxLength: 1 }),
  ),
});

function everywhere(value: string): Block[] {
  return [
    heading('title', 1, [text(value)]),
    heading('section', 2, [text(value, { bold: true })], [1]),
    clauses(clause([1, 1], [text(value)], [dashes(1, { blocks: [p([text(value, { italic: true })])] })])),
    { type: 'table', widths: [1, 1], header: [cells(value, value)], body: [cells(value, value)] },
    columns([null, p([text(value)])], [80, p([{ type: 'link', href: value, content: [text(value)] }])]),
    p([{ type: 'link', href: `https://a.example/${value}`, content: [text(value)] }]),
    signature([value, value]),
    appendix(1, [value], p([text(value)])),
  ];
}

test('any text anywhere gives well-formed parts', async () => {
  await fc.assert(
    fc.asyncProperty(anything, async (value) => {
      const bytes = await write(tree(everywhere(value), { title: value, author: value }));
      for (const [name, xml] of Object.entries(parts(bytes))) expect(() => parseXml(xml), name).not.toThrow();
    }),
    { numRuns: runs(200) },
  );
});

test('text that XML can hold comes back as it was', async () => {
  const plain = fc.string({ unit: 'grapheme', minLength: 1 });
  await fc.assert(
    fc.asyncProperty(plain, async (value) => {
      const written = docxText(await write(tree([p([text(value)])])));
      expect(written.replaceAll('\u00A0', ' ')).toBe(value.replaceAll('\u00A0', ' '));
    }),
  );
});
