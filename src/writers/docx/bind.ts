import type { Inline, Text } from '../../document/tree.ts';
import { remember } from '../../remember.ts';
import { cutsOf } from '../breaks.ts';

const NO_BREAK_SPACE = '\u00A0';

/**
 * The content with a no-break space wherever Word must not end a line: after «№», an initial, a one-letter word, before
 * a dash. The places are those where the PDF does not end one either. Words that are longer together than `longest`
 * characters would not fit into their cell and stay apart.
 */
export function bindWords(content: readonly Inline[], longest = Number.POSITIVE_INFINITY): readonly Inline[] {
  const text = content.map(plainText).join('');
  const cuts = partings(text, longest);
  let at = 0;
  const bound = ({ value, ...format }: Text): Text => {
    const start = at;
    at += value.length;
    return {
      ...format,
      value: value.replace(LONE_BLANK, (blank, index: number) => bind(blank, start + index)),
    };
  };
  const bind = (blank: string, index: number): string =>
    cuts.has(index) || index === 0 || index === text.length - 1 ? blank : NO_BREAK_SPACE;
  return content.map((inline) => {
    if (inline.type === 'text') return bound(inline);
    if (inline.type === 'link') return { ...inline, content: inline.content.map(bound) };
    at += 1;
    return inline;
  });
}

const known = new Map<string, ReadonlySet<number>>();

/**
 * Where the text may part: its cuts, and every place inside too long a stretch between two of them. Most paragraphs are
 * the same from document to document.
 */
function partings(text: string, longest: number): ReadonlySet<number> {
  return remember(known, `${longest} ${text}`, () => placesOf(text, longest));
}

function placesOf(text: string, longest: number): ReadonlySet<number> {
  const places = new Set<number>();
  let from = 0;
  for (const { end, next } of [...cutsOf(text), { end: text.length, next: text.length }]) {
    places.add(end);
    if (end - from > longest) for (let at = from; at < end; at++) places.add(at);
    from = next;
  }
  return places;
}

const LONE_BLANK = /(?<! ) (?! )/g;

function plainText(inline: Inline): string {
  if (inline.type === 'text') return inline.value;
  return inline.type === 'link' ? inline.content.map(plainText).join('') : '\n';
}
