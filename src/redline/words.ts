import type { Break, Inline, Link, Text } from '../document/tree.ts';
import { align } from './align.ts';

/** What becomes of a piece when the change is accepted: it comes, or it goes. */
export type Revision = 'inserted' | 'deleted';

/** How a text looked before. */
export type FormerLook = Pick<Text, 'bold' | 'italic'>;

/** A text that stays and looks otherwise than before. */
export type MarkedText = Text & { readonly was?: FormerLook };

/** A piece of a paragraph of which both texts are made. */
export type MarkedInline = (
  | MarkedText
  | (Omit<Link, 'content'> & { readonly content: readonly MarkedText[] })
  | Break
) & {
  readonly change?: Revision;
};

/** A word, a blank or a sign, or a line break, as it looks. */
interface Piece {
  /** Null: a line break. */
  readonly text: MarkedText | null;
  readonly href: string | null;
}

interface MarkedPiece extends Piece {
  readonly change: Revision | null;
}

/** Both texts of a paragraph as one: what is the same once, what differs word by word, the old before the new. */
export function markWords(old: readonly Inline[], now: readonly Inline[]): readonly MarkedInline[] {
  const steps = align(piecesOf(old), piecesOf(now), (one, other) => (isSame(one, other) ? 1 : 0));
  const marked = steps.map(({ old: gone, now: come }): MarkedPiece => {
    if (gone && come) return { ...come, text: restyled(gone.text, come.text), change: null };
    return come ? { ...come, change: 'inserted' } : { ...(gone as Piece), change: 'deleted' };
  });
  return joined(
    gathered(
      marked,
      steps.map(({ old: gone }) => gone),
    ),
  );
}

/** The same content, all of it new or gone. */
export function markAll(content: readonly MarkedInline[], change: Revision): readonly MarkedInline[] {
  return content.map((inline) => ({ ...inline, change }));
}

function piecesOf(content: readonly Inline[]): readonly Piece[] {
  return content.flatMap((inline): readonly Piece[] => {
    if (inline.type === 'break') return [{ text: null, href: null }];
    if (inline.type === 'text') return cut(inline, null);
    return inline.content.flatMap((text) => cut(text, inline.href));
  });
}

function cut(text: Text, href: string | null): readonly Piece[] {
  const values =
    text.value.match(/[\p{L}\p{N}\p{M}\u{AD}\u{2011}]+|[^\p{L}\p{N}\p{M}\u{AD}\u{2011}]/gu) ?? [];
  return values.map((value) => ({ text: { ...text, value }, href }));
}

function isSame(one: Piece, other: Piece): boolean {
  if (one.text === null || other.text === null) return one.text === other.text;
  return one.href === other.href && plain(one.text.value) === plain(other.text.value);
}

function restyled(gone: Text | null, come: Text | null): MarkedText | null {
  if (gone === null || come === null || (gone.bold === come.bold && gone.italic === come.italic)) return come;
  return { ...come, was: { bold: gone.bold, italic: gone.italic } };
}

/** Where a line may not end depends on the neighbours: a blank is a blank. */
function plain(value: string): string {
  return value === '\u{A0}' ? ' ' : value;
}

/** Of a stretch of changes all that goes stands before all that comes; a blank between two changes is changed with them. */
function gathered(marked: readonly MarkedPiece[], before: readonly (Piece | null)[]): readonly MarkedPiece[] {
  const result: MarkedPiece[] = [];
  let [gone, come]: [MarkedPiece[], MarkedPiece[]] = [[], []];
  const flush = () => {
    result.push(...gone, ...come);
    [gone, come] = [[], []];
  };
  marked.forEach((piece, index) => {
    const isBetween = isBlank(piece) && gone.length > 0 && come.length > 0 && marked[index + 1]?.change;
    if (piece.change === 'deleted') gone.push(piece);
    else if (piece.change === 'inserted') come.push(piece);
    else if (isBetween) {
      gone.push({ ...(before[index] ?? piece), change: 'deleted' });
      come.push({ ...piece, text: piece.text && withoutPast(piece.text), change: 'inserted' });
    } else {
      flush();
      result.push(piece);
    }
  });
  flush();
  return result;
}

function withoutPast({ was: _, ...text }: MarkedText): Text {
  return text;
}

function isBlank({ text }: Piece): boolean {
  return text !== null && /^\s$/u.test(text.value);
}

/** Pieces that look alike as one again. */
function joined(pieces: readonly MarkedPiece[]): readonly MarkedInline[] {
  const result: MarkedInline[] = [];
  for (const { text, href, change } of pieces) {
    const mark = change === null ? {} : { change };
    const last = result.at(-1);
    if (text === null) result.push({ type: 'break', ...mark });
    else if (href === null) {
      if (last?.type === 'text' && last.change === (change ?? undefined) && looksLike(last, text))
        result[result.length - 1] = { ...last, value: last.value + text.value };
      else result.push({ ...text, ...mark });
    } else if (last?.type === 'link' && last.change === (change ?? undefined) && last.href === href)
      result[result.length - 1] = { ...last, content: withText(last.content, text) };
    else result.push({ type: 'link', href, content: [text], ...mark });
  }
  return result;
}

function withText(content: readonly MarkedText[], text: MarkedText): readonly MarkedText[] {
  const last = content.at(-1);
  return last && looksLike(last, text)
    ? [...content.slice(0, -1), { ...last, value: last.value + text.value }]
    : [...content, text];
}

function looksLike(one: MarkedText, other: MarkedText): boolean {
  const look = ({ bold, italic, refersTo, was }: MarkedText) => JSON.stringify([bold, italic, refersTo, was]);
  return look(one) === look(other);
}
