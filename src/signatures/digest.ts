import { digestOfChunks } from '../world/hash.ts';
import { streebog } from './gost/streebog.ts';

/** A digest by the object identifier of its algorithm. */
export interface DigestAlgorithm {
  /** As Node.js calls it, null for one that it does not know. */
  readonly name: string | null;
  readonly of: (chunks: Iterable<Uint8Array>) => Uint8Array;
}

/** Digests of which nobody can make two files alike. SHA-1, MD5 and GOST R 34.11-94 are none of them. */
const DIGESTS: Readonly<Record<string, DigestAlgorithm>> = {
  '1.2.643.7.1.1.2.2': { name: null, of: (chunks) => streebog(chunks, 32) },
  '1.2.643.7.1.1.2.3': { name: null, of: (chunks) => streebog(chunks, 64) },
  '2.16.840.1.101.3.4.2.4': known('sha224'),
  '2.16.840.1.101.3.4.2.1': known('sha256'),
  '2.16.840.1.101.3.4.2.2': known('sha384'),
  '2.16.840.1.101.3.4.2.3': known('sha512'),
  '2.16.840.1.101.3.4.2.8': known('sha3-256'),
  '2.16.840.1.101.3.4.2.9': known('sha3-384'),
  '2.16.840.1.101.3.4.2.10': known('sha3-512'),
};

function known(name: string): DigestAlgorithm {
  return { name, of: (chunks) => digestOfChunks(name, chunks) };
}

/** Null for an algorithm that is unknown or not to be trusted any more. */
export function digestAlgorithm(id: string): DigestAlgorithm | null {
  return Object.hasOwn(DIGESTS, id) ? (DIGESTS[id] ?? null) : null;
}

/** True when two digests are the same. */
export function isSame(left: Uint8Array, right: Uint8Array): boolean {
  return Buffer.compare(left, right) === 0;
}
