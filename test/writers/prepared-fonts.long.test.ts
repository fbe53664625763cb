import { expect, it } from 'vitest';
import { readFont } from '../../src/world/fonts.ts';
import { preparedFonts } from '../../src/writers/pdf/prepare-fonts.ts';
import { subsetOf, unpacked } from '../../src/writers/pdf/subset.ts';
import { facesOf } from '../../src/writers/typesetting/faces.ts';
import { FACES } from '../../src/writers/typesetting/metrics.ts';
import { faces } from './pdf/fonts.ts';

const { faces: measured, subsets } = JSON.parse(JSON.stringify(preparedFonts())) as ReturnType<
  typeof preparedFonts
>;

// That documents come out the same is held in test/cli/same-bytes.long.test.ts: the bundle is prepared, the source is not.
it.each(FACES)('what the build prepares of a font is what a run finds in it: %s', (name) => {
  const unread = (): never => {
    throw new Error('read');
  };
  const { font: _, ...ready } = facesOf(unread, measured)[name];
  const { font: __, ...read } = faces[name];
  expect(ready).toEqual(read);
  expect({ ...unpacked(subsets[name]) }).toEqual(plain(subsetOf(faces[name], new Set(), new Map())));
});

it('a font that was prepared is opened when a character beyond the usual ones asks for it', () => {
  const ready = facesOf(readFont, measured).regular;
  const extras = new Set([0x394]);
  expect(subsetOf(ready, extras, new Map())).toEqual(subsetOf(faces.regular, extras, new Map()));
});

function plain<T extends object>(value: T): T {
  const buffers = Object.entries(value).map(([key, part]) => [
    key,
    part instanceof Uint8Array ? Buffer.from(part) : part,
  ]);
  return Object.fromEntries(buffers);
}
