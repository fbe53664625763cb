import { SIGNS, type Sign } from '../../document/signs.ts';
import { signPixels } from './signs.ts';

/** The value `PREPARED_SIGNS` of the program, as JSON. */
export function preparedSigns(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    (Object.keys(SIGNS) as Sign[]).map((sign) => [sign, Buffer.from(signPixels(sign)).toString('base64')]),
  );
}
