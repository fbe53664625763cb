/** First byte of every ASN.1 sequence. */
const SEQUENCE = 0x30;

/** The DER of a file: as it is, out of PEM, or out of the bare base64 that КриптоПро and КриптоАРМ write; null for anything else. */
export function derOf(bytes: Uint8Array): Uint8Array | null {
  if (bytes[0] === SEQUENCE) return bytes;
  return dersOf(bytes)[0] ?? null;
}

/** The same for a file that may hold several, one after another in PEM. */
export function dersOf(bytes: Uint8Array): readonly Uint8Array[] {
  if (bytes[0] === SEQUENCE) return [bytes];
  const blocks = textOf(bytes).split(/-----BEGIN [^-\n]{1,60}-----/u);
  const bodies = blocks.length === 1 ? blocks : blocks.slice(1);
  return bodies.flatMap((body) => decoded(body.split('-----END')[0] ?? '') ?? []);
}

/** Windows saves texts in UTF-16, too. */
function textOf(bytes: Uint8Array): string {
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(isWide ? 'utf-16le' : 'utf-8').decode(bytes);
}

function decoded(body: string): Uint8Array | null {
  const text = body.replace(/[\s\0]/gu, '');
  if (!/^[A-Za-z0-9+/]+={0,2}$/u.test(text)) return null;
  const bytes = Buffer.from(text, 'base64');
  return bytes[0] === SEQUENCE ? bytes : null;
}
