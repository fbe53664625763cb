import type { Break, Link, Tracking } from '../../document/tree.ts';
import type { MarkedInline, MarkedText, Revision } from '../../redline/words.ts';

/** A piece of a paragraph whose letters stand alike: `tracking` is points between them. */
export type TrackedText = MarkedText & { readonly tracking?: number };

export type TrackedInline = (
  | TrackedText
  | (Omit<Link, 'content'> & { readonly content: readonly TrackedText[] })
  | Break
) & {
  readonly change?: Revision;
};

/** The content with its texts cut where their letters stand otherwise. What goes away is not counted: the parts are those of the text that stays. */
export function tracked(
  content: readonly MarkedInline[],
  parts: readonly Tracking[],
): readonly TrackedInline[] {
  if (parts.length === 0) return content;
  let at = 0;
  const cut = <T extends MarkedText>(text: T, change?: Revision): readonly (T & TrackedText)[] => {
    const from = at;
    if (change !== 'deleted') at += text.value.length;
    return cutText(text, from, parts);
  };
  return content.flatMap((inline): readonly TrackedInline[] => {
    if (inline.type === 'text') return cut(inline, inline.change);
    if (inline.type === 'break') return [inline];
    return [{ ...inline, content: inline.content.flatMap((text) => cut(text, inline.change)) }];
  });
}

/** A number that is a field stays in one piece. */
function cutText<T extends MarkedText>(
  text: T,
  from: number,
  parts: readonly Tracking[],
): readonly (T & TrackedText)[] {
  const { length } = text.value;
  const to = text.refersTo === undefined ? from + length : from + 1;
  const over = parts.filter(({ end }, index) => end > from && (parts[index - 1]?.end ?? 0) < to);
  if (over.length < 2) return [{ ...text, tracking: over[0]?.points ?? 0 }];
  return over.map(({ end, points }, index) => {
    const start = index === 0 ? 0 : (over[index - 1] as Tracking).end - from;
    return { ...text, value: text.value.slice(start, Math.min(end - from, length)), tracking: points };
  });
}
