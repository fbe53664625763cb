import { align } from './align.ts';

/** Words of a text that stand in it once, and what becomes of them. */
export interface WordChange {
  /** Empty where words only come. */
  readonly old: string;
  /** Empty where words only go. */
  readonly now: string;
  /** The words behind which others come; null where words are replaced or go. */
  readonly after: string | null;
}

/** More single changes are hard to follow: the text is told anew. */
const MOST_CHANGES = 3;
/** Words beside a change that may be named with it, so that they are found once. */
const MOST_BESIDE = 6;

/** A word, a sign or the end of a line, and where it stands. */
interface Token {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** Tokens of both texts that are not the same, as ends and beginnings in both rows. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly nowFrom: number;
  readonly nowTo: number;
}

/** How one text becomes the other word by word, or null where that is no way to tell it. */
export function wordChanges(old: string, now: string): readonly WordChange[] | null {
  const [before, after] = [tokens(old), tokens(now)];
  const stretches = differences(before, after);
  const touched = stretches.reduce((sum, { from, to }) => sum + to - from, 0);
  if (stretches.length > MOST_CHANGES || touched * 2 > before.length) return null;
  const texts = { old, now, before, after };
  const changes = stretches.map((stretch) => named(stretch, texts));
  const found = changes.filter((change) => change !== null);
  return found.length === changes.length && applied(old, found) === now ? found : null;
}

/** The text after the changes, or null where their words do not stand in it once. */
export function applied(text: string, changes: readonly WordChange[]): string | null {
  return changes.reduce<string | null>((result, { old, now, after }) => {
    const sought = after ?? old;
    if (result === null || !standsOnce(result, sought)) return null;
    if (after !== null) return result.replace(sought, () => `${sought}${isSign(now) ? '' : ' '}${now}`);
    if (now !== '') return result.replace(sought, () => now);
    return result.replace(result.includes(` ${sought}`) && !isSign(sought) ? ` ${sought}` : sought, '');
  }, text);
}

function isSign(text: string): boolean {
  return /^[,.;:!?)»]/u.test(text);
}

function tokens(text: string): readonly Token[] {
  const found = text.matchAll(/[\p{L}\p{N}\p{M}]+|\n|[^\s\p{L}\p{N}\p{M}]/gu);
  const single = Array.from(found, ({ 0: value, index }) => ({
    value,
    start: index,
    end: index + value.length,
  }));
  // «VK-мессенджера», «2.1.3», «12:30» and «info@sferum.ru» are one word each.
  const row: Token[] = [];
  for (const token of single) {
    const last = row.at(-1);
    const isJoined =
      last?.end === token.start &&
      (isWord(token.value)
        ? isWord(last.value) || JOINS.test(last.value.at(-1) ?? '')
        : JOINS.test(token.value) && isWord(last.value) && isWord(text.slice(token.end)));
    if (isJoined) row[row.length - 1] = { ...last, value: last.value + token.value, end: token.end };
    else row.push(token);
  }
  return row;
}

const JOINS = /^[-\u2011.,:@/]$/u;

function isWord(value: string): boolean {
  return /^[\p{L}\p{N}\p{M}]/u.test(value);
}

/** Changes with no more than a word between them are one. */
function differences(old: readonly Token[], now: readonly Token[]): readonly Stretch[] {
  const found: Stretch[] = [];
  let [from, nowFrom] = [0, 0];
  for (const step of align(old, now, (one, other) => Number(one.value === other.value))) {
    const [gone, come] = [step.old ? 1 : 0, step.now ? 1 : 0];
    if (gone + come < 2) {
      const last = found.at(-1);
      const own = { from, to: from + gone, nowFrom, nowTo: nowFrom + come };
      const isNear = last && from - last.to <= 1 && nowFrom - last.nowTo <= 1;
      if (isNear) found[found.length - 1] = { ...last, to: own.to, nowTo: own.nowTo };
      else found.push(own);
    }
    from += gone;
    nowFrom += come;
  }
  return found;
}

interface Texts {
  readonly old: string;
  readonly now: string;
  readonly before: readonly Token[];
  readonly after: readonly Token[];
}

/** The change in words that stand once, with as few of those beside it as that takes; null where none do. */
function named(stretch: Stretch, texts: Texts): WordChange | null {
  const { from, to, nowFrom, nowTo } = stretch;
  const sides = Array.from({ length: MOST_BESIDE + 1 }, (_, count) => count);
  if (from === to)
    for (const left of sides.slice(1)) {
      const after = slice(texts.old, texts.before, from - left, from);
      const come = slice(texts.now, texts.after, nowFrom, nowTo);
      if (isPhrase(after) && isPart(come) && standsOnce(texts.old, after))
        return { old: '', now: come, after };
    }
  for (const both of sides)
    for (const left of sides.slice(0, both + 1)) {
      const right = both - left;
      const gone = slice(texts.old, texts.before, from - left, to + right);
      const come = slice(texts.now, texts.after, nowFrom - left, nowTo + right);
      const isDropped = both === 0 && nowFrom === nowTo;
      const isFit = isDropped ? isPart(gone) : isPhrase(gone) && isPhrase(come);
      if (isFit && standsOnce(texts.old, gone)) return { old: gone, now: isDropped ? '' : come, after: null };
    }
  return null;
}

function slice(text: string, row: readonly Token[], from: number, to: number): string {
  const [first, last] = [row[from], row[to - 1]];
  return from >= 0 && first && last && from < to ? text.slice(first.start, last.end) : '';
}

/** Words from the first to the last, of one line, with their quotation marks. */
function isPhrase(text: string): boolean {
  return isPart(text) && /^[\p{L}\p{N}«(]/u.test(text) && /[\p{L}\p{N}»)%]$/u.test(text);
}

/** The same, though a sign may lead or end it. */
function isPart(text: string): boolean {
  return (
    isBalanced(text, '«', '»') &&
    isBalanced(text, '(', ')') &&
    /[\p{L}\p{N}]/u.test(text) &&
    !/[\n–]/u.test(text)
  );
}

/** Nothing is closed that was not opened, nothing stays open. */
function isBalanced(text: string, open: string, close: string): boolean {
  let depth = 0;
  for (const sign of text) {
    depth += Number(sign === open) - Number(sign === close);
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** As words of their own, not inside others. */
function standsOnce(text: string, words: string): boolean {
  const first = text.indexOf(words);
  if (words === '' || first < 0 || text.indexOf(words, first + 1) >= 0) return false;
  const [before, after] = [text.slice(0, first), text.slice(first + words.length)];
  const isCut =
    (isWord(words) && /[\p{L}\p{N}\p{M}]$/u.test(before)) ||
    (/[\p{L}\p{N}\p{M}]$/u.test(words) && isWord(after));
  return !isCut;
}
