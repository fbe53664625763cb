import { holdsPublicKey, type Scheme } from '../world/public-key.ts';
import {
  contentBytes,
  identifier,
  numberBytes,
  octets,
  parseAsn1,
  partsOf,
  rawOf,
  tagged,
  type Value,
} from './asn1.ts';
import { digestAlgorithm } from './digest.ts';
import { curveOf } from './gost/curves.ts';
import { holdsGost } from './gost/gost-signature.ts';

/** Keys of GOST R 34.10-2012, and the digest that is signed with each. */
const GOST = new Map([
  ['1.2.643.7.1.1.1.1', '1.2.643.7.1.1.2.2'],
  ['1.2.643.7.1.1.1.2', '1.2.643.7.1.1.2.3'],
]);

/** Signature algorithms that name their digest. */
const NAMED = new Map([
  ['1.2.840.113549.1.1.14', 'sha224'],
  ['1.2.840.113549.1.1.11', 'sha256'],
  ['1.2.840.113549.1.1.12', 'sha384'],
  ['1.2.840.113549.1.1.13', 'sha512'],
  ['1.2.840.10045.4.3.1', 'sha224'],
  ['1.2.840.10045.4.3.2', 'sha256'],
  ['1.2.840.10045.4.3.3', 'sha384'],
  ['1.2.840.10045.4.3.4', 'sha512'],
]);

/** Those that do not: the digest of the message is signed. */
const PLAIN: readonly string[] = ['1.2.840.113549.1.1.1', '1.2.840.10045.2.1'];
const PSS = '1.2.840.113549.1.1.10';

/** What was signed, and how it is said to have been. */
export interface Signed {
  /** AlgorithmIdentifier. */
  readonly algorithm: Value;
  /** Object identifier of the digest of the message. */
  readonly digest: string;
  readonly bytes: Uint8Array;
  readonly signature: Uint8Array;
}

/** True when a key (SubjectPublicKeyInfo) made the signature, false when it did not, null when nothing can be said: the algorithm is unknown. */
export function holds(key: Value, signed: Signed): boolean | null {
  const [id, parameters] = partsOf(partsOf(key)[0]);
  const gost = GOST.get(identifier(id) ?? '');
  if (gost !== undefined) return gost === signed.digest ? holdsGostKey(key, parameters, signed) : null;
  const scheme = schemeOf(signed);
  return scheme && holdsPublicKey(rawOf(key), scheme, signed.bytes, signed.signature);
}

function holdsGostKey(key: Value, parameters: Value | undefined, signed: Signed): boolean | null {
  const curve = curveOf(identifier(partsOf(parameters)[0]) ?? '');
  const digest = digestAlgorithm(signed.digest)?.of([signed.bytes]);
  if (curve === null || digest === undefined) return null;
  const point = octets(parseAsn1(contentBytes(partsOf(key)[1])));
  return point !== null && holdsGost(curve, point, digest, signed.signature);
}

function schemeOf({ algorithm, digest }: Signed): Scheme | null {
  const [value, parameters] = partsOf(algorithm);
  const id = identifier(value) ?? '';
  if (id === PSS) return pssScheme(partsOf(parameters));
  const name = PLAIN.includes(id) ? digestAlgorithm(digest)?.name : NAMED.get(id);
  return name ? { digest: name, salt: null } : null;
}

/** Null where the mask is made with another digest: Node.js takes one for both. The defaults are SHA-1, not to be trusted any more. */
function pssScheme(parameters: readonly Value[]): Scheme | null {
  const inside = (tag: number) => partsOf(tagged(parameters, tag))[0];
  const hash = identifier(partsOf(inside(0))[0]);
  const mask = identifier(partsOf(partsOf(inside(1))[1])[0]);
  const salt = numberBytes(inside(2));
  const digest = digestAlgorithm(hash ?? '')?.name ?? null;
  if (digest === null || mask !== hash || (salt?.length ?? 1) > 2) return null;
  return { digest, salt: salt ? salt.reduce((sum, byte) => 256 * sum + byte, 0) : 20 };
}
