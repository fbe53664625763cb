import { derOf } from './armour.ts';
import { type Beside, type CheckedSignature, checkMessage, NOTHING_KNOWN } from './checked.ts';
import { readMessage } from './message.ts';
import { stampOf } from './time-stamp.ts';

/** A signature inside a PDF: it is of the bytes around the place where it stands. */
interface Placed {
  /** First byte of the place and the first behind it. */
  readonly from: number;
  readonly to: number;
  /** First byte behind what is signed. */
  readonly end: number;
  /** How it is written down: `ETSI.CAdES.detached`. */
  readonly form: string;
  /** The signature, DER, with the zeros that fill its place; null when the place is none. */
  readonly der: Uint8Array | null;
}

/** A signature inside a PDF. */
export interface PdfSignature extends CheckedSignature {
  /** A later signature is of more of the file: this one is of what the file was then. */
  readonly isContinued: boolean;
}

const STAMP = 'ETSI.RFC3161';
const DETACHED = ['adbe.pkcs7.detached', 'ETSI.CAdES.detached', STAMP];

/** Every signature inside a PDF, the earliest first; none in another file. */
export function checkPdf(bytes: Uint8Array, beside: Beside): readonly PdfSignature[] {
  // One character a byte.
  const text = new TextDecoder('latin1').decode(bytes);
  if (!text.slice(0, 1024).includes('%PDF-')) return [];
  const places = [...placesOf(text)].sort((one, other) => one.end - other.end);
  const end = places.at(-1)?.end ?? 0;
  const isExtended = end < endOf(bytes);
  return places.flatMap((place) => {
    const isLast = place.end === end;
    return checkPlace(place, bytes, beside).map((checked) => ({
      ...checked,
      verdict: isLast && isExtended && checked.verdict === 'holds' ? 'extended' : checked.verdict,
      isContinued: !isLast,
    }));
  });
}

/** First byte behind the last that says something. */
function endOf(bytes: Uint8Array): number {
  let end = bytes.length;
  while (end > 0 && [0, 9, 10, 12, 13, 32].includes(bytes[end - 1] ?? -1)) end -= 1;
  return end;
}

function placesOf(text: string): readonly Placed[] {
  const ranges = /\/ByteRange\s{0,9}\[\s{0,9}(\d{1,12})\s{1,9}(\d{1,12})\s{1,9}(\d{1,12})\s{1,9}(\d{1,12})/gu;
  return [...text.matchAll(ranges)].map((match) => {
    const [start, length, second, rest] = match.slice(1).map(Number) as [number, number, number, number];
    const place = { from: start + length, to: second, end: second + rest };
    const isSound = start === 0 && place.end <= text.length && isPlace(place, match.index, text);
    const hex = text.slice(place.from + 1, place.to - 1).replace(/[\s\0]/gu, '');
    return {
      ...place,
      form: isSound ? formOf(text, place) : STAMP,
      der: isSound ? derOf(Buffer.from(hex, 'hex')) : null,
    };
  });
}

type Place = Pick<Placed, 'from' | 'to' | 'end'>;

/** The place is the hexadecimal `Contents` of the same dictionary and nothing else: so every other byte is signed. */
function isPlace({ from, to }: Place, range: number, text: string): boolean {
  const between = range < from ? text.slice(range, from) : text.slice(to, range);
  return (
    /^<[\s\0-9A-Fa-f]*>$/u.test(text.slice(from, to)) &&
    text
      .slice(Math.max(0, from - 20), from)
      .trimEnd()
      .endsWith('/Contents') &&
    !between.includes('endobj')
  );
}

/** How far from the signature its dictionary may reach, in bytes. */
const DICTIONARY = 4096;

function formOf(text: string, { from, to }: Place): string {
  const before = text.slice(Math.max(0, from - DICTIONARY), from);
  const [after = ''] = text.slice(to, to + DICTIONARY).split('endobj');
  const dictionary = before.slice(before.lastIndexOf(' obj') + 1) + after;
  return /(?<=\/SubFilter\s{0,9}\/)[\w.]{1,40}/u.exec(dictionary)?.[0] ?? '';
}

function checkPlace(
  { from, to, end, form, der }: Placed,
  bytes: Uint8Array,
  beside: Beside,
): readonly CheckedSignature[] {
  if (!DETACHED.includes(form)) return [{ ...NOTHING_KNOWN, verdict: 'unknown-algorithm' }];
  const content = [bytes.subarray(0, from), bytes.subarray(to, end)];
  const message = der && readMessage(der);
  if (!der || !message) return [{ ...NOTHING_KNOWN, verdict: 'malformed' }];
  if (form !== STAMP) return checkMessage(message, { ...beside, content });
  const [checked] = checkMessage(message, { ...beside, content: message.content ? [message.content] : [] });
  const time = stampOf(der, content, beside);
  const isChanged = checked?.verdict === 'holds' && time === null;
  return checked ? [{ ...checked, time, verdict: isChanged ? 'changed' : checked.verdict }] : [];
}
