import type { DocumentTree } from '../../document/tree.ts';
import { escapeXml } from '../xml.ts';

const NAMESPACES = [
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:dcterms="http://purl.org/dc/terms/"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
].join(' ');

/** `docProps/core.xml`: title, author and, if there is one, the date; never the clock, never a program's or a user's name. */
export function coreProperties({ title, author, date }: DocumentTree): string {
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties ${NAMESPACES}>`,
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(author)}</dc:creator>`,
    `<cp:lastModifiedBy>${escapeXml(author)}</cp:lastModifiedBy><cp:revision>1</cp:revision>`,
    date === null ? '' : `${moment('created', date)}${moment('modified', date)}`,
    '<dc:language>ru-RU</dc:language></cp:coreProperties>',
  ].join('');
}

function moment(name: string, date: string): string {
  return `<dcterms:${name} xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:${name}>`;
}
