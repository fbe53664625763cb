/*
 * A mistake in one line makes the parser stumble somewhere else, or over every other line. So the lines are looked at
 * first, one by one: what is no «ключ: значение», no «- пункт», no comment and no text under its key is told where it is, and
 * put right as far as anybody can, for the parser to go on.
 */
import { indentOf, isOwnWord, keyOf, plainKey, type SlippedKey, signedKey } from './line-parts.ts';
import type { Slip, SlipKind } from './slips.ts';
import { checkValue } from './value-slips.ts';

export interface Proofread {
  /** With the slips put right; lines stay where they are. */
  readonly text: string;
  readonly slips: readonly Slip[];
  /** The first line that fits nowhere; the lines below it were not looked at. */
  readonly misfit: Slip | null;
}

export function proofread(text: string): Proofread {
  return new Proofreader(text.split('\n')).read();
}

/** Keys or items that stand under each other. */
interface Level {
  readonly at: number;
  /** Of its first line. */
  readonly index: number;
  readonly isList: boolean;
  lines: number;
}

/** What may follow the line before: lines under a key without a value, more of its text, or nothing of its own. */
interface Before {
  readonly at: number;
  readonly takes: 'lines' | 'text' | 'nothing';
}

/** What nobody can put right for the user. */
const MISFITS: readonly SlipKind[] = ['two-keys', 'item-beside', 'open-bracket'];

const BULLET = /^(?:-(?=[^\s-])|[–—−•·▪●*]\s*|\d{1,2}[.)]\s+)/u;
const DASH = /^-(?:\s+|$)/u;

class Proofreader {
  readonly #lines: readonly string[];
  readonly #slips: Slip[] = [];
  readonly #levels: Level[] = [];
  #misfit: Slip | null = null;
  #before: Before = { at: -1, takes: 'lines' };
  /** Lines up to here belong to a value that began above. */
  #next = 0;
  /** Indent of a key with a block of text (`>-`); deeper lines are its text. */
  #block: number | null = null;
  readonly #tabs = new Map<string, string>();
  /** Indent of lines under an item whose dash was put right, and where that moved its first key. */
  #moved: { readonly from: number; readonly to: number } | null = null;

  constructor(lines: readonly string[]) {
    this.#lines = lines;
  }

  read(): Proofread {
    const lines = this.#lines.map((line, index) =>
      this.#isLeft(line, index) ? line : this.#line(line, index),
    );
    return { text: lines.join('\n'), slips: this.#slips, misfit: this.#misfit };
  }

  #isLeft(line: string, index: number): boolean {
    if (this.#misfit || index < this.#next || /^\s*(?:#|$)|^(?:---|\.\.\.|%)/u.test(line)) return true;
    if (this.#block !== null && indentOf(line) > this.#block) return true;
    this.#block = null;
    return false;
  }

  #line(line: string, index: number): string {
    const blanks = /^\s*/u.exec(line)?.[0] ?? '';
    let start = blanks.includes('\t') ? this.#untabbed(blanks, index) : blanks;
    let body = line.slice(blanks.length);
    start = this.#aligned(start, body, index);
    body = this.#dashed(body, start.length, index);
    for (let dash = DASH.exec(body); dash; dash = DASH.exec(body)) {
      this.#stand(start.length, index, true);
      this.#before = { at: start.length, takes: 'lines' };
      start += dash[0];
      body = body.slice(dash[0].length);
    }
    return start + (body === '' || body.startsWith('#') ? body : this.#entry(start.length, body, index));
  }

  /** An item that begins with another sign begins with a dash. */
  #dashed(body: string, at: number, index: number): string {
    const bullet = this.#takesItem(at) ? BULLET.exec(body) : null;
    if (!bullet) return body;
    this.#slip('dash', index, at);
    this.#moved = { from: at + bullet[0].length, to: at + 2 };
    return `- ${body.slice(bullet[0].length)}`;
  }

  /** The indent of a line beside one that was put right: under its first key, or under the item above it. */
  #aligned(start: string, body: string, index: number): string {
    const { at, takes } = this.#before;
    if (this.#moved && start.length < this.#moved.from) this.#moved = null;
    if (start.length === this.#moved?.from) return ' '.repeat(this.#moved.to);
    const list = this.#levels.findLast((level) => level.isList);
    if (takes !== 'text' || list?.at !== at || start.length <= at || !DASH.test(body)) return start;
    this.#slip('shifted', index, start.length);
    return ' '.repeat(at);
  }

  /** Tabs as blanks: how wide they were meant shows where they first stand. */
  #untabbed(blanks: string, index: number): string {
    this.#slip('tab', index, blanks.indexOf('\t'));
    const { at, takes } = this.#before;
    const wide = blanks.replaceAll('\t', '  ');
    const known =
      this.#tabs.get(blanks) ?? (takes === 'lines' && wide.length <= at ? ' '.repeat(at + 2) : wide);
    this.#tabs.set(blanks, known);
    return known;
  }

  /** Items may stand right under their key. */
  #takesItem(at: number): boolean {
    if (this.#levels.some((level) => level.isList && level.at === at)) return true;
    return this.#levels.length > 0 && this.#before.takes === 'lines' && at >= this.#before.at;
  }

  #entry(at: number, body: string, index: number): string {
    const { at: above, takes } = this.#before;
    // The whole file in brackets; a line in brackets is a heading.
    if (this.#levels.length === 0 && /^(?:\{|\[(?![^\]]*\]\s*$))/u.test(body))
      return this.#value(body, { at: above, index, column: at });
    if (takes === 'text' && at > above)
      return keyOf(body) ? this.#fitsNowhere('shifted', index, at, body) : body;
    const isUnder = this.#levels.length > 0 && takes === 'lines' && at > above;
    const key = keyOf(body) ?? this.#slippedKey(at, body, index, isUnder);
    if (key) {
      this.#stand(at, index, false);
      return key.start + this.#value(key.value, { at, index, column: at + key.start.length });
    }
    if (isUnder) return this.#value(body, { at: above, index, column: at });
    this.#slip('stray', index, at);
    return `# ${body}`;
  }

  /** Where a text may stand under its key, only what can be no text is taken for a key. */
  #slippedKey(at: number, body: string, index: number, isText: boolean): SlippedKey | null {
    const signed = signedKey(body);
    const found = isText && !isOwnWord(signed?.key ?? '') ? null : (signed ?? plainKey(body));
    if (!found) return null;
    const kind = found.sign === ':' ? 'no-blank' : found.sign === '' ? 'no-colon' : 'other-sign';
    const place = { line: index + 1, column: at + found.key.length + 1 };
    this.#slips.push({ kind, ...place, about: found.key, sign: found.sign });
    return found;
  }

  /** A key or an item begins at a column: it has neighbours there, or begins the lines under the key above it. */
  #stand(at: number, index: number, isList: boolean): void {
    const columns = this.#levels.filter((level) => level.isList === isList).map((level) => level.at);
    const isDeepest = this.#levels.every((level) => level.at < at);
    const [root] = this.#levels;
    let left = root;
    for (let top = this.#levels.at(-1); top; top = this.#levels.at(-1)) {
      if (top.at === at && top.isList === isList) {
        top.lines += 1;
        return;
      }
      if (top.at < at || (top.at === at && isList)) break;
      left = this.#levels.pop();
    }
    if (this.#beginsLines(at, isList)) this.#levels.push({ at, index, isList, lines: 1 });
    else if (isDeepest) this.#fitsNowhere('shifted', index, at);
    else if (left && (left === root || isOdd(left, at))) this.#fitsNowhere('shifted', left.index, left.at);
    else this.#fitsNowhere('unaligned', index, at, '', String(nearestOf(columns, at)));
  }

  #beginsLines(at: number, isList: boolean): boolean {
    const { at: above, takes } = this.#before;
    return takes === 'lines' && (isList ? at >= above : at > above);
  }

  #value(value: string, { at, index, column }: ValuePlace): string {
    const { text, slip, takes, lines } = checkValue(value, at, this.#lines.slice(index + 1, index + 60));
    if (slip && MISFITS.includes(slip.kind))
      return this.#fitsNowhere(slip.kind, index, column, value, slip.about);
    if (slip) this.#slip(slip.kind, index, column, slip.about);
    this.#next = index + 1 + lines;
    this.#block = takes === 'block' ? at : null;
    this.#before = { at, takes: takes === 'block' ? 'nothing' : takes };
    return text;
  }

  #slip(kind: SlipKind, index: number, at: number, about = ''): void {
    this.#slips.push({ kind, line: index + 1, column: at + 1, about });
  }

  #fitsNowhere(kind: SlipKind, index: number, at: number, rest = '', about = ''): string {
    this.#misfit ??= { kind, line: index + 1, column: at + 1, about };
    return rest;
  }
}

/** Where a value begins, and the indent of its key. */
interface ValuePlace {
  readonly at: number;
  readonly index: number;
  readonly column: number;
}

/** True for an only line with an odd blank before it, where the next one is even. */
function isOdd(level: Level, at: number): boolean {
  return level.lines === 1 && level.at % 2 === 1 && at % 2 === 0;
}

function nearestOf(columns: readonly number[], at: number): number {
  const [first = 0] = columns.toSorted((a, b) => Math.abs(a - at) - Math.abs(b - at) || b - a);
  return first;
}
