import type { Tracking } from '../../document/tree.ts';
import type { FormerLook, MarkedInline, Revision } from '../../redline/words.ts';
import type { PageLayout } from '../layout.ts';
import { TRACKING, twips } from '../layout.ts';
import { SHUT, SOFT_HYPHEN } from '../typesetting/breaks.ts';
import { escapeXml } from '../xml.ts';
import type { Anchors } from './anchors.ts';
import type { ListPlace } from './clause-lists.ts';
import { clauseListId, DASHES, numbered } from './numbering.ts';
import { type StyleId, styleSpacing } from './style-names.ts';
import { type TrackedInline, type TrackedText, tracked } from './tracked.ts';
import {
  keepsLines,
  type Picture,
  type WordCell,
  type WordChart,
  type WordItem,
  type WordParagraph,
  type WordRow,
  type WordTable,
} from './word-model.ts';

/** What writing a body needs beside the body. */
export interface WordContext {
  readonly layout: PageLayout;
  /** Gives the relationship id of an address, or null for one that must not become a link. */
  readonly link: (href: string) => string | null;
  readonly anchors: Anchors;
  /** Gives the run that shows a picture. */
  readonly picture: (picture: Picture) => string;
  /** Gives the run that shows a chart. */
  readonly chart: (chart: WordChart) => string;
  /** Gives the attributes of a change. */
  readonly revision: () => string;
}

/** WordprocessingML of paragraphs and tables. */
export function wordml(items: readonly WordItem[], context: WordContext): string {
  return items
    .map((item) => (item.kind === 'table' ? table(item, context) : paragraph(item, context)))
    .join('');
}

function paragraph(item: WordParagraph, context: WordContext): string {
  const picture = item.picture === null ? '' : context.picture(item.picture);
  const chart = item.chart === null ? '' : context.chart(item.chart);
  const drawing = inChange(item.change, picture + chart, context);
  const text = runs(item.content, trackingOf(item, context.layout), context);
  // A bookmark stands once: with the text that stays.
  const isAnchor = item.anchor !== null && item.change !== 'deleted';
  const marked = isAnchor ? context.anchors.mark(item.anchor, text) : text;
  return `<w:p><w:pPr>${paragraphProperties(item, context)}</w:pPr>${marked}${drawing}</w:p>`;
}

function trackingOf({ spaced, tracking }: WordParagraph, { font }: PageLayout): readonly Tracking[] {
  return spaced ? [{ end: Number.POSITIVE_INFINITY, points: font.body * TRACKING }] : tracking;
}

const CHANGES: Readonly<Record<Revision, string>> = { inserted: 'w:ins', deleted: 'w:del' };

/** Runs that come or go. */
function inChange(change: Revision | null | undefined, inner: string, { revision }: WordContext): string {
  if (!change || inner === '') return inner;
  return `<${CHANGES[change]} ${revision()}>${inner}</${CHANGES[change]}>`;
}

/** The end of a paragraph, or a row, comes or goes. */
function changeMark(change: Revision | null | undefined, { revision }: WordContext): string {
  return change ? `<${CHANGES[change]} ${revision()}/>` : '';
}

function paragraphProperties(item: WordParagraph, context: WordContext): string {
  const change = changeMark(item.change, context);
  const mark = change === '' ? '' : `<w:rPr>${change}</w:rPr>`;
  const before = item.was && paragraphLook(item.was, context);
  return paragraphLook(item, context) + mark + formerly('w:pPr', before, context);
}

/** What something looked like before, at the end of what it looks like now. */
function formerly(name: string, before: string | null | undefined, { revision }: WordContext): string {
  if (before === null || before === undefined) return '';
  return `<${name}Change ${revision()}><${name}>${before}</${name}></${name}Change>`;
}

/** In the order of the schema. */
function paragraphLook(item: WordParagraph, { layout }: WordContext): string {
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

/** The documents of a batch share most of their paragraphs. */
const plainRuns = new WeakMap<
  readonly MarkedInline[],
  { readonly tracking: readonly Tracking[]; readonly made: string }
>();

function runs(content: readonly MarkedInline[], tracking: readonly Tracking[], context: WordContext): string {
  const isPlain = content.every(hangsOnNothing);
  const known = isPlain ? plainRuns.get(content) : undefined;
  if (known?.tracking === tracking) return known.made;
  const made = tracked(content, tracking)
    .map((inline) => run(inline, context))
    .join('');
  if (isPlain) plainRuns.set(content, { tracking, made });
  return made;
}

/** Text that is the same in every document: it has no link, no number of a clause and no change, which the document counts. */
function hangsOnNothing(inline: MarkedInline): boolean {
  return (
    inline.type === 'text' &&
    inline.refersTo === undefined &&
    inline.change === undefined &&
    inline.was === undefined
  );
}

function run(inline: TrackedInline, context: WordContext): string {
  const { change } = inline;
  if (inline.type === 'text') return referring(inline, context);
  if (inline.type === 'break') return inChange(change, '<w:r><w:br/></w:r>', context);
  const id = context.link(inline.href);
  const style = id === null ? '' : '<w:rStyle w:val="Hyperlink"/>';
  const texts = inline.content.map((text) => textRun(text, context, change, style)).join('');
  const inner = inChange(change, texts, context);
  if (id === null) return inner;
  return `<w:hyperlink r:id="${id}" w:history="1">${inner}</w:hyperlink>`;
}

/** What comes or goes shows its numbers as they are. */
function referring(text: TrackedText & { readonly change?: Revision }, context: WordContext): string {
  const { change, refersTo } = text;
  const run = textRun(text, context, change);
  return change || refersTo === undefined
    ? inChange(change, run, context)
    : context.anchors.field(refersTo, run);
}

function textRun(text: TrackedText, context: WordContext, change?: Revision, style = ''): string {
  const { value, was, tracking = 0 } = text;
  const name = change === 'deleted' ? 'w:delText' : 'w:t';
  const look = (one: FormerLook) => textLook(one, style, tracking);
  const properties = look(text) + formerly('w:rPr', was && look(was), context);
  const format = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`;
  const start = `<${name} xml:space="preserve">`;
  // A soft hyphen that is hidden ends no line, and is there for who compares the text with that of another sheet.
  const hidden = `</${name}></w:r><w:r><w:rPr>${marksOf(text, style)}<w:vanish/>${apartBy(tracking)}</w:rPr><w:softHyphen/></w:r><w:r>${format}${start}`;
  const escaped = escapeXml(value)
    .replaceAll('\u2011', `</${name}><w:noBreakHyphen/>${start}`)
    .replaceAll(`-${SHUT}`, `</${name}><w:noBreakHyphen/>${start}`)
    .replaceAll(SOFT_HYPHEN + SHUT, hidden)
    .replaceAll(SOFT_HYPHEN, `</${name}><w:softHyphen/>${start}`);
  return `<w:r>${format}${start}${escaped}</${name}></w:r>`;
}

function textLook(look: FormerLook, style: string, tracking: number): string {
  return marksOf(look, style) + apartBy(tracking);
}

function marksOf({ bold, italic }: FormerLook, style: string): string {
  return `${style}${bold ? '<w:b/><w:bCs/>' : ''}${italic ? '<w:i/><w:iCs/>' : ''}`;
}

function apartBy(tracking: number): string {
  return tracking === 0 ? '' : `<w:spacing w:val="${Math.round(20 * tracking)}"/>`;
}

/** Thickness of table lines, eighths of a point. */
const LINE = 4;
const SIDES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
const NO_LINES = SIDES.map((side) => `<w:${side} w:val="nil"/>`).join('');

function borders(look: WordTable['look'], { line, ink }: PageLayout): string {
  if (look === 'bare') return NO_LINES;
  const style = look === 'cut' ? 'dashed' : 'single';
  const size = look === 'framed' ? 8 * line : LINE;
  const colour = look === 'ruled' ? 'auto' : (ink ?? 'auto');
  return SIDES.map(
    (side) => `<w:${side} w:val="${style}" w:sz="${size}" w:space="0" w:color="${colour}"/>`,
  ).join('');
}

/** A first row and a first column that head the others (0x20, 0x80), no bands: for those who read by the ear. */
const HEADED =
  '<w:tblLook w:val="06A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>';
const UNHEADED =
  '<w:tblLook w:val="0600" w:firstRow="0" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>';

function table(item: WordTable, context: WordContext): string {
  const { rows, was } = item;
  const look = (one: Pick<WordTable, 'widths' | 'caption'>) => tableLook({ ...item, ...one }, context);
  const properties = look(item) + formerly('w:tblPr', was && look(was), context);
  // Of a grid only the number of its change is told.
  const [id] = was ? context.revision().split(' ') : [];
  const former = was ? `<w:tblGridChange ${id}><w:tblGrid>${gridOf(was)}</w:tblGrid></w:tblGridChange>` : '';
  const body = rows.map((line) => row(line, context)).join('');
  return `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${gridOf(item)}${former}</w:tblGrid>${body}</w:tbl>`;
}

function gridOf({ widths }: Pick<WordTable, 'widths'>): string {
  return widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
}

function tableLook({ widths, look, caption }: WordTable, { layout }: WordContext): string {
  const width = widths.reduce((a, b) => a + b, 0);
  return [
    `<w:tblW w:w="${width}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/>`,
    `<w:tblBorders>${borders(look, layout)}</w:tblBorders><w:tblLayout w:type="fixed"/>`,
    `<w:tblCellMar>${padding(look, layout)}</w:tblCellMar>`,
    look === 'ruled' ? HEADED : UNHEADED,
    caption === '' ? '' : `<w:tblCaption w:val="${escapeXml(caption)}"/>`,
  ].join('');
}

/** A row grows by the width of its line, so half a line is taken from each side of the padding. */
function padding(look: WordTable['look'], { cell, card }: PageLayout): string {
  if (look === 'bare') return margins(0, 0);
  if (look !== 'ruled') return margins(twips(card.padding), twips(card.padding));
  const halfLine = Math.round((20 * LINE) / 8 / 2);
  return margins(Math.max(0, twips(cell.vertical) - halfLine), twips(cell.horizontal));
}

function margins(vertical: number, horizontal: number): string {
  return [
    `<w:top w:w="${vertical}" w:type="dxa"/><w:left w:w="${horizontal}" w:type="dxa"/>`,
    `<w:bottom w:w="${vertical}" w:type="dxa"/><w:right w:w="${horizontal}" w:type="dxa"/>`,
  ].join('');
}

function row(item: WordRow, context: WordContext): string {
  const { cells, change, was } = item;
  const properties =
    rowLook(item) + changeMark(change, context) + formerly('w:trPr', was && rowLook(was), context);
  return `<w:tr><w:trPr>${properties}</w:trPr>${cells.map((one) => cell(one, context)).join('')}</w:tr>`;
}

function rowLook({ header, leastHeight }: Pick<WordRow, 'header' | 'leastHeight'>): string {
  const height = leastHeight > 0 ? `<w:trHeight w:val="${leastHeight}" w:hRule="atLeast"/>` : '';
  return `<w:cantSplit/>${height}${header ? '<w:tblHeader/>' : ''}`;
}

function cell(item: WordCell, context: WordContext): string {
  const properties = cellLook(item) + formerly('w:tcPr', item.was && cellLook(item.was), context);
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${wordml(item.items, context)}</w:tc>`;
}

function cellLook({ width, span, top, bottom, vertical }: Omit<WordCell, 'items'>): string {
  return [
    `<w:tcW w:w="${width}" w:type="dxa"/>`,
    span > 1 ? `<w:gridSpan w:val="${span}"/>` : '',
    cellMargins(top, bottom),
    vertical === 'top' ? '' : `<w:vAlign w:val="${vertical}"/>`,
  ].join('');
}

function cellMargins(top: number, bottom: number): string {
  const above = top > 0 ? `<w:top w:w="${20 * top}" w:type="dxa"/>` : '';
  const below = bottom > 0 ? `<w:bottom w:w="${20 * bottom}" w:type="dxa"/>` : '';
  return above || below ? `<w:tcMar>${above}${below}</w:tcMar>` : '';
}
