import { inflateRawSync } from 'node:zlib';
import { Unzip, type UnzipFile, UnzipPassThrough, zipSync } from 'fflate';
import type { Result } from '../../problem.ts';

/** Bounds of what an honest workbook inflates to: fifty thousand rows of a log, or the most people that are read. */
export const ARCHIVE_LIMITS = { entries: 1000, bytes: 16 * 1024 * 1024 } as const;

/** Why an archive was refused. */
export type ArchiveFault = 'damaged' | 'bomb';

type Limits = Readonly<Record<keyof typeof ARCHIVE_LIMITS, number>>;
type Entries = Readonly<Record<string, Uint8Array>>;

/** The archive is looked through in slices of this many bytes, so that one of too many entries ends early. */
const SLICE = 16 * 1024;

/**
 * Inflates the XML parts of a ZIP archive, counting real bytes: sizes that the archive declares are not trusted. Parts with
 * unsafe names are left out.
 */
export function inflate(bytes: Uint8Array, limits: Limits = ARCHIVE_LIMITS): Result<Entries, ArchiveFault> {
  if (!hasDirectory(bytes)) return { problem: 'damaged' };
  const reading = new Inflation(limits);
  try {
    for (let at = 0; at < bytes.length && !reading.fault; at += SLICE) {
      reading.push(bytes.subarray(at, at + SLICE), at + SLICE >= bytes.length);
    }
  } catch (error) {
    const isTooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    return { problem: reading.fault ?? (isTooLarge ? 'bomb' : 'damaged') };
  }
  const entries = reading.entries();
  if (reading.fault || !entries) return { problem: reading.fault ?? 'damaged' };
  return { value: entries };
}

/** The parts as an archive without compression: whoever reads it cannot inflate anything. */
export function store(entries: Entries): ArrayBuffer {
  return zipSync(entries, { level: 0, mtime: new Date(1980, 0, 1) }).buffer;
}

/** Hands a deflated part over as it is. */
class Deflated extends UnzipPassThrough {
  static override readonly compression = 8;
}

class Inflation {
  readonly #unzip: Unzip;
  readonly #parts = new Map<string, Uint8Array>();
  #count = 0;
  #unfinished = 0;
  #left: number;
  fault: ArchiveFault | null = null;

  constructor(limits: Limits) {
    this.#left = limits.bytes;
    this.#unzip = new Unzip((file) => {
      this.#count += 1;
      if (this.#count > limits.entries) this.fault = 'bomb';
      else if (isPart(file.name)) this.#start(file);
    });
    this.#unzip.register(Deflated);
    this.#unzip.register(UnzipPassThrough);
  }

  push(slice: Uint8Array, last: boolean): void {
    this.#unzip.push(slice, last);
  }

  /** Null when a part broke off. */
  entries(): Entries | null {
    return this.#unfinished > 0 || this.#parts.size === 0 ? null : Object.fromEntries(this.#parts);
  }

  #start(file: UnzipFile): void {
    const chunks: Uint8Array[] = [];
    this.#unfinished += 1;
    file.ondata = (error, chunk, final) => {
      if (error) throw error;
      chunks.push(chunk);
      if (final) this.#finish(file, Buffer.concat(chunks));
    };
    file.start();
  }

  /** zlib gives a part of known size one piece of memory, and stops at the limit. */
  #finish({ name, compression, originalSize }: UnzipFile, bytes: Uint8Array): void {
    const isDeflated = compression === Deflated.compression;
    const size = isDeflated ? (originalSize ?? SLICE) : bytes.length;
    if (size > this.#left) {
      this.fault ??= 'bomb';
      return;
    }
    const options = { maxOutputLength: this.#left || 1, chunkSize: Math.max(size + 1, SLICE) };
    const part = isDeflated ? inflateRawSync(bytes, options) : bytes;
    this.#left -= part.length;
    this.#parts.set(name, part);
    this.#unfinished -= 1;
  }
}

function isPart(name: string): boolean {
  return /\.(?:xml|rels)$/u.test(name) && !name.includes('__proto__');
}

/** An archive that broke off has no end-of-directory record in its last 64 KB. */
function hasDirectory(bytes: Uint8Array): boolean {
  const tail = bytes.subarray(Math.max(0, bytes.length - 66_000));
  return Buffer.from(tail.buffer, tail.byteOffset, tail.byteLength).includes('PK\x05\x06', 0, 'latin1');
}
