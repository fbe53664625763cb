import { Parser } from 'htmlparser2';

/** What becomes of the elements of a part. Names are without their prefixes. */
export interface XmlTaker {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** The longest text of a cell, escaped, and more levels than any part has: beyond is forgery. */
const MOST = { text: 32_767 * '&quot;'.length, depth: 64 };

/** A part is looked through in pieces of this many bytes, never as one long text. */
const PIECE = 64 * 1024;

/**
 * Reads a part of a workbook element by element. False when it breaks off, or is deeper or has longer texts than any honest
 * one. The parser knows no document types, so that there are no entities of a file's own.
 */
export function walkXml(bytes: Uint8Array, taker: XmlTaker): boolean {
  const walk = new Walk(taker);
  const parser = new Parser(walk, { xmlMode: true, decodeEntities: true });
  const decoder = new TextDecoder(encodingOf(bytes));
  for (let at = 0; at < bytes.length && walk.isSound; at += PIECE)
    parser.write(decoder.decode(bytes.subarray(at, at + PIECE), { stream: true }));
  const isWhole = walk.isClosed;
  parser.end();
  return walk.isSound && isWhole;
}

class Walk {
  isSound = true;
  /** The root element has been closed. */
  isClosed = false;
  readonly #taker: XmlTaker;
  #depth = 0;
  #text = 0;

  constructor(taker: XmlTaker) {
    this.#taker = taker;
  }

  onopentag(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#text = 0;
    this.#depth += 1;
    if (this.#depth > MOST.depth) this.isSound = false;
    if (this.isSound) this.#taker.open(local(name), attributes);
  }

  ontext(text: string): void {
    this.#text += text.length;
    if (this.#text > MOST.text) this.isSound = false;
    if (this.isSound) this.#taker.text?.(text);
  }

  onclosetag(name: string): void {
    this.#text = 0;
    this.#depth -= 1;
    this.isClosed = this.#depth === 0;
    if (this.isSound) this.#taker.close?.(local(name));
  }
}

/** An attribute by its name without a prefix: `id` finds `r:id`. */
export function attribute(attributes: Readonly<Record<string, string>>, name: string): string | undefined {
  const key = Object.keys(attributes).find((one) => local(one) === name);
  return key === undefined ? undefined : attributes[key];
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
