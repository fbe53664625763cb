import { A, C, PI } from './streebog-constants.ts';

/** Bytes of a block. */
const BLOCK = 64;

/** Words of 32 bits in a block, the low half of each 64 bits first. */
const WORDS = 16;

/** Reversed, so that the lowest byte stands first: numbers of the standard are kept little-endian. */
const CONSTANTS = C.map((hex) => wordsOf(Uint8Array.from(bytesOf(hex)).reverse()));

/** For each place of a byte in its column and each value: what substitution and the linear transformation make of it, 64 bits as two words. */
let table: Uint32Array | null = null;

/** GOST R 34.11-2012 («Стрибог», RFC 6986) of bytes that come in pieces; `size`: 32 or 64 bytes. */
export function streebog(chunks: Iterable<Uint8Array>, size: 32 | 64): Uint8Array {
  table ??= madeTable();
  const state: State = {
    hash: new Uint32Array(WORDS).fill(size === 32 ? 0x01010101 : 0),
    length: new Uint32Array(WORDS),
    sum: new Uint32Array(WORDS),
  };
  const rest = blocks(chunks, (block) => take(state, wordsOf(block), BLOCK * 8, table as Uint32Array));
  const last = new Uint8Array(BLOCK);
  last.set(rest);
  last[rest.length] = 1;
  take(state, wordsOf(last), rest.length * 8, table);
  const zero = new Uint32Array(WORDS);
  compress(state.hash, zero, state.length, table);
  compress(state.hash, zero, state.sum, table);
  return bytesOfWords(state.hash).subarray(BLOCK - size);
}

interface State {
  readonly hash: Uint32Array;
  /** Bits so far. */
  readonly length: Uint32Array;
  /** Of all blocks. */
  readonly sum: Uint32Array;
}

/** Gives every whole block to `use`; what is left, less than a block, is the result. */
function blocks(chunks: Iterable<Uint8Array>, use: (block: Uint8Array) => void): Uint8Array {
  let rest: Uint8Array = new Uint8Array(0);
  for (const chunk of chunks) {
    const all = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let at = 0;
    for (; at + BLOCK <= all.length; at += BLOCK) use(all.subarray(at, at + BLOCK));
    rest = all.subarray(at);
  }
  return rest;
}

function take({ hash, length, sum }: State, block: Uint32Array, bits: number, made: Uint32Array): void {
  compress(hash, length, block, made);
  add(length, Uint32Array.of(bits));
  add(sum, block);
}

/** g_N(h, m): the new `hash`, in its place. */
function compress(hash: Uint32Array, length: Uint32Array, block: Uint32Array, made: Uint32Array): void {
  let key = transform(hash, length, made);
  let text = block;
  for (const constant of CONSTANTS) {
    text = transform(text, key, made);
    key = transform(key, constant, made);
  }
  for (let i = 0; i < WORDS; i++) hash[i] = word(hash, i) ^ word(text, i) ^ word(key, i) ^ word(block, i);
}

/** LPSX: the sum of both, substituted, transposed and transformed. */
function transform(left: Uint32Array, right: Uint32Array, made: Uint32Array): Uint32Array {
  const result = new Uint32Array(WORDS);
  for (let column = 0; column < 8; column++) {
    for (const half of [0, 1]) {
      const place = 2 * column + half;
      const mixed = word(left, place) ^ word(right, place);
      for (let byte = 0; byte < 4; byte++) {
        const row = 2 * (4 * half + byte);
        const entry = 2 * (256 * column + ((mixed >>> (8 * byte)) & 0xff));
        result[row] = word(result, row) ^ word(made, entry);
        result[row + 1] = word(result, row + 1) ^ word(made, entry + 1);
      }
    }
  }
  return result;
}

/** Adds a number to another modulo 2⁵¹², words from the lowest. */
function add(to: Uint32Array, what: Uint32Array): void {
  let carry = 0;
  for (let i = 0; i < WORDS; i++) {
    const sum = word(to, i) + (what[i] ?? 0) + carry;
    to[i] = sum;
    carry = sum > 0xffffffff ? 1 : 0;
  }
}

function madeTable(): Uint32Array {
  const [pi, rows] = [bytesOf(PI), bytesOf(A)];
  const row = (index: number) => new DataView(rows.buffer).getBigUint64(8 * index);
  const made = new Uint32Array(2 * 8 * 256);
  for (let column = 0; column < 8; column++) {
    for (let value = 0; value < 256; value++) {
      const substituted = pi[value] ?? 0;
      let bits = 0n;
      for (let bit = 0; bit < 8; bit++) if ((substituted >> bit) & 1) bits ^= row(63 - 8 * column - bit);
      const entry = 2 * (256 * column + value);
      made[entry] = Number(bits & 0xffffffffn);
      made[entry + 1] = Number(bits >> 32n);
    }
  }
  return made;
}

function word(words: Uint32Array, index: number): number {
  return words[index] as number;
}

function wordsOf(block: Uint8Array): Uint32Array {
  const view = new DataView(block.buffer, block.byteOffset, BLOCK);
  return Uint32Array.from({ length: WORDS }, (_, index) => view.getUint32(4 * index, true));
}

function bytesOfWords(words: Uint32Array): Uint8Array {
  const bytes = new Uint8Array(BLOCK);
  const view = new DataView(bytes.buffer);
  words.forEach((value, index) => {
    view.setUint32(4 * index, value, true);
  });
  return bytes;
}

function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../gu) ?? [], (byte) => Number(`0x${byte}`));
}
