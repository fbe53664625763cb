import { createHash } from 'node:crypto';

/** SHA-256 in lower-case hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** {@link sha256} of bytes that come in pieces. */
export function sha256OfChunks(chunks: Iterable<Uint8Array>): string {
  const hash = createHash('sha256');
  for (const chunk of chunks) hash.update(chunk);
  return hash.digest('hex');
}

/** Digest of bytes that come in pieces by one of Node.js's algorithms: `sha256`, `sha512`. */
export function digestOfChunks(algorithm: string, chunks: Iterable<Uint8Array>): Uint8Array {
  const hash = createHash(algorithm);
  for (const chunk of chunks) hash.update(chunk);
  return hash.digest();
}
