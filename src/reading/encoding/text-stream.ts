import type { Complain } from '../complain.ts';
import { isDamagedUtf8, oneByteEncoding, refuse, utf16 } from './decode.ts';
import { fileType } from './filetype.ts';

/** Bytes by which encodings are told apart. */
const START = 64 * 1024;

const NEWLINE = 10;
const RETURN = 13;

/** The text of a file of any length, as bytes in which delimiters, quotes and newlines are single bytes. */
export interface ByteText {
  /** The first piece, 64 KB at least when the file has as much; without a byte order mark. */
  readonly start: Uint8Array;
  /** All pieces, the first included. Borders may cut a letter: cut at newlines before decoding. */
  readonly pieces: Iterable<Uint8Array>;
  /** Text of whole lines or cells. */
  decode(bytes: Uint8Array): string;
}

/**
 * What `decode` does with a whole file, for files that are read in pieces: UTF-8 stays as it is, UTF-16 becomes UTF-8, a
 * Russian one-byte encoding is decoded cell by cell. Null with an error when the file is no text.
 */
export function openText(chunks: Iterable<Uint8Array>, file: string, complain: Complain): ByteText | null {
  const all = withLongStart(chunks)[Symbol.iterator]();
  const first: Uint8Array = all.next().value ?? new Uint8Array();
  const type = fileType(first);
  if (type !== null) return refuse(file, `Это ${type}, а не текст.`, complain);
  const wide = utf16(first.subarray(0, first.length - (first.length % 2)));
  if (wide !== null)
    return byteText(transcoded(continued(first, all), wide), new Utf8OrOneByte(file, complain));
  if (first.includes(0)) return refuse(file, 'Это двоичный файл, а не текст.', complain);
  const encoding = new Utf8OrOneByte(file, complain);
  return encoding.look(first) ? byteText(continued(first, all), encoding) : null;
}

function byteText(pieces: Iterable<Uint8Array>, encoding: Utf8OrOneByte): ByteText {
  const rest = pieces[Symbol.iterator]();
  const first = withoutMark(rest.next().value ?? new Uint8Array());
  const isOldMac = first.includes(RETURN) && !first.includes(NEWLINE);
  const start = isOldMac ? withNewlines(first) : first;
  const whole = continued(start, rest);
  return {
    start,
    pieces: isOldMac ? mapped(whole, withNewlines) : whole,
    decode: (bytes) => encoding.decode(bytes),
  };
}

/** The first piece is made long enough to tell what the file is. */
function* withLongStart(chunks: Iterable<Uint8Array>): Generator<Uint8Array, undefined> {
  const start: Uint8Array[] = [];
  let length = 0;
  for (const chunk of chunks) {
    if (length >= START) yield chunk;
    else {
      start.push(chunk);
      length += chunk.length;
      if (length >= START) yield start.length === 1 ? chunk : Buffer.concat(start);
    }
  }
  if (length < START) yield Buffer.concat(start);
}

function* continued(first: Uint8Array, rest: Iterator<Uint8Array>): Generator<Uint8Array, undefined> {
  yield first;
  for (let next = rest.next(); !next.done; next = rest.next()) yield next.value;
}

function* mapped(
  pieces: Iterable<Uint8Array>,
  change: (piece: Uint8Array) => Uint8Array,
): Generator<Uint8Array, undefined> {
  for (const piece of pieces) yield change(piece);
}

/** UTF-16 as UTF-8; a letter that a border cuts in two is put together again. */
function* transcoded(pieces: Iterable<Uint8Array>, encoding: string): Generator<Uint8Array, undefined> {
  const decoder = new TextDecoder(encoding);
  const encoder = new TextEncoder();
  for (const piece of pieces) yield encoder.encode(decoder.decode(piece, { stream: true }));
  yield encoder.encode(decoder.decode());
}

function withoutMark(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

/** The lone carriage returns of an old Mac as newlines. */
function withNewlines(bytes: Uint8Array): Uint8Array {
  return bytes.map((byte) => (byte === RETURN ? NEWLINE : byte));
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });
const utf8 = new TextDecoder('utf-8');

/** UTF-8, or a Russian one-byte encoding as soon as bytes show up that are no UTF-8 while all before was Latin. */
class Utf8OrOneByte {
  readonly #file: string;
  readonly #complain: Complain;
  #oneByte: InstanceType<typeof TextDecoder> | null = null;
  #isUtf8 = false;
  #isLossReported = false;

  constructor(file: string, complain: Complain) {
    this.#file = file;
    this.#complain = complain;
  }

  /** Decides by the first piece. False, with an error, when it is no text. */
  look(first: Uint8Array): boolean {
    const start = first.subarray(0, START);
    const lines = start.subarray(0, start.lastIndexOf(NEWLINE) + 1 || start.length);
    if (!isLatin(lines)) return this.#decide(lines);
    return true;
  }

  decode(bytes: Uint8Array): string {
    if (this.#oneByte) return this.#oneByte.decode(bytes);
    if (!this.#isUtf8 && !isLatin(bytes)) this.#decide(bytes);
    return this.#oneByte ? this.decode(bytes) : this.#checked(utf8.decode(bytes));
  }

  #checked(text: string): string {
    if (this.#isLossReported || !text.includes('\u{FFFD}')) return text;
    this.#isLossReported = true;
    const message = 'В файле есть потерянные буквы «\u{FFFD}»: он сохранён с ошибкой кодировки.';
    const hint = 'Выгрузите файл заново или сохраните его как «CSV UTF-8».';
    this.#complain({ severity: 'warning', code: 'file/lost-characters', message, file: this.#file, hint });
    return text;
  }

  #decide(bytes: Uint8Array): boolean {
    this.#isUtf8 = true;
    if (isStrictUtf8(bytes) || isDamagedUtf8(bytes)) return true;
    const encoding = oneByteEncoding(bytes, this.#file, this.#complain);
    if (encoding === null) return false;
    this.#oneByte = new TextDecoder(encoding);
    return true;
  }
}

function isStrictUtf8(bytes: Uint8Array): boolean {
  try {
    strictUtf8.decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function isLatin(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte < 0x80);
}
