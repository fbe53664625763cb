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
  if (/^#[\p{L}\p{N}]/u.test(value)) return { ...right(value, 'lines'), slip: { kind: 'hash', about: '' } };
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
  const [odd] = [/"/gu, /[“”„‟]/gu].map((quote) => text.match(quote) ?? []).filter(isOdd);
  return { ...right(value, 'text'), slip: odd ? { kind: 'odd-quote', about: odd[0] ?? '' } : null };
}

function isOdd({ length }: readonly string[]): boolean {
  return length % 2 === 1;
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
    return isWhole ? checkInside(value, end) : wrong('bracket', inQuotes(withoutComment(value)));
  }
  let text = value;
  const lines = linesTo(below, indent, (line) => {
    text += `\n${line}`;
    return closingBracket(text) >= 0;
  });
  return lines > 0 ? right(value, 'nothing', lines) : wrong('open-bracket', value, value.slice(0, 1));
}

/** `{number: 5; date: …}` and `{number: #5}`, on one line: `end` is where the bracket closes. */
function checkInside(value: string, end: number): CheckedValue {
  const inside = value.slice(0, end);
  if (/["']/u.test(inside)) return right(value, 'nothing');
  const hash = /\s#[^,\]}]*/u.exec(inside);
  if (hash) return hashInside(value, hash[0]);
  const found = inside.split(/[,{[]/u).flatMap(keyAfterValue)[0];
  if (found === undefined) return right(value, 'nothing');
  const key = found.slice(1);
  const mended = value.replace(`${found}:`, `, ${key}:`).replace(/;\s{0,9},/gu, ',');
  return wrong('no-comma', mended, key);
}

function hashInside(value: string, hash: string): CheckedValue {
  const mended = value.replace(hash, () => ` ${inQuotes(hash.trim())}`);
  return wrong('hash', mended);
}

/** « date» of «number: 5 date: 01.09.2026»: a key that no comma parts from the value before it. */
function keyAfterValue(piece: string): readonly string[] {
  const [, value, ...others] = piece.split(/:\s/u);
  const found = others.length === 0 ? null : /[\s;][A-Za-z][\w-]{0,40}$/u.exec(value ?? '');
  return found === null ? [] : [found[0]];
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
