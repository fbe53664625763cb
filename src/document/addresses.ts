import { LinkifyIt, REBuilder } from 'linkify-it';
import { remember } from '../remember.ts';
import type { Inline, Link, Text } from './tree.ts';

/** Ends of Russian addresses that the library does not take for such where no «https://» says so. */
export const RUSSIAN = ['рус', 'дети', 'москва', 'онлайн', 'сайт', 'орг', 'ком', 'moscow', 'tatar'];

const BLANKS = String.raw`\0-\x20\x7F-\xA0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000`;
const SIGNS = String.raw`!-#%-*,\-./:;?@\[-\]_{}\xA1\xA7\xAB\xB6\xB7\xBB\xBF\u2010-\u2027\u2030-\u2043\u2045-\u2051\u2053-\u205E\u3001-\u3003\u3008-\u3011`;

/**
 * The library's expressions for texts of our letters. With the signs of all scripts, each in every place of an address, and with the
 * forms of IPv6 addresses, which no act names, the engine builds them for longer than it makes a document.
 */
class Expressions extends REBuilder {
  override src_Any = '[^]';
  override src_ZCc = `[${BLANKS}]`;
  override src_ZPCc = `[${BLANKS}${SIGNS}]`;

  override get_ipv6_url_host(): RegExp {
    return NEVER;
  }

  override get_ipv6_mail_host(): RegExp {
    return NEVER;
  }
}

const NEVER = /(?!)/;

const finder = new LinkifyIt({ fuzzyLink: true, rebuilder: new Expressions() })
  .tlds(RUSSIAN, true)
  .add('ftp:', null)
  .add('//', null);

/** A quick look: «@», «://» or a dot between what may be letters, without which no text has an address. */
function isSuspect(text: string): boolean {
  return text.includes('@') || text.includes('://') || /\.(?<=[^\s.]\.)[^\s.\d]{2}/.test(text);
}

/** The content with addresses of pages and of mail as links that show the same text. */
export function withLinks(content: readonly Inline[]): readonly Inline[] {
  if (!content.some((inline) => inline.type === 'text' && isSuspect(inline.value))) return content;
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
  return remember(addresses, href, () => asAscii(href));
}

/** Documents have the same ones. */
const addresses = new Map<string, string | null>();

function asAscii(href: string): string | null {
  const address = URL.canParse(href) ? new URL(href) : null;
  return address !== null && SCHEMES.has(address.protocol) ? address.href : null;
}
