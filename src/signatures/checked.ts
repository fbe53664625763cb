import { messageDigest, namesCertificate, signedForms, signingTime } from './attributes.ts';
import { type Certificate, type CertificateFacts, certificateFacts } from './certificate.ts';
import { digestAlgorithm, isSame } from './digest.ts';
import { certificateFor, type SignedMessage, type Signer } from './message.ts';
import { holds } from './scheme.ts';
import { stampedTime } from './time-stamp.ts';

/**
 * What came of a look at a signature. `changed`: what was signed is not this file. `extended`: somebody went on writing the file
 * after the signature. `forged`: the key of the certificate did not make it. `expired`: the certificate was not valid on the day. The
 * last three: nothing can be said.
 */
export type SignatureVerdict =
  | 'holds'
  | 'changed'
  | 'extended'
  | 'forged'
  | 'expired'
  | 'no-certificate'
  | 'unknown-algorithm'
  | 'malformed';

/** When something was signed, and whose word that is. */
export interface SigningTime {
  /** ISO. */
  readonly moment: string;
  /** Name of the service that stamped it; null: the signer's own clock. */
  readonly authority: string | null;
}

/** One signature of one file. */
export interface CheckedSignature {
  readonly verdict: SignatureVerdict;
  /** Whose it is, where a certificate is there. */
  readonly signer: CertificateFacts | null;
  readonly time: SigningTime | null;
  /** A time stamp is there, and does not hold. */
  readonly hasBadStamp: boolean;
}

/** What a signature is held against. */
export interface Against extends Beside {
  /** What was signed, in pieces. */
  readonly content: readonly Uint8Array[];
}

/** The same besides the file. */
export interface Beside {
  /** Certificates beside the signature. */
  readonly certificates: readonly Certificate[];
  /** ISO day for a signature that tells no time. */
  readonly today: string;
}

/** Every signature of a message, in its order. */
export function checkMessage(message: SignedMessage, against: Against): readonly CheckedSignature[] {
  return message.signers.map((signer) => checkSigner(signer, message, against));
}

/** Of a signature that cannot be looked into. */
export const NOTHING_KNOWN = { signer: null, time: null, hasBadStamp: false } as const;

function checkSigner(signer: Signer, message: SignedMessage, against: Against): CheckedSignature {
  const certificate = certificateFor(signer, [...message.certificates, ...against.certificates]);
  if (certificate === null)
    return { ...NOTHING_KNOWN, verdict: withoutCertificate(signer, message, against) };
  const facts = certificateFacts(certificate);
  const verdict = verdictOf(signer, certificate, message, against);
  const stamped = verdict === 'holds' ? stampedTime(signer, against) : null;
  const time = stamped?.time ?? told(signer);
  const isValid = isValidAt(facts, time?.moment ?? against.today);
  return {
    verdict: verdict === 'holds' && !isValid ? 'expired' : verdict,
    signer: facts,
    time,
    hasBadStamp: stamped !== null && stamped.time === null,
  };
}

/** True at a moment or on a day, ISO. */
function isValidAt({ from, to }: CertificateFacts, moment: string): boolean {
  const { length } = moment;
  return from.slice(0, length) <= moment && moment <= to.slice(0, length);
}

function told(signer: Signer): SigningTime | null {
  const moment = signingTime(signer);
  return moment === null ? null : { moment, authority: null };
}

function verdictOf(
  signer: Signer,
  certificate: Certificate,
  { contentType }: SignedMessage,
  { content }: Against,
): SignatureVerdict {
  const algorithm = digestAlgorithm(signer.digestAlgorithm);
  if (algorithm === null) return 'unknown-algorithm';
  const { signedAttributes: attributes } = signer;
  const forms = attributes ? signedForms(attributes) : [joined(content)];
  const isMade = made(signer, certificate, forms);
  if (isMade === null) return 'unknown-algorithm';
  if (!attributes) return isMade ? 'holds' : 'changed';
  if (!isMade || !namesCertificate(signer, certificate)) return 'forged';
  const digest = messageDigest(signer, contentType);
  if (digest === null) return 'malformed';
  return isSame(algorithm.of(content), digest) ? 'holds' : 'changed';
}

/** The file may be another one all the same. */
function withoutCertificate(
  signer: Signer,
  { contentType }: SignedMessage,
  { content }: Against,
): SignatureVerdict {
  const digest = messageDigest(signer, contentType);
  const algorithm = digestAlgorithm(signer.digestAlgorithm);
  const isOther = digest !== null && algorithm !== null && !isSame(algorithm.of(content), digest);
  return isOther ? 'changed' : 'no-certificate';
}

/** True when the key of the certificate made the signature of one of these forms of what was signed; null when that cannot be said. */
function made(signer: Signer, certificate: Certificate, forms: readonly Uint8Array[]): boolean | null {
  const results = forms.map((bytes) =>
    holds(certificate.key, {
      algorithm: signer.algorithm,
      digest: signer.digestAlgorithm,
      bytes,
      signature: signer.signature,
    }),
  );
  return results.includes(null) ? null : results.includes(true);
}

function joined(content: readonly Uint8Array[]): Uint8Array {
  const [only] = content;
  return only !== undefined && content.length === 1 ? only : Buffer.concat(content);
}
