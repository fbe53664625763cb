import {
  contentBytes,
  identifier,
  isTagged,
  octets,
  parseAsn1,
  partsOf,
  rawOf,
  tagged,
  untagged,
  type Value,
} from './asn1.ts';
import { type Certificate, certificateOf } from './certificate.ts';
import { isSame } from './digest.ts';

const SIGNED_DATA = '1.2.840.113549.1.7.2';

/** A signed message (CMS, RFC 5652): one signer or more, of one content. */
export interface SignedMessage {
  /** Object identifier of what was signed. */
  readonly contentType: string;
  /** What was signed, when it stands inside. */
  readonly content: Uint8Array | null;
  readonly certificates: readonly Certificate[];
  readonly signers: readonly Signer[];
}

/** A signature of a message. */
export interface Signer {
  /** Who made it: issuer and number of the certificate, or the identifier of its key. */
  readonly named: Value;
  /** Object identifier. */
  readonly digestAlgorithm: string;
  /** The attributes that are signed instead of the content, null where the content itself is. */
  readonly signedAttributes: Value | null;
  /** With its parameters. */
  readonly algorithm: Value;
  readonly signature: Uint8Array;
  /** What was put in later, time stamps for one. */
  readonly otherAttributes: readonly Value[];
}

/** Null for what is no signed message, or bears no signature, or is one only in part. */
export function readMessage(der: Uint8Array): SignedMessage | null {
  const [type, wrapped] = partsOf(parseAsn1(der));
  if (identifier(type) !== SIGNED_DATA) return null;
  const parts = partsOf(partsOf(wrapped)[0]);
  const [, , content, signers] = untagged(parts);
  const [contentType, inside] = partsOf(content);
  const read = partsOf(signers).map(signerOf);
  const all = read.filter((signer) => signer !== null);
  if (all.length === 0 || all.length < read.length) return null;
  return {
    contentType: identifier(contentType) ?? '',
    content: octets(partsOf(inside)[0]),
    certificates: partsOf(tagged(parts, 0)).flatMap((value) => certificateOf(value) ?? []),
    signers: all,
  };
}

function signerOf(value: Value): Signer | null {
  const [version, named, ...rest] = partsOf(value);
  const [digest, algorithm, made] = untagged(rest);
  const digestAlgorithm = identifier(partsOf(digest)[0]);
  const signature = octets(made);
  if (!version || !named || !algorithm || digestAlgorithm === null || signature === null) return null;
  return {
    named,
    digestAlgorithm,
    signedAttributes: tagged(rest, 0) ?? null,
    algorithm,
    signature,
    otherAttributes: partsOf(tagged(rest, 1)),
  };
}

/** The certificate that a signer names, by its issuer and number or by its key. */
export function certificateFor({ named }: Signer, known: readonly Certificate[]): Certificate | null {
  if (isTagged(named, 0)) {
    const key = contentBytes(named);
    return known.find(({ keyId }) => keyId !== null && isSame(keyId, key)) ?? null;
  }
  const [issuer, serial] = partsOf(named);
  if (!issuer || !serial) return null;
  const isNamed = (one: Certificate) =>
    isSame(one.serial, contentBytes(serial)) && isSame(rawOf(one.issuer), rawOf(issuer));
  return known.find(isNamed) ?? null;
}
