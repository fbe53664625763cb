import { plainText } from '../document/plain-text.ts';
import { isHeadingRow } from '../document/table-heads.ts';
import type { Block, Inline, Row, Table } from '../document/tree.ts';
import { type PageLayout, points } from './layout.ts';

/**
 * No page ends between the two blocks: a heading stays with its text, «… обязан:» with the first item of its list or
 * with its table, the executor's mark with the signature.
 */
export function staysWith(previous: Block | null, next: Block): boolean {
  switch (previous?.type) {
    case 'heading':
      return next.type !== 'appendix';
    case 'paragraph':
      if (next.type === 'appendix') return false;
      return previous.keepWithNext || (next.type !== 'paragraph' && endsWithColon(previous.content));
    case 'signature':
      return next.type === 'paragraph' && next.style === 'small';
    default:
      return false;
  }
}

/** No page ends below that row: it heads the next one, or would leave a single row of the table to the next page. */
export function rowStaysWithNext({ body, signing }: Table, index: number): boolean {
  const row = body[index];
  const [last] = body.slice(-1);
  const isLastButOne = index === body.length - 2 && index > 0;
  if (row === undefined || last === undefined) return false;
  return isHeadingRow(row) || (isLastButOne && (signing === true || (isLow(row) && isLow(last))));
}

/** Letters of a row that is lower than a quarter of a page, whatever its columns. */
const LOW = 300;

function isLow({ cells }: Row): boolean {
  return cells.reduce((letters, { content }) => letters + plainText(content).length, 0) < LOW;
}

function endsWithColon(content: readonly Inline[]): boolean {
  const last = content.at(-1);
  if (last === undefined || last.type === 'break') return false;
  return last.type === 'text' ? last.value.trimEnd().endsWith(':') : endsWithColon(last.content);
}

/** A signature never stands on a page without so many lines of the text it signs. */
export const LINES_WITH_SIGNATURE = 2;

/**
 * How many lines a paragraph is sure to have, 1 or 2: narrow letters take two fifths of their size. All writers must
 * count alike, and not every one of them breaks the lines itself.
 */
export function certainLines(text: string, { page, margin, font }: PageLayout): 1 | 2 {
  const width = points(page.width - margin.left - margin.right);
  return text.length * 0.4 * font.body > width ? 2 : 1;
}

/** Characters, a little less than a page. */
const LONG = 2000;

/** A paragraph tied to what follows goes to the next page as a whole, as office programs have it; a long one may part. */
export function movesWhole(text: string): boolean {
  return text.length <= LONG;
}
