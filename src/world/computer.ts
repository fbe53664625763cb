import { statfsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism, release } from 'node:os';

/** What the computer is, as far as the program depends on it. */
export interface Computer {
  /** «22.23.3». */
  readonly node: string;
  /** «Windows 10.0.19045». */
  readonly system: string;
  /** IANA name of its time zone. */
  readonly timeZone: string;
  /** Charts can be made as pictures. */
  readonly hasPictures: boolean;
}

const SYSTEMS: Readonly<Record<string, string>> = { win32: 'Windows', linux: 'Linux', darwin: 'macOS' };

export function computer(): Computer {
  return {
    node: process.versions.node,
    system: `${SYSTEMS[process.platform] ?? process.platform} ${release()}`,
    timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    hasPictures: isInstalled('canvas'),
  };
}

/** How many threads can work at the same time. */
export function parallelism(): number {
  return availableParallelism();
}

/** Bytes of memory that the program may still take. */
export function freeMemory(): number {
  return process.availableMemory();
}

/** Bytes that may still be written to the disk of a folder. Throws the file system's error. */
export function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

function isInstalled(name: string): boolean {
  try {
    createRequire(import.meta.url).resolve(name);
    return true;
  } catch {
    return false;
  }
}
