import { describe, expect, test } from 'vitest';
import { writeDocx } from '../../../src/writers/docx/docx.ts';
import { pageLayout } from '../../../src/writers/layout.ts';
import { part, parts } from './archive.ts';
import { appendix, p, tree } from './build.ts';
import { order, regulation } from './samples.ts';
import { write } from './write.ts';
import { all, find, parseXml, within } from './xml.ts';

describe('the package', () => {
  test('page number from the second page, geometry and properties', async () => {
    const bytes = await write(regulation());
    const section = find(part(bytes, 'word/document.xml'), 'w:body', 'w:sectPr');
    expect(find(section, 'w:titlePg')).toBeDefined();
    expect(all(section, 'w:headerReference').map((node) => node.attributes['w:type'])).toEqual(['default']);
    expect(find(section, 'w:pgSz')?.attributes).toMatchObject({ 'w:w': '11906', 'w:h': '16838' });
    expect(find(section, 'w:pgMar')?.attributes).toMatchObject({
      'w:left': '1701',
      'w:right': '567',
      'w:top': '1134',
      'w:bottom': '1134',
      'w:header': '567',
    });
    expect(parts(bytes)['word/header1.xml']).toContain('PAGE');
    expect(parts(bytes)['word/styles.xml']).toContain('<w:lang w:val="ru-RU"/>');
    expect(parts(bytes)['docProps/core.xml']).toMatchInlineSnapshot(
      `"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>Положение об использовании платформы</dc:title><dc:creator>МБДОУ «Детский сад «Сказка»</dc:creator><cp:lastModifiedBy>МБДОУ «Детский сад «Сказка»</cp:lastModifiedBy><cp:revision>1</cp:revision><dcterms:created xsi:type="dcterms:W3CDTF">2024-09-02T00:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">2024-09-02T00:00:00Z</dcterms:modified><dc:language>ru-RU</dc:language></cp:coreProperties>"`,
    );
  });

  test('an undated document tells no date', async () => {
    const properties = parts(await write({ ...order(), date: null }))['docProps/core.xml'];
    expect(properties).toContain('<dc:language>');
    expect(properties).not.toMatch(/created|modified/);
  });

  test('papers that part bear no page numbers', async () => {
    const papers = tree([appendix(0, [], p('один')), appendix(0, [], p('два'))]);
    const { bytes } = await writeDocx(papers, pageLayout('ordinary', '2025', { isNumbered: false }));
    const section = find(part(bytes, 'word/document.xml'), 'w:body', 'w:sectPr');
    expect(all(section, 'w:headerReference')).toEqual([]);
  });

  test('nothing tells the library or a default author', async () => {
    expect(Object.values(parts(await write(order()))).join()).not.toMatch(/Un-named|docx|dolanmiu/i);
  });

  test('every part is well-formed and every internal target exists', async () => {
    const files = parts(await write(regulation()));
    for (const [name, xml] of Object.entries(files)) expect(() => parseXml(xml), name).not.toThrow();
    for (const name of Object.keys(files).filter((file) => file.endsWith('.rels'))) {
      const folder = name.replace(/_rels\/[^/]*$/, '');
      const internal = within(parseXml(files[name] ?? ''), 'Relationship').filter(
        (node) => node.attributes.TargetMode !== 'External',
      );
      for (const node of internal) expect(Object.keys(files)).toContain(folder + node.attributes.Target);
    }
  });
});
