import { childElement, childElements, type Element, place } from '../document/element.ts';
import { withoutMarks } from './own-markup.ts';

/** A `<meta name content>` of a template's head. */
export interface MetaTag {
  /** Empty when the tag has none. */
  readonly name: string;
  readonly content: string;
  /** 1-based, in the template. */
  readonly line: number;
  readonly column: number;
}

/** The tags of the head, in their order. `text` is what `root` was parsed of, or has the same lines and columns. */
export function metaTags(text: string, root: Element): readonly MetaTag[] {
  const head = childElement(root, 'head');
  return (head ? childElements(head) : [])
    .filter(({ name }) => name === 'meta')
    .map(({ attributes, offset }) => ({
      name: attributes.name ?? '',
      content: withoutMarks(attributes.content ?? ''),
      ...place(text, offset),
    }));
}

/** The contents of the tags of a name; most names stand at most once. */
export function contentsOf(tags: readonly MetaTag[], name: string): readonly string[] {
  return tags.filter((tag) => tag.name === name).map(({ content }) => content);
}

/** The words of a content, blanks between. */
export function wordsOf(content: string): readonly string[] {
  return content.split(/\s+/u).filter((word) => word !== '');
}

/** «order-use: а этот документ на него ссылается» → the word and the text behind the colon; null when one is missing. */
export function explained(content: string): { readonly word: string; readonly text: string } | null {
  const [, word = '', text = ''] = /^([^:]+):\s+(\S.*)$/su.exec(content.trim()) ?? [];
  return text === '' ? null : { word: word.trim(), text: text.replace(/\s+/gu, ' ') };
}
