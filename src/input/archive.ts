import { Unzip, UnzipInflate, UnzipPassThrough, zipSync } from 'fflate';

/** Bounds of what an honest workbook of this size inflates to. */
export const ARCHIVE_LIMITS = {
  entries: 1000,
  entryBytes: 48 * 1024 * 1024,
  totalBytes: 64 * 1024 * 1024,
} as const;

/** Why an archive was refused. */
export type ArchiveFault = 'damaged' | 'bomb';

type Entries = Readonly<Record<string, Uint8Array>>;

/** Input is fed in slices of this many bytes: a slice inflates to at most a thousand times as much before it is counted. */
const SLICE = 16 * 1024;

/**
 * Inflates the XML parts of a ZIP archive, counting real bytes: sizes that the archive declares are not trusted. Parts with
 * unsafe names are left out.
 */
export function inflate(
  bytes: Uint8Array,
  limits: typeof ARCHIVE_LIMITS = ARCHIVE_LIMITS,
): Entries | ArchiveFault {
  if (!hasDirectory(bytes)) return 'damaged';
  const reading = new Inflation(limits);
  try {
    for (let at = 0; at < bytes.length && !reading.fault; at += SLICE) {
      reading.push(bytes.subarray(at, at + SLICE), at + SLICE >= bytes.length);
    }
  } catch {
    return reading.fault ?? 'damaged';
  }
  return reading.fault ?? reading.entries() ?? 'damaged';
}

/** The parts as an archive without compression: whoever reads it cannot inflate anything. */
export function store(entries: Entries): Uint8Array {
  return zipSync(entries, { level: 0, mtime: new Date(1980, 0, 1) });
}

class Inflation {
  readonly #limits: typeof ARCHIVE_LIMITS;
  readonly #unzip: Unzip;
  readonly #parts = new Map<string, Uint8Array[]>();
  readonly #unfinished = new Set<string>();
  #count = 0;
  #total = 0;
  fault: ArchiveFault | null = null;

  constructor(limits: typeof ARCHIVE_LIMITS) {
    this.#limits = limits;
    this.#unzip = new Unzip((file) => {
      this.#count += 1;
      if (this.#count > limits.entries) this.fault = 'bomb';
      else if (isPart(file.name)) this.#start(file);
    });
    this.#unzip.register(UnzipInflate);
    this.#unzip.register(UnzipPassThrough);
  }

  push(slice: Uint8Array, last: boolean): void {
    this.#unzip.push(slice, last);
  }

  /** Null when a part broke off. */
  entries(): Entries | null {
    if (this.#unfinished.size > 0 || this.#parts.size === 0) return null;
    return Object.fromEntries([...this.#parts].map(([name, chunks]) => [name, Buffer.concat(chunks)]));
  }

  #start(file: { name: string; ondata: unknown; start(): void }): void {
    const chunks: Uint8Array[] = [];
    let size = 0;
    this.#parts.set(file.name, chunks);
    this.#unfinished.add(file.name);
    file.ondata = (error: Error | null, chunk: Uint8Array | null, final: boolean) => {
      if (error || !chunk) return this.#fail('damaged');
      size += chunk.length;
      this.#total += chunk.length;
      if (size > this.#limits.entryBytes || this.#total > this.#limits.totalBytes) return this.#fail('bomb');
      chunks.push(chunk);
      if (final) this.#unfinished.delete(file.name);
    };
    file.start();
  }

  #fail(fault: ArchiveFault): void {
    this.fault ??= fault;
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
