import type { Inline, Text } from '../../document/tree.ts';
import { cutsOf } from '../breaks.ts';

const NO_BREAK_SPACE = '\u00A0';

/**
 * The content with a no-break space wherever Word must not end a line: after «№», an initial, a one-letter word, before
 * a dash. The places are those where the PDF does not end one either.
 */
export function bindWords(content: readonly Inline[]): readonly Inline[] {
  const text = content.map(plainText).join('');
  const cuts = new Set(cutsOf(text).map((cut) => cut.end));
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

const LONE_BLANK = /(?<! ) (?! )/g;

function plainText(inline: Inline): string {
  if (inline.type === 'text') return inline.value;
  return inline.type === 'link' ? inline.content.map(plainText).join('') : '\n';
}
