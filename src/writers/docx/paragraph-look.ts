import type { PageLayout } from '../layout.ts';
import type { ListPlace } from './clause-lists.ts';
import { clauseListId, DASHES, numbered } from './numbering.ts';
import { type StyleId, styleSpacing } from './style-names.ts';
import type { WordContext } from './word-context.ts';
import { keepsLines, type WordParagraph } from './word-model.ts';

/** In the order of the schema. */
export function paragraphLook(item: WordParagraph, { layout }: WordContext): string {
  return [
    `<w:pStyle w:val="${item.style}"/>`,
    item.keepNext ? '<w:keepNext/>' : '',
    keepsLines(item) ? '<w:keepLines/>' : '',
    item.pageBreakBefore ? '<w:pageBreakBefore/>' : '',
    item.list === null ? '' : listProperties(item.list, item.style),
    item.ruleBelow === null ? '' : rule(item.ruleBelow, layout),
    spacing(item, layout),
    item.align === null ? '' : `<w:jc w:val="${item.align}"/>`,
  ].join('');
}

/** A paragraph of a style that numbers may be without a number: list 0 is none. */
function listProperties(list: ListPlace | 'dashes' | 'none', style: StyleId): string {
  if (list === 'none') return '<w:numPr><w:numId w:val="0"/></w:numPr>';
  if (list === 'dashes') return numbered(Number(style === 'ListBullet2'), DASHES);
  return numbered(list.level, clauseListId(list.list));
}

function rule(space: number, { line, ink }: PageLayout): string {
  const size = Math.max(6, 8 * line);
  return `<w:pBdr><w:bottom w:val="single" w:sz="${size}" w:space="${space}" w:color="${ink ?? 'auto'}"/></w:pBdr>`;
}

function spacing({ style, extraBefore, extraAfter }: WordParagraph, layout: PageLayout): string {
  if (extraBefore === 0 && extraAfter === 0) return '';
  const { before, after } = styleSpacing(layout, style);
  const above = extraBefore > 0 ? ` w:before="${Math.round(20 * (before + extraBefore))}"` : '';
  const below = extraAfter > 0 ? ` w:after="${Math.round(20 * (after + extraAfter))}"` : '';
  return `<w:spacing${above}${below}/>`;
}
