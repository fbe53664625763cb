import {
  betweenWordQuotes,
  closingBracket,
  closingQuote,
  indentOf,
  inQuotes,
  isNoText,
  keyOf,
  withoutComment,
} from './line-parts.ts';
import type { SlipKind } from './slips.ts';

/** What stands behind a key or a dash, looked at. */
export interface CheckedValue {
  /** With its slip put right. */
  readonly text: string;
  readonly slip: { readonly kind: SlipKind; readonly about: string } | null;
  /** What the lines below it may be: lines under the key, more text, lines of a block, or nothing of its own. */
  readonly takes: 'lines' | 'text' | 'block' | 'nothing';
  /** How many of the lines below belong to it. */
  readonly lines: number;
}

/** A value that begins behind a key with that indent; `below`: the lines under it. */
export function checkValue(value: string, indent: number, below: readonly string[]): CheckedValue {
  if (value === '' || value.startsWith('#')) return right(value, 'lines');
  if (/^[&*!](?=[\w!])/u.test(value)) return right(value, 'lines');
  if (/^[|>][-+\d]*(?:\s*$|\s+#)/u.test(value)) return right(value, 'block');
  if (/^-\s/u.test(value)) return wrong('item-beside', value);
  if (/^["']/u.test(value)) return checkQuoted(value, indent, below);
  if (/^[[{]/u.test(value)) return checkBracketed(value, indent, below);
  if (/^(?:[@`%|>&*!]|[?,](?:\s|$))/u.test(value))
    return wrong('first-sign', inQuotes(withoutComment(value)), value.slice(0, 1));
  return checkPlain(value);
}

function right(text: string, takes: CheckedValue['takes'], lines = 0): CheckedValue {
  return { text, slip: null, takes, lines };
}

function wrong(kind: SlipKind, text: string, about = ''): CheckedValue {
  return { text, slip: { kind, about }, takes: 'nothing', lines: 0 };
}

function checkPlain(value: string): CheckedValue {
  const text = withoutComment(value);
  const quoted = betweenWordQuotes(text);
  if (/:(?:\s|$)/u.test(text)) {
    const [, second] = /[\s,;]([A-Za-z][\w-]*):\s/u.exec(text) ?? [];
    if (second !== undefined) return wrong('two-keys', value, second);
    return wrong(/^[«“”„‟]/u.test(text) ? 'word-quotes' : 'colon', inQuotes(quoted ?? text));
  }
  if (quoted !== null) return wrong('quotes-around', inQuotes(quoted));
  const isOdd = (text.match(/"/gu)?.length ?? 0) % 2 === 1;
  return { ...right(value, 'text'), slip: isOdd ? { kind: 'odd-quote', about: '' } : null };
}

function checkQuoted(value: string, indent: number, below: readonly string[]): CheckedValue {
  const quote = value.slice(0, 1);
  const end = closingQuote(value);
  if (end < 0) {
    const lines = linesTo(below, indent, (line) => closingQuote(quote + line) >= 0);
    if (lines > 0) return right(value, 'nothing', lines);
    return wrong('unclosed', inQuotes(value.slice(1).replace(/[“”„»"']$/u, '')), quote);
  }
  const inner = value.slice(1, end);
  if (!isNoText(value.slice(end + 1))) {
    const whole = value.trimEnd();
    return wrong('inner-quotes', inQuotes(whole.endsWith(quote) ? whole.slice(1, -1) : whole), quote);
  }
  const isEscaped = quote === '"' && /\\(?![0abtnvfreNLPxuU_ "/\\])/u.test(inner.replaceAll('\\\\', ''));
  return isEscaped ? wrong('escape', inQuotes(inner)) : right(value, 'nothing');
}

function checkBracketed(value: string, indent: number, below: readonly string[]): CheckedValue {
  const end = closingBracket(value);
  if (end >= 0) {
    const isWhole = isNoText(value.slice(end + 1));
    return isWhole ? right(value, 'nothing') : wrong('bracket', inQuotes(withoutComment(value)));
  }
  let text = value;
  const lines = linesTo(below, indent, (line) => {
    text += `\n${line}`;
    return closingBracket(text) >= 0;
  });
  return lines > 0 ? right(value, 'nothing', lines) : wrong('open-bracket', value, value.slice(0, 1));
}

/** Whoever has not closed a quote or a bracket within so many lines has forgotten it. */
const LONGEST = 50;

/** How many lines a value goes on for, to the one that ends it; 0 when a key or an item comes first. */
function linesTo(below: readonly string[], indent: number, isEnd: (line: string) => boolean): number {
  for (const [index, line] of below.slice(0, LONGEST).entries()) {
    const body = line.trimStart();
    if (indentOf(line) <= indent && (keyOf(body) || body.startsWith('- '))) return 0;
    if (isEnd(line)) return index + 1;
  }
  return 0;
}
