import { SIGNS, type Sign } from '../../document/signs.ts';
import { remember } from '../../remember.ts';
import type { PageLayout } from '../layout.ts';
import { GRID, signPath } from '../signs/signs.ts';
import { shadesPng } from './bitmap.ts';
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

function draw(sign: Sign, size: number, colour: string): Picture {
  const path = signPath(sign);
  return {
    name: 'Знак',
    bytes: shadesPng(rasterize(path, GRID, SCALE), SHADES, colour),
    svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${GRID} ${GRID}"><path fill="#${colour}" fill-rule="evenodd" d="${path}"/></svg>`,
    size,
    alt: SIGNS[sign],
  };
}
