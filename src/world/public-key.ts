import { constants, createPublicKey, type KeyObject, verify } from 'node:crypto';

/** How a signature was made of a digest. */
export interface Scheme {
  /** Of Node.js: `sha256`. */
  readonly digest: string;
  /** Length of the salt of RSASSA-PSS in bytes; null for every other scheme. */
  readonly salt: number | null;
}

/** True when bytes bear the signature of a public key, RSA or ECDSA (`key`: SubjectPublicKeyInfo, DER). False also for a key that is none. */
export function holdsPublicKey(
  key: Uint8Array,
  { digest, salt }: Scheme,
  signed: Uint8Array,
  signature: Uint8Array,
): boolean {
  const publicKey = keyOf(key);
  if (publicKey === null) return false;
  const pss = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: salt ?? 0 };
  try {
    return verify(digest, signed, { key: publicKey, ...(salt === null ? {} : pss) }, signature);
  } catch {
    return false;
  }
}

function keyOf(key: Uint8Array): KeyObject | null {
  try {
    return createPublicKey({ key: Buffer.from(key), format: 'der', type: 'spki' });
  } catch {
    return null;
  }
}
