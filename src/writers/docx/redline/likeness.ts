import { plainText } from '../../../document/plain-text.ts';
import { commonWords } from '../../../redline/align.ts';
import type { WordItem, WordParagraph, WordRow, WordTable } from '../word-model.ts';

/** Paragraphs with fewer words in common are another paragraph, not a changed one. */
export const LIKE = 0.5;

export function isOfKind(old: WordItem, now: WordItem): boolean {
  if (old.kind === 'table' || now.kind === 'table') return false;
  return (
    old.style === now.style &&
    old.spaced === now.spaced &&
    isSameList(old.list, now.list) &&
    isSameDrawing(old, now)
  );
}

/** Clauses with one id belong together whatever they say. */
export function likeness(old: WordItem, now: WordItem): number {
  if (old.kind === 'table' || now.kind === 'table')
    return old.kind === 'table' && now.kind === 'table' ? tableLikeness(old, now) : 0;
  if (!isOfKind(old, now)) return 0;
  const [before, after] = [textOf(old), textOf(now)];
  if (before === after) return isSamePart(old, now) ? 1 : 0.95;
  if (old.clause !== null && now.clause !== null) return old.clause === now.clause ? 0.9 : 0;
  const like = commonWords(before, after);
  return like >= LIKE ? like * 0.8 : 0;
}

function isSamePart(old: WordParagraph, now: WordParagraph): boolean {
  return old.clause === null || now.clause === null || old.clause === now.clause;
}

function isSameList(old: WordParagraph['list'], now: WordParagraph['list']): boolean {
  if (old === null || now === null || typeof old === 'string' || typeof now === 'string') return old === now;
  return old.level === now.level;
}

function isSameDrawing(old: WordParagraph, now: WordParagraph): boolean {
  return JSON.stringify([old.picture, old.chart]) === JSON.stringify([now.picture, now.chart]);
}

function tableLikeness(old: WordTable, now: WordTable): number {
  if (old.look !== now.look || old.widths.length !== now.widths.length) return 0;
  const [before, after] = [plainText(old.rows), plainText(now.rows)].map(blankless);
  return before === after ? 1 : 0.1 + 0.8 * commonWords(before ?? '', after ?? '');
}

export function textOf({ content }: WordParagraph): string {
  return blankless(plainText(content));
}

function blankless(text: string): string {
  return text.replaceAll('\u{A0}', ' ');
}

/** Rows of other cells are other rows; else the words decide, a row without any is like every other. */
export function rowLikeness(old: WordRow, now: WordRow): number {
  const shape = ({ header, cells }: WordRow) => JSON.stringify([header, cells.map(({ span }) => span)]);
  if (shape(old) !== shape(now)) return 0;
  const [before = '', after = ''] = [plainText(old.cells), plainText(now.cells)].map(blankless);
  return before === after ? 1 : 0.05 + 0.8 * commonWords(before, after);
}
