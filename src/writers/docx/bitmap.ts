import { crc32, deflateSync } from 'node:zlib';
import { strToU8 } from 'fflate';

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
/** Eight pixels of one bit. */
const DARK = 0x00;
const LIGHT = 0xff;
/** Filters of a line of pixels: none, and what is added to the line above. */
const AS_IS = 0;
const ABOVE = 2;
/** Pixels a square: sharp edges on the finest office printer (a code of 30 mm gets 200 dots an inch and more), and a byte of them. */
const SCALE = 8;

/** A black and white PNG (one bit a pixel, ISO/IEC 15948) of dark and light squares. */
export function bitmapPng(squares: readonly (readonly boolean[])[]): Uint8Array {
  const lines = squares.flatMap((line) => {
    const first = scanline(line);
    const same = new Uint8Array(first.length);
    same[0] = ABOVE;
    return [first, ...new Array<Uint8Array>(SCALE - 1).fill(same)];
  });
  return png(squares.length * SCALE, [1, 0], [], packed(lines));
}

/** The pixels of a PNG of shades, packed: they are the same whatever its colour. */
export function packedShades(shades: readonly (readonly number[])[]): Uint8Array {
  return packed(shades.map((line) => Uint8Array.of(AS_IS, ...line)));
}

/** A square PNG of one colour on white: each of its packed pixels has so many of `most` parts of it. */
export function shadesPng(side: number, pixels: Uint8Array, most: number, colour: string): Uint8Array {
  const palette = Array.from({ length: most + 1 }, (_, shade) =>
    [0, 2, 4].map((at) => {
      const part = Number.parseInt(colour.slice(at, at + 2), 16);
      return Math.round(255 - ((255 - part) * shade) / most);
    }),
  ).flat();
  return png(side, [8, 3], [chunk('PLTE', Uint8Array.from(palette))], pixels);
}

/** `depth`: bits a pixel and the kind of colour. */
function png(
  side: number,
  depth: readonly [number, number],
  chunks: readonly Uint8Array[],
  pixels: Uint8Array,
): Uint8Array {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, side);
  view.setUint32(4, side);
  // Compression, filter and interlace as always.
  header.set([...depth, 0, 0, 0], 8);
  return joined([
    SIGNATURE,
    chunk('IHDR', header),
    ...chunks,
    chunk('IDAT', pixels),
    chunk('IEND', new Uint8Array()),
  ]);
}

function packed(lines: readonly Uint8Array[]): Uint8Array {
  return deflateSync(joined(lines));
}

/** A filter byte and the pixels, eight a byte from the highest bit on. */
function scanline(squares: readonly boolean[]): Uint8Array {
  const bytes = SCALE / 8;
  const line = new Uint8Array(1 + squares.length * bytes).fill(LIGHT);
  line[0] = AS_IS;
  squares.forEach((dark, index) => {
    if (dark) line.fill(DARK, 1 + index * bytes, 1 + (index + 1) * bytes);
  });
  return line;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = joined([strToU8(type), data]);
  const bytes = new Uint8Array(body.length + 8);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(body, 4);
  view.setUint32(4 + body.length, crc32(body));
  return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
