import { dersOf } from './armour.ts';
import {
  identifier,
  moment,
  numberBytes,
  octets,
  parseAsn1,
  partsOf,
  rawOf,
  tagged,
  untagged,
  type Value,
} from './asn1.ts';
import { isSame } from './digest.ts';

/** A certificate (X.509, RFC 5280), as far as a signature needs it. */
export interface Certificate {
  /** DER. */
  readonly bytes: Uint8Array;
  readonly serial: Uint8Array;
  readonly issuer: Value;
  readonly subject: Value;
  /** Moments, ISO. */
  readonly from: string;
  readonly to: string;
  /** SubjectPublicKeyInfo. */
  readonly key: Value;
  /** SubjectKeyIdentifier. */
  readonly keyId: Uint8Array | null;
}

/** What may be told of a certificate: never the number of a person's insurance or tax, nor the whole subject. */
export interface CertificateFacts {
  /** «Иванова Мария Ивановна», or the organisation where no person is named. */
  readonly name: string;
  readonly post: string | null;
  readonly organization: string | null;
  /** Hexadecimal, in capitals. */
  readonly serial: string;
  /** Who gave it out. */
  readonly issuer: string;
  /** The owner gave it to himself: anybody can, under any name. */
  readonly isOwn: boolean;
  /** Moments, ISO. */
  readonly from: string;
  readonly to: string;
}

const KEY_IDENTIFIER = '2.5.29.14';

const COMMON_NAME = '2.5.4.3';
const SURNAME = '2.5.4.4';
const GIVEN_NAME = '2.5.4.42';
const ORGANIZATION = '2.5.4.10';
const TITLE = '2.5.4.12';

/** All certificates of a file, none when it holds something else. */
export function readCertificates(bytes: Uint8Array): readonly Certificate[] {
  return dersOf(bytes).flatMap((der) => {
    const value = parseAsn1(der);
    return (value && certificateOf(value)) ?? [];
  });
}

/** Null for another value. */
export function certificateOf(value: Value): Certificate | null {
  const [signed] = partsOf(value);
  const parts = partsOf(signed);
  const [number, , issuer, validity, subject, key] = untagged(parts);
  const [from, to] = partsOf(validity).map(moment);
  const serial = numberBytes(number);
  if (!serial || !issuer || !from || !to || !subject || !key) return null;
  return { bytes: rawOf(value), serial, issuer, subject, from, to, key, keyId: keyIdOf(parts) };
}

function keyIdOf(parts: readonly Value[]): Uint8Array | null {
  const extensions = partsOf(partsOf(tagged(parts, 3))[0]).map(partsOf);
  const found = extensions.find(([id]) => identifier(id) === KEY_IDENTIFIER);
  const inner = octets(found?.at(-1));
  return inner && octets(parseAsn1(inner));
}

export function certificateFacts({ subject, issuer, serial, from, to }: Certificate): CertificateFacts {
  const name = nameOf(subject);
  // Certificates for an organisation bear its name where a person's would stand.
  const organization = part(subject, ORGANIZATION) ?? part(subject, COMMON_NAME);
  return {
    name,
    post: part(subject, TITLE),
    organization: organization === name ? null : organization,
    serial: hexadecimal(serial),
    issuer: part(issuer, COMMON_NAME) ?? part(issuer, ORGANIZATION) ?? '',
    isOwn: isSame(rawOf(subject), rawOf(issuer)),
    from,
    to,
  };
}

function nameOf(subject: Value): string {
  const person = [part(subject, SURNAME), part(subject, GIVEN_NAME)].filter((name) => name !== null);
  if (person.length > 0) return person.join(' ');
  return part(subject, COMMON_NAME) ?? part(subject, ORGANIZATION) ?? '';
}

/** In capitals, without the zero that only says that the number is positive. */
function hexadecimal(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('hex')
    .replace(/^00(?=.)/u, '')
    .toUpperCase();
}

function part(name: Value, type: string): string | null {
  const pairs = partsOf(name).flatMap((set) => partsOf(set).map(partsOf));
  const found = pairs.find(([id]) => identifier(id) === type)?.[1];
  const text = String(
    (found as { valueBlock?: { value?: unknown } } | undefined)?.valueBlock?.value ?? '',
  ).trim();
  return text === '' ? null : text;
}
