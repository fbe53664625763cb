import { LinkifyIt } from 'linkify-it';
import type { Inline, Link, Text } from './tree.ts';

/** Ends of Russian addresses that the library does not take for such where no «https://» says so. */
const RUSSIAN = ['рус', 'дети', 'москва', 'онлайн', 'сайт', 'орг', 'ком', 'moscow', 'tatar'];

const finder = new LinkifyIt({ fuzzyLink: true }).tlds(RUSSIAN, true).add('ftp:', null).add('//', null);

/** A quick look: «@», «://» or a dot between letters, without which no text has an address. */
const SUSPECT = /@|:\/\/|[\p{L}\p{N}]\.\p{L}{2}/u;

/** The content with addresses of pages and of mail as links that show the same text. */
export function withLinks(content: readonly Inline[]): readonly Inline[] {
  const isSuspect = (inline: Inline): boolean => inline.type === 'text' && SUSPECT.test(inline.value);
  if (!content.some(isSuspect)) return content;
  return content.flatMap((inline): readonly Inline[] =>
    inline.type === 'text' ? partsOf(inline) : [inline],
  );
}

function partsOf(text: Text): readonly (Text | Link)[] {
  const found = finder.match(text.value) ?? [];
  const part = (from: number, to?: number): Text => ({ ...text, value: text.value.slice(from, to) });
  const ends = [0, ...found.map(({ lastIndex }) => lastIndex)];
  const parts = found.flatMap(({ index, lastIndex, url }, at): (Text | Link)[] => [
    part(ends[at] ?? 0, index),
    { type: 'link', href: url, content: [part(index, lastIndex)] },
  ]);
  return [...parts, part(ends.at(-1) ?? 0)].filter((each) => each.type === 'link' || each.value !== '');
}

const SCHEMES: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:']);

/** The address as programs write it, in ASCII; null for one that must not become a link. */
export function openAddress(href: string): string | null {
  const address = URL.canParse(href) ? new URL(href) : null;
  return address !== null && SCHEMES.has(address.protocol) ? address.href : null;
}
