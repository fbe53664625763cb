import { type Path, steps } from '../signs/path.ts';

/** Rows of samples in a row of pixels, and as many columns. */
const SAMPLES = 4;
/** A pixel has this many samples inside the outlines when it is dark. */
export const SHADES = SAMPLES * SAMPLES;
/** Straight pieces of a curve: shorter than a pixel each. */
const PIECES = 12;

type Point = readonly [number, number];

/** How much of each pixel, from 0 to {@link SHADES}, lies inside an odd number of outlines; in rows from the top. `scale`: pixels a step of the grid. */
export function rasterize(path: Path, grid: number, scale: number): readonly (readonly number[])[] {
  const edges = outlines(path).flatMap(edgesOf);
  const fine = scale * SAMPLES;
  return Array.from({ length: grid * scale }, (_, row) => {
    const shades = new Array<number>(grid * scale).fill(0);
    for (let sample = 0; sample < SAMPLES; sample++) {
      const y = (row * SAMPLES + sample + 0.5) / fine;
      for (const [from, to] of spans(edges, y)) {
        const last = Math.ceil(to * fine - 0.5);
        for (let x = Math.ceil(from * fine - 0.5); x < last; x++) {
          const pixel = Math.floor(x / SAMPLES);
          shades[pixel] = (shades[pixel] ?? 0) + 1;
        }
      }
    }
    return shades;
  });
}

type Edge = readonly [Point, Point];

/** Where a row is inside: between its first and second crossing of an edge, its third and fourth, and so on. */
function spans(edges: readonly Edge[], y: number): (readonly [number, number])[] {
  const crossings = edges
    .filter(([[, top], [, bottom]]) => top <= y !== bottom <= y)
    .map(([[left, top], [right, bottom]]) => left + ((y - top) / (bottom - top)) * (right - left))
    .sort((a, b) => a - b);
  const pairs = Array.from({ length: crossings.length / 2 }, (_, index) => 2 * index);
  return pairs.map((index) => [crossings[index] ?? 0, crossings[index + 1] ?? 0]);
}

function edgesOf(outline: readonly Point[]): readonly Edge[] {
  return outline.map((point, index) => [point, outline[(index + 1) % outline.length] ?? point]);
}

function outlines(path: Path): readonly (readonly Point[])[] {
  const found: Point[][] = [];
  for (const { letter, points } of steps(path)) {
    const [x = 0, y = 0] = points;
    if (letter === 'M') found.push([[x, y]]);
    if (letter === 'L') found.at(-1)?.push([x, y]);
    if (letter === 'C') found.at(-1)?.push(...pieces(found.at(-1)?.at(-1) ?? [0, 0], points));
  }
  return found;
}

/** The points of a curve after its start. */
function pieces(start: Point, points: readonly number[]): readonly Point[] {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0] = points;
  const between = (t: number, a: number, b: number, c: number, d: number): number =>
    (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t ** 2 * c + t ** 3 * d;
  return Array.from({ length: PIECES }, (_, index): Point => {
    const t = (index + 1) / PIECES;
    return [between(t, start[0], x1, x2, x3), between(t, start[1], y1, y2, y3)];
  });
}
