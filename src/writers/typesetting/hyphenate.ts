import { plainText } from '../../document/plain-text.ts';
import type { Block, Inline, Text } from '../../document/tree.ts';
import { mapBodyText } from './body-text.ts';
import { SOFT_HYPHEN } from './breaks.ts';
import { softHyphens } from './soft-hyphens.ts';

/**
 * The blocks with soft hyphens in the words of its justified text. Office programs would hyphenate by dictionaries of their own; these
 * places are the same in every format.
 */
export function hyphenate(blocks: readonly Block[]): readonly Block[] {
  return mapBodyText(blocks, (block) => ({ ...block, content: hyphenatedContent(block.content) }));
}

function hyphenatedContent(content: readonly Inline[]): readonly Inline[] {
  const places = softHyphens(plainText(content));
  return places.length === 0 ? content : withHyphens(content, places);
}

/** Soft hyphens before the characters at these places, counted through the whole content; links stay whole. */
function withHyphens(content: readonly Inline[], places: readonly number[]): Inline[] {
  let start = 0;
  const hyphenatedText = (text: Text): Text => {
    const end = start + text.value.length;
    const cuts = places.filter((place) => place > start && place <= end).map((place) => place - start);
    start = end;
    return cuts.length === 0 ? text : { ...text, value: parts(text.value, cuts).join(SOFT_HYPHEN) };
  };
  return content.map((inline) => {
    if (inline.type === 'text') return hyphenatedText(inline);
    start += plainText(inline).length;
    return inline;
  });
}

function parts(text: string, cuts: readonly number[]): string[] {
  return [0, ...cuts].map((from, index) => text.slice(from, cuts[index]));
}
