import { crc32 } from 'node:zlib';
import { strToU8, zlibSync } from 'fflate';

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const DARK = 0;
const LIGHT = 1;

/** A black and white PNG (one bit a pixel, ISO/IEC 15948) of dark and light squares, `scale` pixels a square. */
export function bitmapPng(squares: readonly (readonly boolean[])[], scale: number): Uint8Array {
  const lines = squares.flatMap((line) => new Array<Uint8Array>(scale).fill(scanline(line, scale)));
  return png(squares.length * scale, [1, 0], [], packed(lines));
}

/** The pixels of a PNG of shades, packed: they are the same whatever its colour. */
export function packedShades(shades: readonly (readonly number[])[]): Uint8Array {
  return packed(shades.map((line) => Uint8Array.of(0, ...line)));
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
  return zlibSync(joined(lines));
}

/** A filter byte (none) and the pixels, eight a byte from the highest bit on. */
function scanline(squares: readonly boolean[], scale: number): Uint8Array {
  const line = new Uint8Array(1 + Math.ceil((squares.length * scale) / 8));
  for (let pixel = 0; pixel < squares.length * scale; pixel++) {
    const bit = squares[Math.floor(pixel / scale)] ? DARK : LIGHT;
    line[1 + (pixel >> 3)] = (line[1 + (pixel >> 3)] ?? 0) | (bit << (7 - (pixel % 8)));
  }
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
