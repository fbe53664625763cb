import { readFont } from '../../world/fonts.ts';
import { facesOf, measuredFace } from '../typesetting/faces.ts';
import { FACES, type FaceName } from '../typesetting/metrics.ts';
import type { MeasuredFace } from '../typesetting/prepared-faces.ts';
import type { PreparedSubset } from './prepared-subsets.ts';
import { subsetOf } from './subset.ts';

/** The values `PREPARED_FACES` and `PREPARED_SUBSETS` of the program, for the shipped fonts. */
export function preparedFonts(): {
  readonly faces: Readonly<Record<FaceName, MeasuredFace>>;
  readonly subsets: Readonly<Record<FaceName, PreparedSubset>>;
} {
  const faces = facesOf(readFont, {});
  const each = <T>(make: (name: FaceName) => T): Record<FaceName, T> =>
    Object.fromEntries(FACES.map((name) => [name, make(name)])) as Record<FaceName, T>;
  return {
    faces: each((name) => measuredFace(faces[name].font(), readFont(name))),
    subsets: each((name) => packed(subsetOf(faces[name], new Set(), new Map()))),
  };
}

function packed({ fontFile, cidToGid, toUnicode, ...subset }: ReturnType<typeof subsetOf>): PreparedSubset {
  return {
    ...subset,
    fontFile: base64(fontFile),
    cidToGid: base64(cidToGid),
    toUnicode: base64(toUnicode),
  };
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
