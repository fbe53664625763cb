import type { Tracking } from '../../document/tree.ts';
import { type PageLayout, TRACKING } from '../layout.ts';
import { changeMark, formerly, inChange } from './change-marks.ts';
import { paragraphLook } from './paragraph-look.ts';
import { runs } from './runs.ts';
import { cellLook, gridOf, rowLook, tableLook } from './table-look.ts';
import type { WordContext } from './word-context.ts';
import type { WordCell, WordItem, WordParagraph, WordRow, WordTable } from './word-model.ts';

/** WordprocessingML of paragraphs and tables. */
export function wordml(items: readonly WordItem[], context: WordContext): string {
  return inRow(items, (item) => (item.kind === 'table' ? table(item, context) : paragraph(item, context)));
}

/** Joining the cells, then the rows, then the tables would copy the whole text each time: the engine puts it together once, at the end. */
function inRow<T>(items: readonly T[], write: (item: T) => string): string {
  let text = '';
  for (const item of items) text += write(item);
  return text;
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

function paragraphProperties(item: WordParagraph, context: WordContext): string {
  const change = changeMark(item.change, context);
  const mark = change === '' ? '' : `<w:rPr>${change}</w:rPr>`;
  const before = item.was && paragraphLook(item.was, context);
  return paragraphLook(item, context) + mark + formerly('w:pPr', before, context);
}

function table(item: WordTable, context: WordContext): string {
  const { rows, was } = item;
  const look = (one: Pick<WordTable, 'widths' | 'caption'>) => tableLook({ ...item, ...one }, context);
  const properties = look(item) + formerly('w:tblPr', was && look(was), context);
  // Of a grid only the number of its change is told.
  const [id] = was ? context.revision().split(' ') : [];
  const former = was ? `<w:tblGridChange ${id}><w:tblGrid>${gridOf(was)}</w:tblGrid></w:tblGridChange>` : '';
  const body = inRow(rows, (line) => row(line, context));
  return `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${gridOf(item)}${former}</w:tblGrid>${body}</w:tbl>`;
}

function row(item: WordRow, context: WordContext): string {
  const { cells, change, was } = item;
  const properties =
    rowLook(item) + changeMark(change, context) + formerly('w:trPr', was && rowLook(was), context);
  return `<w:tr><w:trPr>${properties}</w:trPr>${inRow(cells, (one) => cell(one, context))}</w:tr>`;
}

function cell(item: WordCell, context: WordContext): string {
  const properties = cellLook(item) + formerly('w:tcPr', item.was && cellLook(item.was), context);
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${wordml(item.items, context)}</w:tc>`;
}
