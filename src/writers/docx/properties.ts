import type { DocumentTree } from '../../document/tree.ts';
import { escapeXml } from './xml.ts';

/** A document without a date still needs one in its properties. */
const NO_DATE = '2000-01-01';

const NAMESPACES = [
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:dcterms="http://purl.org/dc/terms/"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
].join(' ');

/** `docProps/core.xml`: title, author and dates; never the clock, never a program's or a user's name. */
export function coreProperties({ title, author, date }: DocumentTree): string {
  const time = `${date ?? NO_DATE}T00:00:00Z`;
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties ${NAMESPACES}>`,
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(author)}</dc:creator>`,
    `<cp:lastModifiedBy>${escapeXml(author)}</cp:lastModifiedBy><cp:revision>1</cp:revision>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified>`,
    '<dc:language>ru-RU</dc:language></cp:coreProperties>',
  ].join('');
}
