import { describe, expect, test } from 'vitest';
import type { Block } from '../../../src/document/tree.ts';
import { part, parts } from './archive.ts';
import { p, text, tree } from './build.ts';
import { docxText } from './text.ts';
import { write } from './write.ts';
import { within } from './xml.ts';

describe('links', () => {
  const link = (href: string): Block => p([{ type: 'link', href, content: [text('ссылка')] }]);

  test.each(['https://a.example/x?a=1&b=2', 'http://a.example/', 'mailto:info@a.example'])(
    '%s',
    async (href) => {
      const bytes = await write(tree([link(href), link(href)]));
      const external = within(part(bytes, 'word/_rels/document.xml.rels'), 'Relationship').filter(
        (node) => node.attributes.TargetMode === 'External',
      );
      expect(external.map((node) => node.attributes.Target)).toEqual([href]);
      const ids = within(part(bytes, 'word/document.xml'), 'w:hyperlink').map(
        (node) => node.attributes['r:id'],
      );
      expect(ids).toEqual([external[0]?.attributes.Id, external[0]?.attributes.Id]);
    },
  );

  test.each([
    'javascript:alert(1)',
    'file:///c:/x',
    'не адрес',
    '',
    'JavaScript:1',
    'tel:1',
    'data:text/html,x',
  ])('«%s» stays plain text', async (href) => {
    const bytes = await write(tree([link(href)]));
    expect(docxText(bytes)).toBe('ссылка');
    expect(within(part(bytes, 'word/document.xml'), 'w:hyperlink')).toEqual([]);
  });

  test('an address with blanks and Cyrillic letters becomes a valid one', async () => {
    const bytes = await write(tree([link('https://сказка.example/приказ 1"')]));
    expect(parts(bytes)['word/_rels/document.xml.rels']).toContain('xn--80aaukc2b.example/%D0%BF');
  });
});
