import { SIGNS, type Sign } from '../../document/signs.ts';
import { remember } from '../../remember.ts';
import type { PageLayout } from '../layout.ts';
import { GRID, signPath } from '../signs/signs.ts';
import { packedShades, shadesPng } from './bitmap.ts';
import { PREPARED_SIGNS } from './prepared-signs.ts';
import { rasterize, SHADES } from './rasterize.ts';
import type { Picture } from './word-model.ts';

const BLACK = '000000';
/** Pixels a step of the grid: a sign of 18 mm has over 300 dots an inch. */
const SCALE = 10;

const drawn = new Map<string, Picture>();

/** A sign as an outline, and as pixels for programs that know none. */
export function signPicture(sign: Sign, { sign: { size }, ink }: PageLayout): Picture {
  return remember(drawn, `${sign} ${size} ${ink}`, () => draw(sign, size, ink ?? BLACK));
}

/** Pixels of a sign in any colour, packed. */
export function signPixels(sign: Sign): Uint8Array {
  return packedShades(rasterize(signPath(sign), GRID, SCALE));
}

function preparedPixels(sign: Sign): Uint8Array | null {
  const prepared = PREPARED_SIGNS[sign];
  return prepared === undefined ? null : Uint8Array.from(Buffer.from(prepared, 'base64'));
}

function draw(sign: Sign, size: number, colour: string): Picture {
  const pixels = preparedPixels(sign) ?? signPixels(sign);
  return {
    name: 'Знак',
    bytes: shadesPng(GRID * SCALE, pixels, SHADES, colour),
    svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${GRID} ${GRID}"><path fill="#${colour}" fill-rule="evenodd" d="${signPath(sign)}"/></svg>`,
    size,
    alt: SIGNS[sign],
  };
}
