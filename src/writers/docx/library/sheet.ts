import { type PageLayout, subjectWidth, twips } from '../../layout.ts';
import type { ListKind } from '../clause-lists.ts';
import { textWidth } from '../measure.ts';
import { CLAUSE_STYLES, styleNumbering } from '../numbering.ts';
import type { StyleId } from '../style-names.ts';

/**
 * The section's end on the sheet of the layout, whatever sheet it was made for: the library is slow, so that it writes one
 * frame for all sheets.
 */
export function sectionOnSheet(xml: string, { page, margin, pageNumberTop, isNumbered }: PageLayout): string {
  const orientation = page.width > page.height ? 'landscape' : 'portrait';
  const size = `<w:pgSz w:w="${twips(page.width)}" w:h="${twips(page.height)}" w:orient="${orientation}"/>`;
  const sides = (['top', 'right', 'bottom', 'left'] as const).map(
    (side) => `w:${side}="${twips(margin[side])}"`,
  );
  const edge = twips(pageNumberTop);
  const margins = `<w:pgMar ${sides.join(' ')} w:header="${edge}" w:footer="${edge}" w:gutter="0"/>`;
  const placed = xml.replace(/<w:pgSz [^>]*>/, size).replace(/<w:pgMar [^>]*>/, margins);
  return isNumbered ? placed : placed.replace(/<w:headerReference [^>]*>/, '');
}

/** The styles on the sheet of the layout: two of them leave a part of its width free. */
export function stylesOnSheet(xml: string, layout: PageLayout): string {
  const width = textWidth(layout);
  const subject = indented(xml, 'Subtitle', 'right', width - twips(subjectWidth(layout)));
  return indented(subject, 'AppendixMark', 'left', width - twips(layout.corner));
}

function indented(xml: string, style: StyleId, side: 'left' | 'right', value: number): string {
  const start = xml.indexOf(`w:styleId="${style}"`);
  const indent = new RegExp(`(<w:ind w:${side}=")\\d+`);
  return xml.slice(0, start) + xml.slice(start).replace(indent, `$1${value}`);
}

const NUMBERED: readonly StyleId[] = ['Heading1', ...CLAUSE_STYLES, 'ListBullet', 'ListBullet2'];
const BEFORE_NUMBERING = /^(?:<w:keepNext\/>|<w:keepLines\/>)*/;

/** The styles that number their paragraphs tied to their lists, and the default font of Word's own styles marked as such. */
export function withLists(xml: string, lists: readonly ListKind[], main: number): string {
  const tied = NUMBERED.reduce(
    (styles, id) => numberedStyle(styles, id, styleNumbering(id, lists, main)),
    xml,
  );
  return tied.replace('w:styleId="DefaultParagraphFont"', 'w:default="1" $&');
}

function numberedStyle(xml: string, style: StyleId, numbering: string): string {
  const properties = xml.indexOf('<w:pPr>', xml.indexOf(`w:styleId="${style}"`)) + '<w:pPr>'.length;
  const at = properties + (BEFORE_NUMBERING.exec(xml.slice(properties))?.[0].length ?? 0);
  return xml.slice(0, at) + numbering + xml.slice(at);
}
