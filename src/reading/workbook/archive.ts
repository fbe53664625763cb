import { inflateRawSync } from 'node:zlib';
import type { Result } from '../../problem.ts';
import { type ArchiveEntry, readDirectory } from './directory.ts';

/** Bounds of what an honest workbook inflates to: fifty thousand rows of a log, or the most people that are read. */
export const ARCHIVE_LIMITS = { entries: 1000, bytes: 16 * 1024 * 1024 } as const;

/** Why an archive was refused. */
export type ArchiveFault = 'damaged' | 'bomb';

type Limits = Readonly<Record<keyof typeof ARCHIVE_LIMITS, number>>;

/** Parts of an archive by their names in small letters, with slashes. */
export type Parts = Readonly<Record<string, Uint8Array>>;

/**
 * Inflates the XML parts of a ZIP archive, counting real bytes: sizes that the archive declares are not trusted. Parts with
 * unsafe names are left out.
 */
export function inflate(bytes: Uint8Array, limits: Limits = ARCHIVE_LIMITS): Result<Parts, ArchiveFault> {
  const directory = readDirectory(bytes);
  if (!directory) return { problem: 'damaged' };
  if (directory.length > limits.entries) return { problem: 'bomb' };
  const parts = new Map<string, Uint8Array>();
  let left = limits.bytes;
  for (const entry of directory.filter(({ name }) => isPart(name))) {
    const part = inflateEntry(entry, left);
    if ('problem' in part) return part;
    left -= part.value.length;
    parts.set(entry.name, part.value);
  }
  return parts.size === 0 ? { problem: 'damaged' } : { value: Object.fromEntries(parts) };
}

const STORED = 0;
const DEFLATED = 8;
const CHUNK = 16 * 1024;

/** zlib gives a part of known size one piece of memory, and stops at the limit. */
function inflateEntry({ method, bytes, size }: ArchiveEntry, left: number): Result<Uint8Array, ArchiveFault> {
  if (method === STORED) return bytes.length > left ? { problem: 'bomb' } : { value: bytes };
  if (method !== DEFLATED) return { problem: 'damaged' };
  try {
    const chunkSize = Math.max(Math.min(size, left) + 1, CHUNK);
    return { value: inflateRawSync(bytes, { maxOutputLength: left || 1, chunkSize }) };
  } catch (error) {
    const isTooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    return { problem: isTooLarge ? 'bomb' : 'damaged' };
  }
}

function isPart(name: string): boolean {
  return /\.(?:xml|rels)$/u.test(name) && !name.includes('__proto__');
}
