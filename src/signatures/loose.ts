import { derOf } from './armour.ts';
import { type Beside, checkMessage, type SignatureVerdict } from './checked.ts';
import { readMessage } from './message.ts';

/** A file that a signature may be of. */
export interface Signable {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Of which file a signature is, and what came of a look at each signer. */
export interface Matched {
  readonly file: string;
  readonly verdicts: readonly SignatureVerdict[];
}

/** Which of these files a signature is of that lies beside none yet. Null: it is no signature; `other`: it is of none of them. */
export function matchSignature(
  bytes: Uint8Array,
  candidates: readonly Signable[],
  beside: Beside,
): Matched | 'other' | null {
  const der = derOf(bytes);
  const message = der && readMessage(der);
  if (!message) return null;
  for (const { name, bytes: content } of candidates) {
    const verdicts = checkMessage(message, { ...beside, content: [content] }).map(({ verdict }) => verdict);
    if (!verdicts.includes('changed')) return { file: name, verdicts };
  }
  return 'other';
}
