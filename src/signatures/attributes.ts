import { identifier, moment, octets, partsOf, rawOf, type Value } from './asn1.ts';
import type { Certificate } from './certificate.ts';
import { digestAlgorithm, isSame } from './digest.ts';
import type { Signer } from './message.ts';

const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const SIGNING_TIME = '1.2.840.113549.1.9.5';
const SIGNING_CERTIFICATE = '1.2.840.113549.1.9.16.2.47';
const TIME_STAMP = '1.2.840.113549.1.9.16.2.14';
const SHA256 = '2.16.840.1.101.3.4.2.1';

/** The value of a signed attribute. One that stands there twice has none: nobody knows which one was meant. */
function signedValue({ signedAttributes }: Signer, type: string): Value | null {
  const found = partsOf(signedAttributes).filter((attribute) => isOf(attribute, type));
  return found.length === 1 ? (valuesOf(found[0])[0] ?? null) : null;
}

function isOf(attribute: Value, type: string): boolean {
  return identifier(partsOf(attribute)[0]) === type;
}

function valuesOf(attribute: Value | undefined): readonly Value[] {
  return partsOf(partsOf(attribute)[1]);
}

/** What the signed attributes say of the content: its digest; null when it is of another kind or they say nothing. */
export function messageDigest(signer: Signer, contentType: string): Uint8Array | null {
  const isOfType = identifier(signedValue(signer, CONTENT_TYPE)) === contentType;
  return isOfType ? octets(signedValue(signer, MESSAGE_DIGEST)) : null;
}

/** When the signer says it was, ISO. */
export function signingTime(signer: Signer): string | null {
  return moment(signedValue(signer, SIGNING_TIME));
}

/** The time stamps of the signature, each a signed message in DER. */
export function timeStamps({ otherAttributes }: Signer): readonly Uint8Array[] {
  return otherAttributes
    .filter((attribute) => isOf(attribute, TIME_STAMP))
    .flatMap(valuesOf)
    .map(rawOf);
}

/**
 * False when the signed attributes name another certificate than this one; true when they name none: CAdES does, plain CMS need not,
 * and the first form of the name is a digest by SHA-1, good for nothing.
 */
export function namesCertificate(signer: Signer, certificate: Certificate): boolean {
  const names = signedValue(signer, SIGNING_CERTIFICATE);
  if (names === null) return true;
  const parts = partsOf(partsOf(partsOf(names)[0])[0]);
  const digest = parts.map(octets).find((bytes) => bytes !== null);
  const algorithm = identifier(partsOf(parts[0])[0]) ?? SHA256;
  const own = digestAlgorithm(algorithm)?.of([certificate.bytes]);
  return digest !== undefined && own !== undefined && isSame(own, digest);
}

/**
 * What is signed where attributes are: their set. DER has them in the order of their bytes, and that form is signed; some programs
 * write them down in another order and sign that.
 */
export function signedForms(attributes: Value): readonly Uint8Array[] {
  const written = Uint8Array.from(rawOf(attributes));
  written[0] = 0x31;
  const sorted = Buffer.concat(partsOf(attributes).map(rawOf).sort(Buffer.compare));
  const other = Buffer.concat([written.subarray(0, written.length - sorted.length), sorted]);
  return isSame(other, written) ? [written] : [other, written];
}
