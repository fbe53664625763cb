import type { Block, Inline, Row } from '../document/tree.ts';

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

/** A row of one cell across the table is a heading of the rows below: it stays with the first of them. */
export function isHeadingRow({ cells }: Row): boolean {
  return cells.length === 1 && (cells[0]?.span ?? 1) > 1;
}

function endsWithColon(content: readonly Inline[]): boolean {
  const last = content.at(-1);
  if (last === undefined || last.type === 'break') return false;
  return last.type === 'text' ? last.value.trimEnd().endsWith(':') : endsWithColon(last.content);
}
