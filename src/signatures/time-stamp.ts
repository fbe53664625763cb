import { identifier, moment, octets, parseAsn1, partsOf } from './asn1.ts';
import { timeStamps } from './attributes.ts';
import { type Beside, checkMessage, type SigningTime } from './checked.ts';
import { digestAlgorithm, isSame } from './digest.ts';
import { readMessage, type Signer } from './message.ts';

const STAMP = '1.2.840.113549.1.9.16.1.4';

/** A message of a time stamping service (RFC 3161): when the service saw certain bytes; null when it does not hold for these. */
export function stampOf(der: Uint8Array, stamped: readonly Uint8Array[], beside: Beside): SigningTime | null {
  const message = readMessage(der);
  if (!message?.content || message.contentType !== STAMP) return null;
  const [, , imprint, , time] = partsOf(parseAsn1(message.content));
  const [algorithm, named] = partsOf(imprint);
  const digest = digestAlgorithm(identifier(partsOf(algorithm)[0]) ?? '')?.of(stamped);
  const told = octets(named);
  const [signature] = checkMessage(message, { ...beside, content: [message.content] });
  const at = moment(time);
  if (!digest || !told || !at || !isSame(digest, told) || signature?.verdict !== 'holds') return null;
  return { moment: at, authority: signature.signer?.name ?? '' };
}

/** When the signature was stamped, no time when no stamp holds; null where there is none. */
export function stampedTime(signer: Signer, beside: Beside): { readonly time: SigningTime | null } | null {
  const stamps = timeStamps(signer);
  if (stamps.length === 0) return null;
  const times = stamps.flatMap((der) => stampOf(der, [signer.signature], beside) ?? []);
  return { time: times.sort((one, other) => (one.moment < other.moment ? -1 : 1))[0] ?? null };
}
